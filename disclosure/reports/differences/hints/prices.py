"""A price that moved, and the document that sets it is the same, or none."""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.provenance import Basis
from disclosure.model.tariff import Tariff
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.reports.differences.prices import earlier
from disclosure.wording import hints as wording


def prices(evidence: Evidence) -> Iterator[Hint]:
    """Ask by what each price that is in force, and moved, was set."""
    for before, after in evidence.companies():
        path = f"{after.folder}tariffs.yaml"
        if before is None or path not in evidence.changed:
            continue
        for label, number in (*_tariffs(before, after), *_charges(before, after)):
            yield Hint(kind="price", company=after.id, paths=(path,), words=wording.moved_price(label, number))


def _tariffs(before: Company, after: Company) -> Iterator[tuple[str, str | None]]:
    for tariff in after.tariffs:
        was = None if tariff in before.tariffs else earlier(tariff, before.tariffs, after.tariffs)
        if was is not None and not tariff.proposed and not was.proposed:
            if _amounts(was) != _amounts(tariff) and _is_same(was.basis, tariff.basis):
                yield tariff.label, _number(tariff.basis)
            then = {one.name: one for one in was.surcharges}
            for one in tariff.surcharges:
                old = then.get(one.name)
                if old and old.price != one.price and _is_same(old.basis or was.basis, one.basis or tariff.basis):
                    yield f"{tariff.label} {one.name}", _number(one.basis or tariff.basis)


def _charges(before: Company, after: Company) -> Iterator[tuple[str, str | None]]:
    then = {charge.name: charge for charge in before.charges}
    for charge in after.charges:
        was = then.get(charge.name)
        if was is None or None in {was.price, charge.price}:
            continue
        if was.price != charge.price and _is_same(was.basis, charge.basis):
            yield charge.name, _number(charge.basis)


def _amounts(tariff: Tariff) -> tuple[object, ...]:
    """What one pays by the tariff itself; a surcharge has its own document. Units as they are: 0.28 yuan is 28 fen."""
    return (tariff.unit, tariff.price, tuple(tier.price for tier in tariff.tiers), tariff.base)


def _is_same(was: Basis | None, now: Basis | None) -> bool:
    return _number(now) is None or _number(was) == _number(now)


def _number(basis: Basis | None) -> str | None:
    return basis.number if basis else None
