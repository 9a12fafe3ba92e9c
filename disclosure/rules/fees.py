"""收费项目：已取消的不再收，指南里要收的价目表里都有。"""

import re
from collections.abc import Iterator
from datetime import date

from disclosure.model.company import Company
from disclosure.model.regulation import CancelledFee, Regulation
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Flaw, NotJudged, Said, rule
from disclosure.rules.tariffs import current, current_charges

_NOT_TAKEN = re.compile(r"取消|免|不收|不再|不得|不含|不包括|停止|停收|(?<!不)退")
"""What tells that a fee is named because it is not taken."""
_TAKEN = r"(?:缴|交|收|付)[^，。；、（）]{0,6}"
"""Before a fee's name: that it is asked for."""


@rule(
    "P09",
    title="不收取已经取消的费用",
    remedy="删去已取消的收费项目；确实不收的写 free: true。",
    basis=(
        "fee-cleanup-2020#water",
        "fee-cleanup-2020#gas",
        "fee-cleanup-2020#heat",
        "fee-cleanup-2020#heat-network",
        "water-price-2021#fees",
        "henan-fee-cleanup#fees",
        "zhumadian-gas#art11",
    ),
    severity=Severity.MUST,
)
def cancelled_fees_are_gone(company: Company, context: Context) -> Iterator[Said]:
    """开户费、增容费、接口费等多项收费已由国家取消，价目和办事指南中都不应再有。写明不收、已取消的，不算收取；
    只在文字中提到、看不出是否收取的，无法判定。

    不合规：

        charges:
          - {name: 开户费, kind: connection, price: 200, unit: 元/户}

    合规：

        charges:
          - {name: 换表, kind: repair, price: 80, unit: 元/只}
    """
    cancelled = tuple(_cancelled(context))
    for pointer, name in _collected(company, context.as_of):
        found = _fee_in(name, cancelled)
        if found and _NOT_TAKEN.search(name):
            yield NotJudged(f"收费项目“{name}”提到“{found[1].name}”，是否收取无法判定")
        elif found:
            yield Flaw(pointer, f"收费项目“{name}”属于{_cited(*found)}")
    for pointer, text in _told(company, context.as_of):
        found = _fee_in(text, cancelled)
        if found is None or _NOT_TAKEN.search(text):
            continue
        if re.search(f"{_TAKEN}{found[1].name}", text):
            yield Flaw(pointer, f"“{text}”，其中“{found[1].name}”属于{_cited(*found)}")
        else:
            yield NotJudged(f"“{text}”提到“{found[1].name}”，是否收取无法判定")


_Cancelled = tuple[Regulation, CancelledFee]


def _fee_in(text: str, cancelled: tuple[_Cancelled, ...]) -> _Cancelled | None:
    return next((found for found in cancelled if found[1].name in text), None) if "费" in text else None


def _cited(regulation: Regulation, fee: CancelledFee) -> str:
    unsure = "" if regulation.clauses[fee.clause].certainty == "verified" else "，待核实"
    return f"《{regulation.title}》取消的收费（{fee.name}{unsure}）"


def _cancelled(context: Context) -> Iterator[_Cancelled]:
    for regulation in context.regulations:
        for fee in regulation.cancelled_fees:
            since = fee.since or regulation.valid_from
            begun = regulation.is_in_force(context.as_of) and (since is None or since <= context.as_of)
            if begun and (not fee.sectors or context.sector in fee.sectors):
                yield regulation, fee


def _collected(company: Company, day: date) -> Iterator[tuple[str, str]]:
    """Every name under which money is taken: charges, charges collected with prices, fees in procedures."""
    for index, charge in enumerate(company.charges):
        if not charge.free and (charge.until is None or charge.until >= day):
            yield f"/charges/{index}", charge.name
    for pointer, tariff in current(company, day):
        for index, extra in enumerate(tariff.surcharges):
            yield f"{pointer}/surcharges/{index}", extra.name
        for index, name in enumerate(tariff.includes):
            yield f"{pointer}/includes/{index}", name
    for index, procedure in enumerate(company.procedures):
        if procedure.fee and not procedure.fee.free:
            for number, item in enumerate(procedure.fee.items):
                yield f"/procedures/{index}/fee/items/{number}", item


def _told(company: Company, day: date) -> Iterator[tuple[str, str]]:
    """Sentences in which a fee may be asked for: the steps and notes of procedures, the notes of prices."""
    for index, procedure in enumerate(company.procedures):
        for number, step in enumerate(procedure.steps):
            yield f"/procedures/{index}/steps/{number}", step
        if procedure.note:
            yield f"/procedures/{index}/note", procedure.note
        if procedure.fee and procedure.fee.note:
            yield f"/procedures/{index}/fee/note", procedure.fee.note
    for pointer, tariff in current(company, day):
        if tariff.note:
            yield f"{pointer}/note", tariff.note
    for pointer, charge in current_charges(company, day):
        if charge.note:
            yield f"{pointer}/note", charge.note


@rule(
    "P10",
    title="办事指南中的收费都在价目表中",
    remedy="把办事指南 fee.items 中的收费项目写入 tariffs.yaml 的 charges，名称一致。",
    basis=("price-marking#art8", "business-environment#art28"),
    severity=Severity.MUST,
)
def fees_in_guides_are_in_the_price_list(company: Company, context: Context) -> Iterator[Said]:
    """不得收取任何未予标明的费用：指南里要收的，价目表里都要有。

    不合规：

        procedures:
          - {kind: metering, fee: {items: [换表]}}

    合规：

        procedures:
          - {kind: metering, fee: {items: [换表]}}
        charges:
          - {name: 换表, kind: repair, price: 80, unit: 元/只}
    """
    listed = {charge.name for charge in company.charges if charge.until is None or charge.until >= context.as_of}
    for index, procedure in enumerate(company.procedures):
        fee = procedure.fee
        if fee is None or fee.free:
            continue
        if fee.price is not None and not fee.items:
            yield Flaw(f"/procedures/{index}/fee", f"办事指南收取 {fee.price} {fee.unit or '元'}，未写明收费项目")
        for item in fee.items:
            if item not in listed:
                yield Flaw(f"/procedures/{index}/fee", f"办事指南收取“{item}”，价目表中没有")


FAMILY = (
    cancelled_fees_are_gone,
    fees_in_guides_are_in_the_price_list,
)
