"""The real prices and promises get the verdicts that real-data.md works out for them by hand."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Outcome, Report
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[1]
MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)
PINGDINGSHAN = "410400/water/pingdingshan-water"
ZHENGZHOU, ZHENGZHOU_HEAT = "410100/water/zhengzhou-water", "410100/heat/zhengzhou-heat"
YINGKOU, LINYI = "210800/water/yingkou-water", "371300/heat/hengyuan-heat"
LANZHOU, CHONGQING = "620100/gas/city-gas", "500000/gas/city-gas"
KUNLUN, YUNAN = "430321/gas/kunlun-gas", "411700/gas/yunan-gas"


@cache
def report() -> Report:
    return check(load(HOME / "content", Schemas.under(HOME / "schemas")), CATALOGUE, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("company", "rule", "outcome", "said"),
    [
        # 1:1.5:3 is printed, the figures give 1:1.488:2.791
        (PINGDINGSHAN, "P04", NOT_MET, "1:1.488:2.791"),
        (PINGDINGSHAN, "P04", NOT_MET, "第 2 级 3.20 元是第 1 级 2.15 元的 1.488 倍，低于《关于加快建立完善"),
        (PINGDINGSHAN, "P04", NOT_MET, "第 3 级 6.00 元是第 1 级 2.15 元的 2.791 倍，低于《关于加快建立完善"),
        (PINGDINGSHAN, "P03", MET, ""),
        (PINGDINGSHAN, "P06", MET, ""),
        (PINGDINGSHAN, "P07", NOT_MET, "“居民”价格中仍写“水资源费”"),
        (PINGDINGSHAN, "P12", NOT_JUDGED, "“非居民”原为 2.60 元/m³，自 2017-01-01 起为 2.90 元/m³"),
        # on the basic price exactly 1:1.5:3, the sums right
        (ZHENGZHOU, "P04", MET, "1:1.5:3"),
        (ZHENGZHOU, "P01", MET, "3.10 + 0.65 + 0.35 = 4.10"),
        (ZHENGZHOU, "T01", NOT_APPLICABLE, ""),
        # the model table
        (YINGKOU, "P04", MET, "1:1.535:3"),
        (YINGKOU, "P01", MET, "12.45 + 1.40 = 13.85"),
        (YINGKOU, "P12", NOT_APPLICABLE, ""),
        # one company, two live prices
        (LINYI, "T02", NOT_MET, "“非居民”同时有两个现行价格：34 元/㎡·季 和 36.5 元/㎡·季"),
        (LINYI, "P12", NOT_APPLICABLE, ""),
        (LINYI, "T05", MET, ""),
        # proposed only, or each step apart with no bounds: no ratio is said of it
        (LANZHOU, "P05", NOT_APPLICABLE, ""),
        (CHONGQING, "P05", NOT_APPLICABLE, ""),
        (CHONGQING, "P12", NOT_APPLICABLE, ""),
        (CHONGQING, "T02", MET, ""),
        # a promise that is itself unlawful
        (KUNLUN, "O02", NOT_MET, "提前 24 小时通知客户”，短于《城镇燃气管理条例》第二十条第一款（48小时）"),
        (KUNLUN, "T05", MET, ""),
        (YUNAN, "O03", NOT_MET, "提前 12 小时 38 分发布，应不少于 48 小时"),
        (ZHENGZHOU_HEAT, "P08", NOT_MET, "“居民用热（按面积）”价格未写明按哪种面积计收"),
    ],
)
def test_a_real_price_or_promise_gets_the_verdict_worked_out_by_hand(
    company: str, rule: str, outcome: Outcome, said: str
) -> None:
    verdict = report().companies[CompanyId.parse(company)].verdict(rule)
    assert verdict.outcome is outcome, verdict
    words = [verdict.reason or "", *verdict.evidence, *(finding.text for finding in verdict.findings)]
    assert any(said in text for text in words), words


def test_only_pingdingshans_ratio_and_linyis_two_prices_are_found_among_the_real_companies() -> None:
    found = {
        rule: {str(company) for company, verdict in report().by_rule(rule) if verdict.outcome is NOT_MET}
        for rule in ("P01", "P03", "P04", "P05", "P09", "P10", "P11", "P12", "T01", "T02", "T04", "T05")
    }
    assert {rule: companies for rule, companies in found.items() if companies} == {
        "P04": {PINGDINGSHAN},
        "T02": {LINYI},
    }


def test_the_area_base_of_linyis_second_page_is_missing_and_equal_prices_are_not_two() -> None:
    (finding,) = report().companies[CompanyId.parse(LINYI)].verdict("T02").findings
    assert finding.path.endswith("hengyuan-heat/tariffs.yaml")
    assert finding.pointer == "/tariffs/3"
