from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from disclosure.web.pages import notices

Get = Callable[[str], str]


def test_the_newest_event_comes_first_and_what_continues_it_stands_with_it(get: Get) -> None:
    page = get("/notices/")
    assert page.index("管道改造停水的公告") < page.index("抢修停水")
    card = page[page.index("管道改造停水的公告") : page.index("抢修停水")]
    assert "恢复供应：<a href=" in card
    assert "解放大道恢复供水</a>" in card
    assert page.count('class="notice-card"') == 3


def test_a_stop_carries_its_times_for_the_readers_clock(get: Get) -> None:
    page = get("/notices/")
    assert (
        'data-module="notice-state" data-start="2026-11-21T22:00+08:00" data-started="2026-11-21T22:00+08:00"' in page
    )
    assert 'data-end="2026-11-23T04:00+08:00" data-ended="2026-11-23T04:00+08:00" data-over hidden' in page


def test_a_stop_that_gives_no_times_carries_the_day_of_its_publication(get: Get) -> None:
    assert 'data-sector="water" data-places="880100" data-published="2026-10-03T00:00+08:00"' in get("/notices/")


def test_without_a_script_only_what_was_published_is_said(get: Get) -> None:
    page = get("/notices/")
    assert "正在进行" not in page
    assert '<section data-group="now" aria-labelledby="real-now" hidden>' in page
    assert "起止时间未公布" in page
    assert "起，结束时间未公布" in page


def test_an_invented_notice_stands_apart_and_is_marked(get: Get) -> None:
    page = get("/notices/")
    apart = page.index("data-invented")
    assert page.index("抢修停水") < apart < page.index("因停水停热的通知</a></h3>")
    card = page[page.index("因停水停热的通知</a></h3>") :]
    assert "演示数据" in card[: card.index("</article>")]


def test_stops_that_depend_on_each_other_lead_to_each_other(get: Get) -> None:
    page = get("/notices/")
    assert "因此也停：<a" in page
    assert "由另一处停供引起：<a" in page


def test_a_long_list_says_where_the_rest_is(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "NEWEST", 1)
    page = get("/notices/")
    assert page.count('class="notice-card"') == 2  # one of each kind
    assert "共收录 4 份公告，以上只列最近的" in page


def test_regions_with_notices_are_led_to(get: Get) -> None:
    page = get("/notices/")
    assert '<a href="../notices/880100/">测试市</a> <span class="count">3 份</span>' in page
    assert 'href="../notices/880000/"' not in page  # a province is a step from its cities


def test_a_region_has_its_own_notices_and_the_ways_up_and_down(get: Get) -> None:
    city = get("/notices/880100/")
    assert "抢修停水" in city
    assert "因停水停热的通知</a></h3>" not in city
    assert '<a href="../../notices/880000/">测试省（3）</a>' in city
    assert '<a href="../../notices/880100/">测试市（3）</a>' in get("/notices/880000/")


def test_an_invented_region_says_so(get: Get) -> None:
    assert "banner-demonstration" in get("/notices/990100/")
    assert "banner-demonstration" not in get("/notices/880100/")


@pytest.mark.parametrize("code", ["880102", "123456", "sectors"])
def test_a_region_without_notices_has_no_page(client: FlaskClient, code: str) -> None:
    assert client.get(f"/notices/{code}/").status_code == 404


@pytest.mark.parametrize("path", ["/notices/", "/notices/880100/", "/companies/880100/water/ceshi-water/"])
def test_the_feeds_are_named_in_the_head_and_in_words(get: Get, path: str) -> None:
    page = get(path)
    head, _, body = page.partition("</head>")
    assert head.count('<link rel="alternate" type="application/atom+xml"') == 2
    assert head.count('<link rel="alternate" type="text/calendar"') == 1
    assert "日历" in body
    assert "calendar.ics" in body
