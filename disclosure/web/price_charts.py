"""Prices and bills as bars, each with its figure: the drawing says nothing that the table beside it does not."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from disclosure.billing import typical
from disclosure.model.identity import Sector
from disclosure.web.bars import Drawing, Item, bars
from disclosure.web.comparison import Comparison, Span
from disclosure.wording import comparison as wording
from disclosure.wording.billing import GJ
from disclosure.wording.web import money_text

MOST: Final = 24
"""More bars than this are no picture any more."""
KIND: Final = "price"


def use_text(sector: Sector) -> str:
    """State the use of which bills are given."""
    if sector in typical.MONTHLY_USE:
        return wording.year_use(sector, typical.MONTHLY_USE[sector], typical.PEOPLE)
    return wording.season_use(
        area=typical.AREA,
        days=typical.SEASON_DAYS,
        months=typical.SEASON_MONTHS,
        heat=typical.SEASON_HEAT[GJ],
    )


def price_chart(comparison: Comparison) -> Drawing | None:
    """Draw the figures of alike prices; None for one alone, or for more than a drawing holds."""
    known = [(offer.company.name, amount) for offer in comparison.offers if (amount := offer.figure) is not None]
    items = [Item(name=name, values={KIND: amount}, text=money_text(amount)) for name, amount in known]
    return _drawn(items, wording.price_chart(comparison.title, wording.MAIN_FIGURES[comparison.likeness.form]))


def bill_chart(found: Iterable[Comparison], sector: Sector) -> Drawing | None:
    """Draw homes' bills of the stated use, whatever the form of the price; hollow where something is left out."""
    items = [
        Item(
            name=offer.company.name,
            values={KIND: total},
            text=wording.at_least(total, offer.tariff.excludes),
            is_minor=bool(offer.tariff.excludes),
        )
        for comparison in found
        for offer in comparison.offers
        if offer.bill and (total := offer.bill.total) is not None
    ]
    return _drawn(items, wording.bill_chart(wording.BILL_HEADS[sector in typical.MONTHLY_USE], use_text(sector)))


def middle_chart(places: Mapping[str, Span], title: str) -> Drawing | None:
    """Draw the price in the middle for each place."""
    items = [Item(name=name, values={KIND: span.middle}, text=money_text(span.middle)) for name, span in places.items()]
    return _drawn(items, title)


def _drawn(items: Sequence[Item], title: str) -> Drawing | None:
    if not 1 < len(items) <= MOST:
        return None
    return bars(items, title, wording.described((item.name, item.text) for item in items))
