"""What a phone loads for the first view of any page, compressed: at most 60 KB, all of it from the portal itself."""

import re
from collections.abc import Iterator
from functools import lru_cache
from gzip import compress
from posixpath import join, normpath
from typing import Protocol
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from werkzeug.test import Client

from disclosure.model.portal import Portal
from disclosure.web.files import scripts

KB = 1024
FIRST_VIEW, STYLE, SCRIPT = 60 * KB, 20 * KB, 25 * KB
FORM = 35 * KB
"""Scripts of a page on which records are filled in: a clerk's page, not a citizen's (decision 56)."""
LEVEL = 6
"""Of gzip, as most hosts have it."""


class Page(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def tree(self) -> Element: ...


class Whole(Protocol):
    @property
    def portal(self) -> Portal: ...

    @property
    def pages(self) -> dict[str, Page]: ...


class Weights:
    """Compressed sizes of what the app answers, by address."""

    def __init__(self, app: Flask) -> None:
        self.client = Client(app)
        self.of = lru_cache(maxsize=None)(self._of)
        self.scripts = sorted(values["name"] for _, values in scripts.urls(app.extensions["disclosure"].portal))

    def _of(self, path: str) -> int:
        with self.client.get(path) as answer:
            assert answer.status_code == 200, path
            return zipped(answer.get_data())

    def of_scripts(self, page: Page) -> int:
        """What the page's scripts come to with all that they ask for later, when somebody types or taps."""
        named = {"main", "display", *(value for value in values(page.tree, "data-module"))}
        taken = (name for name in self.scripts if name.partition(".")[0] in named)
        return sum(self.of(f"/static/js/{name}.js") for name in taken)


def zipped(content: bytes) -> int:
    return len(compress(content, LEVEL, mtime=0))


def values(tree: Element, name: str) -> Iterator[str]:
    return (element.attrib[name] for element in tree.iter() if name in element.attrib)


@pytest.fixture(scope="session")
def weights(app: Flask) -> Weights:
    return Weights(app)


def test_the_stylesheet_is_light(weights: Weights) -> None:
    assert weights.of("/static/site.css") <= STYLE


def test_scripts_are_light_on_every_page(whole: Whole, weights: Weights) -> None:
    weighed = {path: weights.of_scripts(page) for path, page in whole.pages.items()}
    forms = {path for path, page in whole.pages.items() if 'data-module="submit"' in page.text}
    heavy = {path: weight for path, weight in weighed.items() if weight > (FORM if path in forms else SCRIPT)}
    assert heavy == {}


def test_the_first_view_is_light_on_every_page(whole: Whole, weights: Weights) -> None:
    fixed = weights.of("/static/site.css") + weights.of("/static/icon.svg")
    found = {}
    for path, page in whole.pages.items():
        images = {normpath(join(path, src)) for image in page.tree.iter("img") for src in values(image, "src")}
        images = {image for image in images if not image.startswith(("data:", "/data:"))}
        weight = fixed + zipped(page.text.encode()) + weights.of_scripts(page) + sum(map(weights.of, images))
        if weight > FIRST_VIEW:
            found[path] = weight
    assert found == {}


def test_nothing_is_loaded_from_elsewhere(whole: Whole) -> None:
    loading = re.compile(
        r'<(?:script|img|source|iframe|object|embed|link rel="(?:stylesheet|icon|modulepreload)")[^>]*'
    )
    for path, page in whole.pages.items():
        for tag in loading.findall(page.text):
            assert "//" not in tag, (path, tag)
