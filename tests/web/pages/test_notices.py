from collections.abc import Callable

import pytest

from disclosure.web.pages import notices

Get = Callable[[str], str]


def test_the_newest_notice_comes_first(get: Get) -> None:
    page = get("/notices/")
    assert page.index("解放大道恢复供水") < page.index("因停水停热的通知") < page.index("抢修停水")


def test_a_stop_carries_its_times_for_the_readers_clock(get: Get) -> None:
    page = get("/notices/")
    assert (
        'data-module="notice-state" data-start="2026-11-21T22:00+08:00" data-started="2026-11-21T22:00+08:00"' in page
    )
    assert 'data-end="2026-11-23T04:00+08:00"' in page


def test_without_a_script_only_what_was_published_is_said(get: Get) -> None:
    page = get("/notices/")
    assert "正在进行" not in page
    assert "起止时间未公布" in page
    assert "起，结束时间未公布" in page


def test_an_invented_notice_is_marked(get: Get) -> None:
    page = get("/notices/")
    card = page[page.index("因停水停热的通知") :]
    assert "演示数据" in card[: card.index("</article>")]


def test_a_long_list_says_where_the_rest_is(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "NEWEST", 1)
    page = get("/notices/")
    assert page.count('class="notice-card"') == 1
    assert "共收录 4 份公告，以上是最近 1 份" in page
