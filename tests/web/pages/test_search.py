"""Searching."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.search.document import Document, Kind
from disclosure.search.index import Index, open_index
from disclosure.search.rewriting import Rewriting
from disclosure.web.app import create_app

Get = Callable[[str], str]
SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
URL = "companies/880100/water/ceshi-water/"


def document(key: str, kind: Kind, title: str, **fields: object) -> Document:
    given = {"url": f"{URL}{key}", "owner": "880100/water/ceshi-water", "region": "880100", "place": "测试市"} | fields
    return Document(key=key, kind=kind, title=title, sector="water", **given)  # type: ignore[arg-type]  # fields of a Document


DOCUMENTS = [
    document(
        "#outlets", Kind.OUTLET, "解放路营业厅", date="2026-11", body="解放路 1 号 <b>", numbers=("0999-2990000",)
    ),
    document("#prices", Kind.PRICE, "居民价格", answer="2.80 元/m³", aliases=("水价",)),
    document("notices/now/", Kind.NOTICE, "停水通知", date="2026-11-21"),
    *(document(f"notices/{number}/", Kind.PAST, f"停水通知{number}", date="2020-01-01") for number in range(30)),
]
SYNONYMS = Synonyms(synonyms=(Synonym(phrases=("一吨水",), meanings=("水价",)),), fillers=("多少钱",))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_index(tmp_path_factory.mktemp("search") / "index", lambda: DOCUMENTS, Rewriting.of(SYNONYMS))


@pytest.fixture
def live(portal: Portal, report: Report, catalogue: tuple[Rule, ...], index: Index) -> FlaskClient:
    return create_app(portal, report, schemas=SCHEMAS, catalogue=catalogue, search=index.query).test_client()


def status(page: str) -> str:
    found = re.search(r'<p class="search-status" role="status">(.*?)</p>', page)
    assert found is not None
    return found[1]


def titles(page: str) -> int:
    return page.count('class="search-result-title"')


def links(page: str) -> list[str]:
    return [address.replace("&amp;", "&") for address in re.findall(r'href="\.\./search/(\?[^"]*)"', page)]


def test_the_published_page_leaves_the_search_to_the_browser(get: Get) -> None:
    assert '<div data-search-results data-index="../search/"' in get("/search/")


def test_without_scripts_there_is_a_way_round(get: Get) -> None:
    page = get("/search/")
    assert "<noscript>" in page
    assert all(f'href="../{index}/"' in page for index in ("regions", "companies", "notices", "outlets", "rules"))


def test_the_server_answers_itself_where_it_has_an_index(live: FlaskClient) -> None:
    page = live.get("/search/?q=解放").text
    assert status(page) == "找到 1 条结果"
    assert f'<a href="../{URL}#outlets"><mark>解放</mark>路营业厅</a>' in page
    assert '<span class="search-result-kind">网点</span>' in page
    assert '<span class="search-result-place">测试市</span>' in page
    assert '<time datetime="2026-11">2026年11月</time>' in page
    assert "1 号 &lt;b&gt;" in page
    assert "data-search-results" not in page
    assert 'value="解放"' in page


def test_the_answer_and_the_number_are_in_the_result(live: FlaskClient) -> None:
    page = live.get("/search/?q=一吨水多少钱").text
    assert '<p class="search-result-answer"><strong>2.80 元/m³</strong></p>' in page
    assert '<p class="search-note">也按“水价”查找。</p>' in page
    assert 'href="tel:0999-2990000">0999-2990000</a>' in live.get("/search/?q=营业厅").text


def test_an_address_without_a_slash_answers_the_same(live: FlaskClient) -> None:
    answer = live.get("/search?q=解放")
    assert answer.status_code == 200
    assert status(answer.text) == "找到 1 条结果"
    assert f'<a href="./{URL}#outlets">' in answer.text


def test_nothing_found_is_said_with_a_way_on(live: FlaskClient) -> None:
    page = live.get("/search/?q=解放陆").text
    assert status(page).startswith("没有找到“解放陆”")
    assert '<p class="search-offers">您是不是想找：' in page
    assert "?q=%E8%A7%A3%E6%94%BE%E8%B7%AF%E8%90%A5%E4%B8%9A%E5%8E%85" in links(page)
    assert titles(page) == 0
    without = live.get("/search/?q=解放&kind=price").text
    assert "?q=%E8%A7%A3%E6%94%BE" in links(without)


def test_words_in_one_run_are_parted_and_this_is_said(live: FlaskClient) -> None:
    page = live.get("/search/?q=通知停水").text
    assert '<p class="search-note">没有完全相同的文字，按“通知 停水”查找。</p>' in page
    assert status(page) == "找到 31 条结果"


def test_facets_are_links_with_counts_and_the_chosen_one_is_marked(live: FlaskClient) -> None:
    page = live.get("/search/?q=停水").text
    assert "<summary>类别 <b>全部</b></summary>" in page
    assert 'kind=past">往期公告</a> <span class="count">30</span>' in page
    assert 'region=880000">测试省</a> <span class="count">31</span>' in page
    narrowed = live.get("/search/?q=停水&kind=notice&region=880000").text
    assert status(narrowed) == "找到 1 条结果"
    assert "<summary>类别 <b>公告</b></summary>" in narrowed
    assert 'region=880000" aria-current="true">测试省</a>' in narrowed
    assert 'region=880100">测试市</a> <span class="count">1</span>' in narrowed
    assert '<span class="count">30</span>' in narrowed


def test_what_is_over_can_be_left_out(live: FlaskClient) -> None:
    page = live.get("/search/?q=停水").text
    assert "?q=%E5%81%9C%E6%B0%B4&current=1" in links(page)
    now = live.get("/search/?q=停水&current=1").text
    assert status(now) == "找到 1 条结果"
    assert '?q=%E5%81%9C%E6%B0%B4" aria-current="true">' in now


def test_more_results_are_a_link_away(live: FlaskClient) -> None:
    page = live.get("/search/?q=停水&near=880100").text
    assert titles(page) == 20
    assert "?q=%E5%81%9C%E6%B0%B4&near=880100&n=40" in links(page)
    assert titles(live.get("/search/?q=停水&n=40").text) == 31
    assert "显示更多结果" not in live.get("/search/?q=停水&n=40").text


@pytest.mark.parametrize("number", ["", "0", "-1", "x", "99999999999999999999", "²", "1e9"])
def test_a_number_that_is_none_asks_for_the_usual_or_for_one(live: FlaskClient, number: str) -> None:
    assert titles(live.get(f"/search/?q=停水&n={number}").text) in {1, 20}


@pytest.mark.parametrize("choice", ["region=__proto__", "kind=<b>", "sector=x", "region=777777", "near=x", "current=2"])
def test_an_unknown_choice_is_forgotten(live: FlaskClient, choice: str) -> None:
    page = live.get(f"/search/?q=解放&{choice}").text
    assert status(page) == "找到 1 条结果"
    assert "<b>x" not in page


@pytest.mark.parametrize(
    "query", ['"><script>alert(1)</script>', "停" * 10_000, "\x00", "%00%ff", "__proto__", "{count}"]
)
def test_a_hostile_query_does_nothing_but_find_nothing(live: FlaskClient, query: str) -> None:
    page = live.get("/search/", query_string={"q": query}).text
    assert status(page).startswith("没有找到")
    assert "<script>alert" not in page


def test_without_a_question_the_live_page_is_the_published_one(live: FlaskClient, get: Get) -> None:
    assert live.get("/search/").text == get("/search/")
    assert live.get("/search/?q=+").text == get("/search/")
