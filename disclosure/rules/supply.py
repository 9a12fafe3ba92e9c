"""供应信息：停供与恢复、抄表、质量、供热期。"""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.notice import NoticeKind
from disclosure.model.quality import QualityPoint
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, rule

_REMEDY = "在 notices/ 中每件事写一份公告；近期没有计划停供的，在 services.yaml 写 no_outages_as_of: 日期。"
_OUTAGE_INFORMATION = frozenset(
    {
        NoticeKind.PLANNED_OUTAGE,
        NoticeKind.EMERGENCY_REPAIR,
        NoticeKind.PRESSURE_REDUCTION,
        NoticeKind.RESTORATION,
        NoticeKind.EXTENSION,
    }
)


@rule(
    "D16",
    title="公开停水及恢复供水信息",
    remedy=_REMEDY,
    basis=("measures-2021#outages", "measures-2008#outages"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def water_outages_are_disclosed(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """有停水就有公告；没有停水，也应写明截至哪天近期无计划停水。每份公告是否合格由 O 类规则另行判定，不重复计算。

    不合规：

        convenience: [上门办理]

    合规：

        no_outages_as_of: 2026-11-01
    """
    yield from _outages(company, context, "停水及恢复供水")


@rule(
    "D17",
    title="公开停气及恢复供气信息",
    remedy=_REMEDY,
    basis=("measures-2021#outages", "measures-2008#outages"),
    severity=Severity.MUST,
    sectors=(Sector.GAS,),
)
def gas_outages_are_disclosed(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """有停气就有公告；没有停气，也应写明截至哪天近期无计划停气。每份公告是否合格由 O 类规则另行判定，不重复计算。

    不合规：

        convenience: [上门办理]

    合规：

        no_outages_as_of: 2026-11-01
    """
    yield from _outages(company, context, "停气及恢复供气")


@rule(
    "D18",
    title="公开停热及恢复供热信息",
    remedy=_REMEDY,
    basis=("measures-2021#outages", "measures-2008#outages"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def heat_outages_are_disclosed(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """有停热就有公告；没有停热，也应写明截至哪天近期无计划停热。每份公告是否合格由 O 类规则另行判定，不重复计算。

    不合规：

        convenience: [上门办理]

    合规：

        no_outages_as_of: 2026-11-01
    """
    yield from _outages(company, context, "停热及恢复供热")


def _outages(company: Company, context: Context, what: str) -> Iterator[Flaw | Evidence]:
    known = [notice for notice in company.notices if notice.kind in _OUTAGE_INFORMATION]
    if known:
        yield Evidence(f"共有{what}公告 {len(known)} 份")
    elif company.no_outages_as_of is None:
        yield Flaw("/notices", f"未见公开{what}信息，也没有“近期无停供”的说明")
    elif company.no_outages_as_of > context.as_of:
        yield Flaw("/no_outages_as_of", f"“近期无停供”的日期 {company.no_outages_as_of} 晚于判定日")
    else:
        yield Evidence(f"写明截至 {company.no_outages_as_of} 近期无计划停供")


@rule(
    "D19",
    title="公开抄表计划",
    remedy="在 services.yaml 的 meter_reading 中写明 cycle（周期）和 areas（区域与日期）。",
    basis=("measures-2021#meter-reading", "measures-2008#meter-reading"),
    severity=Severity.MUST,
)
def meter_reading_is_planned(company: Company, _: Context) -> Iterator[Flaw]:
    """抄表日决定阶梯用量怎么算，用户要事先知道。

    不合规：

        meter_reading: {cycle: 每两个月一次}

    合规：

        meter_reading: {cycle: 每两个月一次, areas: 示例区单月 1 日至 10 日}
    """
    plan = company.meter_reading
    if plan is None or plan.cycle is None:
        yield Flaw("/meter_reading", "未见公开抄表周期")
    if plan is None or plan.areas is None:
        yield Flaw("/meter_reading", "未见公开抄表区域和日期")


@rule(
    "D20",
    title="公开水质信息（出厂水和管网水）",
    remedy="在 quality/<年-月>.yaml 中写明出厂水（plant）和管网水（network）检测点、检测日期和指标。",
    basis=("measures-2021#water-quality", "measures-2008#water-quality"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def water_quality_is_disclosed(company: Company, context: Context) -> Iterator[Flaw]:
    """2021 年版要求出厂水和管网水分别公开；2008 年版要求供水水质信息。

    不合规：

        quality:
          - period: 2026-10
            points:
              - {kind: plant, name: 第一水厂, date: 2026-10-08, indicators: [{name: 浑浊度, value: 0.2, unit: NTU}]}

    合规：

        quality:
          - period: 2026-10
            points:
              - {kind: plant, name: 第一水厂, date: 2026-10-08, indicators: [{name: 浑浊度, value: 0.2, unit: NTU}]}
              - {kind: network, name: 示例路, date: 2026-10-09, indicators: [{name: 浑浊度, value: 0.3, unit: NTU}]}
    """
    points = [point for report in company.quality for point in report.points if _is_measured(point)]
    if not points:
        yield Flaw("/quality", "未见公开注明日期和指标的水质信息")
    elif context.edition != "2008":
        kinds = {point.kind for point in points}
        for kind, label in (("plant", "出厂水"), ("network", "管网水")):
            if kind not in kinds:
                yield Flaw("/quality", f"未见公开{label}水质")


@rule(
    "D22",
    title="公开燃气质量",
    remedy="在 quality/<年-月>.yaml 中写明燃气质量检测点、检测日期和指标（热值等）。",
    basis=("measures-2021#gas-quality",),
    severity=Severity.MUST,
    sectors=(Sector.GAS,),
)
def gas_quality_is_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """热值决定同样一方气能烧多久；质量信息要有日期。

    不合规：

        quality:
          - period: 2026-10
            points:
              - {kind: supply, name: 门站, indicators: [{name: 高位热值, value: 38.1, unit: MJ/m³}]}

    合规：

        quality:
          - period: 2026-10
            points:
              - {kind: supply, name: 门站, date: 2026-10-08, indicators: [{name: 高位热值, value: 38.1, unit: MJ/m³}]}
    """
    if not any(_is_measured(point) for report in company.quality for point in report.points):
        yield Flaw("/quality", "未见公开注明日期和指标的燃气质量信息")


def _is_measured(point: QualityPoint) -> bool:
    return point.date is not None and bool(point.indicators)


@rule(
    "D23",
    title="公开法定供热时间",
    remedy="在 services.yaml 的 heating_seasons 中写明 start（供热开始）和 end（供热结束），带年份。",
    basis=("measures-2021#heating-season", "measures-2008#heating-season"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def heating_season_is_disclosed(company: Company, _: Context) -> Iterator[Flaw | Evidence]:
    """一个采暖季跨两个年份，所以起止日期都要带年份。

    不合规：

        convenience: [上门测温]

    合规：

        heating_seasons:
          - {start: 2026-11-15, end: 2027-03-15}
    """
    if not company.heating_seasons:
        yield Flaw("/heating_seasons", "未见公开供热起止日期")
    for index, season in enumerate(company.heating_seasons):
        if season.end <= season.start:
            yield Flaw(f"/heating_seasons/{index}/end", f"供热结束日期 {season.end} 不晚于开始日期 {season.start}")
        else:
            yield Evidence(f"公布供热期 {season.start} 至 {season.end}")


@rule(
    "D24",
    title="公开供热收费起止日期",
    remedy="在 services.yaml 的 heating_seasons 中写明 payment_start（收费开始）和 payment_end（收费结束）。",
    basis=("measures-2021#payment-period", "measures-2008#payment-period"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
    requires=("D23",),
)
def heating_payment_period_is_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """从哪天收到哪天，两个日期都要有，且先后正确。

    不合规：

        heating_seasons:
          - {start: 2026-11-15, end: 2027-03-15, payment_start: 2026-09-01}

    合规：

        heating_seasons:
          - {start: 2026-11-15, end: 2027-03-15, payment_start: 2026-09-01, payment_end: 2026-11-10}
    """
    latest = max(range(len(company.heating_seasons)), key=lambda index: company.heating_seasons[index].start)
    season = company.heating_seasons[latest]
    if season.payment_start is None or season.payment_end is None:
        yield Flaw(f"/heating_seasons/{latest}", "未见公开收费的起止日期")
    elif season.payment_end <= season.payment_start:
        yield Flaw(
            f"/heating_seasons/{latest}/payment_end",
            f"收费结束日期 {season.payment_end} 不晚于开始日期 {season.payment_start}",
        )


FAMILY = (
    water_outages_are_disclosed,
    gas_outages_are_disclosed,
    heat_outages_are_disclosed,
    meter_reading_is_planned,
    water_quality_is_disclosed,
    gas_quality_is_disclosed,
    heating_season_is_disclosed,
    heating_payment_period_is_disclosed,
)
