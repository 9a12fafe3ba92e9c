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


def test_what_is_over_is_said_with_how_late_it_was(stop: str) -> None:
    assert '<time datetime="2026-11-23T04:30+08:00">2026年11月23日 4:30</time>（实际结束）' in stop
    assert "比最初公告的时间晚 4 小时 30 分" in stop


def test_the_course_of_the_event_is_told_step_by_step(stop: str) -> None:
    course = stop[stop.index('<ol class="timeline">') : stop.index("</ol>", stop.index('<ol class="timeline">'))]
    told = ("发布公告", "计划开始", "延长", "预计延长四小时", "恢复供应", "解放大道恢复供水</a>")
    places = [course.index(text) for text in told]
    assert places == sorted(places)


def test_a_restoration_shows_the_course_of_what_it_restores(get: Get) -> None:
    page = get(f"{WATER}/2026-11-23-restored/")
    assert f'href="../../../../../..{WATER}/2026-11-21-jiefang-road/">关于解放大道管道改造停水的公告</a>' in page
    assert "解放大道恢复供水（本页）" in page


def test_a_notice_of_one_step_has_no_course(get: Get) -> None:
    assert 'class="timeline"' not in get(f"{WATER}/2026-10-02-leak/")


def test_there_is_a_text_to_pass_on(stop: str) -> None:
    text = stop[stop.index("data-text>") + len("data-text>") : stop.index("</pre>")]
    assert text.splitlines() == [
        "【计划停供】关于解放大道管道改造停水的公告",
        "测试市供水公司（测试省 测试市）",
        "时间：2026年11月21日 22:00 至 2026年11月23日 4:30（已恢复）",
        "影响区域：平安街以东；雪松大道以南",
        "电话：0999-2914176",
        "据公开资料整理，未经企业确认，以企业公布的为准。",
        f"详情：https://portal.example/portal{WATER}/2026-11-21-jiefang-road/",
    ]


def test_an_invented_text_says_first_that_it_is(get: Get) -> None:
    page = get("/companies/990100/heat/shili-heat/notices/2026-11-22-no-heat/")
    assert "data-text>【演示数据，不是真实的停供】\n" in page


def test_water_and_heat_that_depend_on_each_other_are_linked(stop: str, get: Get) -> None:
    assert stop.index("因此也停的</h2>") < stop.index("因停水停热的通知")
    heat = get("/companies/990100/heat/shili-heat/notices/2026-11-22-no-heat/")
    assert heat.index("由另一处停供引起</h2>") < heat.index("关于解放大道管道改造停水的公告</a>")


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
