"""Prices and bills as JSON: prices for whoever works out bills elsewhere, bills for programs and to compare twins."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from disclosure.billing.bill import Bill, Line, Part, Said
from disclosure.model.company import Company
from disclosure.model.tariff import Tariff
from disclosure.wording.billing import amount_text

_PLAIN = ("category", "name", "area", "form", "unit", "price", "total", "period", "area_basis", "note")


def prices_json(company: Company) -> dict[str, Any]:
    """Give a company's prices with all that bills need. Decimals are text with the places that were published."""
    return {
        "company": str(company.id),
        "name": company.name,
        "region": company.id.region,
        "sector": company.id.sector.value,
        "confirmed": _is_confirmed(company),
        "demonstration": company.is_demonstration,
        "tariffs": tariffs_json(company.tariffs),
    }


def _is_confirmed(company: Company) -> bool:
    record = company.records.get("tariffs")
    return record is not None and record.confirmed


def tariffs_json(tariffs: Iterable[Tariff]) -> list[dict[str, Any]]:
    """Give prices in the order of the record, each without what it lacks."""
    return [_without_nothing(_tariff(one)) for one in tariffs]


def _tariff(tariff: Tariff) -> dict[str, Any]:
    tiers = ({"above": one.above, "up_to": one.up_to, "price": one.price, "total": one.total} for one in tariff.tiers)
    return {name: getattr(tariff, name) for name in _PLAIN} | {
        "tiers": [_without_nothing(tier) for tier in tiers],
        "household": tariff.household and {"above": tariff.household.above, "step": str(tariff.household.step)},
        "base": tariff.base and {"price": str(tariff.base.price), "unit": tariff.base.unit},
        "surcharges": [{"name": one.name, "price": str(one.price)} for one in tariff.surcharges],
        "includes": list(tariff.includes),
        "excludes": list(tariff.excludes),
        "effective": tariff.effective,
        "until": tariff.until,
        "proposed": tariff.proposed,
    }


def _without_nothing(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _text(value) for name, value in values.items() if value is not None and value is not False and value != []
    }


def _text(value: object) -> object:
    return str(value) if isinstance(value, (Decimal, date)) else value


def bill_json(bill: Bill) -> dict[str, Any]:
    """Give a bill: amounts as text in yuan, everything that is said in words beside its key."""
    total = bill.total
    return {
        "total": None if total is None else amount_text(total),
        "exact": None if total is None else amount_text(bill.exact),
        "parts": [_part(part) for part in bill.parts],
        "sum": None if total is None else bill.sum_formula,
        "change": bill.change.said(total).text if bill.change and total is not None else None,
        "coming": bill.coming.said(total).text if bill.coming and total is not None else None,
        "notes": [_said(note) for note in bill.remarks],
        "missing": [{**_said(one), "field": one.field} for one in bill.missing],
    }


def _part(part: Part) -> dict[str, Any]:
    return {"head": part.head.text, "amount": amount_text(part.amount), "lines": [_line(one) for one in part.lines]}


def _line(line: Line) -> dict[str, str]:
    return {
        "label": line.label.text,
        "quantity": line.quantity,
        "price": amount_text(line.price),
        "unit": line.unit,
        "amount": amount_text(line.amount),
        "formula": line.formula,
    }


def _said(said: Said) -> dict[str, str]:
    return {"key": said.key, "text": said.text}
