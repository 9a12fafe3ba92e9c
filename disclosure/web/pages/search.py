"""Searching: by the reader's browser on the published site, by the server itself where it has an index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from flask import Blueprint, render_template, request

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.search.document import Document
from disclosure.search.excerpt import Segment, excerpt_of, marked
from disclosure.web.site import site
from disclosure.wording.search import KINDS

bp = Blueprint("search", __name__)
bp.add_app_template_filter(KINDS.__getitem__, "search_kind")


class Hit(Protocol):
    """What a search gives for each document that it finds, the best first."""

    @property
    def document(self) -> Document:
        """What was found."""
        ...

    @property
    def words(self) -> Sequence[str]:
        """What to mark in it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of the results; `url` is relative to the site's root."""

    url: str
    kind: str
    title: list[Segment]
    place: str
    sector: str
    date: str | None
    excerpt: list[Segment]


@bp.get("/search/")
def show() -> str:
    """Give the form; with `?q=` and an index at hand, the results too."""
    query, search = request.args.get("q", "").strip(), site().search
    found = results(search(query)) if query and search else None
    return render_template("pages/search.html", query=query, results=found, sectors=tuple(Sector))


def results(hits: Iterable[Hit]) -> list[Result]:
    """What to show of each hit."""
    return [
        Result(
            url=hit.document.url,
            kind=hit.document.kind,
            title=marked(hit.document.title, hit.words),
            place=hit.document.place,
            sector=hit.document.sector,
            date=hit.document.date,
            excerpt=excerpt_of(hit.document, hit.words),
        )
        for hit in hits
    ]


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "search.show", {}
