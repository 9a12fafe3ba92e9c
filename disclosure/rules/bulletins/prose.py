"""Whether the text says what the tables say."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from disclosure.model.bulletin import Bulletin
from disclosure.model.claim import About, Claim, Mention
from disclosure.model.hotline_unit import HotlineUnit, Rate
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

_LISTS: Final = frozenset(
    {
        About.MOST_CASES,
        About.FULL_MARKS,
        About.LOWEST_RESULT,
        About.LOWEST_PROCESS,
        About.OVERDUE_UNITS,
        About.BEST_SCORE,
        About.WORST_SCORE,
    }
)
_FULL: Final = 100
_PERCENT: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
_TOLD: Final = {
    re.compile(r"承办\s*([0-9]+)\s*件"): About.UNIT_CASES,
    re.compile(r"办理结果满意率为?\s*([0-9]+(?:\.[0-9]+)?)%"): About.UNIT_RESULT,
    re.compile(r"服务过程满意率为?\s*([0-9]+(?:\.[0-9]+)?)%"): About.UNIT_PROCESS,
}
_COUNTED: Final = re.compile(r"([0-9]+)\s*个单位")


@bulletin_rule(
    "B09",
    title="文中的数与附表一致",
    remedy="核对文字和附表，以核实的数为准，两处一并改正。",
    severity=Severity.MUST,
)
def figures_agree_with_tables(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """文中说的单位个数、件数、满意率，附表里有的，要与附表相同；附表没有的数，无法核验。

    不合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6, overdue: 0}]
        claims: [{text: 燃气公司承办8件, about: unit-cases, units: [燃气公司], figure: 8}]

    合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6, overdue: 0}]
        claims: [{text: 燃气公司承办6件, about: unit-cases, units: [燃气公司], figure: 6}]
    """
    figures = [(at, claim) for at, claim in enumerate(bulletin.claims) if claim.about not in _LISTS]
    if not figures:
        yield NotApplicable("没有转录文中的数")
    agreeing = 0
    for at, claim in figures:
        shown = _shown(bulletin, claim)
        if shown is None:
            yield NotJudged(f"“{claim.text}”没有可以核对的数")
        elif claim.figure is not None and shown != claim.figure:
            yield Flaw(f"/claims/{at}/figure", f"“{claim.text}”，附表（或者前文）为 {shown}")
        else:
            agreeing += 1
    if agreeing:
        yield Evidence(f"文中 {agreeing} 个数与附表（或者前文）一致")
    yield from _reasons(bulletin)
    yield from _told(bulletin)


def _told(bulletin: Bulletin) -> Iterator[Said]:
    """What a passage says of the one unit that a sentence of it names."""
    for field, passages in (("hot_problems", bulletin.hot_problems), ("shortcomings", bulletin.shortcomings)):
        for at, passage in enumerate(passages):
            for sentence in re.split("[；。]", passage.text):
                named = [unit for _, unit in bulletin.units() if unit.name in sentence]
                if len(named) == 1:
                    yield from _sentence(f"/{field}/{at}/text", sentence, named[0])


def _sentence(pointer: str, sentence: str, unit: HotlineUnit) -> Iterator[Said]:
    for form, about in _TOLD.items():
        shown = _of_unit(unit, about)
        for said in form.findall(sentence):
            if shown is not None and Decimal(said) != shown:
                yield Flaw(pointer, f"“{sentence}”，附表为 {shown}")


def _reasons(bulletin: Bulletin) -> Iterator[Said]:
    """A rate that is given as the reason for praise or criticism stands in the unit's row."""
    for field, mentions in _mentions(bulletin).items():
        for at, mention in enumerate(mentions):
            for place, named in enumerate(mention.units):
                unit = bulletin.unit(named.unit)
                known = {rate.percent for rate in unit.rates().values()} if unit else set()
                for said in _PERCENT.findall(named.reason or ""):
                    if known and Decimal(said) not in known:
                        pointer = f"/{field}/{at}/units/{place}/reason"
                        yield Flaw(pointer, f"{named.unit}：“{named.reason}”，附表没有这个率")


def _mentions(bulletin: Bulletin) -> dict[str, tuple[Mention, ...]]:
    return {"praised": bulletin.praised, "criticised": bulletin.criticised}


def _shown(bulletin: Bulletin, claim: Claim) -> Decimal | None:
    """What the tables have for a claimed figure."""
    totals = bulletin.totals
    if claim.about is About.TOTAL_CASES:
        return _number(totals.cases if totals else None)
    if claim.about is About.TOTAL_CALLS:
        return _number(totals.calls if totals else None)
    if claim.about is About.UNIT_COUNT:
        tables = [table for table in bulletin.unit_tables if claim.group in (None, table.group)]
        return _number(sum(len(table.units) for table in tables)) if tables else None
    unit = bulletin.unit(claim.units[0]) if claim.units else None
    return _of_unit(unit, claim.about) if unit else None


def _of_unit(unit: HotlineUnit, about: About) -> Decimal | None:
    rates = {About.UNIT_RESULT: unit.result, About.UNIT_PROCESS: unit.process}
    if about in rates:
        rate = rates[about]
        return rate.percent if rate else None
    return _number({About.UNIT_CASES: unit.cases, About.UNIT_OVERDUE: unit.overdue}.get(about))


def _number(count: int | None) -> Decimal | None:
    return None if count is None else Decimal(count)


@bulletin_rule(
    "B10",
    title="文中列举的单位与附表相符",
    remedy="按附表重新列举；只举几个的，写“等”，并说明共有几个。",
    severity=Severity.MUST,
)
def lists_agree_with_tables(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """文中说件数最多、满意率最低、均为 100%、得分最高的单位，在附表里要真是这样，
    也不能漏掉更突出的。与所列单位并列而没有列出的，只作提示。

    不合规：

        unit_tables:
          - group: city
            units:
              - {name: 自来水公司, cases: 45, result: {percent: 100}, process: {percent: 100}}
              - {name: 燃气公司, cases: 6, result: {percent: 50}, process: {percent: 50}}
        claims: [{text: 自来水公司、燃气公司均为100%, about: full-marks, units: [自来水公司, 燃气公司]}]

    合规：

        unit_tables:
          - group: city
            units:
              - {name: 自来水公司, cases: 45, result: {percent: 100}, process: {percent: 100}}
              - {name: 燃气公司, cases: 6, result: {percent: 50}, process: {percent: 50}}
        claims: [{text: 自来水公司均为100%, about: full-marks, units: [自来水公司]}]
    """
    lists = [(at, claim) for at, claim in enumerate(bulletin.claims) if claim.about in _LISTS]
    if not lists:
        yield NotApplicable("文中没有列举单位")
    for at, claim in lists:
        if claim.figure is not None and claim.figure != len(claim.units):
            yield Flaw(f"/claims/{at}/figure", f"“{claim.text}”列举了 {len(claim.units)} 个单位")
        yield from _list(f"/claims/{at}", claim, _grouped(bulletin, claim))


def _grouped(bulletin: Bulletin, claim: Claim) -> list[HotlineUnit]:
    return [unit for table in bulletin.unit_tables if claim.group in (None, table.group) for unit in table.units]


def _list(pointer: str, claim: Claim, units: list[HotlineUnit]) -> Iterator[Said]:
    values = {unit.name: _value(unit, claim.about) for unit in units}
    named = {name: values.get(name) for name in claim.units}
    if None in named.values():
        missing = "、".join(name for name, value in named.items() if value is None)
        yield NotJudged(f"“{claim.text}”：附表没有{missing}的数")
        return
    listed = {name: value for name, value in named.items() if value is not None}
    others = {name: value for name, value in values.items() if value is not None and name not in listed}
    if claim.about in (About.FULL_MARKS, About.OVERDUE_UNITS):
        yield from _having(pointer, claim, listed, others)
    elif listed:
        yield from _foremost(pointer, claim, listed, others)


def _value(unit: HotlineUnit, about: About) -> Decimal | None:
    """The figure by which a list is made; the larger the more it belongs in the list."""
    if about is About.FULL_MARKS:
        both = [_percent(unit.result), _percent(unit.process)]
        return None if not unit.rates() else Decimal(both == [_FULL, _FULL])
    figure = {
        About.MOST_CASES: _number(unit.cases),
        About.OVERDUE_UNITS: _number(unit.overdue),
        About.LOWEST_RESULT: _percent(unit.result),
        About.LOWEST_PROCESS: _percent(unit.process),
    }.get(about, unit.score)
    falling = about in (About.LOWEST_RESULT, About.LOWEST_PROCESS, About.WORST_SCORE)
    return -figure if falling and figure is not None else figure


def _percent(rate: Rate | None) -> Decimal | None:
    return rate.percent if rate else None


def _having(pointer: str, claim: Claim, listed: dict[str, Decimal], others: dict[str, Decimal]) -> Iterator[Said]:
    """Every unit of the list has a property; who else has it is an omission where all were to be named."""
    for at, name in enumerate(claim.units):
        if not listed[name]:
            yield Flaw(f"{pointer}/units/{at}", f"“{claim.text}”：附表中{name}不是这样")
    rest = [name for name, value in others.items() if value]
    if rest and claim.about is About.FULL_MARKS:
        yield Flaw(f"{pointer}/units", f"“{claim.text}”：附表中{'、'.join(rest)}也是这样，没有列出")
    elif rest:
        yield Evidence(f"“{claim.text}”：附表中另有 {len(rest)} 个单位也是这样（{'、'.join(rest)}），文中没有提到")


def _foremost(pointer: str, claim: Claim, listed: dict[str, Decimal], others: dict[str, Decimal]) -> Iterator[Said]:
    """Nobody outside the list goes before one in it."""
    least = min(listed.values())
    ahead = [f"{name}（{abs(value)}）" for name, value in others.items() if value > least]
    last = "、".join(f"{name}（{abs(value)}）" for name, value in listed.items() if value == least)
    if ahead:
        yield Flaw(f"{pointer}/units", f"“{claim.text}”：附表中{'、'.join(ahead)}比{last}更突出，没有列出")
    tied = [name for name, value in others.items() if value == least]
    if tied:
        yield Evidence(f"“{claim.text}”：附表中{'、'.join(tied)}与{last}并列，文中没有列出")


@bulletin_rule(
    "B11",
    title="点名的个数与名单一致，不同时表扬和批评",
    remedy="核对名单和个数。",
    severity=Severity.MUST,
)
def mentions_are_counted_right(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """“等 6 个单位”要列出 6 个；同一单位不重复，也不在一份通报里既表扬又批评。

    不合规：

        criticised:
          - {text: 对燃气公司、联通公司等3个单位提出批评, count: 3, units: [{unit: 燃气公司}, {unit: 联通公司}]}

    合规：

        criticised:
          - {text: 对燃气公司、联通公司等2个单位提出批评, count: 2, units: [{unit: 燃气公司}, {unit: 联通公司}]}
    """
    fields = _mentions(bulletin)
    if not any(fields.values()):
        yield NotApplicable("没有点名表扬或者批评")
    for field, mentions in fields.items():
        for at, mention in enumerate(mentions):
            yield from _counted(f"/{field}/{at}", mention)
    praised, criticised = (
        {named.unit for mention in mentions for named in mention.units} for mentions in fields.values()
    )
    for name in sorted(praised & criticised):
        yield Flaw("/criticised", f"{name}既受表扬又受批评")


def _counted(pointer: str, mention: Mention) -> Iterator[Said]:
    names = [named.unit for named in mention.units]
    if mention.count is not None and mention.count != len(names):
        yield Flaw(f"{pointer}/count", f"“{mention.text}”：说是 {mention.count} 个，列了 {len(names)} 个")
    for said in _COUNTED.findall(mention.text):
        if int(said) != len(names):
            yield Flaw(f"{pointer}/text", f"“{mention.text}”：写作“{said}个单位”，列了 {len(names)} 个")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Flaw(f"{pointer}/units", f"“{mention.text}”：{name}列了 {names.count(name)} 次")


FAMILY = (figures_agree_with_tables, lists_agree_with_tables, mentions_are_counted_right)
