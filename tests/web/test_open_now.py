"""What a reader's browser says of a hall's hours: held equal to opening-hours-py, and to what the law of days adds."""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from opening_hours import OpeningHours
from playwright.sync_api import Browser, Page, Route

from disclosure.calendar.holidays import holidays_from
from disclosure.web.app import HOME
from disclosure.web.opening import holidays_data, hours_data

pytestmark = pytest.mark.browser

JS = HOME / "static" / "js"
ORIGIN = "http://site.example/"
FIRST, LAST = date(2025, 1, 3), date(2026, 12, 28)
CALENDAR = holidays_from(2025)
HOLIDAYS = holidays_data(2025)
OFF = [date(year, *divmod(day, 100)) for year, known in CALENDAR.items() for day in known.off]
WORKED = [date(year, *divmod(day, 100)) for year, known in CALENDAR.items() for day in known.worked]
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
LUNCH, LONG, SHORT, EARLY = "08:30-12:00,14:00-17:30", "08:00-18:00", "09:00-12:00", "07:30-11:30,15:00-18:30"
NIGHT, WHOLE = "20:00-24:00", "00:00-24:00"

States = Callable[[str, list[datetime]], list[dict[str, Any]]]
Says = Callable[..., str]


@pytest.fixture(scope="module")
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


@pytest.fixture(scope="module")
def states(page: Page) -> States:
    script = """async ([hours, holidays, times]) => {
        const { state } = await import('./open-now.js');
        return times.map((time) => state(hours && JSON.parse(hours), JSON.parse(holidays), null, Date.parse(time)));
    }"""

    def states(text: str, instants: list[datetime]) -> list[dict[str, Any]]:
        times = [f"{one.isoformat('T', 'minutes')}+08:00" for one in instants]
        found: list[dict[str, Any]] = page.evaluate(script, [hours_data(text), HOLIDAYS, times])
        return found

    return states


@pytest.fixture
def says(page: Page) -> Says:
    script = """async ([hours, holidays, closure, time]) => {
        const { state } = await import('./open-now.js');
        return state(hours && JSON.parse(hours), JSON.parse(holidays), closure, Date.parse(time)).words;
    }"""

    def says(text: str, time: str, closure: dict[str, str] | None = None) -> str:
        return str(page.evaluate(script, [hours_data(text) if text else "", HOLIDAYS, closure, f"{time}+08:00"]))

    return says


@dataclass(frozen=True, slots=True)
class Season:
    """A part of the year; its hours by day of the week, and on holidays ("" closed, None not said)."""

    written: str
    week: tuple[str, ...]
    holiday: str | None

    def holds(self, day: date) -> bool:
        return not self.written or bool(OpeningHours(f"{self.written} 00:00-24:00").is_open(_at(day, 720)))

    @property
    def text(self) -> str:
        rules = [f"{name} {hours}" for name, hours in zip(DAYS, self.week, strict=True) if hours]
        if self.holiday is not None:
            rules.append(f"PH {self.holiday or 'off'}")
        return "; ".join(f"{self.written} {rule}".strip() for rule in rules)

    @property
    def by_dates(self) -> str:
        """The same with each holiday, and each weekend that is worked, as a date."""
        rules = [f"{self.written} {name} {hours}".strip() for name, hours in zip(DAYS, self.week, strict=True) if hours]
        if self.holiday is not None:
            rules += [f"{_date(day)} {self.holiday or 'off'}" for day in OFF if self.holds(day)]
        rules += [f"{_date(day)} {self.week[0]}" for day in WORKED if self.holds(day) and self.is_taken(day)]
        return "; ".join(rules)

    def is_taken(self, day: date) -> bool:
        """Whether a weekend that is worked has the hours of the week."""
        alike = len(set(self.week[:5])) == 1 and self.week[0]
        return not self.week[day.weekday()] and bool(alike) and self.holiday == ""

    def is_open_question(self, day: date) -> bool:
        if day in OFF:
            return self.holiday is None
        return day in WORKED and not self.week[day.weekday()] and not self.is_taken(day)


def _at(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - the library's own zone


def _date(day: date) -> str:
    return f"{day:%Y %b} {day.day:02}"


def _season(draw: random.Random, written: str) -> Season:
    usual = draw.choice((LUNCH, LONG, EARLY, SHORT, NIGHT, WHOLE))
    days = [usual] * 5
    if draw.random() < 0.2:
        days[draw.randrange(5)] = draw.choice(("", SHORT))
    weekend = draw.choice((("", ""), (SHORT, ""), (SHORT, SHORT), (usual, usual)))
    return Season(written, (*days, *weekend), draw.choice(("", "", None, SHORT, usual)))


def _instants(draw: random.Random) -> list[datetime]:
    usual = [FIRST + timedelta(days=draw.randrange((LAST - FIRST).days)) for _ in range(50)]
    special = [
        day + timedelta(days=draw.choice((-1, 0, 0, 0)))
        for day in draw.sample(OFF, 25) + draw.sample(WORKED, len(WORKED))
        if FIRST < day < LAST
    ]
    edges = (449, 450, 480, 509, 510, 719, 720, 721, 840, 1049, 1050, 1079, 1080, 0, 1439)
    return [_at(day, draw.choice((draw.randrange(1440), draw.choice(edges)))) for day in usual + special]


def _written(draw: random.Random) -> tuple[Season, ...]:
    parts = draw.choice(((""), ("May-Sep", "Oct-Apr"), ("Nov 15-Mar 15", "Mar 16-Nov 14"), ("Jan-Jun", "Jul-Dec")))
    return tuple(_season(draw, part) for part in parts or ("",))


@pytest.mark.parametrize("seed", range(60))
def test_the_browser_and_the_library_agree(states: States, seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - the same texts each time
    seasons = _written(draw)
    instants = _instants(draw)
    text, known = "; ".join(one.text for one in seasons), OpeningHours("; ".join(one.by_dates for one in seasons))
    for instant, found in zip(instants, states(text, instants), strict=True):
        season = next(one for one in seasons if one.holds(instant.date()))
        question = season.is_open_question(instant.date())
        assert found["open"] == (None if question else known.is_open(instant)), (text, instant)
        said = _moment(found["words"], instant)
        if said is not None:
            assert said == known.next_change(instant), (text, instant, found["words"])


def _moment(words: str, now: datetime) -> datetime | None:
    """The moment of the next change that the words name; None where they name none."""
    if closing := re.match(r"现在营业，(次日 )?(\d+):(\d+) (?:下班|午休|休息)", words):
        return _at(now.date(), (1440 if closing[1] else 0) + int(closing[2]) * 60 + int(closing[3]))
    if not (opening := re.search(r"，(明天 |(\d+)月(\d+)日（周.） )?(\d+):(\d+) 再?开", words)):
        return None
    day = now.date() + timedelta(days=bool(opening[1]))
    if opening[2]:
        day = date(now.year + (int(opening[2]) < now.month), int(opening[2]), int(opening[3]))
    return _at(day, int(opening[4]) * 60 + int(opening[5]))


@pytest.mark.parametrize("text", ["24/7", "Fr 22:00-02:00", "Sa-Mo 18:30-03:15", "Mo-Su,PH 20:00-04:00"])
def test_nights_go_over_midnight_as_in_the_library(states: States, text: str) -> None:
    draw = random.Random(text)  # noqa: S311 - the same instants each time
    days = [FIRST + timedelta(days=number) for number in draw.sample(range((LAST - FIRST).days), 300)]
    plain = [day for day in days if not {day, day - timedelta(days=1)} & {*OFF, *WORKED}]
    instants = [
        _at(day, draw.choice((0, 119, 120, 194, 195, 239, 240, 1319, 1320, draw.randrange(1440)))) for day in plain
    ]
    known = OpeningHours(text.replace(",PH", ""))
    assert [one["open"] for one in states(text, instants)] == [known.is_open(one) for one in instants]


WATER = "Mo-Fr 08:30-12:00,14:00-17:30; PH off"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("2026-11-20T08:29", "尚未营业，8:30 开"),
        ("2026-11-20T08:30", "现在营业，12:00 午休，14:00 再开"),
        ("2026-11-20T12:00", "午休，14:00 再开"),
        ("2026-11-20T17:29", "现在营业，17:30 下班"),
        ("2026-11-20T17:30", "今天已下班，11月23日（周一） 8:30 开"),
        ("2026-11-21T10:00", "今天不营业，11月23日（周一） 8:30 开"),
        ("2026-11-22T10:00", "今天不营业，明天 8:30 开"),
        ("2026-10-01T10:00", "今天不营业，10月8日（周四） 8:30 开"),
        ("2026-10-10T10:00", "现在营业，12:00 午休，14:00 再开（今天调休上班，按工作日时间推算）"),
        ("2026-12-31T18:00", "今天已下班"),
        ("2027-01-04T10:00", ""),
    ],
)
def test_a_day_at_a_hall(says: Says, time: str, said: str) -> None:
    assert says(WATER, time) == said


@pytest.mark.parametrize(
    ("text", "time", "said"),
    [
        ("24/7", "2026-10-01T03:00", "现在营业，全天 24 小时"),
        ("24/7", "2031-10-01T03:00", "现在营业，全天 24 小时"),
        ("Mo-Su,PH 08:30-17:30", "2031-10-01T09:00", "现在营业，17:30 下班"),
        ("Mo-Su 08:30-17:30", "2026-10-01T09:00", "今天是法定节假日，是否营业请先电话确认"),
        ("Mo-Su 08:30-17:30", "2026-09-30T18:00", "今天已下班；明天是法定节假日，是否营业请先电话确认"),
        ("Mo-Fr 08:30-17:30", "2026-10-10T09:00", "今天是调休上班日，是否营业请先电话确认"),
        ("Mo-Fr,PH 08:30-17:30", "2026-10-10T09:00", "今天是调休上班日，是否营业请先电话确认"),
        ("Mo-Fr 08:30-17:30; Sa 09:00-11:00; PH off", "2026-10-10T12:00", "今天已下班，10月12日（周一） 8:30 开"),
        ("Fr 20:00-02:00", "2026-11-20T23:00", "现在营业，次日 2:00 下班"),
        ("Mo-Su,PH 06:00-08:00,18:00-20:00", "2026-11-20T16:00", "午休，18:00 再开"),
        ("Mo-Su,PH 06:00-08:00,10:00-20:00", "2026-11-20T09:00", "休息，10:00 再开"),
        ("Mo 09:00-10:00 || off", "2026-11-20T09:00", ""),
        (
            "Nov 15-Mar 15 Mo-Su,PH 08:00-18:00; Mar 16-Nov 14 Mo-Fr 09:00-17:00; Mar 16-Nov 14 PH off",
            "2026-11-14T12:00",
            "今天不营业，明天 8:00 开",
        ),
    ],
)
def test_what_is_not_said_is_not_guessed(says: Says, text: str, time: str, said: str) -> None:
    assert says(text, time) == said


@pytest.mark.parametrize(
    ("closure", "time", "said"),
    [
        ({"since": "2026-11-18", "until": "2027-02-28"}, "2026-11-20T10:00", "暂停营业至 2027年2月28日"),
        ({"since": "2026-11-18"}, "2026-11-20T10:00", "暂停营业"),
        ({}, "2026-11-20T10:00", "暂停营业"),
        ({"until": "2026-11-20"}, "2026-11-20T23:59", "暂停营业至 2026年11月20日"),
        ({"until": "2026-11-19"}, "2026-11-20T10:00", "公布的停业期已过，现在营业，12:00 午休，14:00 再开"),
        (
            {"since": "2026-11-23", "until": "2026-11-25"},
            "2026-11-20T10:00",
            "现在营业，12:00 午休，14:00 再开；2026年11月23日起暂停营业",
        ),
        ({"since": "2026-11-23"}, "2026-11-22T23:59", "今天不营业，明天 8:30 开；2026年11月23日起暂停营业"),
    ],
)
def test_a_hall_that_is_closed_for_a_time_is_said_to_be(
    says: Says, closure: dict[str, str], time: str, said: str
) -> None:
    assert says(WATER, time, closure) == said


@pytest.mark.parametrize(
    ("text", "time", "said"),
    [
        (WATER, "2026-11-20T08:00", "现在无人接听，8:30 起接听"),
        (WATER, "2026-11-20T09:00", "现在有人接听，12:00 午休，14:00 再接听"),
        (WATER, "2026-11-20T13:00", "午休无人接听，14:00 再接听"),
        (WATER, "2026-11-20T15:00", "现在有人接听，17:30 止"),
        (WATER, "2026-11-20T18:00", "今天已停止接听，11月23日（周一） 8:30 起接听"),
        (WATER, "2026-11-21T10:00", "今天无人接听，11月23日（周一） 8:30 起接听"),
        (WATER, "2026-10-10T15:00", "现在有人接听，17:30 止（今天调休上班，按工作日时间推算）"),
        ("24/7", "2026-11-20T03:00", "全天 24 小时有人接听"),
        ("Mo-Su 08:00-20:00", "2026-10-01T09:00", "今天是法定节假日，不一定有人接听"),
        ("Mo-Su,PH 08:00-20:00", "2026-10-01T09:00", "现在有人接听，20:00 止"),
        ("Mo-Su,PH 20:00-08:00", "2026-10-01T21:00", "现在有人接听，次日 8:00 止"),
        ("Mo-Su,PH 06:00-08:00,10:00-20:00", "2026-11-20T07:00", "现在有人接听，8:00 暂停，10:00 再接听"),
        ("Mo-Su,PH 06:00-08:00,10:00-20:00", "2026-11-20T09:00", "现在无人接听，10:00 再接听"),
    ],
)
def test_of_a_telephone_it_says_whether_it_is_answered(page: Page, text: str, time: str, said: str) -> None:
    script = """async ([hours, holidays, time]) => {
        const { stateOf } = await import('./open-now.js');
        document.body.replaceChildren(Object.assign(document.createElement('span'), { id: 'line' }));
        Object.assign(document.body.dataset, { holidays });
        const line = document.getElementById('line');
        Object.assign(line.dataset, { hours, line: '' });
        return stateOf(line, Date.parse(time)).words;
    }"""
    assert page.evaluate(script, [hours_data(text), HOLIDAYS, f"{time}+08:00"]) == said


def test_a_closure_is_said_where_no_hours_were_published(says: Says) -> None:
    assert says("", "2026-11-20T10:00", {"until": "2026-12-01"}) == "暂停营业至 2026年12月1日"
    assert says("", "2026-12-20T10:00", {"until": "2026-12-01"}) == ""


def test_the_words_appear_on_the_page_and_go_with_the_clock(page: Page) -> None:
    page.clock.install(time="2026-11-20T11:00:00+08:00")
    page.clock.pause_at("2026-11-20T11:59:30+08:00")
    page.evaluate(
        "([hours, holidays]) => { document.body.innerHTML = `<div data-holidays='${holidays}'>"
        "<p data-module='open-now' data-hours='${hours}' hidden></p></div>` }",
        [json.dumps(json.loads(hours_data(WATER))), HOLIDAYS],
    )
    page.evaluate("import('./main.js')")
    words = page.wait_for_selector("p:not([hidden])")
    assert words is not None
    assert (words.inner_text(), words.get_attribute("data-open")) == ("现在营业，12:00 午休，14:00 再开", "yes")
    page.clock.run_for(60_000)
    assert (words.inner_text(), words.get_attribute("data-open")) == ("午休，14:00 再开", "no")
