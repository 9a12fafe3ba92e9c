"""disclosure bulletin: a record of the service side (an inspection, a hotline bulletin) as an official document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from disclosure.cli.options import SCHEMAS, Root, UsageError, jobs
from disclosure.cli.writing import write
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.reports.formats import Document
from disclosure.wording import cli as wording

FORMS: Final = ("md", "docx")
_BINARY: Final = "docx"

Writer = Callable[[Portal, str, Sequence[str]], Iterable[Document]]
WRITERS: Final[Mapping[str, str]] = {
    "inspections": "disclosure.reports.inspections.papers",
    "bulletins": "disclosure.reports.bulletins.papers",
}
"""The module whose `documents(portal, key, forms)` writes the records of a folder of content: the first part of KEY."""


@click.command(help=wording.BULLETIN)
@click.argument("key")
@click.option("--format", "forms", type=click.Choice(FORMS), multiple=True, help=wording.REPORT_FORMAT_PLAIN)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help=wording.BULLETIN_OUT)
@jobs
@click.pass_obj
def bulletin(root: Root, *, key: str, forms: Sequence[str], out: Path | None, jobs: int) -> None:
    """Write the document of one record."""
    forms = tuple(dict.fromkeys(forms or FORMS[:1]))
    if out is None and (len(forms) > 1 or _BINARY in forms):
        raise UsageError(wording.BULLETIN_OUT_MISSING)
    kind, _, name = key.removeprefix("content/").removesuffix(".yaml").partition("/")
    if kind not in WRITERS:
        raise UsageError(wording.no_such_record(key, None, tuple(WRITERS)))
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    records: Mapping[str, object] = getattr(portal, kind)
    if name not in records:
        near = get_close_matches(name, records, n=1)
        raise UsageError(wording.no_such_record(key, f"{kind}/{near[0]}" if near else None, tuple(WRITERS)))
    documents: Writer = import_module(WRITERS[kind]).documents
    write(documents(portal, name, forms), out)
