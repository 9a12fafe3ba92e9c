"""The pages of the reader's place when the network is gone, in Chromium, the site standing in a folder of its host."""

import json
import re
from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page, expect
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from disclosure.web.app import HOME
from disclosure.web.files.service_worker import own, version

KEPT = re.compile(r"这是 \d+月\d+日 \d+:\d\d 保存的内容，现在没有网络。")
CHOOSE = "localStorage.setItem('place', '880100'); localStorage.setItem('place-name', '测试市')"
IS_KEPT = """async () => {
  for (let turn = 0; turn < 600; turn += 1) {
    if (await caches.match(new URL("service-worker.js?kept", document.baseURI))) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}"""


class Silent(WSGIRequestHandler):
    def log(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def home(app: Flask) -> Iterator[str]:
    """The address of the sample site on a server of this machine."""
    server = make_server(
        "127.0.0.1",
        0,
        DispatcherMiddleware(Response(status=404), {"/portal": app}),
        threaded=True,
        request_handler=Silent,
    )
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/portal/"
    server.shutdown()
    thread.join()


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Page]:
    """A phone at the portal."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=home)
    page = context.new_page()
    page.goto(home)
    yield page
    context.close()


def keep(page: Page) -> BrowserContext:
    """Choose a place, wait until it is kept, and cut the wire."""
    page.evaluate(CHOOSE)
    page.reload()
    assert page.evaluate(IS_KEPT)
    page.context.set_offline(offline=True)
    return page.context


def test_the_worker_knows_what_pages_work_by(app: Flask, client: FlaskClient) -> None:
    answer = client.get("/service-worker.js")
    assert answer.mimetype == "text/javascript"
    text = answer.get_data(as_text=True)
    with app.app_context():
        files = own(HOME / "static")
    assert json.dumps(files).replace(" ", "") in text
    assert version(HOME / "static") in text
    assert "$" not in text.partition("worker=")[0]
    for path in files:
        with client.get(f"/{path}") as found:
            assert found.status_code == 200, path


@pytest.mark.browser
def test_nothing_is_kept_before_a_place_was_chosen(reader: Page) -> None:
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert reader.evaluate("caches.keys()") == []


@pytest.mark.browser
def test_pages_of_the_place_say_how_old_they_are(reader: Page, home: str) -> None:
    keep(reader)
    for path in ("", "regions/880100/", "hotlines/880100/", "notices/880100/", "outlets/880100/"):
        reader.goto(home + path)
        expect(reader.locator(".kept-note")).to_have_text(KEPT)
        expect(reader.locator("h1")).to_have_count(1)
        ground = reader.locator(".site-header").evaluate("element => getComputedStyle(element).backgroundColor")
        assert ground == "rgb(18, 63, 102)", "the stylesheet was kept, too"


@pytest.mark.browser
def test_what_was_not_kept_says_so_and_leads_to_what_was(reader: Page, home: str) -> None:
    keep(reader)
    reader.goto(f"{home}rules/")
    expect(reader.locator("h1")).to_have_text("现在没有网络")
    reader.locator("main li a[href$='/hotlines/880100/']").click()
    expect(reader).to_have_url(f"{home}hotlines/880100/")
    expect(reader.locator(".kept-note")).to_be_visible()


@pytest.mark.browser
def test_with_the_network_back_nothing_kept_is_shown(reader: Page, home: str) -> None:
    context = keep(reader)
    reader.goto(f"{home}hotlines/880100/")
    expect(reader.locator(".kept-note")).to_be_visible()
    context.set_offline(offline=False)
    reader.reload()
    expect(reader.locator("h1")).to_be_visible()
    expect(reader.locator(".kept-note")).to_have_count(0)


@pytest.mark.browser
def test_a_place_that_is_forgotten_while_it_is_being_kept_is_kept_no_longer(reader: Page) -> None:
    reader.evaluate(
        """async () => {
            const { start } = await import(new URL("static/js/kept-place.js", location));
            const element = document.createElement("div");
            localStorage.setItem("place", "880100");
            start(element);
            localStorage.removeItem("place");
            document.dispatchEvent(new CustomEvent("place"));
        }"""
    )
    reader.wait_for_timeout(500)
    reader.wait_for_function("() => navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
    assert reader.evaluate("caches.keys().then((names) => names.filter((name) => name.endsWith(' place')))") == []
    reader.reload()
    reader.wait_for_function("() => caches.keys().then((names) => names.length === 0)")


@pytest.mark.browser
def test_a_place_that_is_forgotten_is_kept_no_longer(reader: Page) -> None:
    context = keep(reader)
    context.set_offline(offline=False)
    reader.reload()
    reader.evaluate("localStorage.removeItem('place'); document.dispatchEvent(new CustomEvent('place'))")
    gone = """() => caches.keys().then((names) => names.length === 0)"""
    reader.wait_for_function(gone)
    reader.wait_for_function("() => navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
