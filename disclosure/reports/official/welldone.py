"""What companies do well, as far as the data says it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import Grade
from disclosure.model.verdict import Severity
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.wording.official import bulletin as words
from disclosure.wording.official import paper

_GOOD: Final = (Grade.EXCELLENT, Grade.GOOD)
_FEW: Final = 3
"""An example is what at most so many companies do, and more than twice as many do not."""


def well_done(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    good = tuple(_good(scope))
    for sector, named in good:
        sheet.put(words.good(sector, named))
    if not good:
        sheet.put(words.NONE_GOOD)
    examples = _examples(scope)
    told = words.EXAMPLES if examples else words.NO_EXAMPLE
    sheet.put(told + "".join(words.example(name, titles) for name, titles in examples.items()))


def _good(scope: Scope) -> Iterator[tuple[str, list[str]]]:
    for sector in scope.sections.sectors:
        named = [_named(section.company.name, row) for row, section in sector.ranked if row.score.grade in _GOOD]
        if named:
            yield sector.sector.value, named


def _named(name: str, row: Ranked) -> str:
    grade = row.score.grade
    return words.good_one(name, row.score.must.shown, grade.value if grade else "", confirmed=row.confirmed)


def _examples(scope: Scope) -> dict[str, list[str]]:
    met: defaultdict[str, list[str]] = defaultdict(list)
    for row in scope.sections.rules:
        share = row.share
        if row.severity is Severity.MUST and 0 < share.met <= _FEW and share.judged > 3 * share.met:
            for name in scope.meeting[row.rule.code]:
                met[name].append(paper.requirement(row.rule.code, row.rule.title))
    return dict(met)
