"""Many small entries in few files of like sizes, such that a reader knows from a term which file to ask for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from zlib import crc32

PAIR = 2
"""Characters that decide on a term's file, to begin with."""
SIZE = 4096
"""Bytes that a file has in the mean: some 1.5 KB, compressed."""

Item = tuple[str, bytes]
Placed = tuple[str, str, bytes]
"""The run of characters whose checksum decides on the file, the term, its entry."""


def placed(items: Iterable[Item]) -> Iterator[Placed]:
    """Where each term goes: with all that begin with the same pair, unless they would fill a file by themselves.

    Then what is longer than the pair goes by its first three characters, and so on; the entry of the pair says so with
    `"deep":1`. Entries of terms that are prolonged must be JSON objects.
    """
    for prefix, members in groupby(sorted(items), key=lambda item: item[0][:PAIR]):
        yield from _placed(prefix, list(members))


def files(entries: Sequence[Placed]) -> list[bytes]:
    """The contents of the files: a power of two of them, so that a growing portal keeps its files for long."""
    size = sum(len(term.encode()) + len(content) + 4 for _, term, content in entries)
    count = 1 << (size // SIZE).bit_length()
    gathered: list[list[tuple[str, bytes]]] = [[] for _ in range(count)]
    for decisive, term, content in entries:
        gathered[crc32(decisive.encode()) % count].append((term, content))
    return [_object(sorted(members)) for members in gathered]


def _placed(prefix: str, members: list[Item]) -> Iterator[Placed]:
    whole = sum(len(content) for _, content in members)
    own = [item for item in members if len(item[0]) <= len(prefix)]
    longer = [item for item in members if len(item[0]) > len(prefix)]
    if whole <= SIZE or not longer:
        yield from ((prefix, term, content) for term, content in members)
        return
    for term, content in own:
        yield prefix, term, b'{"deep":1,' + content[1:]
    for deeper, inner in groupby(longer, key=lambda item: item[0][: len(prefix) + 1]):
        yield from _placed(deeper, list(inner))


def _object(members: Iterable[tuple[str, bytes]]) -> bytes:
    return b"{" + b",".join(b'"' + term.encode() + b'":' + content for term, content in members) + b"}"
