"""The whole site, each page rendered once: of the sample portal, and of the real content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from flask import Flask
from werkzeug.test import Client

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.web.app import addresses, create_app
from disclosure.web.links import address
from disclosure.web.site import NAME, Site

HOME = Path(__file__).resolve().parents[3]
AS_OF = date(2026, 11, 21)
STATIC_FILES = {"static", "scripts.show"}


@dataclass(frozen=True, slots=True)
class Page:
    """One address with what it answers; `tree` is its HTML as a browser reads it."""

    text: str
    tree: Element

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
    if request.param == "sample":
        return _whole(request.getfixturevalue("app"))
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, AS_OF)
    return _whole(create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE))


def _whole(app: Flask) -> Whole:
    site: Site = app.extensions[NAME]
    with app.test_request_context("/"):
        paths = tuple(address(name, **values) for name, values in addresses(site.portal) if name not in STATIC_FILES)
    client = Client(app)
    pages = {path: _page(client.get(path).get_data(as_text=True)) for path in paths if path.endswith(("/", ".html"))}
    return Whole(site.portal, site.base_path, paths, pages)


def _page(text: str) -> Page:
    return Page(text, html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False))
