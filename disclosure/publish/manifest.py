"""The list of all files of a site with their SHA-256, as `sha256sum -c` reads it."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from typing import Final

from disclosure.publish.destination import KEPT, MARKER, Staging

NAME: Final = "manifest-sha256.txt"
_OURS: Final = frozenset({NAME, MARKER, KEPT})
_SHARE: Final = 500
"""Files that one thread takes at a time: handing over each by itself would cost more than a third of the hashing."""


def write_manifest(staging: Staging, jobs: int) -> int:
    """Write the list beside the files, in the order of their paths; gives how many there are.

    It is written last: what is written later is not in it.
    """
    folder = str(staging.folder)
    names = sorted(_files(folder))
    shares = [names[start : start + _SHARE] for start in range(0, len(names), _SHARE)]
    with ThreadPoolExecutor(jobs) as pool:  # reading and hashing leave Python's lock to the others
        lines = pool.map(partial(_lines, folder), shares)
        Staging.write(staging, NAME, "".join(lines).encode())
    return len(names)


def _files(folder: str, above: str = "") -> Iterator[str]:
    """The path of every file below a folder, but of those that are not the site's."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{name}/")
            elif name not in _OURS:
                yield name


def _lines(folder: str, names: Sequence[str]) -> str:
    return "".join(f"{_sum(f'{folder}/{name}')}  {name}\n" for name in names)


def _sum(file: str) -> str:
    with open(file, "rb", buffering=0) as content:  # noqa: PTH123 - pathlib and a buffer for each file double the time
        return sha256(content.read()).hexdigest()
