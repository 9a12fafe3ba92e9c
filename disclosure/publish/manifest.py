"""The list of all files of a site with their SHA-256, as `sha256sum -c` reads it."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest
from pathlib import Path
from typing import Final

from disclosure.publish.destination import KEPT, MARKER, Staging

NAME: Final = "manifest-sha256.txt"
_OURS: Final = frozenset({NAME, MARKER, KEPT})


def write_manifest(staging: Staging, jobs: int) -> int:
    """Write the list beside the files, in the order of their paths; gives how many there are.

    It is written last: what is written later is not in it.
    """
    names = sorted(_files(str(staging.folder)))
    with ThreadPoolExecutor(jobs) as pool:  # reading and hashing leave Python's lock to the others
        sums = pool.map(_sum, (staging.folder / name for name in names))
        lines = [f"{found}  {name}\n" for found, name in zip(sums, names, strict=True)]
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


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
