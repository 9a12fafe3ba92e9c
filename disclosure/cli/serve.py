"""disclosure serve: the site on this machine, as the files are now."""

import gc
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import click

from disclosure.checking import check
from disclosure.cli.options import HOME, SCHEMAS, Root, as_of, jobs
from disclosure.cli.search import index_of
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.rules import CATALOGUE
from disclosure.search.answering import Answer
from disclosure.search.index import Index
from disclosure.search.narrowing import Facets
from disclosure.web.app import create_app
from disclosure.web.live import Live
from disclosure.web.live import serve as serve_live
from disclosure.wording import cli as wording

if TYPE_CHECKING:
    from flask import Flask


@click.command(help=wording.SERVE)
@click.option("--host", default="127.0.0.1", show_default=True, help=wording.HOST)
@click.option("--port", type=click.IntRange(0, 65535), default=5000, show_default=True, help=wording.PORT)
@as_of
@jobs
@click.pass_obj
def serve(root: Root, *, host: str, port: int, as_of: date, jobs: int) -> None:
    """Serve the site until interrupted."""
    gc.enable()  # unlike the other commands it lives long
    live = Live(
        lambda: live_app(root, as_of, jobs), [root.content, SCHEMAS, HOME / "templates", HOME / "static" / "css"]
    )
    click.echo(wording.serving(f"http://{host}:{port}/"), err=True)
    serve_live(live, host, port)


def live_app(root: Root, day: date, jobs: int = 1) -> "Flask":
    """The app with the newest content, which answers searches itself; ContentErrors as `load`."""
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)

    @cache
    def index() -> Index:
        return index_of(root, portal, day)

    def search(text: str, *, limit: int | None, facets: Facets, near: str) -> Answer:
        return index().query(text, limit, facets, near)

    report = check(portal, CATALOGUE, day)
    return create_app(portal, report, schemas=SCHEMAS, catalogue=CATALOGUE, root=root.path, search=search)
