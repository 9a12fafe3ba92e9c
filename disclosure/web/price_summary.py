"""A company's prices in short: those in force, homes' first, and what else there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from disclosure.model.company import Company
from disclosure.model.tariff import Tariff
from disclosure.web.price_history import rank


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceSummary:
    """`first` are homes' prices in force, or else all in force; `others` the rest of those in force.

    `coming`, `former`, `proposed` count what is on record beside them.
    """

    first: Sequence[Tariff]
    others: Sequence[Tariff]
    coming: int
    former: int
    proposed: int


def price_summary(company: Company, as_of: date) -> PriceSummary:
    """Give the summary for a day."""
    current = sorted((one for one in company.tariffs if one.is_in_force(as_of)), key=lambda one: rank(one.category))
    homes = [one for one in current if rank(one.category) == 0]
    enacted = [one for one in company.tariffs if not one.proposed]
    coming = sum(1 for one in enacted if one.effective and one.effective > as_of)
    return PriceSummary(
        first=homes or current,
        others=[one for one in current if rank(one.category)] if homes else (),
        coming=coming,
        former=len(enacted) - len(current) - coming,
        proposed=len(company.tariffs) - len(enacted),
    )
