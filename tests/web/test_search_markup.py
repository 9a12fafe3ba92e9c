"""The server's results and those of the browser's script are the same elements."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page, Route, expect

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.search.document import Document, Kind
from disclosure.search.index import open_index
from disclosure.search.shards import shards
from disclosure.web.app import create_app
from disclosure.wording import names
from disclosure.wording import search as wording
from tests.answering import fulfil

pytestmark = pytest.mark.browser

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
SITE = "http://portal.test"
SHAPE = """(html) => {
  const page = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const text = (node) => node.textContent.replace(/\\s+/g, " ");
  const shape = (element) => ({
    name: element.localName,
    class: element.className,
    to: element.localName === "a" && !element.search ? new URL(element.getAttribute("href"), location).href : "",
    about: element.dateTime || element.getAttribute("aria-current") || "",
    text: element.children.length ? "" : text(element),
    inside: [...element.children].map(shape),
  });
  const some = (selector) => [...page.querySelectorAll(selector)].map(shape);
  const facets = some(".search-facets:not([hidden]) > *");
  return { results: some(".search-result"), facets, status: some("[role=status]") };
}"""


def document(number: int, **fields: object) -> Document:
    given = {"kind": Kind.OUTLET, "region": "880100", "place": "测试市", "sector": "water", "owner": "880100"} | fields
    return Document(key=f"{number}", title=f"解放路 {number} 号 <b>", url=f"companies/{number}/#outlets", **given)  # type: ignore[arg-type]


DOCUMENTS = [
    document(1, kind=Kind.RULE, region="", place="", sector="", owner=""),
    document(2, kind=Kind.PRICE, answer="4.10 元/m³", body="解放路的价格"),
    document(3, numbers=("0880-1234567",), date="2026-11-02", answer="全天"),
    document(4, numbers=("12319",), date="2026"),
]


@pytest.fixture
def client(portal: Portal, report: Report, catalogue: tuple[Rule, ...], tmp_path: Path) -> FlaskClient:
    index = open_index(tmp_path / "index", lambda: DOCUMENTS)
    return create_app(portal, report, schemas=SCHEMAS, catalogue=catalogue, search=index.query).test_client()


@pytest.fixture
def page(browser: Browser, client: FlaskClient, portal: Portal) -> Page:
    """The published search page, with an index of the documents."""
    regions = {code: region.name for code, region in portal.regions.items()}
    labels = {"kind": wording.KINDS, "sector": names.SECTORS, "region": regions}
    files = {f"/search/{path}": content for path, content in shards(DOCUMENTS, labels)}

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path in files:
            route.fulfill(body=files[path], content_type="application/json")
        else:
            fulfil(route, client)

    page = browser.new_page()
    page.route("**/*", answer)
    return page


@pytest.mark.parametrize(
    "asked",
    ["?q=解放", "?q=解放&kind=outlet", "?q=解放&region=880100&current=1", "?q=没有的东西", "?q=没有的东西&kind=price"],
)
def test_both_make_the_same_page(page: Page, client: FlaskClient, asked: str) -> None:
    page.goto(f"{SITE}/search/{asked}")
    expect(page.get_by_role("status")).not_to_be_empty()
    browsers, servers = page.evaluate(SHAPE, None), page.evaluate(SHAPE, client.get(f"/search/{asked}").text)
    for part in ("results", "facets", "status"):
        assert browsers[part] == servers[part], part
    page.context.close()


def test_the_search_is_one_module_and_the_page_asks_for_it_at_once(get: Callable[[str], str], page: Page) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    page.goto(f"{SITE}/search/?q=解放")
    expect(page.get_by_role("status")).not_to_be_empty()
    listed = {part.split('"')[0] for part in get("/search/").split('rel="modulepreload" href="..')[1:]}
    common = {f"/static/js/{name}.js" for name in ("main", "display", "display-buttons", "my-place", "kept-place")}
    assert listed == {path for path in asked if path.endswith(".js")} - common
    page.context.close()
