"""Every figure of a bulletin, one a row."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from disclosure.model.bulletin import Bulletin, Period, PeriodKind
from disclosure.model.claim import ChangeUnit, Comparison, ComparisonKind, Measure, OverallRate
from disclosure.model.hotline_unit import HotlineUnit, NoRate, Rate, UnitGroup, UnitTable
from disclosure.model.portal import Portal
from disclosure.reports.bulletins.table import HEADS, figures_table
from disclosure.wording.figures import based, out_of

PINGYU, RUZHOU, PINGDU = "411723/2022-01-hotline", "410482/2024-04-hotline", "370283/2009-11-heating-week"


def lines(bulletin: Bulletin) -> list[dict[str, object]]:
    table = figures_table(bulletin)
    assert table.heads == HEADS
    return [dict(zip(HEADS, row, strict=True)) for row in table.rows]


def figures(bulletin: Bulletin, part: str) -> list[tuple[object, object, object]]:
    return [(line["项目"], line["指标"], line["数值"]) for line in lines(bulletin) if line["部分"] == part]


def test_parts_come_with_their_shares_and_their_total(content: Portal) -> None:
    ruzhou = content.bulletins[RUZHOU]
    types = figures(ruzhou, "诉求类型")
    assert types[:2] == [("咨询类", "件数", 1877), ("咨询类", "占比", Decimal("37.56"))]
    assert types[-2:] == [("合计", "件数", 4998), ("合计", "占比", Decimal("100.00"))]
    assert len(figures(ruzhou, "热点问题")) == 22
    assert {line["备注"] for line in lines(ruzhou) if line["部分"] == "热点问题"} == {"只列一部分，不是全部"}
    assert ("上级交办事项", "件数", 330) in figures(ruzhou, "来源")
    assert figures(ruzhou, "排名办法") == [(None, "参加排名的最低件数", 9)]
    assert len(figures(ruzhou, "四月份乡镇街道考核表")) == 2 * 21


def test_about_and_above_are_said(content: Portal) -> None:
    assert [line["备注"] for line in lines(content.bulletins[RUZHOU]) if line["指标"] == "来话"] == ["原文说“约”"]
    rates = [line for line in lines(content.bulletins[PINGDU]) if line["部分"] == "总的比率"]
    assert [(line["指标"], line["数值"], line["备注"]) for line in rates] == [
        ("办结率", Decimal(100), None),
        ("落实率", Decimal(90), "原文说“以上”"),
        ("群众满意率", Decimal(95), "原文说“以上”"),
    ]
    assert ("比较复杂的事项", "时限", 3) in figures(content.bulletins[PINGDU], "办理时限")


def test_a_missing_sign_and_the_number_of_units_named_are_kept(content: Portal) -> None:
    pingyu = content.bulletins[PINGYU]
    (reform,) = (line for line in lines(pingyu) if line["项目"] == "发改委" and line["指标"] == "办理结果满意率")
    assert (reform["数值"], reform["备注"]) == (Decimal("83.33"), "原文没有百分号")
    assert [count for _, _, count in figures(pingyu, "批评")] == [8]
    assert sum(line["部分"] == "文中的数" for line in lines(pingyu)) == sum(
        claim.figure is not None for claim in pingyu.claims
    )


BARE = Bulletin(
    id="2026-03-x",
    region="990100",
    record=None,  # type: ignore[arg-type]  # no figure depends on where it comes from
    title="通报",
    period=Period(
        kind=PeriodKind.CAMPAIGN, start=date(2026, 3, 2), end=date(2026, 3, 4), days=3, daily_reports=2, printed="三天"
    ),
)


def test_a_bulletin_without_figures_has_its_period() -> None:
    assert figures(BARE, "期间") == [
        (None, "第一天", "2026-03-02"),
        (None, "最后一天", "2026-03-04"),
        (None, "印出的天数", 3),
        (None, "日报期数", 2),
    ]
    assert len(lines(BARE)) == 4


def test_bases_samples_and_what_stands_instead_of_a_rate_are_there() -> None:
    unit = HotlineUnit(
        name="甲", result=Rate(percent=Decimal(50), revisited=4, satisfied=2), process=Rate(instead=NoRate.BLANK)
    )
    change = Comparison(
        measure=Measure.CASES,
        kind=ComparisonKind.MONTH_ON_MONTH,
        change=Decimal(-5),
        unit=ChangeUnit.COUNT,
        text="少5件",
        base=Decimal(20),
        base_start=date(2026, 2, 1),
        base_end=date(2026, 2, 28),
    )
    rate = OverallRate(measure=Measure.RESULT, percent=Decimal(50), text="满意率50%", part=2, base=4)
    table = UnitTable(group=UnitGroup.CITY, units=(unit,))
    full = replace(BARE, rates=(rate,), comparisons=(change,), unit_tables=(table,))
    assert [line["备注"] for line in lines(full)[4:6]] == ["2/4", "基数 20（2026-02-01 至 2026-02-28）"]
    assert [(line["指标"], line["数值"], line["备注"]) for line in lines(full)[6:]] == [
        ("办理结果满意率", Decimal(50), None),
        ("办理结果满意率回访数", 4, None),
        ("办理结果满意率满意数", 2, None),
        ("服务过程满意率", None, "（空白）"),
    ]


def test_what_is_not_given_is_left_out() -> None:
    assert out_of(1, None) is None
    assert based(None, None, None) is None
    assert based(None, date(2026, 2, 1), date(2026, 2, 28)) == "基期（2026-02-01 至 2026-02-28）"
