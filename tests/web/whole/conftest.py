"""The whole site, each page rendered once: of the sample portal, and of the real content; and both in a browser."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Route, ViewportSize
from playwright.sync_api import Page as Tab
from werkzeug.test import Client

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.web.app import addresses, create_app
from disclosure.web.links import address
from disclosure.web.pages import PAGES
from disclosure.web.site import NAME, Site
from tests.answering import fulfil
from tests.begun import begun

HOME = Path(__file__).resolve().parents[3]
AS_OF = date(2026, 11, 21)
STATIC_FILES = {"static", "scripts.show"}


@dataclass(frozen=True, slots=True)
class Page:
    """One address with what it answers; `tree` is its HTML as a browser reads it."""

    text: str
    tree: Element
    errors: tuple[str, ...]
    """Where it is no valid HTML."""

    def values(self, *names: str) -> Iterator[str]:
        """The values of attributes, in the order of the page."""
        for element in self.tree.iter():
            yield from (element.attrib[name] for name in names if name in element.attrib)


@dataclass(frozen=True, slots=True)
class Whole:
    """A site with all its addresses (those of static files apart) and all its HTML pages by path."""

    portal: Portal
    base: str
    paths: tuple[str, ...]
    pages: Mapping[str, Page]


@pytest.fixture(scope="session", params=["sample", "content"])
def whole(request: pytest.FixtureRequest) -> Whole:
    """The sample portal's site, then the one that is built from content/."""
    return _whole(request.getfixturevalue("app" if request.param == "sample" else "content_app"))


@pytest.fixture(scope="session")
def content_app() -> Flask:
    """The real content."""
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, AS_OF)
    return create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE)


def _whole(app: Flask) -> Whole:
    site: Site = app.extensions[NAME]
    with app.test_request_context("/"):
        paths = tuple(address(name, **values) for name, values in addresses(site.portal) if name not in STATIC_FILES)
    client = Client(app)
    pages = {path: _page(client.get(path).get_data(as_text=True)) for path in paths if path.endswith(("/", ".html"))}
    return Whole(site.portal, site.base_path, paths, pages)


def _page(text: str) -> Page:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    return Page(text, tree, tuple(f"{place}: {code} {data}" for place, code, data in parser.errors))


ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
ALSO = ("/companies/990100/heat/shili-heat/", "/rectifications/990100/2026-001/", "/rules/O05/")
"""Pages that look otherwise than the first of their kind: demonstration data, an order past its time, findings."""

Visit = Callable[..., Tab]


@pytest.fixture(scope="session")
def kinds(app: Flask) -> tuple[str, ...]:
    """One address of each kind of page of the sample portal, of the fullest company where it can be; 404 apart."""
    return (*_kinds(app, ("880100/water", "880100")), *ALSO)


@pytest.fixture(scope="session")
def demonstration_kinds(content_app: Flask) -> tuple[str, ...]:
    """One address of each kind of page about the demonstration city."""
    return tuple(path for path in _kinds(content_app, ("990100/water", "990100")) if "990100" in path)


def _kinds(app: Flask, preferred: tuple[str, ...]) -> tuple[str, ...]:
    """For each endpoint of pages the first address that has a preferred part, or the first."""
    found: dict[str, list[str]] = {}
    site: Site = app.extensions[NAME]
    with app.test_request_context("/"):
        for module in PAGES:
            for endpoint, values in module.urls(site.portal):
                path = address(endpoint, **values)
                if path.endswith("/"):
                    found.setdefault(endpoint, []).append(path)
    parts = (*preferred, "")
    return tuple(next(path for part in parts for path in paths if part in path) for paths in found.values())


@pytest.fixture
def window(browser: Browser, app: Flask) -> Iterator[Callable[..., Tab]]:
    """Open a window in which the sample site (or another) can be visited; no server and no network are needed."""
    contexts: list[BrowserContext] = []

    def window(*, shown: Flask = app, **options: Any) -> Tab:
        client = Client(shown)

        def answer(route: Route) -> None:
            fulfil(route, client)

        context = browser.new_context(viewport=PHONE, base_url=ORIGIN, **options)
        context.route("**/*", answer)
        contexts.append(context)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()


@pytest.fixture
def visit(window: Callable[..., Tab]) -> Iterator[Visit]:
    """Open an address in a window of a size, its scripts begun; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    page = window()
    page.on("console", lambda message: complaints.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url} {error}"))

    def visit(path: str, size: ViewportSize = PHONE) -> Tab:
        page.set_viewport_size(size)
        page.goto(path)
        return begun(page)

    yield visit
    assert complaints == []
