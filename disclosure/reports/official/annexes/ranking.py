"""Who stands where in each sector, with the formula."""

from typing import Final

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import LOWEST
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Column
from disclosure.reports.sections.company import CompanySection
from disclosure.wording import method, names, tables
from disclosure.wording.official import annexes as words
from disclosure.wording.official import style

_COLUMNS: Final = (
    Column(tables.RANK, 12, centred=True),
    Column(tables.COMPANY, 46),
    Column(tables.POINTS, 15, centred=True),
    Column(tables.GRADE, 17, centred=True),
    Column(words.MUST_MET, 20, centred=True),
    Column(words.SHOULD_MET, 20, centred=True),
    Column(tables.RECORDS, 26, centred=True),
)


def ranking(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    grades = method.grades({grade.value: int(lowest) for grade, lowest in LOWEST.items()})
    for line in words.formula(grades):
        sheet.note(style.in_office_style(line))
    ranked = [one for one in scope.sections.sectors if one.ranked]
    if not ranked:
        sheet.note(words.NO_RANKING)
    for one in ranked:
        sheet.caption(words.sector(one.sector))
        sheet.table(_COLUMNS, [_row(row, section) for row, section in one.ranked])


def _row(row: Ranked, section: CompanySection) -> tuple[str, ...]:
    of = row.score
    return (
        str(row.rank or words.NO_RANK),
        section.company.name,
        of.must.shown or words.NO_RANK,
        names.GRADES[of.grade] if of.grade else words.NO_RANK,
        words.share(of.must.met, of.must.judged),
        words.share(of.should.met, of.should.judged),
        tables.records(confirmed=row.confirmed, demonstration=section.company.is_demonstration),
    )
