"""The kinds of slips that real bulletins have, told apart from what only looks like one."""

from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, UNSURE, NONE = Outcome.MET, Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.NOT_APPLICABLE
MONTH = "period: {kind: month, start: 2026-04-01, end: 2026-04-30, printed: 四月份"


def text_of(verdict: Any) -> str:
    return "；".join([*(found.text for found in verdict.findings), *verdict.evidence, verdict.reason or ""])


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("20.90", "没有四舍五入"),
        ("20.91", None),
        ("20.92", "印作 20.92%；按最大余数法凑足合计也应为 20.91%"),
        ("21", None),
        ("43.13", "是按本表各项之和 2423 算的"),
        ("12.01", "是按话务量 8700 算的"),
    ],
)
def test_a_share_is_told_from_a_cut_one_and_from_one_of_another_base(judge: Any, share: str, said: str | None) -> None:
    whole = "true" if said and "最大余数法" in said else "false"
    other = 3953 if whole == "true" else 1378
    verdict = judge(
        "B03",
        f"totals: {{cases: 4998, calls: 8700}}\ncategories:\n  whole: {whole}\n"
        f"  parts: [{{name: 甲, cases: 1045, share: {share}}}, {{name: 乙, cases: {other}}}]\n",
    )
    assert verdict.outcome is (NOT_MET if said else MET)
    assert (said or "") in text_of(verdict)


def test_a_share_that_was_adjusted_to_make_a_hundred_is_named_so(judge: Any) -> None:
    verdict = judge(
        "B03",
        "totals: {cases: 3}\ncategories:\n  parts:\n"
        "    - {name: 甲, cases: 1, share: 33.34}\n    - {name: 乙, cases: 1, share: 33.33}\n"
        "    - {name: 丙, cases: 1, share: 33.33}\n",
    )
    assert verdict.outcome is NOT_MET
    assert "为凑足合计调整的（最大余数法）" in text_of(verdict)


def test_the_sum_of_rounded_shares_is_a_note_and_no_slip(judge: Any) -> None:
    text = "totals: {{cases: 3000}}\ntopics:\n  whole: false\n  parts:\n{parts}  total: 1003\n  total_share: {share}\n"
    parts = "".join(f"    - {{name: {name}, cases: {n}}}\n" for name, n in (("甲", 335), ("乙", 335), ("丙", 333)))
    exact = judge("B04", text.format(parts=parts, share="33.43"))
    summed = judge("B04", text.format(parts=parts, share="33.44"))
    wrong = judge("B04", text.format(parts=parts, share="33.45"))
    assert (exact.outcome, summed.outcome, wrong.outcome) == (MET, MET, NOT_MET)
    assert "差异出于四舍五入，不是差错" in text_of(summed)


def test_units_that_do_not_add_up_are_a_slip_unless_some_are_left_out(judge: Any) -> None:
    units = "totals: {cases: 30}\nunit_tables: [{group: city, units: [{name: 甲, cases: 10}, {name: 乙, cases: 19}]}]\n"
    assert judge("B02", units).outcome is NOT_MET
    assert judge("B02", f"{units}minimum_cases: 9\n").outcome is UNSURE
    assert judge("B02", units.replace(", cases: 19", "")).outcome is UNSURE
    assert judge("B02", units.replace("totals: {cases: 30}\n", "")).outcome is NONE


def test_a_rate_that_its_own_figures_contradict(judge: Any) -> None:
    rate = "rates: [{{measure: satisfaction, percent: 98, text: 满意率98%, {figures}}}]\n"
    assert judge("B06", rate.format(figures="part: 890, base: 1000")).outcome is NOT_MET
    assert judge("B06", rate.format(figures="part: 980, base: 1000")).outcome is MET
    assert judge("B06", rate.format(figures="at_least: true, part: 990, base: 1000")).outcome is MET
    assert judge("B06", rate.format(figures="at_least: true, part: 970, base: 1000")).outcome is NOT_MET


def test_a_rate_without_a_base_cannot_be_verified(judge: Any) -> None:
    verdict = judge("B06", "rates: [{measure: satisfaction, percent: 98, text: 满意率98%}]\n")
    assert verdict.outcome is UNSURE
    assert verdict.reason == "“满意率98%”没有给出基数，无法核验"


@pytest.mark.parametrize(
    ("unit", "outcome", "said"),
    [
        ("cases: 6, result: {percent: 50}", UNSURE, "1 个率没有给出回访数"),
        ("cases: 6, result: {percent: 50, revisited: 7}", NOT_MET, "比承办的 6 件还多"),
        ("cases: 6, result: {percent: 51, revisited: 4}", NOT_MET, "回访 4 件"),
        ("cases: 60, result: {percent: 50, revisited: 4}", MET, ""),
        ("cases: 5, result: {percent: 99}", NOT_MET, "承办 5 件，没有一个满意件数能算出这个率"),
        ("cases: 0, result: {percent: 100}", NOT_MET, "没有可以回访的件"),
        ("result: {percent: 50}", UNSURE, "没有承办件数"),
        ("cases: 6, result: {instead: not-revisited}", MET, ""),
        ("cases: 2, result: {percent: 100}, process: {instead: not-revisited}", UNSURE, "是否回访过不清楚"),
    ],
)
def test_a_rate_needs_whole_numbers_within_its_cases(judge: Any, unit: str, outcome: Outcome, said: str) -> None:
    verdict = judge("B05", f"unit_tables: [{{group: city, units: [{{name: 甲, {unit}}}]}}]\n")
    assert verdict.outcome is outcome, text_of(verdict)
    assert said in text_of(verdict)


def test_not_revisited_is_not_zero(judge: Any) -> None:
    table = (
        "unit_tables: [{group: city, units: [{name: 甲, cases: 6, result: {percent: 50}}, {name: 乙, cases: 9, %s}]}]\n"
    )
    claim = "claims: [{text: 甲最低, about: lowest-result, units: [甲]}]\n"
    assert judge("B10", table % "result: {instead: not-revisited}" + claim).outcome is MET
    assert judge("B10", table % "result: {percent: 0}" + claim).outcome is NOT_MET


def test_overall_rates_outside_the_units_rates_are_a_slip(judge: Any) -> None:
    text = "rates: [{measure: result, percent: %s, text: 办理结果满意率}]\nunit_tables: [{group: city, units: %s}]\n"
    units = "[{name: 甲, cases: 9, result: {percent: 80}}, {name: 乙, cases: 9, result: {percent: 50}}]"
    assert judge("B07", text % (81, units)).outcome is NOT_MET
    assert judge("B07", text % (65, units)).outcome is UNSURE
    large = "{name: 甲, result: {percent: 80, revisited: 10, satisfied: 8}}"
    counted = f"[{large}, {{name: 乙, result: {{percent: 50, revisited: 2, satisfied: 1}}}}]"
    assert judge("B07", text % (65, counted)).outcome is NOT_MET, "an average without weights"
    assert judge("B07", text % (75, counted)).outcome is MET


@pytest.mark.parametrize(
    ("ranks", "outcome"),
    [((1, 1, 3, 4), MET), ((1, 2, 3, 4), NOT_MET), ((1, 1, 2, 3), NOT_MET), ((1, 1, 3, 5), NOT_MET)],
)
def test_equal_scores_share_a_rank_and_the_next_skips(judge: Any, ranks: tuple[int, ...], outcome: Outcome) -> None:
    scores = (100, 100, 97.67, 92)
    units = ", ".join(
        f"{{name: 单位{r}{s}-{at}, score: {s}, rank: {r}}}" for at, (s, r) in enumerate(zip(scores, ranks, strict=True))
    )
    assert judge("B08", f"unit_tables: [{{group: city, units: [{units}]}}]\n").outcome is outcome


def test_a_rank_without_a_score_cannot_be_judged(judge: Any) -> None:
    assert judge("B08", "unit_tables: [{group: city, units: [{name: 甲, rank: 1}]}]\n").outcome is UNSURE


def test_units_below_the_minimum_may_not_be_ranked(judge: Any) -> None:
    text = "minimum_cases: 9\nunit_tables: [{group: city, units: [{name: 甲, %sscore: 90, rank: 1}]}]\n"
    assert judge("B20", text % "cases: 8, ").outcome is NOT_MET
    assert judge("B20", text % "").outcome is UNSURE
    assert judge("B20", (text % "cases: 8, ").replace("minimum_cases: 9\n", "")).outcome is NONE


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        ("{text: 涉及2个单位, about: unit-count, figure: 2}", MET),
        ("{text: 涉及3个单位, about: unit-count, figure: 3}", NOT_MET),
        ("{text: 甲超期1件, about: unit-overdue, units: [甲], figure: 1}", NOT_MET),
        ("{text: 甲满意率50%, about: unit-result, units: [甲], figure: 50}", MET),
        ("{text: 甲服务50%, about: unit-process, units: [甲], figure: 50}", UNSURE),
        ("{text: 113个小区, about: other, figure: 113}", UNSURE),
    ],
)
def test_figures_in_prose_are_held_against_the_tables(judge: Any, claim: str, outcome: Outcome) -> None:
    units = "{name: 甲, cases: 6, overdue: 0, result: {percent: 50}}, {name: 乙, cases: 9, result: {percent: 100}}"
    text = f"unit_tables: [{{group: city, units: [{units}]}}]\nclaims: [{claim}]\n"
    assert judge("B09", text).outcome is outcome


def test_a_tie_that_is_not_named_is_only_a_hint(judge: Any) -> None:
    units = "{name: 甲, score: 100}, {name: 乙, score: 100}, {name: 丙, score: 90}"
    claim = "claims: [{text: 甲较好, about: best-score, units: [%s]}]\n"
    text = f"unit_tables: [{{group: city, units: [{units}]}}]\n{claim}"
    tied = judge("B10", text % "甲")
    assert tied.outcome is MET
    assert "乙与甲（100）并列" in text_of(tied)
    assert judge("B10", text % "丙").outcome is NOT_MET


def test_a_list_of_full_marks_leaves_nobody_out(judge: Any) -> None:
    full = "result: {percent: 100}, process: {percent: 100}"
    text = f"unit_tables: [{{group: city, units: [{{name: 甲, cases: 9, {full}}}, {{name: 乙, cases: 9, {full}}}]}}]\n"
    claim = "claims: [{text: 甲等%s个单位均为100%%, about: full-marks, figure: %s, units: [%s]}]\n"
    assert judge("B10", text + claim % (2, 2, "甲, 乙")).outcome is MET
    assert judge("B10", text + claim % (1, 1, "甲")).outcome is NOT_MET
    assert judge("B10", text + claim % (3, 3, "甲, 乙")).outcome is NOT_MET


@pytest.mark.parametrize(
    ("period", "outcome"),
    [
        ("{kind: month, start: 2026-04-01, end: 2026-04-29}", NOT_MET),
        ("{kind: month, start: 2026-02-01, end: 2026-02-28}", MET),
        ("{kind: quarter, start: 2026-04-01, end: 2026-06-30}", MET),
        ("{kind: quarter, start: 2026-05-01, end: 2026-07-31}", NOT_MET),
        ("{kind: half-year, start: 2026-07-01, end: 2026-12-31}", MET),
        ("{kind: year, start: 2026-01-01, end: 2026-12-31}", MET),
        ("{kind: week, start: 2026-04-06, end: 2026-04-12, days: 7}", MET),
        ("{kind: week, start: 2026-04-06, end: 2026-04-13}", NOT_MET),
        ("{kind: day, start: 2026-04-06, end: 2026-04-06}", MET),
        ("{kind: campaign, start: 2026-04-06, end: 2026-04-08, days: 4}", NOT_MET),
        ("{kind: campaign, start: 2026-04-06, end: 2026-04-08, printed: 为期4天}", NOT_MET),
        ("{kind: month, start: 2026-04-01, end: 2026-04-30, daily_reports: 31}", NOT_MET),
    ],
)
def test_days_are_counted(judge: Any, period: str, outcome: Outcome) -> None:
    assert judge("B12", f"period: {period}\n").outcome is outcome


def test_an_activity_outside_the_period_is_a_slip(judge: Any) -> None:
    assert judge("B12", "activities: [{day: 2026-05-03, text: 座谈}]\n").outcome is NOT_MET


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("title: 三月份热线办理情况的通报\n" + MONTH + "}\n", NOT_MET),
        ("title: 2026年4月份热线办理情况的通报\n" + MONTH + "}\n", MET),
        ("title: 2025年4月份热线办理情况的通报\n" + MONTH + "}\n", NOT_MET),
        ("title: 热线通报\n" + MONTH + "}\nannexes: [三月份考核表]\n", NOT_MET),
        ("title: 十一月份热线通报\nperiod: {kind: month, start: 2026-11-01, end: 2026-11-30}\n", MET),
        ("title: 十二月份热线通报\nperiod: {kind: month, start: 2026-11-01, end: 2026-11-30}\n", NOT_MET),
        ("title: 热线通报\nperiod: {kind: week, start: 2026-04-06, end: 2026-04-12, printed: 4月6日至12日}\n", MET),
        ("title: 热线通报\nperiod: {kind: week, start: 2026-04-06, end: 2026-04-12, printed: 4月6日至13日}\n", NOT_MET),
        ("title: 热线通报\nperiod: {kind: month, start: 2026-04-01, end: 2026-04-30}\n", NONE),
    ],
)
def test_title_body_and_annexes_name_one_period(judge: Any, text: str, outcome: Outcome) -> None:
    assert judge("B13", text).outcome is outcome


def test_a_paper_is_signed_after_its_period(judge: Any) -> None:
    assert judge("B14", "issued_on: 2026-04-29\n").outcome is NOT_MET
    assert judge("B14", "issued_on: 2026-04-30\n").outcome is MET
    assert judge("B14", "issued_on: 2027-01-05\ndocument_number: 2026年第12期\n").outcome is NOT_MET
    assert judge("B14", "document_number: 示督通报〔2026〕1号\n").outcome is UNSURE


def test_headings_that_skip_or_cannot_be_read_are_slips(judge: Any) -> None:
    assert judge("B16", "headings: [{level: 1, number: 一}, {level: 1, number: 三}]\n").outcome is NOT_MET
    assert judge("B16", "headings: [{level: 1, number: 甲}]\n").outcome is NOT_MET
    tens = ", ".join(f"{{level: 1, number: {number}}}" for number in [*"一二三四五六七八九十", "十一", "十二"])
    assert judge("B16", f"headings: [{tens}]\n").outcome is MET


@pytest.mark.parametrize("figures", ["overdue: 7", "closed: 7", "overdue: 1, overdue_open: 2"])
def test_parts_of_cases_are_not_more_than_the_cases(judge: Any, figures: str) -> None:
    text = "unit_tables: [{group: city, units: [{name: 甲, cases: 6, %s}]}]\n"
    assert judge("B17", text % figures).outcome is NOT_MET


def test_praise_and_criticism_of_one_unit_contradict(judge: Any) -> None:
    text = "praised: [{text: 表扬甲, units: [{unit: 甲}]}]\ncriticised: [{text: 批评甲, units: [{unit: 甲}]}]\n"
    assert judge("B11", text).outcome is NOT_MET
    twice = "praised: [{text: 表扬甲、甲, units: [{unit: 甲}, {unit: 甲}]}]\n"
    assert judge("B11", twice).outcome is NOT_MET
