"""What stands at the addresses of pages that have moved."""

from collections.abc import Callable
from dataclasses import replace

import html5lib
import pytest
from flask import Flask
from playwright.sync_api import Browser, Route, expect
from werkzeug.test import Client

from disclosure.model.portal import Portal
from disclosure.model.redirect import Redirect
from disclosure.model.verdict import Report
from disclosure.publish.offline.pages import page_on_disk
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, addresses, create_app
from tests.answering import fulfil

OLD, NEW = "/companies/880100/water/jiu-water/", "/companies/880100/water/ceshi-water/"
REDIRECTS = (Redirect(old=OLD, new=f"{NEW}#prices"), Redirect(old="/shuijia/", new="/prices/water/"))
ORIGIN = "http://portal.example"


@pytest.fixture(scope="module")
def moved_app(portal: Portal, report: Report) -> Flask:
    return create_app(replace(portal, redirects=REDIRECTS), report, schemas=HOME / "schemas", catalogue=CATALOGUE)


def test_the_page_leads_on_by_itself_and_by_a_link(moved_app: Flask) -> None:
    page = moved_app.test_client().get(OLD)
    assert page.status_code == 200
    assert '<meta http-equiv="refresh" content="0; url=../../../../companies/880100/water/ceshi-water/#prices">' in (
        page.text
    )
    assert f'<link rel="canonical" href="https://portal.example/portal{NEW}#prices">' in page.text
    assert f'<a href="../../../../{NEW[1:]}#prices">https://portal.example/portal{NEW}#prices</a>' in page.text
    assert '<meta name="robots" content="noindex">' in page.text
    html5lib.HTMLParser(strict=True).parse(page.text)


def test_the_build_makes_every_old_address_and_the_list(portal: Portal, moved_app: Flask) -> None:
    there = [(name, values) for name, values in addresses(replace(portal, redirects=REDIRECTS)) if "redirects" in name]
    assert there == [
        ("redirects.hosts", {}),
        ("redirects.show", {"old": OLD.strip("/")}),
        ("redirects.show", {"old": "shuijia"}),
    ]
    with moved_app.test_request_context("/shuijia/"):
        assert "url=../prices/water/" in str(moved_app.view_functions["redirects.show"](old="shuijia"))


def test_hosts_that_read_a_list_have_one(moved_app: Flask) -> None:
    assert moved_app.test_client().get("/_redirects").text == (
        f"# old new status\n/portal{OLD} /portal{NEW}#prices 301\n/portal/shuijia/ /portal/prices/water/ 301\n"
    )


def test_where_nothing_moved_the_list_is_empty(get: Callable[[str], str]) -> None:
    assert get("/_redirects") == "# old new status\n"


def test_other_addresses_are_answered_as_ever(moved_app: Flask) -> None:
    client = moved_app.test_client()
    assert client.get("/nothing/").status_code == 404
    assert client.get("/companies/880100/water/nobody/").status_code == 404
    assert client.get("/companies").status_code == 308
    assert "测试市供水公司" in client.get(NEW).text


def test_search_engines_are_not_told_of_old_addresses(moved_app: Flask) -> None:
    assert "shuijia" not in moved_app.test_client().get("/sitemaps/1.xml").text


def test_on_a_disk_it_leads_to_a_file(moved_app: Flask) -> None:
    page = page_on_disk(moved_app.test_client().get("/shuijia/").text)
    assert 'content="0; url=../prices/water/index.html"' in page


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_arrives_at_the_new_page(browser: Browser, moved_app: Flask, scripts: bool) -> None:  # noqa: FBT001
    client = Client(moved_app)

    def answer(route: Route) -> None:
        fulfil(route, client)

    context = browser.new_context(java_script_enabled=scripts)
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{ORIGIN}{OLD}", wait_until="commit")
    expect(page).to_have_url(f"{ORIGIN}{NEW}#prices")
    expect(page.locator("h1")).to_have_text("测试市供水公司")
    context.close()
