"""What a search can be narrowed to, as links; `static/js/search/facets.js` shows the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosure.model.identity import Sector, region_parents
from disclosure.search.answering import Answer
from disclosure.search.document import KINDS
from disclosure.web.search_asked import Asked
from disclosure.wording import names, results, search


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet: `address` is the query string that chooses it, `count` how many results it leaves."""

    label: str
    count: int | None
    is_chosen: bool
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What can be chosen of one facet, "all" first; `chosen` is what the chosen one is called."""

    label: str
    chosen: str
    choices: tuple[Choice, ...]


def facets(answer: Answer, asked: Asked, regions: Mapping[str, str]) -> Iterator[Facet]:
    """Give the facets of which there is anything to choose; regions: those around the chosen one, then those in it."""
    counts = answer.counts
    values: dict[str, list[_Value]] = {
        "kind": [(kind, search.KINDS[kind], counts.kind.get(kind, 0)) for kind in KINDS],
        "region": [*_around(answer.facets.region, regions), *_inside(answer, regions)],
        "sector": [(sector, names.SECTORS[sector], counts.sector.get(sector, 0)) for sector in Sector],
    }
    for name, of_all in values.items():
        chosen = getattr(asked.facets, name)
        if shown := [value for value in of_all if value[2] != 0 or value[0] == chosen]:
            yield _facet(name, asked, [("", results.FACETS["all"], None), *shown])


def current(asked: Asked) -> Choice:
    """Give the choice that leaves out what is over, or takes it in again."""
    is_chosen = bool(asked.facets.current)
    address = asked.narrowed("current", "" if is_chosen else "1")
    return Choice(label=results.FACETS["now"], count=None, is_chosen=is_chosen, address=address)


_Value = tuple[str, str, int | None]
"""A value, what it is called, and how many there are."""


def _facet(name: str, asked: Asked, values: list[_Value]) -> Facet:
    chosen = getattr(asked.facets, name)
    return Facet(
        label=results.FACETS[name],
        chosen=next(label for value, label, _ in values if value == chosen),
        choices=tuple(
            Choice(label=label, count=count, is_chosen=value == chosen, address=asked.narrowed(name, value))
            for value, label, count in values
        ),
    )


def _around(chosen: str, regions: Mapping[str, str]) -> Iterator[_Value]:
    if chosen:
        for code in (*reversed(region_parents(chosen)), chosen):
            yield code, regions.get(code, code), None


def _inside(answer: Answer, regions: Mapping[str, str]) -> Iterator[_Value]:
    for code, count in sorted(answer.counts.region.items()):
        if code and code != answer.facets.region:
            yield code, regions.get(code, code), count
