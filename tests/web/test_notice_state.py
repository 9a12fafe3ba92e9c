"""What a reader's browser says of a stop, by the reader's own clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route

from disclosure.web.app import HOME

pytestmark = pytest.mark.browser

JS = HOME / "static" / "js"
ORIGIN = "http://site.example/"
EXACT = {
    "start": "2026-11-21T22:00+08:00",
    "started": "2026-11-21T22:00+08:00",
    "end": "2026-11-22T06:00+08:00",
    "ended": "2026-11-22T06:00+08:00",
}
DAYS = {
    "start": "2026-11-21T00:00+08:00",
    "started": "2026-11-22T00:00+08:00",
    "end": "2026-11-23T00:00+08:00",
    "ended": "2026-11-24T00:00+08:00",
}
START_ONLY = {name: EXACT[name] for name in ("start", "started")}

Says = Callable[[dict[str, str], str], str]


@contextmanager
def opened(browser: Browser) -> Iterator[Page]:
    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ORIGIN)
        if name.endswith(".js"):
            route.fulfill(body=(JS / name).read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>.</title>", content_type="text/html")

    page = browser.new_page(timezone_id="America/New_York")
    page.route("**/*", answer)
    page.goto(ORIGIN)
    yield page
    page.close()


@pytest.fixture(scope="module")
def asked(browser: Browser) -> Iterator[Page]:
    """One for all: the module is told the time when it is asked, and leaves nothing behind."""
    with opened(browser) as page:
        yield page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser) as page:
        yield page


@pytest.fixture(scope="module")
def says(asked: Page) -> Says:
    def state(times: dict[str, str], now: str) -> str:
        script = "async ([times, now]) => (await import('./notice-state.js')).state(times, Date.parse(now))"
        return str(asked.evaluate(script, [times, now]))

    return state


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-21T21:59+08:00", "尚未开始"),
        ("2026-11-21T22:00+08:00", "正在进行"),
        ("2026-11-22T06:00+08:00", "正在进行"),
        ("2026-11-22T06:01+08:00", "已过预计结束时间"),
    ],
)
def test_a_stop_with_both_times_is_to_come_under_way_or_past(says: Says, now: str, said: str) -> None:
    assert says(EXACT, now) == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-20T23:59+08:00", "尚未开始"),
        ("2026-11-21T12:00+08:00", "今日开始"),
        ("2026-11-22T12:00+08:00", "正在进行"),
        ("2026-11-23T12:00+08:00", "预计今日结束"),
        ("2026-11-24T00:01+08:00", "已过预计结束时间"),
    ],
)
def test_where_only_days_are_known_no_hour_is_guessed(says: Says, now: str, said: str) -> None:
    assert says(DAYS, now) == said


def test_a_stop_that_ended_is_over_whatever_the_clock_says(says: Says) -> None:
    assert says(EXACT | {"over": ""}, "2026-11-21T23:00+08:00") == "已恢复"


def test_without_an_announced_end_a_stop_is_said_to_have_begun_for_one_day_only(says: Says) -> None:
    assert says(START_ONLY, "2026-11-22T21:00+08:00") == "已经开始"
    assert says(START_ONLY, "2026-11-22T22:01+08:00") == ""


@pytest.fixture(scope="module")
def counts(asked: Page) -> Says:
    def countdown(times: dict[str, str], now: str) -> str:
        script = "async ([times, now]) => (await import('./notice-state.js')).countdown(times, Date.parse(now))"
        return str(asked.evaluate(script, [times, now]))

    return countdown


@pytest.fixture(scope="module")
def grouped(asked: Page) -> Says:
    def group(times: dict[str, str], now: str) -> str:
        script = "async ([times, now]) => (await import('./notice-state.js')).group(times, Date.parse(now))"
        return str(asked.evaluate(script, [times, now]))

    return group


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-11T22:00+08:00", "预计 10 天后开始"),
        ("2026-11-21T11:30+08:00", "预计 10 小时后开始"),
        ("2026-11-21T20:00+08:00", "预计 2 小时后开始"),
        ("2026-11-21T20:29:30+08:00", "预计 1 小时 30 分后开始"),
        ("2026-11-21T21:59:30+08:00", "预计 不到 1 分后开始"),
        ("2026-11-22T03:00+08:00", "还有 3 小时结束"),
        ("2026-11-22T05:35+08:00", "还有 25 分结束"),
        ("2026-11-22T06:00:30+08:00", ""),
        ("2026-11-22T07:20+08:00", "已晚 1 小时 20 分，未见恢复公告"),
        ("2026-11-24T05:59+08:00", "已晚 47 小时，未见恢复公告"),
        ("2026-11-24T06:00+08:00", ""),
    ],
)
def test_the_reader_is_told_how_long_still_and_how_late(counts: Says, now: str, said: str) -> None:
    assert counts(EXACT, now) == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-20T23:00+08:00", "预计 1 天后开始"),
        ("2026-11-21T12:00+08:00", ""),
        ("2026-11-22T12:00+08:00", "还有 1 天结束"),
        ("2026-11-23T12:00+08:00", ""),
        ("2026-11-24T12:00+08:00", ""),
    ],
)
def test_where_only_days_are_known_days_are_counted(counts: Says, now: str, said: str) -> None:
    assert counts(DAYS, now) == said


def test_nothing_is_counted_where_it_is_over_or_no_end_was_announced(counts: Says) -> None:
    assert counts(EXACT | {"over": ""}, "2026-11-21T23:00+08:00") == ""
    assert counts(START_ONLY, "2026-11-22T23:00+08:00") == ""


@pytest.mark.parametrize(
    ("times", "now", "group"),
    [
        (EXACT, "2026-11-21T21:59+08:00", "soon"),
        (EXACT, "2026-11-21T22:00+08:00", "now"),
        (EXACT, "2026-11-24T05:59+08:00", "now"),
        (EXACT, "2026-11-24T06:00+08:00", "past"),
        (EXACT | {"over": ""}, "2026-11-21T12:00+08:00", "past"),
        (DAYS, "2026-11-20T23:59+08:00", "soon"),
        (DAYS, "2026-11-21T00:00+08:00", "now"),
        (START_ONLY, "2026-11-22T21:00+08:00", "now"),
        (START_ONLY, "2026-11-22T22:01+08:00", "past"),
    ],
)
def test_a_stop_is_of_now_of_soon_or_of_the_past(grouped: Says, times: dict[str, str], now: str, group: str) -> None:
    assert grouped(times, now) == group


def put(page: Page, now: str) -> None:
    attributes = " ".join(f'data-{name}="{value}"' for name, value in EXACT.items())
    page.clock.install(time="2026-11-20T00:00:00Z")
    page.clock.pause_at(now)
    page.evaluate(
        "html => { document.body.innerHTML = html }", f'<i data-module="notice-state" {attributes} hidden></i>'
    )
    page.evaluate("async () => (await import('./notice-state.js')).start(document.querySelector('i'))")


def test_the_words_appear_where_the_page_asks_for_them(page: Page) -> None:
    put(page, "2026-11-21T23:00:00+08:00")
    assert page.inner_text("i:not([hidden])") == "正在进行，还有 7 小时结束"


def test_the_words_change_with_each_minute_and_interrupt_nobody(page: Page) -> None:
    put(page, "2026-11-22T05:57:00+08:00")
    assert page.inner_text("i") == "正在进行，还有 3 分结束"
    page.clock.run_for(60_000)
    assert page.inner_text("i") == "正在进行，还有 2 分结束"
    page.clock.run_for(5 * 60_000)
    assert page.inner_text("i") == "已过预计结束时间，已晚 3 分，未见恢复公告"
    assert page.evaluate("document.querySelector('[aria-live], [role=status], [role=alert]')") is None
