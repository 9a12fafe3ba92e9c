"""The totals, and how the report came about."""

from collections import Counter
from typing import Final

from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Column
from disclosure.reports.tables.general import about as general
from disclosure.wording import names, tables
from disclosure.wording.official import annexes as words
from disclosure.wording.official import style

_COUNTS: Final = tuple(Column(names.OUTCOMES[outcome], 20, centred=True) for outcome in Outcome)
_SUM: Final = Column(words.SUM, 20, centred=True)


def totals(sheet: Sheet, scope: Scope) -> None:
    """Write how many verdicts came out how: by weight, and by sector."""
    found = scope.sections
    sheet.note(words.extent(len(found.companies), len(found.rules)))
    sheet.caption(words.BY_SEVERITY)
    weights = [(names.SEVERITIES[one], scope.assessment.totals(one)) for one in Severity]
    rows = [*weights, (words.SUM, scope.assessment.totals())]
    sheet.table(
        (Column(tables.SEVERITY, 36, centred=True), *_COUNTS, _SUM), [(name, *_figures(of)) for name, of in rows]
    )
    sheet.caption(words.BY_SECTOR)
    heads = (Column(tables.SECTOR, 18, centred=True), Column(tables.COMPANIES, 18, centred=True), *_COUNTS, _SUM)
    sheet.table(
        heads,
        [
            (
                names.SECTORS[one.sector],
                str(len(one.companies)),
                *_figures(sum((company.counts for company in one.companies), Counter[Outcome]())),
            )
            for one in found.sectors
        ],
    )


def _figures(counts: Counter[Outcome]) -> tuple[str, ...]:
    return (*(str(counts[outcome]) for outcome in Outcome), str(counts.total()))


def about(sheet: Sheet, scope: Scope) -> None:
    """Write what was asked for, what the figures rest on, and what they mean."""
    rows = [_item(*row) for row in general(scope.assessment).rows]
    omitted = {words.FILES_OMITTED: scope.assessment.portal.omitted}
    if scope.assessment.earlier:
        omitted[words.OLD_FILES_OMITTED] = scope.assessment.earlier.omitted
    rows += [(name, files) for name, files in omitted.items() if files]
    sheet.table((Column(tables.ITEM, 36), Column(tables.MEANING, 120)), rows)


def _item(name: object, meaning: object) -> tuple[str, tuple[str, ...]]:
    return str(name), tuple(style.in_office_style(line) for line in str(meaning).splitlines())
