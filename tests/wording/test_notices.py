from collections.abc import Callable
from datetime import date, timedelta

import pytest

from disclosure.model.course import Course, StepKind, course_of
from disclosure.model.identity import Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.provenance import Record, Source
from disclosure.wording import notices as wording

RECORD = Record(path="x", source=Source(publisher="x", retrieved=date(2026, 1, 1)), confirmed=True)
START, END = Moment.parse("2026-10-24 22:00"), Moment.parse("2026-10-25 06:00")


def notice(kind: NoticeKind = NoticeKind.PLANNED_OUTAGE, **more: object) -> Notice:
    return Notice(id="x", kind=kind, title="停水公告", record=RECORD, **more)  # type: ignore[arg-type]  # fields by name


def course(**more: object) -> Course:
    return course_of(notice(**more), lambda _: ())  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "不到 1 分"),
        (40, "40 分"),
        (60, "1 小时"),
        (190, "3 小时 10 分"),
        (-190, "3 小时 10 分"),
        (52 * 60 + 5, "2 天 4 小时"),
    ],
)
def test_a_length_is_said_as_precisely_as_anybody_wants_it(minutes: int, text: str) -> None:
    assert wording.length_text(timedelta(minutes=minutes)) == text


@pytest.mark.parametrize(
    ("end", "text"),
    [
        ("25 09:10", "比最初公告的时间晚 3 小时 10 分"),
        ("25 05:20", "比最初公告的时间早 40 分"),
        ("25 06:00", ""),
        ("24 20:00", ""),
    ],
)
def test_an_end_is_compared_with_the_first_that_was_announced(end: str, text: str) -> None:
    found = course(start=START, expected_end=END, actual_end=Moment.parse(f"2026-10-{end}"))
    assert wording.lateness(found) == text


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"start": START, "expected_end": END}, "2026年10月24日 22:00 至 2026年10月25日 6:00（预计）"),
        ({"start": START, "actual_end": END}, "2026年10月24日 22:00 至 2026年10月25日 6:00（已恢复）"),
        ({"start": START}, "2026年10月24日 22:00起，结束时间未公布"),
        ({"expected_end": END}, "开始时间未公布 至 2026年10月25日 6:00（预计）"),
        ({}, "起止时间未公布"),
    ],
)
def test_from_when_until_when_is_said_as_far_as_it_is_known(more: dict[str, Moment], text: str) -> None:
    assert wording.when(course(**more)) == text


def test_what_is_over_without_a_time_is_said_to_be_over() -> None:
    back = Notice(id="back", kind=NoticeKind.RESTORATION, title="x", record=RECORD, follows="x")
    found = course_of(notice(start=START), lambda one: (back,) if one.id == "x" else ())
    assert wording.when(found) == "2026年10月24日 22:00起，已恢复"


def test_what_is_planned_is_not_said_to_have_begun() -> None:
    repair = notice(NoticeKind.EMERGENCY_REPAIR)
    found = course(start=START)
    assert wording.step_name(found.notice, found, StepKind.STARTED) == "计划开始"
    assert wording.step_name(repair, found, StepKind.STARTED) == "开始"


def test_what_is_over_before_it_begins_was_called_off() -> None:
    early, late = (course(start=START, actual_end=end) for end in (Moment.parse("2026-10-24 20:00"), END))
    assert wording.step_name(early.notice, early, StepKind.RESTORED) == "取消"
    assert wording.step_name(late.notice, late, StepKind.RESTORED) == "恢复供应"


def test_every_step_and_every_sector_has_its_word() -> None:
    assert set(wording.STEPS) == {kind.value for kind in StepKind}
    assert set(wording.STOPS) == {sector.value for sector in Sector}
    assert wording.event_name(Sector.GAS, NoticeKind.EMERGENCY_REPAIR) == "停气"
    assert wording.event_name(Sector.GAS, NoticeKind.PRESSURE_REDUCTION) == "降压供应"


def test_a_text_to_pass_on_says_only_what_is_known() -> None:
    say: Callable[..., str] = wording.share_text
    more = {"kind": "其他", "company": "公司", "place": "示例市", "page": "https://x/"}
    other = notice(NoticeKind.OTHER)
    assert say(other, course_of(other, lambda _: ()), **more, demonstration=False).splitlines() == [
        "【其他】停水公告",
        "公司（示例市）",
        "详情：https://x/",
    ]


def test_a_month_is_named() -> None:
    assert wording.month_title("2026-03") == "2026年3月"
