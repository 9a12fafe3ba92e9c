"""The middle part of the summary: outcomes and grades by sector, each table with its chart beside it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import Grade, Share
from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx import layout
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.charts import DARK, DOTTED, LIGHT, MIDDLE, PLAIN, STRIPED, Fill, Table, Words, draw
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, points
from disclosure.wording import names, tables
from disclosure.wording import workbook as wording

Drawn = Mapping[int, Fill]
"""The columns of figures that the chart draws, with the fill of each."""

_OUTCOMES: Final = {2: LIGHT, 3: DARK, 4: STRIPED, 6: DOTTED}
_GRADES: Final = {2: LIGHT, 3: MIDDLE, 4: STRIPED, 5: DARK, 6: PLAIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A table by sector. Its rows begin with the sector's name; `total` is the last row, which is not drawn."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
    total: Sequence[Value]
    drawn: Drawn
    note: str
    words: Words


def write_outcomes(book: Book, sheet: Sheet, row: int) -> int:
    """Write how the verdicts came out in each sector; gives the next row."""
    counts = _outcomes(book.assessment)
    companies = Counter(company.id.sector for company, _ in book.assessment.companies())
    rows = [(names.SECTORS[sector], companies[sector], *_counted(of)) for sector, of in counts.items()]
    block = Block(
        title=wording.BY_SECTOR,
        heads=(tables.SECTOR, tables.COMPANIES, *(names.OUTCOMES[one] for one in Outcome), wording.SHARE),
        rows=rows,
        total=(tables.TOTAL, companies.total(), *_counted(book.assessment.totals())),
        drawn=_OUTCOMES,
        note=wording.NOT_DRAWN,
        words=Words(title=wording.OUTCOME_CHART, axis=wording.OUTCOME_AXIS, shown=wording.OUTCOME_CHART_SHOWS),
    )
    return _write(book, sheet, row, block)


def _outcomes(assessment: Assessment) -> dict[Sector, Counter[Outcome]]:
    found = {sector: Counter[Outcome]() for sector in Sector}
    for company, report in assessment.companies():
        found[company.id.sector] += report.count()
    return {sector: counts for sector, counts in found.items() if counts}


def _counted(counts: Counter[Outcome]) -> tuple[Value, ...]:
    return *(counts[one] for one in Outcome), points(Share.of(counts).points)


def write_grades(book: Book, sheet: Sheet, row: int) -> int:
    """Write how many companies of each sector reach each grade; gives the next row."""
    rankings = book.assessment.rankings
    if not rankings:
        sheet.write(row, 0, wording.BY_GRADE, Look.SECTION)
        sheet.write_across(row + 1, layout.WHOLE, wording.NO_RANKING, Look.NOTE, layout.width(layout.WHOLE))
        return row + 2
    everybody = [ranked for ranking in rankings.values() for ranked in ranking]
    block = Block(
        title=wording.BY_GRADE,
        heads=(tables.SECTOR, wording.RANKED, *(names.GRADES[grade] for grade in Grade), wording.NO_GRADE),
        rows=[(names.SECTORS[sector], *_graded(ranking)) for sector, ranking in rankings.items()],
        total=(tables.TOTAL, *_graded(everybody)),
        drawn=_GRADES,
        note=wording.GRADES_NOTE,
        words=Words(title=wording.GRADE_CHART, axis=wording.GRADE_AXIS, shown=wording.GRADE_CHART_SHOWS),
    )
    return _write(book, sheet, row, block)


def _graded(ranking: Sequence[Ranked]) -> tuple[int, ...]:
    grades = Counter(ranked.score.grade for ranked in ranking)
    return len(ranking), *(grades[grade] for grade in (*Grade, None))


def _write(book: Book, sheet: Sheet, row: int, block: Block) -> int:
    """Write a table and draw its chart; the next row is below both."""
    for line in range(row, row + layout.CHART_LINES):
        sheet.worksheet.set_row(line, layout.LINE)
    sheet.write(row, 0, block.title, Look.SECTION)
    head = row + 1
    sheet.write_row(head, 0, block.heads, Look.HEAD)
    for line, values in enumerate((*block.rows, block.total), head + 1):
        _write_line(sheet, line, values)
    sheet.write_across(head + len(block.rows) + 2, layout.LEFT, block.note, Look.NOTE, layout.width(layout.LEFT))
    table = Table(sheet=sheet, head=head, rows=block.rows, fills=block.drawn)
    if table.longest:
        draw(book, table, block.words, (row, layout.RIGHT_FIRST), layout.CHART)
    return row + layout.CHART_LINES


def _write_line(sheet: Sheet, row: int, values: Sequence[Value]) -> None:
    for column, value in enumerate(values):
        look = Look.LABEL if not column else Look.SHARE if isinstance(value, Fraction) else Look.FIGURE
        sheet.write(row, column, value, look)
