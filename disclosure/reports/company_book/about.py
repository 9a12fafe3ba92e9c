"""The first sheet: how to fill the workbook in, what its colours mean, and what stands where."""

from collections.abc import Iterator
from typing import Final

from xlsxwriter.worksheet import Worksheet

from disclosure.content.workbook.sources import Sources
from disclosure.reports.company_book.cells import height
from disclosure.reports.company_book.styles import Styles
from disclosure.wording import company_book as wording

_WIDTHS: Final = (34.0, 84.0, 34.0)


def write_about(sheet: Worksheet, sources: Sources, name: str, styles: Styles) -> None:
    """Fill the sheet."""
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for at, size in enumerate(_WIDTHS):
        sheet.set_column(at, at, size)
    sheet.write_string(0, 0, wording.title(name), styles.of("title"))
    sheet.set_row(0, 30)
    line = 2
    for label, text in (*wording.LINES, *wording.sending(str(sources.company))):
        sheet.write_string(line, 0, label, styles.of("label"))
        sheet.write_string(line, 1, text, styles.of("text"))
        sheet.set_row(line, height([(text, _WIDTHS[1] - 2)], 9))
        line += 1
    sheet.write_string(line, 0, wording.COLOURS, styles.of("label"))
    for look, text in (("head", wording.BLUE), ("mark", wording.GREY), ("value", wording.WHITE)):
        sheet.write_string(line, 1, text, styles.of(look))
        line += 1
    _contents(sheet, line + 1, sources, styles)
    sheet.protect("")


def _contents(sheet: Worksheet, line: int, sources: Sources, styles: Styles) -> None:
    for at, head in enumerate((wording.CONTENTS, wording.FILES, wording.ROWS)):
        sheet.write_string(line, at, head, styles.of("head"))
    for title, files, rows in _sheets(sources):
        line += 1
        sheet.write_url(line, 0, f"internal:'{title}'!A1", styles.of("link"), string=title)
        sheet.write_string(line, 1, files, styles.of("text"))
        sheet.write_string(line, 2, rows, styles.of("text"))


def _sheets(sources: Sources) -> Iterator[tuple[str, str, str]]:
    singles = ", ".join(f"{table.kind}.yaml" for table in sources.layout.forms)
    yield wording.FORM, singles, ""
    for table in sources.layout.lists:
        yield table.title, _file(table.kind), str(len(sources.rows(table)))


def _file(kind: str) -> str:
    folders = {"notice": "notices/*.yaml", "quality": "quality/*.yaml"}
    return folders.get(kind.partition("-")[0], f"{kind}.yaml")
