"""The bulletin's annexes, in the order that the text names them."""

from collections.abc import Callable
from typing import Final

from disclosure.reports.official.annexes import beside, failures, figures, ranking, rules
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.wording.official import annexes as words

_WRITERS: Final[tuple[Callable[[Sheet, Scope], None], ...]] = (
    figures.totals,
    ranking.ranking,
    rules.rules,
    failures.failures,
    beside.unjudged,
    beside.exemptions,
    beside.unasked,
    figures.about,
)


def titles(scope: Scope) -> tuple[str, ...]:
    """What they are called; that of changes only where something is compared."""
    return (*words.TITLES, *([words.CHANGES_TITLE] if scope.assessment.earlier else []))


def write(sheet: Sheet, scope: Scope) -> None:
    """Write them, each on a page of its own."""
    writers = (*_WRITERS, beside.changes)
    for number, title in enumerate(titles(scope), 1):
        sheet.annex(words.mark(number), title)
        writers[number - 1](sheet, scope)
