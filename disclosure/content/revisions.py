"""The content as it stood earlier: git tells, where the portal's folder is under git."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

_SHORT = 12  # digits: enough for any repository, and always as many
_BEIJING = timezone(timedelta(hours=8))  # a day begins and ends at midnight there, wherever a commit was made
_LAST_SECOND = time(23, 59, 59)


class RevisionError(Exception):
    """There is no such revision, or no git; the text says what git said."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit (its first twelve digits) with its day in Beijing; `changed`: the content has been edited since."""

    commit: str
    day: date
    changed: bool = False


def current(root: Path) -> Revision | None:
    """The revision that the content comes from; None where it is not under git."""
    try:
        found = named(root, "HEAD")
        changed = bool(_git(root, "status", "--porcelain", "--", "content"))
    except RevisionError:
        return None
    return Revision(found.commit, found.day, changed)


def named(root: Path, name: str) -> Revision:
    """The revision of a name (a tag, a branch, a commit); RevisionError where there is none."""
    (found,) = _listed(root, "--max-count=1", "--end-of-options", f"{name}^{{commit}}", "--")
    return found


def at_end_of(root: Path, day: date) -> Revision | None:
    """The content's last revision on the line of HEAD by the end of a day; None where the first came later."""
    end = int(datetime.combine(day, _LAST_SECOND, _BEIJING).timestamp())
    # In seconds: git takes a date that it does not understand for now. Before 1970 nothing was committed.
    found = _listed(root, "--first-parent", "--max-count=1", f"--min-age={max(end, 0)}", "HEAD", "--", "content")
    return found[0] if found else None


def first_day(root: Path) -> date | None:
    """The day of the content's first revision on the line of HEAD; None where it has none."""
    return min((found.day for found in _listed(root, "--first-parent", "HEAD", "--", "content")), default=None)


def is_cut_off(root: Path) -> bool:
    """Whether only the latest revisions are there (a shallow clone), so that the first is not known."""
    return _git(root, "rev-parse", "--is-shallow-repository") == "true"


@contextmanager
def content_at(root: Path, revision: Revision) -> Iterator[Path]:
    """The folder `content/` as it stood at a revision, for as long as it is looked at.

    RevisionError where there was none, or where it held links that lead out of it.
    """
    with _unpacked(root, revision, "content") as folder:
        yield folder / "content"


@contextmanager
def program_at(root: Path, revision: Revision) -> Iterator[Path]:
    """A folder with this program and its schemas as they stood at a revision; RevisionError as above."""
    with _unpacked(root, revision, "disclosure", "schemas") as folder:
        yield folder


@contextmanager
def _unpacked(root: Path, revision: Revision, *paths: str) -> Iterator[Path]:
    archive = _run(root, "archive", "--format=tar", revision.commit, *paths)
    with TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                packed.extractall(folder, filter="data")
        except tarfile.TarError as error:
            raise RevisionError(str(error)) from None
        yield Path(folder)


def history_of(root: Path, folder: str) -> list[Revision]:
    """The revisions on the line of HEAD that changed a folder, the earliest first; RevisionError where there is no git.

    A revision in which the folder is not there any more is among them.
    """
    return list(reversed(_listed(root, "--first-parent", "HEAD", "--", folder)))


def folder_at(root: Path, revision: Revision, folder: str) -> dict[str, bytes]:
    """The files of a folder as they stood at a revision, by path; none where it was not there."""
    if not _git(root, "ls-tree", revision.commit, "--", folder):
        return {}
    archive = _run(root, "archive", "--format=tar", revision.commit, folder)
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        files = ((member.name, packed.extractfile(member)) for member in packed if member.isfile())
        return {name: file.read() for name, file in files if file is not None}


def _listed(root: Path, *arguments: str) -> list[Revision]:
    told = _git(root, "rev-list", "--timestamp", *arguments)
    return [_revision(*line.split()) for line in told.splitlines()]


def _revision(timestamp: str, commit: str) -> Revision:
    return Revision(commit[:_SHORT], datetime.fromtimestamp(int(timestamp), _BEIJING).date())


def git_bytes(root: Path, *arguments: str) -> bytes:
    """What git prints; RevisionError where it fails, or is not there."""
    return _run(root, *arguments)


def _git(root: Path, *arguments: str) -> str:
    return _run(root, *arguments).decode("utf-8", "replace").strip()


def _run(root: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - git, with arguments of our own
    except FileNotFoundError as error:
        raise RevisionError(str(error)) from None
    except subprocess.CalledProcessError as error:
        raise RevisionError(error.stderr.decode("utf-8", "replace").strip()) from None
    return done.stdout
