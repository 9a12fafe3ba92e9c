"""水质：标准不过时、按季更新、检测值在限值内。"""

import re
from collections.abc import Iterator
from datetime import date

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.quality import Indicator, QualityPoint, QualityReport
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule
from disclosure.rules.service import plain_number, repealed

_QUARTER_MONTHS = 3
_OLD_TOTAL = 106
_OLD_WORDS = re.compile(r"106\s*项")


@rule(
    "Q01",
    title="水质指标按现行标准的项数",
    remedy="按 GB 5749-2022 写明指标项数（97 项，其中常规 43 项），不再写 106 项。",
    basis=("gb-5749-2022#full", "gb-5749-2022#routine"),
    severity=Severity.SHOULD,
    sectors=(Sector.WATER,),
)
def indicators_follow_the_current_standard(company: Company, context: Context) -> Iterator[Said]:
    """GB 5749-2022 自 2023 年 4 月 1 日起施行，97 项；此后仍写 106 项的，是 2006 年的旧标准。按最近一期所在的月份判定。

    不合规：

        quality:
          - period: 2026-10
            indicators_total: 106
            points: [{kind: plant, name: 第一水厂}]

    合规：

        quality:
          - period: 2026-10
            indicators_total: 97
            points: [{kind: plant, name: 第一水厂}]
    """
    reports = [report for report in company.quality if report.period <= context.as_of.isoformat()[:7]]
    if not reports:
        yield NotApplicable("没有公开的水质信息")
        return
    latest = max(reports, key=lambda report: report.period)
    day = date.fromisoformat(f"{latest.period}-01")
    wanted = context.limits("water_indicators", day)
    if not wanted:
        yield NotJudged(f"{latest.period} 适用哪一版标准不明")
        return
    totals = {int(applied.limit.value) for applied in wanted}
    flaws = list(_outdated(latest, totals, repealed(context, day)))
    yield from flaws
    if latest.indicators_total is None and not flaws:
        yield NotJudged(f"{latest.period} 未写明标准规定的项数")
    elif not flaws:
        yield Evidence(f"{latest.period} 写 {latest.indicators_total} 项", tuple(one.reference for one in wanted))


def _outdated(report: QualityReport, totals: set[int], ended: dict[str, date]) -> Iterator[Flaw]:
    pointer, known = f"/quality/{report.period}", "、".join(f"{total} 项" for total in sorted(totals, reverse=True))
    said = report.indicators_total
    if said is None and _OLD_TOTAL not in totals and _OLD_WORDS.search(report.note or ""):
        said = _OLD_TOTAL
    if said is not None and said not in totals:
        old = "，是已被替代的 2006 年标准" if said == _OLD_TOTAL else ""
        yield Flaw(f"{pointer}/indicators_total", f"{report.period} 写 {said} 项{old}，当时有效的标准为 {known}")
    last_day = ended.get(plain_number(report.standard or ""))
    if last_day is not None:
        yield Flaw(f"{pointer}/standard", f"{report.period} 所列标准 {report.standard} 有效至 {last_day}，当时已失效")


@rule(
    "Q02",
    title="水质信息至少每季度更新",
    remedy="在 quality/ 中按月或按季补充水质信息。",
    basis=("shangqiu-water#art20", "measures-2021#water-quality"),
    severity=Severity.SHOULD,
    sectors=(Sector.WATER,),
)
def quality_is_recent(company: Company, context: Context) -> Iterator[Said]:
    """各地多按月、按季公布水质；最近一次早于一个季度，公众看到的就不是现在的水。

    不合规：

        quality:
          - period: 2026-01
            points: [{kind: plant, name: 第一水厂}]

    合规：

        quality:
          - period: 2026-10
            points: [{kind: plant, name: 第一水厂}]
    """
    if not company.quality:
        yield NotApplicable("没有公开的水质信息")
        return
    latest = max(report.period for report in company.quality)
    months = _months(latest, context.as_of)
    if months > _QUARTER_MONTHS:
        yield Flaw("/quality", f"最近的水质信息是 {latest}，距判定日 {months} 个月，超过一个季度")
    else:
        yield Evidence(f"最近的水质信息是 {latest}")


def _months(period: str, day: date) -> int:
    year, month = (int(part) for part in period.split("-"))
    return (day.year - year) * 12 + day.month - month


@rule(
    "Q03",
    title="水质检测点、日期齐全，检测值在限值内",
    remedy="为每个检测点写明 date（检测日期）；检测值超过限值的，核对数据并说明处置情况。",
    basis=("measures-2021#water-quality", "measures-2008#water-quality"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def values_are_within_their_limits(company: Company, _: Context) -> Iterator[Said]:
    """数值要有地点、日期和限值才有意义；超限的应当说明。

    不合规：

        quality:
          - period: 2026-10
            points:
              - kind: plant
                name: 第一水厂
                date: 2026-10-08
                indicators: [{name: 浑浊度, value: 1.6, unit: NTU, max: 1}]

    合规：

        quality:
          - period: 2026-10
            points:
              - kind: plant
                name: 第一水厂
                date: 2026-10-08
                indicators: [{name: 浑浊度, value: 0.2, unit: NTU, max: 1}]
    """
    if not company.quality:
        yield NotApplicable("没有公开的水质信息")
    for report in company.quality:
        for index, point in enumerate(report.points):
            yield from _point(report, f"/quality/{report.period}/points/{index}", point)


def _point(report: QualityReport, pointer: str, point: QualityPoint) -> Iterator[Flaw]:
    if point.date is None:
        yield Flaw(pointer, f"{report.period}“{point.name}”未写检测日期")
    for number, indicator in enumerate(point.indicators):
        limit = _breached(indicator)
        if limit:
            where = f"{report.period}“{point.name}”{indicator.name}"
            yield Flaw(f"{pointer}/indicators/{number}", f"{where} {indicator.value} {indicator.unit or ''}，{limit}")
    if point.total is not None and point.qualified is not None and point.qualified < point.total:
        yield Flaw(pointer, f"{report.period}“{point.name}”检测 {point.total} 项，合格 {point.qualified} 项")


def _breached(indicator: Indicator) -> str | None:
    if indicator.value is None:
        return None
    if indicator.max is not None and indicator.value > indicator.max:
        return f"超过限值 {indicator.max}"
    if indicator.min is not None and indicator.value < indicator.min:
        return f"低于限值 {indicator.min}"
    return None


FAMILY = (indicators_follow_the_current_standard, quality_is_recent, values_are_within_their_limits)
