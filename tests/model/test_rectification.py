from datetime import date

from disclosure.model.identity import CompanyId
from disclosure.model.provenance import Record, Source
from disclosure.model.rectification import (
    Event,
    EventKind,
    FindingKind,
    Nature,
    Rectification,
    RectificationFinding,
    Responsible,
    State,
)

SOURCE = Source(publisher="示例市城市管理局", retrieved=date(2026, 11, 21))


def order(*happened: tuple[int, EventKind], known_until: date | None = None) -> Rectification:
    """An order with events on days of October 2026."""
    return Rectification(
        id="2026-001",
        region="990100",
        record=Record(path="content/rectifications/990100/2026-001.yaml", source=SOURCE, confirmed=True),
        title="示例",
        nature=Nature.ORDER,
        issuer="示例市城市管理局",
        demand="整改",
        finding=RectificationFinding(kind=FindingKind.COMPLAINT, text="无人值守"),
        responsible=Responsible(companies=("990100/gas/a",), concerned=("990100/gas/a", "990100/water/b")),
        known_until=known_until,
        events=tuple(Event(day=date(2026, 10, day), kind=kind, by="某单位") for day, kind in happened),
    )


def test_the_state_is_that_of_the_events_until_a_day() -> None:
    whole = order(
        (5, EventKind.DEADLINE_EXTENDED),
        (10, EventKind.SUBMITTED),
        (12, EventKind.RECHECKED),
        (13, EventKind.CLOSED_NOT_CORRECTED),
        (20, EventKind.REOPENED),
        (25, EventKind.SUBMITTED),
        (28, EventKind.CLOSED_CORRECTED),
    )
    states = {day: whole.state_on(date(2026, 10, day)) for day in (4, 5, 10, 12, 13, 20, 25, 28)}
    assert states == {
        4: State.OPEN,
        5: State.OPEN,
        10: State.SUBMITTED,
        12: State.SUBMITTED,
        13: State.CLOSED_NOT_CORRECTED,
        20: State.REOPENED,
        25: State.SUBMITTED,
        28: State.CLOSED_CORRECTED,
    }


def test_each_reopening_begins_a_round_and_places_are_those_of_the_ledger() -> None:
    whole = order((10, EventKind.SUBMITTED), (20, EventKind.REOPENED), (25, EventKind.SUBMITTED))
    rounds = whole.rounds_until(date(2026, 10, 31))
    assert [[place for place, _ in part] for part in rounds] == [[0], [1, 2]]
    assert whole.rounds_until(date(2026, 10, 1)) == ((),)


def test_sources_that_end_say_nothing_of_later_days() -> None:
    assert order().is_followed(date(2030, 1, 1))
    ended = order(known_until=date(2026, 10, 10))
    assert ended.is_followed(date(2026, 10, 10))
    assert not ended.is_followed(date(2026, 10, 11))


def test_those_that_must_act_come_first_and_nobody_twice() -> None:
    assert order().concerned == (CompanyId.parse("990100/gas/a"), CompanyId.parse("990100/water/b"))
    assert order().companies == (CompanyId.parse("990100/gas/a"),)
    assert order().key == "990100/2026-001"
    assert order().is_demonstration
