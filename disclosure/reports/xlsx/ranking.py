"""The companies of each sector by their points."""

from collections.abc import Iterator

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import LOWEST
from disclosure.model.verdict import Severity
from disclosure.reports.xlsx import who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, points
from disclosure.wording import method, names, tables
from disclosure.wording import workbook as wording


def add(book: Book) -> None:
    """Add the sheet."""
    listing = Listing(
        name=wording.RANKING,
        columns=tuple(_columns(book)),
        notes=(wording.formula(grades()), method.LIMITS),
        empty=wording.NO_RANKING,
        held=3,
    )
    listing.add_to(book, _records(book))


def grades() -> str:
    """The grades with their lowest points."""
    return method.grades({grade.value: int(points) for grade, points in LOWEST.items()})


_FIGURES = (
    Column(tables.POINTS, 9, Look.POINTS),
    Column(tables.GRADE, 9, Look.CENTRED),
    *(Column(head(severity), 13, Look.NUMBER) for severity in Severity for head in (tables.met, tables.judged)),
)


def _columns(book: Book) -> Iterator[Column]:
    region, sector, company, records = who.columns(book, most=40)
    yield from (sector, Column(tables.RANK, 6, Look.CENTRED), company, region, records, *_FIGURES)


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for ranking in book.assessment.rankings.values():
        for ranked in ranking:
            region, sector, company, records = who.who(book, ranked.company)
            yield sector, ranked.rank, company, region, records, *_figures(ranked)


def _figures(ranked: Ranked) -> tuple[Value, ...]:
    must, should = ranked.score.must, ranked.score.should
    grade = names.GRADES[ranked.score.grade] if ranked.score.grade else wording.NO_GRADE
    return points(must.points), grade, must.met, must.judged, should.met, should.judged
