"""What people may ask of those who supply them, in plain words; each right rests on the clauses that are named with it.

What a clause says stands in content/regulations/ and is shown with it; here is only what it comes to for the reader.
"""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class RightText:
    """A right in plain words, with the clauses (`gas-2010#art20`) that give it.

    `limit` names the number in those clauses that it turns on, `headline` says it; `most` tells whether the largest is
    the strictest; `condition` narrows it to one situation. Clauses that set that number belong to it without being
    named. `in_sector` holds clauses of a regulation for several sectors that speak of one.
    """

    title: str
    meaning: str
    clauses: tuple[str, ...] = ()
    in_sector: dict[str, tuple[str, ...]] = field(default_factory=dict)
    limit: str = ""
    headline: str = ""
    most: bool = True
    condition: str | None = None


RIGHTS: Final = {
    "planned-stop": RightText(
        title="计划停供，要提前告诉您",
        meaning="因施工、检修停水、停气、停热的，应当提前公告或者通知，让您有时间准备。",
        clauses=("gas-2010#art20", "water-supply-2026#planned-stop", "luoyang-gas#art18-7"),
        limit="planned_notice_hours",
        headline="至少提前 {value} {unit}",
    ),
    "long-stop-in-season": RightText(
        title="供热期内长时间停热，要提前告诉您",
        meaning="供热期里要连续停热超过 24 小时的，应当提前通知。",
        limit="planned_notice_hours",
        headline="至少提前 {value} {unit}",
        condition="in-season-over-24h",
    ),
    "secondary-supply-stop": RightText(
        title="小区二次供水停水，也要提前告诉您",
        meaning="加压、水箱等二次供水设施要停水、降压的，由管理单位提前通知。",
        limit="planned_notice_hours",
        headline="至少提前 {value} {unit}",
        condition="secondary-supply",
    ),
    "sudden-stop": RightText(
        title="突发抢修，也要及时告诉您",
        meaning="爆管、泄漏等来不及提前通知的，在抢修的同时通知受影响的用户。",
        clauses=(
            "water-supply-2026#planned-stop",
            "gas-2010#art20",
            "inner-mongolia-gas#art23",
            "shanghai-water#art26-notice",
            "shangqiu-water#art24",
            "zhengzhou-water#art29-emergency",
            "zhumadian-gas#art19-6",
            "shandong-heat#art29",
            "qingdao-heat#art27",
        ),
    ),
    "fault-notice": RightText(
        title="故障停热，要及时通知并抢修",
        meaning="供热设施出故障、停热时间较长的，应当通知您、组织抢修并报告主管部门。",
        limit="fault_notice_hours",
        headline="停热 {value} {unit}以上，及时通知、立即抢修",
        most=False,
    ),
    "no-stop-without-notice": RightText(
        title="不打招呼，不得停供",
        meaning="没有履行告知义务擅自停供的，主管部门可以责令改正、处罚。",
        clauses=(
            "gas-2010#art18",
            "gas-2010#art46",
            "shanghai-water#art37",
            "zhengzhou-water#art55",
        ),
    ),
    "temporary-supply": RightText(
        title="停水时间长，要有应急供水",
        meaning="不能正常供水达到规定时间的，应当采取送水等办法，保证基本生活用水。",
        clauses=("water-supply-2026#planned-stop",),
        limit="emergency_supply_hours",
        headline="停水超过 {value} {unit}，采取应急供水措施",
        most=False,
    ),
    "secondary-supply-water": RightText(
        title="二次供水停水时间长，也要有应急供水",
        meaning="由二次供水设施的管理单位采取措施。",
        limit="emergency_supply_hours",
        headline="停水超过 {value} {unit}，采取应急供水措施",
        most=False,
        condition="secondary-supply",
    ),
    "arrears": RightText(
        title="因欠费停水，要先通知，缴清后及时恢复",
        meaning="欠费停水之前应当通知您；交清欠费后，应当在规定时间内恢复供水。",
        clauses=("qingdao-water#art49", "qingdao-water#art49-restore"),
        limit="planned_notice_hours",
        headline="停水前至少 {value} {unit}通知",
        condition="arrears",
    ),
    "gas-restored-by-day": RightText(
        title="恢复供气，不在夜里",
        meaning="夜里家中可能无人留意阀门，向居民恢复供气要避开规定的时段。",
        clauses=("inner-mongolia-gas#art23-restore", "zhengzhou-gas#art20-restore"),
    ),
    "gas-after-repair": RightText(
        title="隐患改好后，要及时恢复供气",
        meaning="因安全隐患停气的，您整改到位后，企业应当在规定时间内确认并恢复。",
        clauses=("zhumadian-gas#art29",),
    ),
    "arrival": RightText(
        title="报修以后，限时到场",
        meaning="接到报修或者投诉后，应当在规定时间内到现场。",
        clauses=("qingdao-heat#art49-2", "shanghai-water#art26"),
        limit="repair_arrival_hours",
        headline="{value} {unit}内到场",
        most=False,
    ),
    "all-day-line": RightText(
        title="服务、抢修电话有人值守",
        meaning="应当公布服务或者抢修电话，并按规定的时间值守。",
        clauses=(
            "henan-heat#art24",
            "luoyang-gas#art18-6",
            "luoyang-heat#art25",
            "luoyang-heat#art37",
            "qingdao-heat#art48",
            "shandong-heat#art28",
            "shangqiu-water#art26-2",
            "zhengzhou-gas#art18",
            "zhumadian-gas#art19-5",
        ),
    ),
    "room-temperature": RightText(
        title="供热期室温要达标",
        meaning="供热期内，卧室、起居室的温度不得低于规定的度数。",
        limit="room_temperature",
        headline="不低于 {value} {unit}",
    ),
    "refund-temperature": RightText(
        title="室温不达标，减收或者免收热费",
        meaning="按不达标的天数计算，温度越低减得越多。报修时请留下测温记录。",
        clauses=("henan-heat#art26",),
    ),
    "refund-stop": RightText(
        title="停热时间长，减收或者退还热费",
        meaning="连续停热达到规定时间的，应当减收或者退还这段时间的热费。",
        limit="refund_hours",
        headline="连续停热 {value} {unit}以上，减收或者退还热费",
        most=False,
    ),
    "season": RightText(
        title="不得晚开早停",
        meaning="供热期的起止日期由政府规定并公布，企业应当按期供热。",
        clauses=("shandong-heat#art20", "luoyang-heat#art18", "zhengzhou-heat#art15", "qingdao-heat#art31"),
    ),
    "filling-notice": RightText(
        title="充水试压，要提前通知",
        meaning="供热前管道充水试压容易漏水，应当提前通知，让您家中留人。",
        limit="filling_notice_days",
        headline="至少提前 {value} {unit}",
    ),
    "maintenance-notice": RightText(
        title="年度检修要避开采暖期，并提前通知",
        meaning="检修影响用热的，应当提前告诉您。",
        clauses=("qingdao-heat#art27",),
    ),
    "reply": RightText(
        title="查询、投诉，要限期答复",
        meaning="您向企业查询收费、服务或者提出投诉，企业应当在规定时间内答复。",
        clauses=("qingdao-water#art32",),
        limit="reply_workdays",
        headline="{value} {unit}内答复",
        most=False,
    ),
    "authority": RightText(
        title="向主管部门投诉，要限期处理",
        meaning="企业不解决的，可以向主管部门投诉，部门应当在规定时间内处理。",
        limit="complaint_workdays",
        headline="{value} {unit}内处理",
        most=False,
    ),
    "appeal": RightText(
        title="该公开的没有公开，可以申诉",
        meaning="认为企业没有依法公开信息的，可以向主管部门申诉，受理者应当调查处理，并告知您结果。",
        clauses=("information-regulations#art55-2", "business-environment#art70"),
    ),
    "prices": RightText(
        title="价格和收费依据要公开",
        meaning="水价、气价、热价以及各项收费，都应当公开标准和依据；价格变了，标价要及时更新。",
        clauses=(
            "measures-2021#prices",
            "measures-2021#repair-prices",
            "business-environment#art28",
            "price-marking#art6",
            "price-marking#art7",
            "gas-2010#art17",
            "henan-business-environment#art21",
            "henan-heat#art24",
            "luoyang-gas#art16-5",
            "zhumadian-gas#art18-2",
            "zhengzhou-connection-2021#price-disclosure",
            "qingdao-water#art32",
            "shangqiu-water#art26-2",
            "shandong-heat#art28",
        ),
    ),
    "hearing": RightText(
        title="调整居民价格要听证并公布",
        meaning="制定、调整居民价格，应当先听取意见，定下后向社会公布。",
        clauses=("water-price-2021#hearing", "zhumadian-gas#art17"),
    ),
    "no-other-fees": RightText(
        title="不得收取没有标明的、已经取消的费用",
        meaning="收费项目和标准应当先标明；国家取消的接入、开通等收费，不得再收。",
        clauses=(
            "price-marking#art8",
            "fee-cleanup-2020#meters",
            "business-environment#art28",
            "water-price-2021#fees",
            "henan-fee-cleanup#fees",
            "zhumadian-gas#art11",
        ),
        in_sector={
            "water": ("fee-cleanup-2020#water", "zhengzhou-connection-2021#fees"),
            "gas": ("fee-cleanup-2020#gas", "zhengzhou-connection-2021#fees"),
            "heat": ("fee-cleanup-2020#heat", "fee-cleanup-2020#heat-network"),
        },
    ),
    "connection": RightText(
        title="报装要限时办完",
        meaning="报装的办理时限应当公开，材料齐全的应当在时限内办完。各条规定的对象和起算日不同，以条文为准。",
        clauses=(
            "business-environment#art28-time",
            "luoyang-gas#art18-3",
            "zhumadian-gas#art19-4",
            "zhengzhou-water#art33",
            "qingdao-water#art20",
        ),
        in_sector={
            "water": (
                "henan-business-environment#art21-2",
                "zhengzhou-connection-2021#steps",
                "zhengzhou-connection-2021#days-without-line",
                "zhengzhou-connection-2021#days-with-line",
                "zhengzhou-connection-2021#materials",
            ),
            "gas": (
                "henan-business-environment#art21-2",
                "zhengzhou-connection-2021#steps",
                "zhengzhou-connection-2021#days-without-line",
                "zhengzhou-connection-2021#days-with-line",
                "zhengzhou-connection-2021#materials",
            ),
            "heat": ("henan-business-environment#art21-2",),
        },
    ),
    "no-refusal": RightText(
        title="符合条件，不得拒绝供气",
        meaning="在供气区域内符合用气条件的，企业没有正当理由不得拒绝。",
        clauses=("henan-gas-measures#supply",),
    ),
    "transfer": RightText(
        title="更名、过户、销户，要限时办完",
        meaning="能当场办的当场办；不能当场办的，在规定时间内办完。",
        clauses=("qingdao-water#art20",),
        limit="transfer_workdays",
        headline="{value} {unit}内办完",
        most=False,
    ),
    "guides": RightText(
        title="怎样办、去哪里办、打哪个电话，都要公开",
        meaning="办事指南、营业网点、服务电话、报修电话和监督投诉电话，企业应当主动公开。",
        clauses=(
            "measures-2021#procedures",
            "measures-2021#outlets",
            "measures-2021#phones-consulting",
            "measures-2021#phones-repair",
            "measures-2021#phones-complaint",
        ),
    ),
    "promises": RightText(
        title="服务标准和承诺要公开",
        meaning="企业答应做到什么，应当写出来让您看到，并可以据此要求它做到。",
        clauses=(
            "measures-2021#standards-promises",
            "gas-2010#art17",
            "zhumadian-gas#art18-2",
            "zhengzhou-water#art40",
        ),
    ),
    "quality": RightText(
        title="水质、气质要合格并公开",
        meaning="供给您的水、气应当符合国家标准，检测结果应当公开。",
        clauses=(
            "gas-2010#art22",
            "gb-5749-2022#full",
            "water-supply-2026#water-quality",
            "qingdao-water#art24",
            "shangqiu-water#art20",
            "shangqiu-water#art21",
            "zhengzhou-water#art26",
        ),
        in_sector={"water": ("measures-2021#water-quality",), "gas": ("measures-2021#gas-quality",)},
    ),
    "safety-check": RightText(
        title="燃气设施要定期安全检查",
        meaning="企业应当定期检查燃气设施，指导您安全用气。",
        clauses=("gas-2010#supply",),
    ),
    "timely": RightText(
        title="变了的信息，要及时更新",
        meaning="应当公开的信息形成或者变更之后，要在规定时间内公开。",
        clauses=("measures-2021#time-limit",),
    ),
}

NATIONAL: Final = "全国"


def headline(pattern: str, value: str, unit: str) -> str:
    """What a right comes to, in one line."""
    return pattern.format(value=value, unit=unit)
