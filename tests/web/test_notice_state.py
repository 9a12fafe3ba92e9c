"""What a reader's browser says of a stop, by the reader's own clock."""

from collections.abc import Callable, Iterator

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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
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


@pytest.fixture
def says(page: Page) -> Says:
    def state(times: dict[str, str], now: str) -> str:
        script = "async ([times, now]) => (await import('./notice-state.js')).state(times, Date.parse(now))"
        return str(page.evaluate(script, [times, now]))

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


def test_the_words_appear_where_the_page_asks_for_them(page: Page) -> None:
    attributes = " ".join(f'data-{name}="{value}"' for name, value in EXACT.items())
    page.clock.set_fixed_time("2026-11-21T23:00+08:00")
    page.evaluate(
        "html => { document.body.innerHTML = html }", f'<i data-module="notice-state" {attributes} hidden></i>'
    )
    page.evaluate("import('./main.js')")
    page.wait_for_selector("i:not([hidden])")
    assert page.inner_text("i") == "正在进行"
