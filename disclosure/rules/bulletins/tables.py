"""Whether a table of units can be true by itself."""

from collections import Counter
from collections.abc import Iterator

from disclosure.model.bulletin import Bulletin
from disclosure.model.hotline_unit import HotlineUnit
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Flaw, NotApplicable, Said


@bulletin_rule(
    "B17",
    title="超期、办结件数不多于承办件数",
    remedy="核对承办、办结、超期件数。",
    severity=Severity.MUST,
)
def parts_of_cases_are_not_more(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """超期的、办结的都是承办的一部分；超期未办结的是超期的一部分。

    不合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6, overdue: 7}]

    合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6, overdue: 1}]
    """
    rows = [*bulletin.units()]
    if not any((unit.overdue, unit.closed, unit.overdue_open) != (None, None, None) for _, unit in rows):
        yield NotApplicable("附表没有超期、办结件数")
    for at, unit in rows:
        yield from _more(at, unit)


def _more(at: str, unit: HotlineUnit) -> Iterator[Said]:
    pairs = (
        ("overdue", "超期", unit.overdue, "承办", unit.cases),
        ("closed", "办结", unit.closed, "承办", unit.cases),
        ("overdue_open", "超期未办结", unit.overdue_open, "超期", unit.overdue),
    )
    for field, part, some, whole, all_ in pairs:
        if some is not None and all_ is not None and some > all_:
            yield Flaw(f"{at}/{field}", f"{unit.name}{part} {some} 件，比{whole}的 {all_} 件还多")


@bulletin_rule(
    "B19",
    title="同一单位不重复列出",
    remedy="同一单位只列一行。",
    severity=Severity.MUST,
)
def units_stand_once(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """同一单位列了两行，合计会重复，名次会错位。

    不合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6}, {name: 燃气公司, cases: 8}]

    合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6}, {name: 自来水公司, cases: 8}]
    """
    rows = [*bulletin.units()]
    if not rows:
        yield NotApplicable("没有附表")
    seen: Counter[str] = Counter()
    for at, unit in rows:
        seen[unit.name] += 1
        if seen[unit.name] > 1:
            yield Flaw(f"{at}/name", f"{unit.name}第 {seen[unit.name]} 次列出")


FAMILY = (parts_of_cases_are_not_more, units_stand_once)
