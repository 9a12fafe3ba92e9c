"""Each rule on orders to correct: its words, its examples, and where it says that it cannot tell."""

import re
from collections.abc import Callable
from datetime import date
from textwrap import dedent

import pytest

from disclosure.checking.rectifications import RectificationReport
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE
from disclosure.rules.rectifications import RECTIFICATION_RULES
from disclosure.rules.rule import Rule

Judge = Callable[..., RectificationReport]
EXAMPLES = [(rule, *example) for rule in RECTIFICATION_RULES for example in rule.examples()]
EXPECTED = {"合规": Outcome.MET, "不合规": Outcome.NOT_MET}
OFFICE = "示例市城市管理局"


@pytest.mark.parametrize("rule", RECTIFICATION_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_words_and_both_examples(rule: Rule) -> None:
    assert re.fullmatch("R[0-9]{2}", rule.code)
    for words in (rule.title, rule.remedy, rule.rationale):
        assert re.search("[\u4e00-\u9fff]{2}", words), f"{rule.code} says nothing"
    assert {label for label, _ in rule.examples()} == set(EXPECTED)


def test_the_codes_are_in_order_and_not_among_those_on_companies() -> None:
    codes = [rule.code for rule in RECTIFICATION_RULES]
    assert codes == sorted(set(codes))
    assert not set(codes) & {rule.code for rule in CATALOGUE}


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{rule.code}-{label}" for rule, label, _ in EXAMPLES])
def test_an_example_gets_the_verdict_that_it_is_printed_under(example: tuple[Rule, str, str], judge: Judge) -> None:
    rule, label, text = example
    verdict = judge(text).verdict(rule.code)
    assert verdict.outcome is EXPECTED[label], f"{verdict.reason} {verdict.findings}"


def event(day: str, kind: str, by: str = OFFICE, **more: str) -> str:
    """An event of an order, on a day of 2026."""
    words = {"company_words": "已整改"} if kind == "submitted" else {"inspector_words": "意见"}
    fields = {"day": f"2026-{day}", "kind": kind, "by": by, **words, **more}
    return f"  - {{{', '.join(f'{key}: {value}' for key, value in fields.items())}}}\n"


def ledger(*events: str, head: str = "ordered_on: 2026-10-01\ndeadline: 2026-10-20\n") -> str:
    return dedent(head) + "events:\n" + "".join(events)


def said(report: RectificationReport, code: str) -> tuple[Outcome, str]:
    verdict = report.verdict(code)
    return verdict.outcome, verdict.reason or "；".join(found.text for found in verdict.findings)


def test_the_day_itself_is_in_time_and_the_next_is_a_day_late(judge: Judge) -> None:
    text = "ordered_on: 2026-10-01\ndeadline: 2026-10-20\n"
    assert said(judge(text, date(2026, 10, 20)), "R01") == (
        Outcome.NOT_APPLICABLE,
        "期限未到：2026-10-20，就是判定日",
    )
    assert said(judge(text, date(2026, 10, 21)), "R01") == (
        Outcome.NOT_MET,
        "期限 2026-10-20 已过 1 天，没有报送",
    )


def test_where_our_sources_end_before_the_day_nobody_is_said_to_be_late(judge: Judge) -> None:
    text = "ordered_on: 2019-01-17\ndeadline: 2019-01-24\nknown_until: 2019-01-{}\n"
    outcome, reason = said(judge(text.format(17)), "R01")
    assert outcome is Outcome.NOT_JUDGED
    assert reason == "期限 2019-01-24 已过 2858 天，但本门户的资料截至 2019-01-17，没有后续资料，不知道是否已经报送"
    assert said(judge(text.format(24)), "R01") == (
        Outcome.NOT_MET,
        "期限 2019-01-24 已过 2858 天，没有报送（资料截至 2019-01-24）",
    )


@pytest.mark.parametrize("code", ["R02", "R03", "R05", "R06", "R09", "R10"])
def test_what_our_sources_do_not_reach_is_not_said_to_be_absent(code: str, judge: Judge) -> None:
    head = "ordered_on: 2026-10-01\ndeadline: 2026-10-20\n"
    assert judge(head).verdict(code).outcome is Outcome.NOT_APPLICABLE
    assert judge(f"{head}known_until: 2026-10-01\n").verdict(code).outcome is Outcome.NOT_JUDGED


def test_a_period_is_counted_by_the_calendar_and_shown(judge: Judge) -> None:
    working = judge("ordered_on: 2026-09-28\nwithin: {count: 5, unit: working-days}\n", date(2026, 10, 14))
    assert said(working, "R01") == (Outcome.NOT_MET, "期限 2026-10-10 已过 4 天，没有报送")
    assert working.verdict("R01").evidence == ("期限：下达于 2026-09-28，次日起算 5 个工作日，至 2026-10-10",)
    plain = judge("ordered_on: 2026-09-01\nserved_on: 2026-09-25\nwithin: {count: 10, unit: days}\n")
    assert plain.verdict("R01").evidence == (
        "期限：送达于 2026-09-25，次日起算 10 日，2026-10-05 为休息日，顺延，至 2026-10-08",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ordered_on: 2026-10-01\n", "文件没有写期限"),
        ("within: {count: 10, unit: days}\n", "期限为 10 日，但不知从哪天起算"),
        (
            "ordered_on: 2026-12-30\nwithin: {count: 5, unit: working-days}\n",
            "下达于 2026-12-30，次日起算 5 个工作日，但没有 2027 年的工作日历，末日无法推算",
        ),
    ],
)
def test_a_last_day_that_cannot_be_told_leaves_the_verdict_open(text: str, reason: str, judge: Judge) -> None:
    assert said(judge(text), "R01") == (Outcome.NOT_JUDGED, reason)


def test_a_late_reply_is_late_by_the_day_that_held_when_it_came(judge: Judge) -> None:
    late = event("10-25", "submitted", "示例公司")
    assert said(judge(ledger(late)), "R01") == (Outcome.NOT_MET, "2026-10-25 才报送，期限为 2026-10-20，晚 5 天")
    extended = ledger(event("10-19", "deadline-extended", deadline="2026-10-25"), late)
    assert said(judge(extended), "R01")[0] is Outcome.MET
    afterwards = ledger(late, event("10-25", "deadline-extended", deadline="2026-10-30"))
    assert said(judge(afterwards), "R01")[0] is Outcome.NOT_MET


def test_closing_without_a_reply_counts_for_the_day_too(judge: Judge) -> None:
    closed = ledger(event("10-25", "closed-not-corrected"))
    assert said(judge(closed), "R01") == (Outcome.NOT_MET, "期限 2026-10-20 之前没有报送，2026-10-25 办结")
    assert judge(ledger(event("10-15", "closed-corrected"))).verdict("R01").outcome is Outcome.MET


def test_each_round_has_a_day_of_its_own(judge: Judge) -> None:
    first = (event("10-18", "submitted", "示例公司"), event("10-19", "closed-not-corrected"))
    again = judge(ledger(*first, event("10-22", "reopened", deadline="2026-11-01")))
    assert said(again, "R01") == (Outcome.NOT_MET, "期限 2026-11-01 已过 20 天，没有报送")
    without = judge(ledger(*first, event("10-22", "reopened")))
    assert said(without, "R01") == (Outcome.NOT_JUDGED, "重新打开时没有写新的期限")


@pytest.mark.parametrize("code", ["R01", "R07"])
def test_a_recommendation_binds_nobody(code: str, judge: Judge) -> None:
    verdict = judge("nature: recommendation\nwithin: {count: 10, unit: days}\n").verdict(code)
    assert verdict.outcome is Outcome.NOT_APPLICABLE
    assert "没有见到据此下达的责令文件" in (verdict.reason or "")


def test_a_recheck_of_an_earlier_round_does_not_carry_a_closing(judge: Judge) -> None:
    text = ledger(
        event("10-10", "submitted", "示例公司"),
        event("10-11", "rechecked", corrected="true"),
        event("10-12", "submitted", "示例公司"),
        event("10-13", "closed-corrected"),
    )
    assert said(judge(text), "R02") == (Outcome.NOT_MET, "2026-10-13 按已整改办结，此前没有复查")


def test_a_recheck_that_found_nothing_corrected_does_not_carry_a_closing(judge: Judge) -> None:
    text = ledger(event("10-11", "rechecked", corrected="false"), event("10-13", "closed-corrected"))
    assert said(judge(text), "R02") == (
        Outcome.NOT_MET,
        "2026-10-13 按已整改办结，但 2026-10-11 复查的结论是没有整改到位",
    )


@pytest.mark.parametrize("who", ["示例公司", "示例燃气", "示例县人民政府"])
def test_nobody_rechecks_itself_under_any_of_its_names(who: str, judge: Judge) -> None:
    text = ledger(event("10-11", "rechecked", who, corrected="true"))
    assert said(judge(text), "R03")[0] is Outcome.NOT_MET
    assert judge(text).verdict("R03").findings[0].pointer == "/events/0/by"


@pytest.mark.parametrize(
    ("events", "found"),
    [
        (("10-05 closed-corrected", "10-06 closed-corrected"), "2026-10-06 办结，但此前已经办结，没有重新打开"),
        (("10-05 closed-corrected", "10-06 submitted"), "2026-10-06 报送，但此前已经办结，没有重新打开"),
        (("10-05 reopened",), "2026-10-05 重新打开，但此前没有办结"),
        (("10-05 submitted", "10-06 reopened"), "2026-10-06 重新打开，但此前没有办结"),
    ],
)
def test_steps_that_cannot_follow_each_other_are_named(events: tuple[str, ...], found: str, judge: Judge) -> None:
    text = ledger(*(event(*one.split(" ")) for one in events))
    assert said(judge(text), "R06") == (Outcome.NOT_MET, found)


def test_events_out_of_order_are_each_named_with_their_place(judge: Judge) -> None:
    text = ledger(
        event("10-10", "submitted"), event("10-09", "rechecked", corrected="true"), event("09-30", "submitted")
    )
    found = {one.pointer: one.text for one in judge(text).verdict("R05").findings}
    assert found == {
        "/events/2/day": "2026-09-30 登记在 2026-10-09 的事项之后",
        "/events/1/day": "2026-10-09 登记在 2026-10-10 的事项之后",
    }
    assert "2026-09-30 早于下达之日 2026-10-01" in [one.text for one in judge(text).verdict("R05").findings]


def test_a_day_before_the_order_is_wrong_wherever_it_is_set(judge: Judge) -> None:
    text = ledger(event("10-10", "deadline-extended", deadline="2026-10-05"))
    assert said(judge(text), "R04") == (Outcome.NOT_MET, "期限 2026-10-05 比作出之日 2026-10-10 早 5 天")
    assert said(judge("deadline: 2026-10-20\n"), "R04") == (Outcome.NOT_JUDGED, "没有下达日期")


def test_a_date_and_a_period_are_compared_only_where_both_can_be_told(judge: Judge) -> None:
    both = "deadline: 2026-10-20\nwithin: {count: 10, unit: days}\n"
    assert said(judge(both), "R08") == (Outcome.NOT_JUDGED, "没有下达日期，天数无从推算")
    unknown = "ordered_on: 2026-12-30\ndeadline: 2027-01-08\nwithin: {count: 5, unit: working-days}\n"
    assert judge(unknown).verdict("R08").outcome is Outcome.NOT_JUDGED


def test_an_extension_does_not_shorten(judge: Judge) -> None:
    text = ledger(event("10-10", "deadline-extended", deadline="2026-10-18"))
    assert said(judge(text), "R10") == (Outcome.NOT_MET, "新期限 2026-10-18 不晚于原期限 2026-10-20")
    nothing = ledger(event("10-10", "deadline-extended", deadline="2026-10-18"), head="ordered_on: 2026-10-01\n")
    assert said(judge(nothing), "R10") == (Outcome.NOT_JUDGED, "文件没有写期限")


def test_what_comes_after_the_day_of_judging_is_not_known_yet(judge: Judge) -> None:
    text = ledger(event("10-25", "closed-corrected"))
    assert judge(text, date(2026, 10, 10)).verdict("R02").outcome is Outcome.NOT_APPLICABLE
    assert judge(text, date(2026, 10, 25)).verdict("R02").outcome is Outcome.NOT_MET
