"""供热：室温承诺、供热天数。"""

from collections.abc import Iterator
from datetime import timedelta

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.promises import AT_MOST, promises_on
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule


@rule(
    "H01",
    title="室内温度承诺不低于规定",
    remedy="在 services.yaml 的 promises 中写 topic: room-temperature，value 不低于规定的温度。",
    basis=("henan-heat#art26", "shandong-heat#art21", "luoyang-heat#art28", "qingdao-heat#art31"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def the_promised_room_is_warm_enough(company: Company, context: Context) -> Iterator[Said]:
    """只在规定了室内温度的地区判定；没有作出室温承诺的，不作判定。

    不合规：

        promises:
          - {topic: room-temperature, text: 室温不低于 16 ℃, value: 16, unit: ℃, bound: at-least}

    合规：

        promises:
          - {topic: room-temperature, text: 室温不低于 18 ℃, value: 18, unit: ℃, bound: at-least}
    """
    limits = context.limits("room_temperature", context.as_of)
    promised = promises_on(company, "room-temperature")
    if not limits or not promised:
        yield NotApplicable("没有室内温度的承诺" if limits else "本地区没有室内温度的规定")
        return
    strictest = max(limits, key=lambda applied: applied.limit.value)
    for pointer, promise in promised:
        if promise.bound == AT_MOST or promise.value is None:
            yield NotJudged(f"承诺“{promise.text}”说的是上限，无法与规定的最低温度比较")
        elif promise.value < strictest.limit.value:
            yield Flaw(pointer, f"承诺“{promise.text}”，低于{strictest.cited}")
        else:
            yield Evidence(f"承诺“{promise.text}”，不低于{strictest.cited}")


@rule(
    "H02",
    title="公布的供热天数与起止日期相符",
    remedy="写明 end_rule（到结束日 00:00 还是 24:00），并核对 days；注意闰年。",
    basis=("measures-2021#heating-season", "measures-2008#heating-season"),
    severity=Severity.SHOULD,
    sectors=(Sector.HEAT,),
)
def printed_days_match_the_dates(company: Company, _: Context) -> Iterator[Said]:
    """到 3 月 15 日零时是 120 天，到 24 时是 121 天，闰年再多一天；差一天就是一天的热费。

    不合规：

        heating_seasons:
          - {start: 2026-11-15, end: 2027-03-15, end_rule: "24:00", days: 120}

    合规：

        heating_seasons:
          - {start: 2026-11-15, end: 2027-03-15, end_rule: "00:00", days: 120}
    """
    printed = [(index, season) for index, season in enumerate(company.heating_seasons) if season.days is not None]
    if not printed:
        yield NotApplicable("没有公布供热天数")
    for index, season in printed:
        short = (season.end - season.start) // timedelta(days=1)
        by_rule = {"00:00": short, "24:00": short + 1}
        dates = f"{season.start} 至 {season.end}"
        if season.end_rule is not None and by_rule[season.end_rule] != season.days:
            text = f"{dates} {season.end_rule} 为 {by_rule[season.end_rule]} 天，公布为 {season.days} 天"
            yield Flaw(f"/heating_seasons/{index}/days", text)
        elif season.end_rule is not None:
            yield Evidence(f"{dates} {season.end_rule}，{season.days} 天")
        elif season.days in by_rule.values():
            yield NotJudged(f"{dates} 公布 {season.days} 天，未写明结束于零时还是二十四时")
        else:
            yield Flaw(
                f"/heating_seasons/{index}/days", f"{dates} 为 {short} 或 {short + 1} 天，公布为 {season.days} 天"
            )


FAMILY = (the_promised_room_is_warm_enough, printed_days_match_the_dates)
