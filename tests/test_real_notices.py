"""The real notices get the verdicts that real-data.md works out for them by hand."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Outcome, Report, Verdict
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[1]
MET, NOT_MET, NOT_JUDGED = Outcome.MET, Outcome.NOT_MET, Outcome.NOT_JUDGED


@cache
def report() -> Report:
    return check(load(HOME / "content", Schemas.under(HOME / "schemas")), CATALOGUE, date(2026, 11, 21))


def on(company: str, notice: str, rule: str) -> Verdict:
    verdicts = report().companies[CompanyId.parse(company)].notices[notice]
    return next(verdict for verdict in verdicts if verdict.rule == rule)


ZHENGZHOU = "410100/water/zhengzhou-water"


@pytest.mark.parametrize(
    ("company", "start_of_name", "rule", "outcome", "said"),
    [
        (ZHENGZHOU, "2019-04-11", "O01", MET, "提前 34 小时 40 分"),
        (ZHENGZHOU, "2019-04-11", "O05", MET, "公布时长 72 小时"),
        (ZHENGZHOU, "2020-01-15-hangkonggang", "O01", NOT_JUDGED, "提前 9 至 33 小时"),
        (ZHENGZHOU, "2020-01-15-hangkonggang", "O05", MET, "公布时长 72 小时"),
        (ZHENGZHOU, "2020-01-15-zhongyuan-lu", "O01", MET, "提前 48 至 72 小时"),
        (ZHENGZHOU, "2020-01-15-zhongyuan-lu", "O05", MET, "公布时长 48 小时"),
        (ZHENGZHOU, "2018-10-12", "O01", NOT_JUDGED, "缺发布时刻"),
        (ZHENGZHOU, "2018-10-12", "O09", NOT_MET, "停水 48 小时，超过《郑州市城市供水管理条例》第三十条（24小时）"),
        (ZHENGZHOU, "2020-01-15-hangkonggang", "O09", NOT_JUDGED, "资料为节选，所见部分停水 72 小时"),
        (ZHENGZHOU, "2020-01-15-zhongyuan-lu", "O09", NOT_JUDGED, "资料为节选"),
        (ZHENGZHOU, "2019-04-11", "O09", Outcome.NOT_APPLICABLE, "只是降压"),
        ("411700/gas/yunan-gas", "2016-07-22", "O03", NOT_MET, "提前 12 小时 38 分发布，应不少于 48 小时"),
        ("420200/water/huangshi-water", "2025-09-19", "O01", NOT_JUDGED, "提前 23 至 47 小时"),
        ("420200/water/huangshi-water", "2025-09-19", "O05", MET, ""),
        ("420200/water/huangshi-water", "2025-09-19", "O06", MET, ""),
        ("420600/water/zhonghuan-water", "2022-04-05", "O07", MET, "20:00"),
        ("420600/water/zhonghuan-water", "2022-04-05", "O06", NOT_JUDGED, "节选"),
        ("654027/heat/jiugongcheng-heat", "2024-12-13", "O07", NOT_MET, "未写明预计恢复时间"),
        ("654027/heat/jiugongcheng-heat", "2024-12-13", "O06", NOT_MET, "未写明联系电话"),
    ],
)
def test_a_real_notice_gets_the_verdict_worked_out_by_hand(
    company: str, start_of_name: str, rule: str, outcome: Outcome, said: str
) -> None:
    notices = report().companies[CompanyId.parse(company)].notices
    (name,) = [notice for notice in notices if notice.startswith(start_of_name)]
    verdict = on(company, name, rule)
    assert verdict.outcome is outcome, verdict
    words = [verdict.reason or "", *verdict.evidence, *(finding.text for finding in verdict.findings)]
    assert any(said in text for text in words), words


@pytest.mark.parametrize("rule", ["O01", "O03"])
def test_an_emergency_owes_no_lead_time(rule: str) -> None:
    company = report().companies[CompanyId.parse("420600/water/zhonghuan-water")]
    assert rule not in {verdict.rule for verdict in company.notices["2022-04-05-baijiawan"]}
    assert company.verdict(rule).outcome is Outcome.NOT_APPLICABLE


def test_zhengzhous_own_twelve_hours_do_not_weaken_the_national_twenty_four() -> None:
    (name,) = [n for n in report().companies[CompanyId.parse(ZHENGZHOU)].notices if n.startswith("2019-04-11")]
    verdict = on(ZHENGZHOU, name, "O01")
    assert verdict.clauses[:2] == ("urban-water-1994#art22", "zhengzhou-water#art29")
    assert any("适用《城市供水条例》第二十二条" in text and "12小时" in text for text in verdict.evidence)


def test_the_rule_of_1994_is_not_cited_for_an_event_after_its_end() -> None:
    judged = [
        verdict
        for company in report().companies.values()
        for notice, verdicts in company.notices.items()
        for verdict in verdicts
        if verdict.rule == "O01" and verdict.outcome is MET and notice >= "2026-06-01"
    ]
    assert judged
    for verdict in judged:
        assert "urban-water-1994#art22" not in verdict.clauses
        assert "water-supply-2026#planned-stop" in verdict.clauses
