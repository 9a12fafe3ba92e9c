"""The real content as a site on a stick: opened by file:// in Chromium, searched, and looked through for dead links."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.publish.build import build
from disclosure.publish.offline.pages import POLICY

HOME = Path(__file__).resolve().parents[3]
SCHEMAS = HOME / "schemas"
TODAY = date(2026, 11, 21)
ELSEWHERE = ("https:", "http:", "tel:", "mailto:", "geo:", "data:")
LINK = re.compile(r'(?<=\s)(?:href|src|action)="([^"]*)"')
ID = re.compile(r'(?<=\s)id="([^"]*)"')
WATER = "companies/990100/water/shili-water/index.html"


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(SCHEMAS))


@pytest.fixture(scope="module")
def site(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder such as sticks have, with a space and a sign that means something in addresses."""
    folder = tmp_path_factory.mktemp("stick") / "优盘 #1" / "公开门户"
    build(portal, folder, TODAY, schemas=SCHEMAS, offline=True, jobs=2)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_are_the_same_bytes_however_many_processes(portal: Portal, site: Path, tmp_path: Path) -> None:
    build(portal, tmp_path / "site", TODAY, schemas=SCHEMAS, offline=True)
    assert digests(tmp_path / "site") == digests(site)


def test_it_holds_scripts_where_a_host_has_data_and_modules(site: Path) -> None:
    assert list((site / "search").rglob("*.json")) == []
    assert {path.name for path in (site / "static").rglob("*.js")} == {"display.js", "main.js"}
    assert (site / "search" / "index.js").read_text("utf-8").startswith('disclosureFile("index.json",{')


def test_every_page_has_the_policy_for_a_disk_and_no_module(pages: dict[str, str]) -> None:
    assert [path for path, text in pages.items() if f'content="{POLICY}"' not in text] == []
    assert [path for path, text in pages.items() if 'type="module"' in text] == []


def test_no_link_of_any_page_is_dead(site: Path, pages: dict[str, str]) -> None:
    ids = {path: set(map(unescape, ID.findall(text))) for path, text in pages.items()}
    dead = []
    for path, text in pages.items():
        for link in {unescape(link) for link in LINK.findall(text)}:
            if link.startswith(ELSEWHERE):
                continue
            target, fragment = urldefrag(urljoin(f"/{path}", link))
            name = unquote(urlsplit(target).path)[1:]
            if not (site / name).is_file() or (fragment and unquote(fragment) not in ids.get(name, ())):
                dead.append((path, link))
    assert dead == []


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """A window; what leaves the folder, or what the browser complains of, fails the test.

    A file that was still to come when the reader went on is not a complaint: the browser lets go of it itself.
    """
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    failures: list[tuple[str, str | None]] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: failures.append((request.url, request.failure)))
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(f"{site.as_uri()}/")] == []
    assert complaints == []
    assert [failed for failed in failures if failed[1] != "net::ERR_ABORTED"] == []


def visit(page: Page, site: Path, name: str, query: str = "") -> None:
    page.goto(f"{(site / name).as_uri()}{query}")


@pytest.mark.browser
def test_a_search_finds_and_its_result_opens(page: Page, site: Path) -> None:
    visit(page, site, "index.html")
    page.get_by_label("输入企业").fill("示例市 水价")
    page.get_by_role("button", name="搜索").click()
    expect(page.get_by_role("status")).to_contain_text("条")
    expect(page).to_have_url(re.compile(re.escape((site / "search" / "index.html").as_uri()) + r"\?q="))
    page.locator(".search-result-title a").first.click()
    expect(page).to_have_url(re.compile(r"/990100/.*index\.html"))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.browser
def test_a_search_goes_by_its_address_and_back(page: Page, site: Path) -> None:
    visit(page, site, "search/index.html", "?q=停水")
    expect(page.locator(".search-result").first).to_be_visible()
    box = page.get_by_label("搜索全站")
    box.focus()
    expect(box).to_have_attribute("role", "combobox")
    box.fill("停气")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("Escape")
    box.press("Enter")
    expect(page.locator("mark").first).to_have_text("停气")
    page.go_back()
    expect(box).to_have_value("停水")
    expect(page.locator("mark").first).to_have_text("停水")


@pytest.mark.browser
def test_the_box_of_every_page_suggests(page: Page, site: Path) -> None:
    visit(page, site, WATER)
    box = page.get_by_label("全站搜索")
    box.press_sequentially("slsw")
    expect(page.get_by_role("option").first).to_contain_text("示例水务")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page.locator("h1")).to_have_text("示例市自来水有限公司")


STYLED = (
    "index.html",
    WATER,
    "notices/index.html",
    "index/index.html",
    "compliance/index.html",
    "rules/O05/index.html",
)


@pytest.mark.browser
def test_a_page_has_its_style_and_its_links_work(page: Page, site: Path) -> None:
    ground = "getComputedStyle(document.querySelector('.site-header')).backgroundColor"
    for name in STYLED:
        visit(page, site, name)
        assert page.evaluate(ground) == "rgb(18, 63, 102)", name
        page.locator(".site-nav a").nth(1).click()
        expect(page).to_have_url((site / "regions" / "index.html").as_uri())
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.browser
def test_what_a_notices_state_is_is_worked_out_here_too(page: Page, site: Path) -> None:
    visit(page, site, "notices/index.html")
    expect(page.locator("[data-module=notice-state]:visible").first).not_to_have_text("")


@pytest.mark.browser
def test_a_bill_is_worked_out_from_the_stick(page: Page, site: Path) -> None:
    visit(page, site, WATER)
    page.get_by_role("link", name="按这些价格算一算我的账单").click()
    page.get_by_label("每月用量").fill("20")
    page.get_by_label("算几个月").select_option("12")
    page.get_by_label("家庭人数").fill("3")
    page.get_by_role("button", name="计算").click()
    # 180 × 2.00 + 60 × 3.00 + 240 × 0.95 + 240 × 0.40, of the year 2026
    page.get_by_label("从哪一天起算").fill("2026-01-01")
    page.get_by_role("button", name="计算").click()
    expect(page.get_by_role("heading", name="应付 864.00 元")).to_be_visible()
    page.get_by_role("link", name="公布的价格、依据和来源").click()
    expect(page).to_have_url(re.compile(r"/companies/990100/water/shili-water/index\.html#prices$"))


@pytest.mark.browser
def test_a_price_is_changed_in_the_form_from_the_stick(page: Page, site: Path) -> None:
    visit(page, site, WATER)
    page.get_by_role("link", name="用表单修改 tariffs.yaml").click()
    expect(page.get_by_role("heading", name="示例市自来水有限公司：修改价格与收费")).to_be_visible()
    page.locator(".submit-item > summary").first.click()
    page.get_by_label("基本价格").first.fill("2.10")
    page.get_by_role("button", name="检查，生成文件").click()
    expect(page.locator(".submit-changes li")).to_have_text([re.compile(r"2\.00 → 2\.10 元/m³（\+5\.0 %）")])
    published = (HOME / "content/companies/990100/water/shili-water/tariffs.yaml").read_text("utf-8")
    assert page.locator("#submit-text").input_value() == published.replace("price: 2.00", "price: 2.10", 1)
