from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from disclosure.model.identity import Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.provenance import Record, Source
from disclosure.model.regulation import Certainty, Clause, Limit, Regulation
from disclosure.rules.context import Context
from disclosure.rules.lead import lead_time
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

RECORD = Record(path="x", source=Source(publisher="示例", retrieved=date(2026, 1, 1)), confirmed=False)
NOTICE = Notice(
    id="2026-01-01-x",
    kind=NoticeKind.PLANNED_OUTAGE,
    title="停水",
    record=RECORD,
    published_at=Moment.parse("2026-01-01 09:00"),
    start=Moment.parse("2026-01-02 09:00"),
)


def regulation(name: str, hours: int, **more: object) -> Regulation:
    limits = (Limit(name="planned_notice_hours", value=Decimal(hours), unit="小时", clause="stop"),)
    clauses = {"stop": Clause(summary="提前通知", certainty=Certainty.VERIFIED, article="第一条")}
    base = Regulation(
        id=name, title=name, issuer="示例", certainty=Certainty.VERIFIED, record=RECORD, clauses=clauses, limits=limits
    )
    return replace(base, **more)  # type: ignore[arg-type]


def judge(notice: Notice, *regulations: Regulation) -> list[Said]:
    context = Context(
        as_of=date(2026, 11, 21), edition="2021", region="410100", sector=Sector.WATER, regulations=regulations
    )
    return list(lead_time(notice, context))


def decided(said: list[Said]) -> str:
    if any(isinstance(one, Flaw) for one in said):
        return "not met"
    if any(isinstance(one, NotJudged) for one in said):
        return "not judged"
    return "not applicable" if any(isinstance(one, NotApplicable) for one in said) else "met"


def test_exactly_the_hours_asked_for_are_enough() -> None:
    assert decided(judge(NOTICE, regulation("national", 24))) == "met"


def test_a_minute_less_is_not() -> None:
    late = replace(NOTICE, published_at=Moment.parse("2026-01-01 09:01"))
    (flaw,) = [one for one in judge(late, regulation("national", 24)) if isinstance(one, Flaw)]
    assert flaw.pointer == "/published_at"
    assert flaw.found == "提前 23 小时 59 分发布，应不少于 24 小时，见《national》第一条（24小时）"


def test_of_several_in_force_the_strictest_decides_and_the_others_are_named() -> None:
    said = judge(NOTICE, regulation("city", 12), regulation("national", 48))
    assert decided(said) == "not met"
    (cited, _) = [one for one in said if isinstance(one, Evidence)]
    assert cited.text == "适用《national》第一条（48小时）；同时有效：《city》第一条（12小时），取最严者"
    assert cited.clauses == ("city#stop", "national#stop")


def test_a_rule_repealed_on_a_day_no_longer_applies_the_day_after() -> None:
    old = regulation("old", 48, valid_to=date(2026, 1, 1))
    assert decided(judge(NOTICE, old, regulation("new", 24))) == "met"
    before = replace(NOTICE, published_at=Moment.parse("2025-12-31 09:00"), start=Moment.parse("2026-01-01 09:00"))
    assert decided(judge(before, old, regulation("new", 24))) == "not met"


def test_the_day_of_the_stop_decides_which_rule_is_in_force() -> None:
    new = regulation("new", 48, valid_from=date(2026, 1, 2))
    assert decided(judge(NOTICE, new)) == "not met"
    assert decided(judge(replace(NOTICE, start=Moment.parse("2026-01-01 23:00")), new)) == "not applicable"


def test_unverified_text_is_marked_where_it_is_cited() -> None:
    unsure = regulation(
        "draft", 48, clauses={"stop": Clause(summary="提前通知", certainty=Certainty.UNVERIFIED, article="第一条")}
    )
    (flaw,) = [one for one in judge(NOTICE, unsure) if isinstance(one, Flaw)]
    assert flaw.found.endswith("见《draft》第一条（48小时，待核实）")


def test_a_date_alone_is_judged_where_every_clock_time_agrees() -> None:
    national = regulation("national", 24)
    early = replace(NOTICE, published_at=Moment.parse("2025-12-31"))
    late = replace(NOTICE, published_at=Moment.parse("2026-01-02"), start=Moment.parse("2026-01-02 23:00"))
    assert decided(judge(early, national)) == "met"
    assert decided(judge(late, national)) == "not met"


def test_a_date_alone_is_not_judged_where_clock_times_disagree_and_the_range_is_given() -> None:
    unsure = replace(NOTICE, published_at=Moment.parse("2026-01-01"))
    (doubt,) = [one for one in judge(unsure, regulation("national", 24)) if isinstance(one, NotJudged)]
    assert doubt.reason == "缺发布时刻：提前 9 至 33 小时，应不少于 24 小时，是否达到无法确定"


@pytest.mark.parametrize(
    ("notice", "reason"),
    [(replace(NOTICE, published_at=None), "缺发布时刻"), (replace(NOTICE, start=None), "缺开始时刻")],
)
def test_without_one_of_the_moments_nothing_is_judged(notice: Notice, reason: str) -> None:
    said = judge(notice, regulation("national", 24))
    assert [one.reason for one in said if isinstance(one, NotJudged)] == [reason]


def test_where_no_rule_asks_for_a_lead_time_the_rule_does_not_apply() -> None:
    assert decided(judge(NOTICE)) == "not applicable"


def test_a_limit_for_one_situation_does_not_hold_for_others() -> None:
    secondary = regulation("secondary", 72)
    narrow = replace(secondary, limits=(replace(secondary.limits[0], condition="secondary-supply"),))
    assert decided(judge(NOTICE, narrow, regulation("national", 24))) == "met"
