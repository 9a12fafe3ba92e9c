"""Files that are made long before the last of them is asked for: kept on disk meanwhile, not in memory."""

import os
import weakref
from collections.abc import Iterator, Mapping
from tempfile import TemporaryFile


class Spool(Mapping[str, bytes]):
    """Contents by name, in one temporary file without a name of its own: it goes with the process, however that ends.

    What is forked after the last `add` reads them, too.
    """

    def __init__(self) -> None:
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as somebody may ask
        weakref.finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}

    def add(self, name: str, content: bytes) -> None:
        """Put a content behind the others."""
        start = self._file.seek(0, os.SEEK_END)
        rest = memoryview(content)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._places[name] = start, len(content)

    def size(self, name: str) -> int:
        """How many bytes a content has, without reading it; KeyError where there is none."""
        return self._places[name][1]

    def __getitem__(self, name: str) -> bytes:
        start, size = self._places[name]
        return os.pread(self._file.fileno(), size, start)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
