"""The site's table of contents."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import FileSystemBytecodeCache, StrictUndefined

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web import about, chrome, filters, links, names
from disclosure.web.files import FILES
from disclosure.web.ledger import ordered_by
from disclosure.web.pages import PAGES
from disclosure.web.site import NAME, Search, Site
from disclosure.web.templating import BYTECODE, Environment

HOME = Path(__file__).resolve().parents[2]
TOGETHER = frozenset({"data", "data_files"})
"""Blueprints that show one thing which takes long to make (`OpenData`): whoever makes one of their pages makes all."""


class _App(Flask):
    """Flask, but a template has what its page gives it and the globals: nothing of the request."""

    def update_template_context(self, context: dict[str, Any]) -> None:
        """Add nothing."""


def create_app(
    portal: Portal,
    report: Report,
    *,
    schemas: Path,
    catalogue: Sequence[Rule],
    root: Path = HOME,
    search: Search | None = None,
) -> Flask:
    """Give the app that shows a portal and its report.

    `schemas` is the folder of JSON Schemas, which name the fields; `root` the portal's, whose records are shown line by
    line. With `search` (live serving only) the search page
    answers `?q=` itself; without it the reader's browser does.
    """
    app = _App("disclosure", template_folder=str(HOME / "templates"), static_folder=str(HOME / "static"))
    app.jinja_environment = Environment
    app.jinja_options = {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "bytecode_cache": FileSystemBytecodeCache(pattern=BYTECODE),  # compiling takes a second, in each worker anew
    }
    app.jinja_env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    site = Site.of(
        ordered_by(portal, report.as_of),
        report,
        labels=Labels.under(schemas),
        schemas=schemas,
        root=root,
        catalogue=catalogue,
        search=search,
    )
    app.extensions[NAME] = site
    for module in (*PAGES, *FILES):
        app.register_blueprint(module.bp)
    links.register(app)
    about.register(app)
    chrome.register(app)
    filters.register(app)
    names.register(app, site)
    return app


def addresses(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Every address of the site as (endpoint, values): the pages, then the files; no other is published."""
    for module in (*PAGES, *FILES):
        yield from module.urls(portal)
