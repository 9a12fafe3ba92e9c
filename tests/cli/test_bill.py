"""disclosure bill: what is printed, and when there is no total."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
DAY = ("--as-of", "2026-03-01")
WATER = "990100/water/one"
TARIFFS = """
tariffs:
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    effective: 2026-01-01
    household: {above: 4, step: 30}
    surcharges: [{name: 污水处理费, price: 0.95}]
    tiers:
      - {above: 0, up_to: 180, price: 2.00}
      - {above: 180, price: 3.00}
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    until: 2025-12-31
    surcharges: [{name: 污水处理费, price: 0.85}]
    tiers:
      - {above: 0, up_to: 180, price: 1.80}
      - {above: 180, price: 2.70}
  - {category: 非居民, form: flat, unit: 元/m³, price: 3.60, effective: 2026-01-01}
"""
HEAT = """
tariffs:
  - {category: 居民, form: area, unit: 元/㎡·季, price: 22, area_basis: 套内建筑面积, effective: 2025-11-15}
"""
FILLED = ("--category", "居民", "--use", "20", "--so-far", "170", "--people", "3")


@pytest.fixture
def bill(run: Run, sandbox: Any) -> Run:
    sandbox.company(WATER, company="name: 清泉水务\n", tariffs=TARIFFS)
    sandbox.company("410100/heat/two", company="name: 中原热力\n", tariffs=HEAT)
    sandbox.company("410100/water/none", company="name: 中原水务\n")

    def call(*arguments: object) -> Result:
        return run("--root", sandbox.root, "bill", *DAY, *arguments)

    return call


def test_each_tier_and_charge_stands_on_a_line_with_its_working(bill: Run) -> None:
    result = bill(WATER, *FILLED)
    assert result.exit_code == 0
    assert result.stdout == (
        "清泉水务（示例市），2026-03-01 起\n"
        "\n"
        "居民\n"
        "  第 1 阶梯         10 m³ × 2.00 元/m³ = 20.00 元\n"
        "  第 2 阶梯         10 m³ × 3.00 元/m³ = 30.00 元\n"
        "  代收：污水处理费  20 m³ × 0.95 元/m³ = 19.00 元\n"
        "\n"
        "合计 69.00 元\n"
        "2026-01-01 调价前，同样的用量应付 62.00 元；调价后多付 7.00 元。\n"
        "\n"
        "说明\n"
        "  阶梯按年累计：从本年度已用的 170 m³ 接着算，假定这段时间都在同一个计价年度之内。\n"
        "  示例企业，价格是虚构的。\n"
        "  以企业的账单为准。\n"
    )


def test_a_price_that_is_to_come_is_told_of(bill: Run) -> None:
    said = bill(WATER, *FILLED, "--as-of", "2025-11-01")
    # 10 × 2.00 + 10 × 3.00 + 20 × 0.95 after, 10 × 1.80 + 10 × 2.70 + 20 × 0.85 now
    assert "合计 62.00 元\n2026-01-01 起执行新价格，同样的用量应付 69.00 元，比调价前多付 7.00 元。\n" in said.stdout
    as_json = json.loads(bill(WATER, *FILLED, "--as-of", "2025-11-01", "--format", "json").stdout)
    assert as_json["change"] is None
    assert as_json["coming"].startswith("2026-01-01 起执行新价格")


def test_a_larger_household_is_counted(bill: Run) -> None:
    said = bill(WATER, *FILLED[:-1], "6").stdout
    assert "合计 59.00 元" in said
    assert "共增加 60 m³" in said


def test_several_months_are_said(bill: Run) -> None:
    said = bill(WATER, "--category", "非居民", "--use", "10", "--months", "3").stdout
    assert "2026-03-01 起 3 个月" in said
    assert "10 m³ × 3 个月 × 3.60 元/m³ = 108.00 元" in said


def test_a_bill_as_json_has_the_lines_and_what_is_said(bill: Run) -> None:
    result = bill(WATER, *FILLED, "--format", "json")
    said = json.loads(result.stdout)
    assert (said["company"], said["confirmed"], said["total"]) == (WATER, True, "69.00")
    assert [line["amount"] for line in said["parts"][0]["lines"]] == ["20.00", "30.00", "19.00"]
    assert said["missing"] == []


def test_what_the_reader_left_out_is_asked_for_with_its_option(bill: Run) -> None:
    result = bill(WATER, "--category", "居民")
    assert result.exit_code == 2
    for asked in ("请填写用量（m³）。（--use）", "（--so-far）", "（--people）"):
        assert asked in result.stderr
    assert result.stdout == ""


def test_json_says_what_is_missing_with_the_same_exit_code(bill: Run) -> None:
    result = bill(WATER, "--category", "居民", "--people", "3", "--format", "json")
    assert result.exit_code == 2
    said = json.loads(result.stdout)
    assert said["total"] is None
    assert [one["key"] for one in said["missing"]] == ["ask_use", "ask_so_far"]


def test_the_wrong_kind_of_area_is_not_converted(bill: Run) -> None:
    result = bill("410100/heat/two", "--area", "100", "--area-basis", "建筑面积")
    assert result.exit_code == 2
    assert "按套内建筑面积计费，您填的是建筑面积" in result.stderr


def test_what_the_record_cannot_decide_gives_no_total_and_exit_1(bill: Run) -> None:
    result = bill(WATER, "--category", "非居民", "--use", "10", "--as-of", "2025-06-01")
    assert result.exit_code == 1
    assert (
        "算不出合计：\n  “非居民”的价格从 2026-01-01 起执行，2025-06-01 的价格资料中没有，不能计算。" in result.stdout
    )
    assert "\n合计" not in result.stdout


def test_shares_of_one_meter(bill: Run) -> None:
    options = ("--use", "３０", "--so-far", "0", "--people", "3", "--share", "居民=70", "--share", "非居民=30%")
    result = bill(WATER, *options)
    assert result.exit_code == 0
    assert "居民：占 70%，即 21 m³" in result.stdout
    assert "9 m³ × 3.60 元/m³ = 32.40 元" in result.stdout
    assert "合计 94.35 元" in result.stdout
    wrong = bill(WATER, *options[:-1], "非居民=20")
    assert wrong.exit_code == 2
    assert "合计应为 100%，现为 90%。（--share）" in wrong.stderr


def test_a_share_may_name_one_of_several_prices(bill: Run, sandbox: Any) -> None:
    prices = (
        f"  - {{category: 居民, name: {name}, form: flat, unit: 元/m³, price: {price}, effective: 2026-01-01}}\n"
        for name, price in (("生活（一户一表）", "2.00"), ("采暖", "3.00"))
    )
    sandbox.company("990100/gas/three", company="name: 示例燃气\n", tariffs="tariffs:\n" + "".join(prices))
    result = bill(
        "990100/gas/three", "--use", "10", "--share", "居民/生活（一户一表）=60", "--share", "居民/采暖＝４０％"
    )
    assert "合计 24.00 元" in result.stdout  # 6 × 2.00 + 4 × 3.00
    unnamed = bill("990100/gas/three", "--use", "10", "--share", "居民=100")
    assert unnamed.exit_code == 2
    assert "有几项价格：生活（一户一表）、采暖" in unnamed.stderr


def test_the_one_price_of_a_company_need_not_be_named(bill: Run) -> None:
    result = bill("410100/heat/two", "--area", "88.5", "--area-basis", "套内建筑面积")
    assert "合计 1947.00 元" in result.stdout
    assert "按一个完整的采暖季计算" in result.stdout


def test_of_several_prices_one_is_to_be_named(bill: Run) -> None:
    result = bill(WATER, "--use", "10")
    assert result.exit_code == 2
    assert result.stderr.endswith("这家企业有：\n  居民\n  非居民\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["990100/water/ona"], "没有企业 990100/water/ona。您是不是想写 990100/water/one？"),
        (["123456/gas/nothing-like-it"], "写成 地区/行业/标识。"),
        (["410100/water/none"], "资料中没有这家企业的价格"),
        (["one"], "地区/行业/标识"),
        ([WATER, "--use", "二十"], "“二十”不是数量"),
        ([WATER, "--use", "-1"], "“-1”不是数量"),
        ([WATER, "--use", "1.2345"], "小数点后最多三位"),
        ([WATER, "--use", "1e5"], "“1e5”不是数量"),
        ([WATER, "--share", "居民70"], "写 类别=百分数"),
        ([WATER, "--share", "=70"], "写 类别=百分数"),
        ([WATER, "--months", "13"], "13"),
        ([WATER, "--days", "400"], "400"),
        ([WATER, "--as-of", "2026-2-30"], "日期“2026-2-30”不对"),
        ([WATER, "--category", "特种", "--use", "1"], "资料中没有这一类用户的价格"),
    ],
)
def test_wrong_usage_is_explained_and_exits_with_2(bill: Run, arguments: list[str], said: str) -> None:
    result = bill(*arguments)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
