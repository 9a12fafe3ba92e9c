"""The modules of the form in Chromium, under the policy of our pages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from disclosure.content.schemas import Schemas

HOME = Path(__file__).resolve().parents[3]
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

Run = Callable[[str, Any], Any]


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    """The schemas of this portal."""
    return Schemas.under(HOME / "schemas")


@pytest.fixture(scope="module")
def run(browser: Browser) -> Iterator[Run]:
    """Run a script in a page that may take our modules, with something given to it."""

    def answer(route: Route) -> None:
        file = HOME / urlsplit(route.request.url).path.removeprefix("/")
        headers = {"Content-Security-Policy": POLICY}
        kinds = {".js": "text/javascript", ".json": "application/json"}
        if file.suffix in kinds:
            route.fulfill(body=file.read_text("utf-8"), content_type=kinds[file.suffix], headers=headers)
        else:
            route.fulfill(body="<!doctype html><title>.</title>", content_type="text/html", headers=headers)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto("http://form.example")
    yield page.evaluate
    page.close()
