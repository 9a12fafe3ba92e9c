"""Searching."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.search.document import Document, Kind
from disclosure.web.app import create_app

Get = Callable[[str], str]
SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


@dataclass(frozen=True)
class Found:
    document: Document
    words: tuple[str, ...]


HALL = Document(
    key="hall",
    kind=Kind.OUTLET,
    title="解放路营业厅",
    url="companies/880100/water/ceshi-water/#outlets",
    place="测试市",
    sector="water",
    date="2026-11",
    body="解放路 1 号 <b>",
)


@pytest.fixture
def live(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> FlaskClient:
    def search(text: str) -> list[Found]:
        return [Found(HALL, (text,))] if text == "解放" else []

    return create_app(portal, report, schemas=SCHEMAS, catalogue=catalogue, search=search).test_client()


def test_the_published_page_leaves_the_search_to_the_browser(get: Get) -> None:
    page = get("/search/")
    assert '<div data-search-results data-index="../search/" aria-live="polite"></div>' in page


def test_without_scripts_there_is_a_way_round(get: Get) -> None:
    page = get("/search/")
    assert "<noscript>" in page
    assert all(f'href="../{index}/"' in page for index in ("regions", "companies", "notices", "outlets", "rules"))


def test_the_server_answers_itself_where_it_has_an_index(live: FlaskClient) -> None:
    page = live.get("/search/?q=解放").text
    assert "找到 1 条" in page
    assert '<a href="../companies/880100/water/ceshi-water/#outlets"><mark>解放</mark>路营业厅</a>' in page
    assert '<span class="search-result-kind">网点</span>' in page
    assert '<p class="search-result-facts">测试市 供水 <time datetime="2026-11">2026年11月</time></p>' in page
    assert "1 号 &lt;b&gt;" in page
    assert "data-search-results" not in page
    assert 'value="解放"' in page


def test_nothing_found_is_said(live: FlaskClient) -> None:
    assert "找到 0 条" in live.get("/search/?q=没有").text


def test_what_was_asked_is_never_html(live: FlaskClient) -> None:
    assert "<script>alert" not in live.get('/search/?q="><script>alert(1)</script>').text


def test_without_a_question_the_live_page_is_the_published_one(live: FlaskClient, get: Get) -> None:
    assert live.get("/search/").text == get("/search/")
    assert live.get("/search/?q=+").text == get("/search/")
