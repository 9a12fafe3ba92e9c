"""The bulletin's annexes, in the order that the text names them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from disclosure.reports.assessment import BULLETINS, INSPECTIONS, RECTIFICATIONS
from disclosure.reports.official.annexes import beside, failures, figures, ranking, rules, service
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.wording.official import annexes as words

Writer = Callable[[Sheet, Scope], None]
_WRITERS: Final[tuple[Writer, ...]] = (
    figures.totals,
    ranking.ranking,
    rules.rules,
    failures.failures,
    beside.unjudged,
    beside.exemptions,
    beside.unasked,
    figures.about,
)
_SERVICE: Final[Mapping[str, tuple[str, Writer]]] = {
    INSPECTIONS: (words.INSPECTIONS_TITLE, service.inspections),
    BULLETINS: (words.BULLETINS_TITLE, service.bulletins),
    RECTIFICATIONS: (words.RECTIFICATIONS_TITLE, service.rectifications),
}


def titles(scope: Scope) -> tuple[str, ...]:
    """What they are called; those of changes and of the service side only where they were asked for."""
    return tuple(title for title, _ in _annexes(scope))


def _annexes(scope: Scope) -> Iterator[tuple[str, Writer]]:
    yield from zip(words.TITLES, _WRITERS, strict=True)
    if scope.assessment.earlier:
        yield words.CHANGES_TITLE, beside.changes
    for name, (title, write_annex) in _SERVICE.items():
        if name in scope.assessment.beside:
            yield title, write_annex


def write(sheet: Sheet, scope: Scope) -> None:
    """Write them, each on a page of its own."""
    for number, (title, write_annex) in enumerate(_annexes(scope), 1):
        sheet.annex(words.mark(number), title)
        write_annex(sheet, scope)
