"""Whether the paper's numbering runs on, and whether what was keyed in is what the quoted text says."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from disclosure.model.bulletin import Bulletin
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Flaw, NotApplicable, Said

_LEAST: Final = re.compile(r"(?:小于|不足|少于|不到|低于)\s*[0-9]+\s*件")
_DIGITS: Final = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


def ordinal(number: str) -> int | None:
    """The value of a section's number such as 一, （三）, 十二 or 1.; None where it is none."""
    text = re.sub(r"[（）()、.．\s]", "", number)
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    values = (_DIGITS.get(tens, 1 if ten and not tens else None), _DIGITS.get(ones, 0 if ten and not ones else None))
    if not ten:
        return _DIGITS.get(text)
    return None if None in values else 10 * (values[0] or 0) + (values[1] or 0)


@bulletin_rule(
    "B16",
    title="标题编号连续，不重复、不遗漏",
    remedy="改正编号。",
    severity=Severity.SHOULD,
)
def headings_are_numbered_in_order(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """编号重复，引用“第一部分第（三）项”时就不知道是哪一项。

    不合规：

        headings: [{level: 1, number: 一}, {level: 2, number: （一）}, {level: 2, number: （一）}]

    合规：

        headings: [{level: 1, number: 一}, {level: 2, number: （一）}, {level: 2, number: （二）}]
    """
    if not bulletin.headings:
        yield NotApplicable("没有编号的标题")
    last: dict[int, int] = {}
    for at, heading in enumerate(bulletin.headings):
        value = ordinal(heading.number)
        last = {level: number for level, number in last.items() if level <= heading.level}
        before = last.get(heading.level, 0)
        name = f"{heading.number}{f'“{heading.text}”' if heading.text else ''}"
        if value is None:
            yield Flaw(f"/headings/{at}/number", f"{name}：读不出编号")
        elif value == before:
            yield Flaw(f"/headings/{at}/number", f"{name}：编号与前一项重复，应为第 {before + 1}")
        elif value != before + 1:
            yield Flaw(f"/headings/{at}/number", f"{name}：编号应为第 {before + 1}")
        last[heading.level] = before + 1 if value is None else value


@bulletin_rule(
    "B21",
    title="录入的数与照录的原文一致",
    remedy="对照原文件核对；原文有差错的照录，不要改。",
    severity=Severity.MUST,
)
def keyed_figures_stand_in_the_text(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """同一个数既照录了原文，又单独录入供核对的，两处要相同；不同的，至少有一处录错了。

    不合规：

        rates: [{measure: result, percent: 87.34, text: 办理结果满意率为87.43%}]

    合规：

        rates: [{measure: result, percent: 87.43, text: 办理结果满意率为87.43%}]
    """
    pairs = [*_pairs(bulletin)]
    if not pairs:
        yield NotApplicable("没有照录原文的数")
    for pointer, figure, text in pairs:
        if figure not in _numbers(text):
            yield Flaw(pointer, f"录入 {figure}，照录的原文是“{text}”")


def _pairs(bulletin: Bulletin) -> Iterator[tuple[str, Decimal, str]]:
    """Every figure that stands beside its own words."""
    for at, claim in enumerate(bulletin.claims):
        if claim.figure is not None and _numbers(claim.text):
            yield f"/claims/{at}/figure", claim.figure, claim.text
    for at, promise in enumerate(bulletin.promises):
        if promise.within is not None:
            yield f"/promises/{at}/within", Decimal(promise.within), promise.text
    yield from _measured(bulletin)
    yield from _counted(bulletin)


def _measured(bulletin: Bulletin) -> Iterator[tuple[str, Decimal, str]]:
    current = {rate.measure: rate.percent for rate in bulletin.rates}
    for at, rate in enumerate(bulletin.rates):
        yield f"/rates/{at}/percent", rate.percent, rate.text
    for at, one in enumerate(bulletin.comparisons):
        yield f"/comparisons/{at}/change", abs(one.change), one.text
        if one.measure in current and len(_numbers(one.text)) > 1:
            yield f"/comparisons/{at}/text", current[one.measure], one.text


def _counted(bulletin: Bulletin) -> Iterator[tuple[str, Decimal, str]]:
    for field, mentions in (("praised", bulletin.praised), ("criticised", bulletin.criticised)):
        for at, mention in enumerate(mentions):
            if mention.count is not None:
                yield f"/{field}/{at}/count", Decimal(mention.count), mention.text
    for field, passages in (("hot_problems", bulletin.hot_problems), ("shortcomings", bulletin.shortcomings)):
        for at, passage in enumerate(passages):
            if passage.cases is not None:
                yield f"/{field}/{at}/cases", Decimal(passage.cases), passage.text
    least = bulletin.minimum_cases
    notes = [*bulletin.notes, *(table.note for table in bulletin.unit_tables if table.note)]
    if least is not None:
        yield from (("/minimum_cases", Decimal(least), note) for note in notes if _LEAST.search(note))


def _numbers(text: str) -> frozenset[Decimal]:
    return frozenset(Decimal(found) for found in re.findall(r"[0-9]+(?:\.[0-9]+)?", text))


FAMILY = (headings_are_numbered_in_order, keyed_figures_stand_in_the_text)
