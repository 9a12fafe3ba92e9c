"""An answer of the index as the search page shows it; `static/js/search/results.js` shows the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from disclosure.search.answering import Answer, Hit
from disclosure.search.excerpt import Segment, excerpt_of, marked
from disclosure.search.narrowing import Facets
from disclosure.web.search_asked import MOST, Asked
from disclosure.web.search_facets import Choice, Facet, current, facets
from disclosure.wording import results


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result; `url` is relative to the site's root, `answer` the price or state, `phone` a number to dial."""

    url: str
    kind: str
    title: list[Segment]
    place: str
    sector: str
    date: str | None
    answer: str
    phone: str
    excerpt: list[Segment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a person may have wanted to type, and the query string of the same search for it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everything that the page says of an answer.

    `status` is how many there are, in words; `notes` how the query was read. Query strings: `everywhere` of the same
    without facets, where they left nothing; `more` of the same with more results, where there are more.
    """

    status: str
    notes: tuple[str, ...]
    results: tuple[Result, ...]
    offers: tuple[Suggestion, ...]
    facets: tuple[Facet, ...]
    current: Choice
    everywhere: str | None
    more: str | None


def found(answer: Answer, asked: Asked, regions: Mapping[str, str]) -> Found:
    """Give what the page shows of an answer; `regions` are the names of regions by code."""
    asked = replace(asked, facets=answer.facets)
    has_more = len(answer.hits) < answer.count and asked.count < MOST
    return Found(
        status=_status(answer, asked.query),
        notes=tuple(_notes(answer)),
        results=tuple(map(_result, answer.hits)),
        offers=tuple(Suggestion(text=one.text, address=asked.instead(one.text)) for one in answer.offers),
        facets=tuple(facets(answer, asked, regions)),
        current=current(asked),
        everywhere=asked.everywhere if not answer.count and answer.facets != Facets() else None,
        more=asked.more if has_more else None,
    )


def _status(answer: Answer, query: str) -> str:
    message = "none" if not answer.count else "found" if answer.exact else "about"
    return results.MESSAGES[message].replace("{count}", str(answer.count)).replace("{query}", query)


def _notes(answer: Answer) -> Iterator[str]:
    if answer.read_as:
        yield results.MESSAGES["read_as"].replace("{query}", answer.read_as)
    if answer.also:
        yield results.MESSAGES["also"].replace("{query}", "”“".join(answer.also))


def _result(hit: Hit) -> Result:
    document = hit.document
    return Result(
        url=document.url,
        kind=document.kind,
        title=marked(document.title, hit.words),
        place=document.place,
        sector=document.sector,
        date=document.date,
        answer=document.answer,
        phone=next(iter(document.numbers), ""),
        excerpt=excerpt_of(document, hit.words),
    )
