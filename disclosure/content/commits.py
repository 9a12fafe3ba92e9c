"""Which commits changed which records, and on what day: git is the witness, whatever a record says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from disclosure.content.revisions import git_bytes

_BEIJING: Final = timezone(timedelta(hours=8))
_COMMIT: Final = b"\x1e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """The day of a commit in Beijing, and the paths that it changed; of a merge none, its parents have them.

    The day is the committer's: an author's is what the author says, and stays when the commit is made anew.
    """

    day: date
    paths: frozenset[str]


def commits(root: Path, revisions: str, folder: str = "content") -> tuple[Commit, ...]:
    """The commits of a range (`main..HEAD`, `HEAD`) that changed files below a folder, the newest first.

    RevisionError where git does not know the range.
    """
    told = git_bytes(
        root,
        "log",
        "-z",
        "--no-renames",
        "--name-only",
        "--format=%x1e%ct",
        "--end-of-options",
        revisions,
        "--",
        folder,
    )
    return tuple(_commits(told))


def _commits(told: bytes) -> Iterator[Commit]:
    for part in told.split(_COMMIT)[1:]:
        seconds, *paths = part.replace(b"\n", b"\0").split(b"\0")
        day = datetime.fromtimestamp(int(seconds), UTC).astimezone(_BEIJING).date()
        yield Commit(day=day, paths=frozenset(path.decode("utf-8", "replace") for path in paths if path))
