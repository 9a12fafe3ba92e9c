"""The folder that holds the site: only ever touched if it is ours, and replaced in one step."""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

MARKER = ".disclosure-site"
KEPT = "README.md"  # in git: says that the rest is made, not edited
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


class NotOursError(Exception):
    """The destination holds something that no build of ours put there."""


class BusyError(Exception):
    """Another build is writing beside the same destination."""


def ensure_ours(site: Path) -> None:
    """Accept a folder that does not exist, is empty (but for README.md), or carries our marker; refuse any other."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOursError(site)
    if site.exists() and not (site / MARKER).is_file() and any(entry.name != KEPT for entry in site.iterdir()):
        raise NotOursError(site)


@contextmanager
def replacing(site: Path) -> Iterator["Staging"]:
    """A new folder beside the site to write into; on leaving without an error it takes the site's place at once.

    Whatever happens before that moment, the site stays as it was. Files whose bytes are the same as before keep their
    inode and time stamps, so that rsync and the like have nothing to send.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone(site.parent):
        _recover(site)
        ensure_ours(site)
        staging = site.with_name(f".{site.name}.building")
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        try:
            yield Staging(staging, site)
            (staging / MARKER).write_text("Made by disclosure build; replaced by the next.\n", encoding="utf-8")
            if (site / KEPT).is_file():
                os.link(site / KEPT, staging / KEPT)
            _swap(staging, site)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder above the site; it goes with the process, so a killed build leaves nothing behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise BusyError(folder) from error
    finally:
        os.close(handle)


def _recover(site: Path) -> None:
    """Undo the first of the two renames of `_swap` where a build died between them."""
    aside = _aside(site)
    if aside.is_dir() and not site.exists():
        aside.rename(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder that a new site is written into, and the site as it was published before."""

    folder: Path
    published: Path
    made: set[str] = field(default_factory=set, repr=False)
    """The folders that are there already: asking the file system for each file would take longer than writing it."""

    def write(self, name: str, content: bytes) -> str:
        """Write a file by its path inside the site; one whose bytes did not change is linked to the published one.

        Gives where it is.
        """
        path, old = f"{self.folder}/{name}", f"{self.published}/{name}"
        self._make(name.rpartition("/")[0])
        if _holds(old, content):
            os.link(old, path)
        else:
            with open(path, "wb") as file:
                file.write(content)
        return path

    def _make(self, folder: str) -> None:
        """Make a folder and those above it, up to the site's own; others may make them, too."""
        if folder not in self.made:
            if folder:
                self._make(folder.rpartition("/")[0])
            with suppress(FileExistsError):
                os.mkdir(f"{self.folder}/{folder}")
            self.made.add(folder)


def _holds(file: str, content: bytes) -> bool:
    try:
        if os.stat(file).st_size != len(content):
            return False
        with open(file, "rb") as published:
            return published.read() == content
    except OSError:
        return False


def _swap(staging: Path, site: Path) -> None:
    """Exchange the two folders in one step of the file system; afterwards `staging` is the old site."""
    if not site.exists():
        staging.rename(site)
    elif not _exchange(staging, site):
        aside = _aside(site)
        shutil.rmtree(aside, ignore_errors=True)
        site.rename(aside)
        try:
            staging.rename(site)
        except OSError:
            aside.rename(site)
            raise
        aside.rename(staging)


def _exchange(first: Path, second: Path) -> bool:
    """Linux's renameat2 with RENAME_EXCHANGE; False where the system or file system has none."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(first.absolute()), os.fsencode(second.absolute())
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
