"""What a request would change, as git's own objects say: nothing is checked out, nothing in it is run."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from disclosure.content.revisions import RevisionError

PLAIN_FILE: Final = "100644"
NOTHING: Final = "000000"
_LINE: Final = re.compile(
    rb":(?P<old>[0-7]{6}) (?P<new>[0-7]{6}) (?P<was>[0-9a-f]+) (?P<is>[0-9a-f]+) (?P<status>[A-Z])[0-9]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A path that a request adds, changes or deletes. Modes as git has them; `before` and `after` are objects' names.

    `path` is what git holds, decoded; `is_utf_8` whether it could be.
    """

    path: str
    old_mode: str
    new_mode: str
    before: str
    after: str
    is_utf_8: bool = True

    @property
    def is_deleted(self) -> bool:
        """Whether the path is gone afterwards."""
        return self.new_mode == NOTHING

    @property
    def is_new(self) -> bool:
        """Whether the path was not there before."""
        return self.old_mode == NOTHING


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder under git, read through its objects alone: hooks, filters, attributes and drivers play no part."""

    root: Path

    def changes(self, base: str, head: str) -> tuple[FileChange, ...]:
        """What a request changes since it parted from its base. A rename is a path that is gone and one that is new.

        RevisionError where one of the two is not there, or they share nothing.
        """
        parted = self._git("merge-base", "--end-of-options", self.commit(base), self.commit(head)).decode().strip()
        raw = self._git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", parted, self.commit(head))
        return tuple(_changes(raw))

    def commit(self, name: str) -> str:
        """The commit of a name; RevisionError where there is none."""
        return self._git("rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").decode().strip()

    def paths(self, revision: str) -> frozenset[str]:
        """Every path of a revision."""
        listed = self._git("ls-tree", "-r", "-z", "--name-only", "--full-tree", self.commit(revision))
        return frozenset(name.decode("utf-8", "replace") for name in listed.split(b"\0") if name)

    def size(self, blob: str) -> int:
        """The bytes of an object, without reading it."""
        return int(self._git("cat-file", "-s", blob))

    def content(self, blob: str) -> bytes:
        """The bytes of an object."""
        return self._git("cat-file", "blob", blob)

    def file(self, revision: str, path: str) -> bytes | None:
        """A file as it stands in a revision; None where it is not there. RevisionError where the revision is not."""
        listed = self._git("ls-tree", "-z", "--full-tree", self.commit(revision), "--", path)
        return self._git("cat-file", "blob", listed.split()[2].decode()) if listed else None

    def _git(self, *arguments: str) -> bytes:
        command = ["git", "-C", str(self.root), "--no-pager", "-c", "core.fsmonitor=false", *arguments]
        try:
            done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - git, with arguments of our own
        except FileNotFoundError as error:
            raise RevisionError(str(error)) from None
        except subprocess.CalledProcessError as error:
            raise RevisionError(error.stderr.decode("utf-8", "replace").strip() or " ".join(arguments)) from None
        return done.stdout


def _changes(raw: bytes) -> Iterator[FileChange]:
    parts = raw.split(b"\0")
    for head, name in zip(parts[0::2], parts[1::2], strict=False):
        found = _LINE.fullmatch(head)
        if found is None:
            raise RevisionError(head.decode("utf-8", "replace"))
        try:
            path, is_utf_8 = name.decode(), True
        except UnicodeDecodeError:
            path, is_utf_8 = name.decode("utf-8", "replace"), False
        yield FileChange(
            path=path,
            old_mode=found["old"].decode(),
            new_mode=found["new"].decode(),
            before=found["was"].decode(),
            after=found["is"].decode(),
            is_utf_8=is_utf_8,
        )
