"""价格变动：新的价格要有新的定价文号。"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from disclosure.model.company import Company
from disclosure.model.provenance import Basis, Source
from disclosure.model.tariff import Charge, Surcharge, Tariff
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule
from disclosure.rules.tariffs import amounts, money

_STEPS = re.compile(r"分步|分期|分年|逐年|分阶段|第[一二三]步")
_OTHER_REASONS = re.compile(r"联动|季节|[淡旺]季|采暖季|非采暖|供暖期|[夏冬]季")
_NEXT_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Price:
    """An amount as it was published, with the document that it rests on.

    `words` are the name and the note, in which a reason for the change may stand.
    """

    pointer: str
    label: str
    amounts: tuple[Decimal | None, ...]
    money: str
    number: str | None
    effective: date | None
    until: date | None
    words: str
    source: Source
    needs_document: bool = True


@rule(
    "P12",
    title="价格变动有新的定价文号",
    remedy="在新价的 basis.number 中写明这次调价的文号；确由同一文件分步规定的，在 note 中写明“分步执行”。",
    basis=(
        "measures-2021#prices",
        "measures-2021#repair-prices",
        "measures-2008#prices",
        "measures-2008#repair-prices",
    ),
    severity=Severity.SHOULD,
)
def a_changed_price_has_a_new_document(company: Company, context: Context) -> Iterator[Said]:
    """收费依据应随价格公开。价格变了，所列文号还是原来的，公众就查不到新价凭什么。只比较现行价格与它所接替的价格。
    写明由同一文件分步规定，或者两步在头一步执行前已一并公布的，不算没有依据；季节价、联动调整、前后文号不全、时间不相接的，无法判定。
    条文要求公开收费依据，没有直接规定每次调价须有新的文号，所以只提示。

    不合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.60, effective: 2026-01-01,
             basis: {number: 示发改价格〔2024〕12号}}
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.20, effective: 2024-12-01, until: 2025-12-31,
             basis: {number: 示发改价格〔2024〕12号}}

    合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.60, effective: 2026-01-01,
             basis: {number: 示发改价格〔2025〕1号}}
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.20, effective: 2024-12-01, until: 2025-12-31,
             basis: {number: 示发改价格〔2024〕12号}}
    """
    changes = [pair for pair in _successions(company, context.as_of) if pair[0].amounts != pair[1].amounts]
    if not changes:
        yield NotApplicable("没有可以比较的前后两次价格，或者前后相同")
    for earlier, later in changes:
        yield _judge(earlier, later)


def _judge(earlier: _Price, later: _Price) -> Said:
    change = f"“{later.label}”原为 {earlier.money}，自 {later.effective} 起为 {later.money}"
    if later.number is not None and _plain(later.number) != _plain(earlier.number):
        return Evidence(f"{change}，依据 {later.number}")
    if later.number is not None and _is_one_plan(earlier, later):
        return Evidence(f"{change}，由 {later.number} 一并规定")
    doubt = _doubt(earlier, later)
    if doubt:
        return NotJudged(f"{change}，{doubt}")
    if later.number is None:
        return Flaw(later.pointer, f"{change}，原价依据 {earlier.number}，新价未注明定价文件的文号")
    said = f"前后所列依据都是 {later.number}，未见新的定价文号，也未说明由同一文件分步规定"
    return Flaw(later.pointer, f"{change}，{said}")


def _plain(number: str | None) -> str:
    return "".join((number or "").split())


def _is_one_plan(earlier: _Price, later: _Price) -> bool:
    """Whether one document fixed both: it is said, or one publication named both before the earlier one began."""
    if _STEPS.search(earlier.words) or _STEPS.search(later.words):
        return True
    published = earlier.source.published
    if published is None or earlier.effective is None or earlier.source != later.source:
        return False
    return published <= earlier.effective.isoformat()[: len(published)]


def _doubt(earlier: _Price, later: _Price) -> str | None:
    """Why the data cannot tell whether there was another document."""
    if earlier.number is None or (later.number is None and not later.needs_document):
        return "前后的文号不全，是否另有定价文件无法判定"
    if _OTHER_REASONS.search(earlier.words) or _OTHER_REASONS.search(later.words):
        return "属季节价或者联动调整，是否须有新的文号无法判定"
    if earlier.until is None or earlier.until + _NEXT_DAY != later.effective:
        return "两次价格在时间上不相接，其间是否另有定价文件无法判定"
    return "资料为节选，所见部分没有新的文号" if later.source.excerpt else None


def _successions(company: Company, day: date) -> Iterator[tuple[_Price, _Price]]:
    """Each current amount with the one that it took the place of, where there is one."""
    tariffs = [(f"/tariffs/{index}", one) for index, one in enumerate(company.tariffs) if not one.proposed]
    for before, after in _pairs(tariffs, _users, day):
        yield _tariff(company, *before), _tariff(company, *after)
        yield from _collected(company, before, after)
    charges = [(f"/charges/{index}", one) for index, one in enumerate(company.charges) if one.free or one.price]
    for former, present in _pairs(charges, _service, day):
        yield _charge(company, *former), _charge(company, *present)


_Priced = TypeVar("_Priced", Tariff, Charge)


def _pairs(
    priced: list[tuple[str, _Priced]], identity: Callable[[_Priced], tuple[object, ...]], day: date
) -> Iterator[tuple[tuple[str, _Priced], tuple[str, _Priced]]]:
    """Each price in force with the latest of those that ended before it began; the two have one identity."""
    ended = [(one.until, pointer, one) for pointer, one in priced if one.until is not None]
    if not ended:
        return
    for pointer, later in priced:
        begun = later.effective
        if begun is None or begun > day or (later.until is not None and later.until < day):
            continue
        before = [one for one in ended if one[0] < begun and identity(one[2]) == identity(later)]
        if before:
            yield max(before, key=lambda one: one[0])[1:], (pointer, later)


def _users(tariff: Tariff) -> tuple[object, ...]:
    return tariff.category, tariff.name, tariff.form, tariff.unit, tariff.period, tariff.area, tariff.area_basis


def _service(charge: Charge) -> tuple[object, ...]:
    return charge.name, charge.kind, charge.unit


def _tariff(company: Company, pointer: str, tariff: Tariff) -> _Price:
    return _Price(
        pointer=pointer,
        label=tariff.label,
        amounts=amounts(tariff),
        money=money(tariff),
        number=_number(tariff.basis),
        effective=tariff.effective,
        until=tariff.until,
        words=f"{tariff.name or ''}，{tariff.note or ''}",
        source=tariff.source or company.records["tariffs"].source,
    )


def _number(basis: Basis | None) -> str | None:
    return basis.number if basis else None


def _collected(
    company: Company, before: tuple[str, Tariff], after: tuple[str, Tariff]
) -> Iterator[tuple[_Price, _Price]]:
    """What is collected with the price under the same name; without a document of its own it rests on the price's."""
    former = {extra.name: (number, extra) for number, extra in enumerate(before[1].surcharges)}
    for number, extra in enumerate(after[1].surcharges):
        if extra.name in former:
            yield _surcharge(company, before, *former[extra.name]), _surcharge(company, after, number, extra)


def _surcharge(company: Company, within: tuple[str, Tariff], index: int, extra: Surcharge) -> _Price:
    pointer, tariff = within
    return replace(
        _tariff(company, pointer, tariff),
        pointer=f"{pointer}/surcharges/{index}",
        label=f"{tariff.label}”代收的“{extra.name}",
        amounts=(extra.price,),
        money=f"{extra.price} {tariff.unit}",
        number=_number(extra.basis) or _number(tariff.basis),
    )


def _charge(company: Company, pointer: str, charge: Charge) -> _Price:
    return _Price(
        pointer=pointer,
        label=charge.name,
        amounts=(Decimal() if charge.free else charge.price,),
        money="免费" if charge.free else f"{charge.price} {charge.unit or '元'}",
        number=_number(charge.basis),
        effective=charge.effective,
        until=charge.until,
        words=f"{charge.name}，{charge.note or ''}",
        source=charge.source or company.records["tariffs"].source,
        needs_document=False,
    )


FAMILY = (a_changed_price_has_a_new_document,)
