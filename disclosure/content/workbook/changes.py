"""What a workbook would change: file by file, with what stands in its way."""

from dataclasses import dataclass, field

from disclosure.content.workbook.editing import Edited, RowChange
from disclosure.content.workbook.layout import Layout
from disclosure.content.workbook.slips import Note
from disclosure.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file before and after; None where it was not there, or is no more."""

    path: str
    kind: str
    before: str | None
    after: str | None
    edited: Edited | None = None

    @property
    def differs(self) -> bool:
        """Whether anything changes."""
        return self.before != self.after


@dataclass(slots=True)
class Changes:
    """All that a workbook would change, what stands in its way, and what is to be known."""

    files: list[FileChange] = field(default_factory=list)
    removed: list[RowChange] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    stale: list[Problem] = field(default_factory=list)
    """Files that somebody else changed since the export: they are left alone, the others are not."""
    notes: list[Note] = field(default_factory=list)
    layout: Layout | None = None
    is_whole: bool = False
    """Whether every row has its place, so that the files as they become can be judged."""

    @property
    def writing(self) -> list[FileChange]:
        """The files that would be written or removed."""
        return [one for one in self.files if one.differs]
