"""How one event goes on, over its notice, its updates and the notices that follow it."""

from datetime import date, timedelta

import pytest

from disclosure.model.course import Course, Step, StepKind, course_of
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind, Update
from disclosure.model.provenance import Record, Source

RECORD = Record(path="x", source=Source(publisher="x", retrieved=date(2026, 1, 1)), confirmed=True)


def at(text: str) -> Moment:
    return Moment.parse(f"2026-10-{text}")


def notice(name: str = "burst", kind: NoticeKind = NoticeKind.EMERGENCY_REPAIR, **more: object) -> Notice:
    return Notice(id=name, kind=kind, title=name, record=RECORD, **more)  # type: ignore[arg-type]  # fields by name


def extension(end: str, published: str, name: str = "extended", follows: str = "burst") -> Notice:
    return notice(
        name,
        NoticeKind.EXTENSION,
        expected_end=at(end),
        published_at=at(published),
        follows=follows,
        start=at("24 06:10"),
    )


def restoration(name: str = "restored", follows: str = "burst", **more: object) -> Notice:
    return notice(name, NoticeKind.RESTORATION, follows=follows, **more)


def course(first: Notice, *others: Notice) -> Course:
    return course_of(first, lambda one: [other for other in others if other.follows == one.id])


def shape(found: Course) -> list[tuple[str, str | None]]:
    return [(step.kind.value, str(step.at)[8:] if step.at else None) for step in found.steps]


BURST = notice(published_at=at("24 06:40"), start=at("24 06:10"), expected_end=at("24 12:00"))
PLANNED = notice(
    "works", NoticeKind.PLANNED_OUTAGE, published_at=at("20 09:00"), start=at("24 22:00"), expected_end=at("25 06:00")
)


def test_a_planned_stop_is_published_then_begins_and_is_expected_to_end() -> None:
    found = course(PLANNED)
    assert shape(found) == [("published", "20 09:00"), ("started", "24 22:00"), ("expected-end", "25 06:00")]
    assert (found.end, found.over, found.is_over, found.late) == (at("25 06:00"), None, False, timedelta(0))


def test_a_repair_begins_before_it_is_published() -> None:
    assert shape(course(BURST)) == [("started", "24 06:10"), ("published", "24 06:40"), ("expected-end", "24 12:00")]


def test_a_notice_that_gives_no_time_is_published_and_nothing_more() -> None:
    assert shape(course(notice())) == [("published", None)]
    assert course(notice()).late is None


def test_an_update_is_told_and_one_with_a_later_end_extends() -> None:
    first = notice(
        published_at=at("24 06:40"),
        expected_end=at("24 12:00"),
        updates=(
            Update(at=at("24 07:30"), text="找到漏点"),
            Update(at=at("24 11:20"), text="延长", expected_end=at("24 16:00")),
        ),
    )
    found = course(first)
    assert shape(found)[1:] == [("told", "24 07:30"), ("extended", "24 11:20"), ("expected-end", "24 16:00")]
    assert found.steps[2] == Step(kind=StepKind.EXTENDED, at=at("24 11:20"), text="延长", until=at("24 16:00"))
    assert (found.end, found.late) == (at("24 16:00"), timedelta(hours=4))


def test_an_end_that_comes_earlier_is_brought_forward() -> None:
    found = course(BURST, extension("24 10:00", "24 08:00"))
    assert [step.kind for step in found.steps][2] is StepKind.BROUGHT_FORWARD
    assert found.late == timedelta(hours=-2)


def test_an_end_repeated_is_no_extension() -> None:
    found = course(BURST, extension("24 12:00", "24 08:00"))
    assert [step.kind.value for step in found.steps] == ["started", "published", "told", "expected-end"]


def test_an_extension_that_an_update_told_already_is_one_step_with_both() -> None:
    first = notice(
        published_at=at("24 06:40"),
        expected_end=at("24 12:00"),
        updates=(Update(at=at("24 11:20"), text="需更换 12 米", expected_end=at("24 16:00")),),
    )
    notified = extension("24 16:00", "24 11:30")
    (step,) = (one for one in course(first, notified).steps if one.kind is StepKind.EXTENDED)
    assert (step.at, step.text, step.notices) == (at("24 11:20"), "需更换 12 米", (notified,))


def test_a_restoration_closes_it_and_says_how_late() -> None:
    back = restoration(published_at=at("24 15:20"), actual_end=at("24 15:10"))
    found = course(BURST, extension("24 16:00", "24 11:20"), back)
    assert shape(found)[-1] == ("restored", "24 15:10")
    assert found.steps[-1].notices == (back,)
    assert (found.over, found.is_over, found.late) == (at("24 15:10"), True, timedelta(hours=3, minutes=10))
    assert "expected-end" not in dict(shape(found))


def test_what_an_update_says_of_the_end_stands_with_it() -> None:
    first = notice(
        published_at=at("24 06:40"), actual_end=at("24 15:10"), updates=(Update(at=at("24 15:10"), text="恢复供水"),)
    )
    found = course(first)
    assert shape(found) == [("published", "24 06:40"), ("restored", "24 15:10")]
    assert found.steps[-1].text == "恢复供水"


def test_what_is_told_after_the_end_stays_after_it() -> None:
    first = notice(actual_end=at("24 15:10"), updates=(Update(at=at("24 18:00"), text="水质正常"),))
    assert shape(course(first)) == [("published", None), ("restored", "24 15:10"), ("told", "24 18:00")]


def test_a_chain_is_followed_through_extensions() -> None:
    longer = extension("24 16:00", "24 11:20")
    back = restoration(follows="extended", actual_end=at("24 15:10"))
    assert course(BURST, back, longer).following == (longer, back)


def test_a_circle_of_notices_ends() -> None:
    first = notice(follows="extended")
    assert [one.id for one in course(first, extension("24 16:00", "24 11:20"), first).following] == ["extended"]


def test_a_restoration_without_a_time_counts_from_its_publication() -> None:
    assert course(BURST, restoration(published_at=at("24 15:20"))).over == at("24 15:20")


def test_a_restoration_without_any_day_is_over_all_the_same() -> None:
    found = course(BURST, restoration())
    assert (found.is_over, found.over, found.late) == (True, None, None)
    assert shape(found)[-1] == ("restored", None)


def test_a_notice_of_another_kind_that_follows_is_told() -> None:
    more = notice("works-2", NoticeKind.OTHER, follows="works", published_at=at("21"), expected_end=at("30"))
    found = course(PLANNED, more)
    assert shape(found)[1] == ("told", "21")
    assert (found.steps[1].notices, found.end) == ((more,), at("25 06:00"))


def test_an_extension_without_a_day_is_told_last() -> None:
    longer = notice("extended", NoticeKind.EXTENSION, follows="burst")
    assert shape(course(BURST, longer))[-1] == ("told", None)


def test_where_only_days_are_known_no_lateness_is_worked_out() -> None:
    first = notice(expected_end=at("24"), actual_end=at("25 08:00"))
    assert course(first).late is None


@pytest.mark.parametrize(("over", "off"), [("24 20:00", True), ("24 22:00", True), ("24 22:01", False)])
def test_what_is_over_before_it_begins_was_called_off(over: str, off: bool) -> None:  # noqa: FBT001 - pytest's parameters
    found = course(PLANNED, restoration(follows="works", actual_end=at(over)))
    assert found.is_called_off is off


def test_the_days_on_which_it_was_told_are_in_order() -> None:
    back = restoration(published_at=at("24 15:20"), actual_end=at("24 15:10"))
    assert course(BURST, back).told == (at("24 06:40"), at("24 15:10"), at("24 15:20"))
    assert course(notice()).told == ()
