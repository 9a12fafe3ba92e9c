"""disclosure search: look something up in the terminal."""

import json
from hashlib import sha256
from pathlib import Path

import click

from disclosure.cli.options import SCHEMAS, Root, jobs
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.documents import documents
from disclosure.search.excerpt import excerpt_of
from disclosure.search.index import Hit, Index, build, open_index
from disclosure.wording import cli as wording
from disclosure.wording.search import KINDS

FORMS = ("text", "json")


@click.command(help=wording.SEARCH)
@click.argument("words", nargs=-1, required=True)
@jobs
@click.option("--limit", type=click.IntRange(1), default=20, help=wording.LIMIT)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help=wording.CHECK_FORMAT)
@click.pass_obj
def search(root: Root, *, words: tuple[str, ...], jobs: int, limit: int, form: str) -> None:
    """Print what is found, the best first."""
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    hits = index_of(root, portal).query(" ".join(words), limit)
    click.echo(_json(hits) if form == "json" else _text(hits), nl=False)


def index_of(root: Root, portal: Portal) -> Index:
    """The Whoosh index of a portal, kept under .cache/ and made anew when a content file has changed."""
    folder, edition = root.path / ".cache" / "search", _edition(root.content)
    return open_index(folder, edition) or build(documents(portal, CATALOGUE, Labels.under(SCHEMAS)), folder, edition)


def _edition(content: Path) -> str:
    """A name for the state of the files: their paths, sizes and times."""
    seen = sha256()
    for path in sorted(content.rglob("*")):
        status = path.stat()
        seen.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _text(hits: list[Hit]) -> str:
    if not hits:
        return f"{wording.NOTHING_FOUND}\n"
    return "\n".join(_entry(hit) for hit in hits)


def _entry(hit: Hit) -> str:
    document = hit.document
    place = f" · {document.place}" if document.place else ""
    around = "".join(segment.text for segment in excerpt_of(document, hit.words)).replace("\n", " ")
    return f"[{KINDS[document.kind]}] {document.title}{place}\n    {around}\n    {document.url}\n"


def _json(hits: list[Hit]) -> str:
    found = [
        {
            "kind": hit.document.kind.value,
            "title": hit.document.title,
            "place": hit.document.place,
            "region": hit.document.region,
            "sector": hit.document.sector,
            "url": hit.document.url,
            "date": hit.document.date,
            "excerpt": "".join(segment.text for segment in excerpt_of(hit.document, hit.words)),
        }
        for hit in hits
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
