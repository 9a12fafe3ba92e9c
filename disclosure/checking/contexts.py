"""What rules may look at, made once for each region and sector."""

from collections.abc import Iterable
from datetime import date

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.regulation import Regulation
from disclosure.rules.context import Context


def edition_in_force(portal: Portal, day: date) -> str | None:
    """The edition of the disclosure measures in force on a day; None before the first."""
    editions = (r.edition for r in portal.regulations.values() if r.edition and r.is_in_force(day))
    return max(editions, default=None)


class Contexts:
    """The contexts of one check."""

    def __init__(self, regulations: Iterable[Regulation], as_of: date, edition: str | None) -> None:
        self._regulations = tuple(regulations)
        self._as_of = as_of
        self._edition = edition
        self._made: dict[tuple[str, str], Context] = {}

    def of(self, company: Company) -> Context:
        """The context of a company's region and sector; its notices are not in it yet."""
        key = (company.id.region, company.id.sector)
        if key not in self._made:
            self._made[key] = Context(
                as_of=self._as_of,
                edition=self._edition,
                region=company.id.region,
                sector=company.id.sector,
                regulations=tuple(r for r in self._regulations if r.covers(*key)),
            )
        return self._made[key]
