from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

Get = Callable[[str], str]
WATER = "/companies/880100/water/ceshi-water/notices"


@pytest.fixture
def stop(get: Get) -> str:
    return get(f"{WATER}/2026-11-21-jiefang-road/")


def test_everything_that_was_announced_stands_there(stop: str) -> None:
    for text in ("管道改造", "平安街以东", "雪松大道以南", "安排送水车", "已安排应急供应", "公告写明 26 小时"):
        assert text in stop
    assert 'href="tel:0999-2914176"' in stop


def test_the_newest_announced_end_is_shown_and_the_update_with_it(stop: str) -> None:
    assert '<time datetime="2026-11-23T04:00+08:00">2026年11月23日 4:00</time>（预计）' in stop
    assert "预计延长四小时" in stop


def test_the_text_of_the_notice_is_cleaned(stop: str) -> None:
    assert "<strong>停水</strong>" in stop
    assert "alert(1)" not in stop


def test_notices_that_belong_together_lead_to_each_other(stop: str, get: Get) -> None:
    assert "2026-11-23-restored/" in stop
    assert "990100/heat/shili-heat/notices/2026-11-22-no-heat/" in stop
    assert "2026-11-21-jiefang-road/" in get("/companies/990100/heat/shili-heat/notices/2026-11-22-no-heat/")


def test_the_verdicts_have_their_evidence_and_clause(stop: str) -> None:
    assert "提前 61 小时 30 分" in stop
    assert 'href="../../../../../../regulations/supply-1994/#art22">《城市供水条例》第二十二条</a>' in stop


def test_what_a_stop_should_say_and_does_not_is_undisclosed(get: Get) -> None:
    page = get(f"{WATER}/2026-10-02-leak/")
    assert page.count('<span class="missing">未公开</span>') == 3
    assert "转载，待核实" in page
    assert "抢修没有提前通知的时限。" in page


def test_a_notice_without_rules_says_so(get: Get) -> None:
    assert "没有规则针对这类公告" in get(f"{WATER}/2026-11-23-restored/")


@pytest.mark.parametrize("path", [f"{WATER}/none/", "/companies/880100/coal/x/notices/y/"])
def test_a_notice_that_there_is_not_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
