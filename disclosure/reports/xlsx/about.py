"""How the report came about: what the words mean, how the figures are made, what was asked for, which versions."""

from collections.abc import Iterator

from disclosure import __version__
from disclosure.checking.changes import Turn
from disclosure.checking.selection import Selection
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.xlsx import changes, ranking
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Link, Value
from disclosure.wording import method, names, pages, tables
from disclosure.wording import workbook as wording

LISTING = Listing(
    name=wording.METHOD,
    columns=(
        Column(wording.GROUP, 14, Look.CENTRED),
        Column(tables.ITEM, 22),
        Column(tables.MEANING, 110),
    ),
    empty=wording.NONE,
)


def add(book: Book) -> None:
    """Add the sheet."""
    LISTING.add_to(book, _records(book))


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    groups = {
        wording.DEFINITIONS: _definitions(),
        wording.CALCULATION: _calculation(),
        wording.TURNS_MEAN: _turns(book),
        wording.PARAMETERS: _parameters(book),
        wording.VERSIONS: _versions(book),
    }
    for group, items in groups.items():
        for item, said in items:
            yield group, item, said


Items = Iterator[tuple[str, Value]]


def _definitions() -> Items:
    for outcome in Outcome:
        yield names.OUTCOMES[outcome], pages.OUTCOME_MEANINGS[outcome]
    for severity in Severity:
        yield names.SEVERITIES[severity], pages.SEVERITY_MEANINGS[severity]
    yield wording.DATA, method.LIMITS
    yield tables.DEMONSTRATION, wording.DEMONSTRATION
    yield wording.CLAUSES, method.UNVERIFIED
    yield wording.PLACES, wording.PLACES_MEANING


def _calculation() -> Items:
    yield wording.POINTS, wording.POINTS_MEANING
    yield wording.GRADES, ranking.grades()
    yield wording.RANKS, method.ORDER
    yield wording.WEIGHT, method.NOT_OFFICIAL


def _turns(book: Book) -> Items:
    if book.assessment.earlier:
        for turn in Turn:
            yield tables.TURNS[turn], method.TURN_MEANINGS[turn]


def _parameters(book: Book) -> Items:
    assessment = book.assessment
    yield wording.AS_OF, assessment.as_of
    yield wording.EDITION, wording.edition(assessment.report.edition)
    yield from _selection(book, assessment.selection)
    yield wording.SINCE, changes.since(assessment.earlier) if assessment.earlier else method.NO_COMPARISON


def _selection(book: Book, chosen: Selection) -> Items:
    region = wording.region(book.region(chosen.region), chosen.region) if chosen.region else wording.ALL
    yield tables.REGION, region
    yield tables.SECTOR, names.SECTORS[chosen.sector] if chosen.sector else wording.ALL
    yield tables.COMPANY, "\n".join(map(str, chosen.companies)) or wording.ALL
    yield wording.SELECTED, ", ".join(chosen.select) or wording.ALL
    yield wording.IGNORED, ", ".join(chosen.ignore) or wording.NONE


def _versions(book: Book) -> Items:
    info, revision = book.assessment.portal.info, book.assessment.revision
    yield (
        wording.REVISION,
        wording.revision(revision.commit, revision.day.isoformat(), changed=revision.changed)
        if revision
        else wording.NO_REVISION,
    )
    yield wording.TOOL, f"disclosure {__version__}"
    yield wording.PORTAL, Link(info.name, info.base_url)
    yield wording.OPERATOR, info.operator.name
