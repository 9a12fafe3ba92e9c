"""Whatever the search finds is four links from its page at most, without a script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urljoin

import html5lib
import pytest
from flask import Flask
from werkzeug.test import Client

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.documents import documents
from disclosure.web.directory import LIMIT, holdings, listing, ways
from disclosure.web.site import NAME, Site

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
STEPS = 4
LINKS_AROUND = 120
"""Navigation, footer and the page's own head."""


class Page(Protocol):
    def values(self, *names: str) -> Iterator[str]: ...


class Whole(Protocol):
    @property
    def portal(self) -> Portal: ...

    @property
    def pages(self) -> Mapping[str, Page]: ...


def urls(portal: Portal) -> set[str]:
    found = documents(portal, CATALOGUE, Labels.under(SCHEMAS), date(2026, 11, 21))
    return {f"/{document.url}" for document in found}


class Walk:
    """How many links lead from the search page to each address, on the ways through the directory alone."""

    def __init__(self, client: Client) -> None:
        self.steps = {"/search/": 0}
        self.links: dict[str, int] = {}
        waiting = ["/search/"]
        for path in waiting:
            if path in self.links or self.steps[path] == STEPS or not path.startswith(("/search/", "/index/")):
                continue
            found = list(self._links(path, client.get(path).get_data(as_text=True)))
            self.links[path] = len(found)
            for target in found:
                self.steps.setdefault(target, self.steps[path] + 1)
            waiting += found

    @staticmethod
    def _links(path: str, text: str) -> Iterable[str]:
        tree = html5lib.parse(text, namespaceHTMLElements=False)
        return (unquote(urljoin(path, a.attrib["href"])) for a in tree.iter("a"))


def test_every_document_is_four_links_from_the_search_page_at_most(whole: Whole) -> None:
    """Every page may be walked on; the fragment counts."""
    steps, waiting = {"/search/": 0}, ["/search/"]
    for path in waiting:
        if steps[path] == STEPS or path not in whole.pages:
            continue
        for link in whole.pages[path].values("href"):
            target = unquote(urljoin(path, link))
            if target not in steps:
                steps[target] = steps[path] + 1
                waiting.append(target)
    assert urls(whole.portal) - steps.keys() == set()


@pytest.mark.parametrize("limit", [LIMIT, 7, 2])
def test_the_directory_alone_does_it_however_little_a_page_may_hold(
    app: Flask, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    site: Site = app.extensions[NAME]
    for module in (holdings, listing, ways):
        monkeypatch.setattr(module, "LIMIT", limit)
    for remembered in (holdings.holdings, ways.ways, ways.places):
        remembered.forget()
    walk = Walk(Client(app))
    assert urls(site.portal) - walk.steps.keys() == set()
    entries = len(list(ways.of_places(site.portal)))
    assert max(count for path, count in walk.links.items() if path != "/index/") < LINKS_AROUND + max(limit, entries)


@pytest.mark.parametrize("path", ["/index/region/110101/", "/index/kind/past/", "/index/other/x/", "/index/initial/A/"])
def test_there_is_no_other_page(app: Flask, path: str) -> None:
    assert Client(app).get(path).status_code == 404


def paths(whole: Whole) -> Sequence[str]:
    return [path for path in whole.pages if path.startswith("/index/")]


def test_pages_of_the_directory_are_few_and_short(whole: Whole) -> None:
    things = len(urls(whole.portal))
    assert len(paths(whole)) < 60 + things / 4
    assert all(len(list(whole.pages[path].values("href"))) < LIMIT + LINKS_AROUND for path in paths(whole))
