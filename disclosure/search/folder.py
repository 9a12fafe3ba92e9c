"""Putting a whole folder in another's place."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder beside `folder`, which takes its place when the block ends well and is gone when it does not."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        fresh, old = Path(beside, "fresh"), Path(beside, "old")
        fresh.mkdir()
        yield fresh
        with suppress(FileNotFoundError):
            folder.rename(old)
        # Where another process has just put its own there, that one is as good.
        with suppress(OSError):
            fresh.rename(folder)
