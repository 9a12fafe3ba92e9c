"""The whole way of a workbook that came back: from its bytes to what it would change."""

from dataclasses import dataclass
from pathlib import Path

from disclosure.content.schemas import Schemas
from disclosure.content.tree import Tree
from disclosure.content.workbook.archive import RefusedError
from disclosure.content.workbook.changes import Changes
from disclosure.content.workbook.marks import SHEET, Marks, read_marks
from disclosure.content.workbook.merging import merged
from disclosure.content.workbook.reading import Sheet, read_sheets
from disclosure.content.workbook.sheets import read_grid
from disclosure.content.workbook.sources import sources_of
from disclosure.content.workbook.staging import problems_of
from disclosure.problems import ContentErrors
from disclosure.wording import company_book as wording

OURS = frozenset((wording.ABOUT, wording.CHOICES, SHEET))
"""The sheets that hold no rows."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A workbook of ours: its sheets by title, and whose it is."""

    sheets: dict[str, Sheet]
    marks: Marks


def returned(data: bytes) -> Returned:
    """Read a workbook; RefusedError says why it is not one of ours."""
    sheets = read_sheets(data)
    marks = _marks(sheets.get(SHEET))
    if marks is None:
        raise RefusedError("BOOK-008")
    return Returned(sheets, marks)


def proposed(book: Returned, tree: Tree, content: Path, schemas: Schemas) -> Changes:
    """What a workbook would change, with all that is wrong with it.

    RefusedError where the company is not there, ContentErrors where its files cannot be read as they are.
    """
    folder = next((one for one in tree.companies if one.id == book.marks.company), None)
    if folder is None:
        raise RefusedError("BOOK-009", company=str(book.marks.company))
    sources = sources_of(folder, schemas)
    if sources.problems:
        raise ContentErrors(sources.problems)
    found = merged(folder, sources, book.marks, read_grid(sources.layout, book.sheets, OURS), schemas)
    found.problems += problems_of(found, folder, tree, content, schemas)
    return found


def _marks(sheet: Sheet | None) -> Marks | None:
    if sheet is None:
        return None
    columns = range(1, sheet.last_column + 1)
    return read_marks([sheet.cell(row, column).value for column in columns] for row in range(1, sheet.last_row + 1))
