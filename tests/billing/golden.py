"""The golden bills, read as text and made into prices and questions of the model: no fixture, cases are parameters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from disclosure.billing.asked import Asked, Choice, Share
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.tariff import BasePart, Household, Surcharge, Tariff, TariffForm, Tier

HOME = Path(__file__).resolve().parents[2]
GOLDEN = HOME / "tests" / "data" / "golden-bills.yaml"

Mapping = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A bill worked out by hand."""

    why: str
    company: str | None
    tariffs: tuple[Tariff, ...]
    asked: Asked
    written: Mapping
    working: str | None
    total: str | None
    before: str | None
    before_working: str | None
    after: str | None
    after_day: str | None
    after_working: str | None
    missing: tuple[str, ...]


@cache
def content() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@cache
def golden() -> tuple[Case, ...]:
    file = yaml.load(GOLDEN.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - everything stays text
    return tuple(_cases(file))


def _cases(file: Mapping) -> Iterator[Case]:
    for case in file["cases"]:
        company = case.get("company")
        if company:
            tariffs = content().companies[CompanyId.parse(company)].tariffs
        else:
            tariffs = tuple(tariff(one) for one in file["prices"][case["prices"]])
        yield Case(
            why=case["why"],
            company=company,
            tariffs=tariffs,
            asked=asked(case["asked"]),
            written=case["asked"],
            working=case.get("working"),
            total=case.get("total"),
            before=case.get("before"),
            before_working=case.get("before_working"),
            after=case.get("after"),
            after_day=case.get("after_day"),
            after_working=case.get("after_working"),
            missing=tuple(case.get("missing", ())),
        )


def number(values: Mapping, name: str) -> Decimal | None:
    return Decimal(values[name]) if name in values else None


def day(values: Mapping, name: str) -> date | None:
    return date.fromisoformat(values[name]) if name in values else None


def tariff(values: Mapping) -> Tariff:
    """A price of the golden file."""
    given = dict(values)
    household, base = given.pop("household", None), given.pop("base", None)
    special = {
        "form": TariffForm(given.pop("form")),
        "price": number(given, "price"),
        "total": number(given, "total"),
        "effective": day(given, "effective"),
        "until": day(given, "until"),
        "tiers": tuple(tier(one) for one in given.pop("tiers", ())),
        "household": household and Household(above=int(household["above"]), step=Decimal(household["step"])),
        "base": base and BasePart(price=Decimal(base["price"]), unit=base["unit"]),
        "surcharges": tuple(
            Surcharge(name=one["name"], price=Decimal(one["price"])) for one in given.pop("surcharges", ())
        ),
        "includes": tuple(given.pop("includes", ())),
        "excludes": tuple(given.pop("excludes", ())),
        "proposed": given.pop("proposed", "false") == "true",
    }
    return Tariff(**(given | special))


def tier(values: Mapping) -> Tier:
    price = Decimal(values["price"])
    return Tier(
        above=Decimal(values["above"]), up_to=number(values, "up_to"), price=price, total=number(values, "total")
    )


def choice(values: Mapping) -> Choice:
    return Choice(category=values.get("category", ""), name=values.get("name"), place=values.get("place"))


def asked(values: Mapping) -> Asked:
    """What the reader says in the golden file."""
    shares = tuple(Share(choice=choice(one), percent=Decimal(one["percent"])) for one in values.get("shares", ()))
    return Asked(
        choice=choice(values),
        start=date.fromisoformat(values["start"]),
        use=number(values, "use"),
        months=int(values.get("months", 1)),
        so_far=number(values, "so_far"),
        people=int(values["people"]) if "people" in values else None,
        area=number(values, "area"),
        area_basis=values.get("area_basis"),
        days=int(values["days"]) if "days" in values else None,
        shares=shares,
    )


def value(working: str) -> tuple[Decimal, ...]:
    """The terms of a sum of products: `180 × 3.10 + 60 × 4.65`."""
    return tuple(_product(term) for term in working.split("+"))


def _product(term: str) -> Decimal:
    product = Decimal(1)
    for factor in term.split("×"):
        product *= Decimal(factor.strip())
    return product
