"""Many small entries in few files of like sizes, such that a reader knows from a term which file to ask for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
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

    Then what is longer than the pair goes by its first three characters, and so on. The entry of the pair says how far
    this goes, so that no file between is asked for: `"deep":"x,yz"` where the pair, the pair with x, with y and with yz
    are so full, and nothing longer that begins with them. Entries of terms that are prolonged must be JSON objects.
    """
    for pair, members in groupby(sorted(items), key=lambda item: item[0][:PAIR]):
        yield from _placed(pair, list(members))


def files(entries: Sequence[Placed], mean: int | None = None) -> list[bytes]:
    """The contents of the files: a power of two of them, so that a growing portal keeps its files for long.

    They have SIZE bytes in the mean, or as many as are said, for what compresses less.
    """
    size = sum(len(term.encode()) + len(content) + 4 for _, term, content in entries)
    count = 1 << (size // (mean or SIZE)).bit_length()
    gathered: list[list[tuple[str, bytes]]] = [[] for _ in range(count)]
    for decisive, term, content in entries:
        gathered[crc32(decisive.encode()) % count].append((term, content))
    return [_object(sorted(members)) for members in gathered]


def _placed(pair: str, members: list[Item]) -> Iterator[Placed]:
    full = dict.fromkeys(_full(pair, members))
    ends = [one[PAIR:] for one, after in pairwise([*full, ""]) if not after.startswith(one)]
    for term, content in members:
        length = max((length for length in range(PAIR, len(term) + 1) if term[:length] in full), default=1)
        marked = f'{{"deep":"{",".join(ends)}",'.encode() + content[1:] if full and term == pair else content
        yield term[: length + 1], term, marked


def _full(prefix: str, members: list[Item]) -> Iterator[str]:
    """What more begins with than a file holds, in order: the prefix, and what goes on from it."""
    longer = [item for item in members if len(item[0]) > len(prefix)]
    if longer and sum(len(content) for _, content in members) > SIZE:
        yield prefix
        for deeper, inner in groupby(longer, key=lambda item: item[0][: len(prefix) + 1]):
            yield from _full(deeper, list(inner))


def _object(members: Iterable[tuple[str, bytes]]) -> bytes:
    return b"{" + b",".join(b'"' + term.encode() + b'":' + content for term, content in members) + b"}"
