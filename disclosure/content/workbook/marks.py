"""The hidden sheet by which a workbook is known: whose it is, and the prints of the files that it was made of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from disclosure.content.workbook.sources import Sources
from disclosure.model.identity import CompanyId

SHEET: Final = "disclosure"
"""The hidden sheet's name: no title of a schema is like it."""
_FORMAT: Final = "disclosure-company-workbook-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMark:
    """A file as it was when the workbook was made: its bytes' print, and that of what was shown of it."""

    kind: str
    name: str
    print: str
    shown: str

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by."""
        return self.kind, self.name


@dataclass(frozen=True, slots=True)
class Marks:
    """What the hidden sheet says."""

    company: CompanyId
    files: tuple[FileMark, ...]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The rows of the sheet."""
        yield (_FORMAT, str(self.company))
        for one in self.files:
            yield (one.kind, one.name, one.print, one.shown)


def marks_of(sources: Sources) -> Marks:
    """The marks of a company's files as they are."""
    files = (
        FileMark(kind=one.root.kind, name=one.name, print=one.print, shown=one.shown_print) for one in sources.files
    )
    return Marks(sources.company, tuple(files))


def read_marks(rows: Iterable[Sequence[object]]) -> Marks | None:
    """Read the sheet's rows; None where they are not ours."""
    texts = [tuple("" if cell is None else str(cell) for cell in row) for row in rows]
    if not texts or len(texts[0]) < 2 or texts[0][0] != _FORMAT:  # noqa: PLR2004 - the two cells of its first row
        return None
    try:
        company = CompanyId.parse(texts[0][1])
    except ValueError:
        return None
    files = [
        FileMark(kind=kind, name=name, print=data, shown=shown)
        for kind, name, data, shown, *_ in (row for row in texts[1:] if len(row) >= 4)  # noqa: PLR2004 - as written
        if kind
    ]
    return Marks(company, tuple(files))
