"""disclosure search: look something up in the terminal."""

import json
from collections.abc import Iterator
from datetime import date

import click

from disclosure.cli.options import SCHEMAS, Root, UsageError, as_of, jobs
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.problems import width
from disclosure.rules import CATALOGUE
from disclosure.search.answering import Answer, Hit
from disclosure.search.document import KINDS, Document
from disclosure.search.documents import documents
from disclosure.search.excerpt import excerpt_of
from disclosure.search.index import Index, open_index
from disclosure.search.narrowing import Facets
from disclosure.search.rewriting import Rewriting
from disclosure.wording import cli as wording
from disclosure.wording import searching
from disclosure.wording.search import KINDS as KIND_NAMES

FORMS = ("text", "json")


@click.command(help=wording.SEARCH)
@click.argument("words", nargs=-1, required=True)
@click.option("--region", default="", help=searching.REGION)
@click.option("--sector", type=click.Choice([sector.value for sector in Sector]), help=searching.SECTOR)
@click.option("--kind", type=click.Choice([kind.value for kind in KINDS]), help=searching.KIND)
@click.option("--current", is_flag=True, help=searching.ONLY_CURRENT)
@click.option("--near", default="", help=searching.NEAR)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help=wording.LIMIT)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help=wording.CHECK_FORMAT)
@as_of
@jobs
@click.pass_obj
def search(
    root: Root,
    *,
    words: tuple[str, ...],
    region: str,
    sector: str | None,
    kind: str | None,
    current: bool,
    near: str,
    limit: int,
    form: str,
    as_of: date,
    jobs: int,
) -> None:
    """Print what is found, the best first."""
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    facets = Facets(region=region, sector=sector or "", kind=kind or "", current="1" if current else "")
    for code in (region, near):
        if code and code not in portal.regions:
            raise UsageError(searching.no_region(code))
    query = " ".join(words)
    answer = index_of(root, portal, as_of).query(query, limit, facets, near)
    click.echo(_json(answer) if form == "json" else "\n".join(_text(answer)) + "\n", nl=False)


def index_of(root: Root, portal: Portal, day: date) -> Index:
    """Give the Whoosh index of a portal on a day, kept under .cache/: what has changed in it is made anew."""
    labels = Labels.under(SCHEMAS)
    return open_index(
        root.path / ".cache" / "search",
        lambda: documents(portal, CATALOGUE, labels, day),
        Rewriting.of(portal.synonyms),
    )


def _text(answer: Answer) -> Iterator[str]:
    if not answer.hits:
        yield wording.NOTHING_FOUND
    else:
        if answer.read_as:
            yield searching.read_as(answer.read_as)
        yield searching.shown(len(answer.hits), answer.count, is_exact=answer.exact)
    if answer.offers:
        yield searching.offered(tuple(offer.text for offer in answer.offers))
    column = max((width(_label(hit.document)) for hit in answer.hits), default=0) + 2
    for hit in answer.hits:
        yield ""
        yield from _entry(hit, column)


def _entry(hit: Hit, column: int) -> Iterator[str]:
    """The kind in a column of its own, beside it all that is said."""
    document = hit.document
    phone = searching.phone(document.numbers[0]) if document.numbers else ""
    said = (
        " · ".join(filter(None, (document.title, document.place, document.date))),
        "  ".join(filter(None, (document.answer, phone))),
        _around(hit),
        document.url,
    )
    label = _label(document)
    for line in filter(None, said):
        yield f"{label}{' ' * (column - width(label))}{line}"
        label = ""


def _label(document: Document) -> str:
    return f"[{KIND_NAMES[document.kind]}]"


def _around(hit: Hit) -> str:
    return "".join(segment.text for segment in excerpt_of(hit.document, hit.words)).replace("\n", " ")


def _json(answer: Answer) -> str:
    said = {
        "words": answer.words,
        "read_as": answer.read_as,
        "count": answer.count,
        "exact": answer.exact,
        "results": [_result(hit) for hit in answer.hits],
        "offers": [{"text": offer.text, "url": offer.document.url} for offer in answer.offers],
        "counts": {"kind": answer.counts.kind, "sector": answer.counts.sector, "region": answer.counts.region},
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _result(hit: Hit) -> dict[str, object]:
    document = hit.document
    return {
        "kind": document.kind.value,
        "title": document.title,
        "place": document.place,
        "region": document.region,
        "sector": document.sector,
        "answer": document.answer,
        "phone": next(iter(document.numbers), ""),
        "date": document.date,
        "url": document.url,
        "excerpt": _around(hit),
    }
