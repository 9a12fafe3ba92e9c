"""Whether parts add up to their wholes."""

from collections.abc import Iterator

from disclosure.model.bulletin import Breakdown, Bulletin
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said


def _sum(pointer: str, what: str, parts: list[int], whole: int, of: str) -> Iterator[Said]:
    total = sum(parts)
    worked = f"{what}：{' + '.join(map(str, parts))} = {total}"
    if total == whole:
        yield Evidence(f"{worked}，与{of}一致")
    else:
        yield Flaw(pointer, f"{worked}，{of}为 {whole}，相差 {abs(whole - total)}")


@bulletin_rule(
    "B01",
    title="各项之和等于合计",
    remedy="核对各项件数和合计，改正后重新公布；原文如此的，照录，不要改。",
    severity=Severity.MUST,
)
def parts_add_up(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """来源、办理方式、诉求类型各项之和，要等于印出的合计，也要等于办件总数。

    不合规：

        totals: {cases: 4998}
        sources:
          - {name: 本级登记事项, cases: 4667}
          - {name: 上级交办事项, cases: 330}

    合规：

        totals: {cases: 4998}
        sources:
          - name: 本级登记事项
            cases: 4668
            handling: [{name: 协调办理, cases: 3198}, {name: 交办处理, cases: 1470}]
          - {name: 上级交办事项, cases: 330}
    """
    said = [*_sources(bulletin)]
    for pointer, breakdown in bulletin.breakdowns():
        said.extend(_breakdown(bulletin, pointer, breakdown))
    yield from said or [NotApplicable("没有可以相加的各项")]


def _sources(bulletin: Bulletin) -> Iterator[Said]:
    cases = bulletin.totals.cases if bulletin.totals else None
    if bulletin.sources and cases is not None:
        yield from _sum("/totals/cases", "各来源", [one.cases for one in bulletin.sources], cases, "办件总数")
    for at, source in enumerate(bulletin.sources):
        for what, parts in (("渠道", source.origins), ("办理方式", source.handling)):
            if parts:
                counts = [part.cases for part in parts]
                yield from _sum(f"/sources/{at}/cases", f"{source.name}的各{what}", counts, source.cases, source.name)


def _breakdown(bulletin: Bulletin, pointer: str, breakdown: Breakdown) -> Iterator[Said]:
    cases = bulletin.totals.cases if bulletin.totals else None
    name = breakdown.title or {"/handling": "办理方式", "/categories": "诉求类型", "/topics": "热点问题"}[pointer]
    counts = [part.cases for part in breakdown.parts]
    if breakdown.total is not None:
        yield from _sum(f"{pointer}/total", f"《{name}》各项", counts, breakdown.total, "表中合计")
    if cases is None:
        return
    if breakdown.whole:
        if breakdown.total in (None, sum(counts)):
            yield from _sum("/totals/cases", f"《{name}》各项", counts, cases, "办件总数")
    elif sum(counts) > cases:
        yield Flaw(pointer, f"《{name}》所列各项共 {sum(counts)} 件，比办件总数 {cases} 件还多")


@bulletin_rule(
    "B02",
    title="各承办单位件数之和等于办件总数",
    remedy="核对附表和办件总数；一件由几个单位承办、有单位未列入的，写明。",
    severity=Severity.MUST,
)
def units_add_up(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """附表列出全部承办单位的，承办件数之和要等于办件总数；不相等而没有说明的，读者无从知道哪个对。

    不合规：

        totals: {cases: 30}
        unit_tables:
          - group: city
            units: [{name: 自来水公司, cases: 10}, {name: 燃气公司, cases: 19}]

    合规：

        totals: {cases: 30}
        unit_tables:
          - group: city
            units: [{name: 自来水公司, cases: 10}, {name: 燃气公司, cases: 20}]
    """
    counts = [unit.cases for _, unit in bulletin.units()]
    given = [count for count in counts if count is not None]
    cases = bulletin.totals.cases if bulletin.totals else None
    if not given or cases is None:
        yield NotApplicable("附表没有承办件数，或者没有办件总数")
        return
    worked = f"各单位共 {sum(given)} 件（{_by_table(bulletin)}）"
    if sum(given) == cases and len(given) == len(counts):
        yield Evidence(f"{worked}，与办件总数一致")
    elif len(given) < len(counts) or (bulletin.minimum_cases and sum(given) < cases):
        yield NotJudged(f"{worked}，办件总数 {cases} 件，有单位的件数没有列出")
    else:
        yield Flaw("/totals/cases", f"{worked}，办件总数为 {cases} 件，相差 {abs(cases - sum(given))} 件，没有说明")


def _by_table(bulletin: Bulletin) -> str:
    sums = [sum(unit.cases or 0 for unit in table.units) for table in bulletin.unit_tables]
    return " + ".join(map(str, sums))


FAMILY = (parts_add_up, units_add_up)
