"""Halls and notices as lines of CSV: each stands in the files of several places, so its line is written once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.outlet import Closure, Outlet
from disclosure.model.provenance import Record, Source
from disclosure.reports.as_csv import cells, document
from disclosure.reports.tables.table import Row
from disclosure.web.board import page_address
from disclosure.web.links import address
from disclosure.web.names import region_name
from disclosure.web.phrases import facilities
from disclosure.web.site import Announced, Site
from disclosure.wording import listings as wording
from disclosure.wording import names
from disclosure.wording.hours import hours_text


@dataclass(frozen=True, slots=True)
class Listings:
    """Writes the tables of places; what is invented is marked as such."""

    site: Site
    _lines: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, current: Site) -> Self:
        """Those of the site."""
        return cls(current)

    def outlets(self, located: Iterable[tuple[Company, Outlet]]) -> bytes:
        """Give a file with a line for each hall."""
        return document([cells(wording.OUTLETS), *(self._of_outlet(*pair) for pair in located)])

    def notices(self, announced: Iterable[Announced]) -> bytes:
        """Give a file with a line for each notice."""
        return document([cells(wording.NOTICES), *(self._of_notice(*pair) for pair in announced)])

    def _of_outlet(self, company: Company, outlet: Outlet) -> str:
        key = f"{company.id}#{outlet.id}"
        if key not in self._lines:
            self._lines[key] = cells(self._outlet(company, outlet))
        return self._lines[key]

    def _of_notice(self, company: Company, notice: Notice) -> str:
        key = f"{company.id}/{notice.id}"
        if key not in self._lines:
            self._lines[key] = cells(self._notice(company, notice))
        return self._lines[key]

    def _outlet(self, company: Company, outlet: Outlet) -> Row:
        choice, place, record = self.site.labels.choice, outlet.coordinates, company.records.get("outlets")
        return (
            names.SECTORS[company.id.sector.value],
            company.name,
            outlet.name,
            choice("outlets", "outlets/kind", outlet.kind) if outlet.kind else None,
            region_name(self.site, outlet.region or company.id.region),
            outlet.address,
            outlet.phone,
            hours_text(outlet.hours) if outlet.hours else None,
            outlet.hours_note,
            _closed(outlet.closure),
            wording.BETWEEN.join(outlet.services),
            wording.BETWEEN.join(choice("outlets", "outlets/payment_methods", one) for one in outlet.payment_methods),
            wording.BETWEEN.join(facilities(outlet)),
            place.lat if place else None,
            place.lon if place else None,
            outlet.note,
            page_address(self.site, company, outlet),
            *_trust(company, record, outlet.source),
        )

    def _notice(self, company: Company, notice: Notice) -> Row:
        one = company.id
        path = address("notice.show", region=one.region, sector=one.sector.value, slug=one.slug, notice=notice.id)
        times = (notice.published_at, notice.start, notice.expected_end, notice.actual_end)
        return (
            names.SECTORS[one.sector.value],
            company.name,
            notice.title,
            self.site.labels.choice("notice", "kind", notice.kind),
            *(str(time) if time else None for time in times),
            wording.BETWEEN.join(region_name(self.site, code) for code in notice.regions or (one.region,)),
            wording.BETWEEN.join(notice.areas),
            notice.reason,
            wording.BETWEEN.join(notice.phones),
            self.site.portal.info.base_url + path[1:],
            *_trust(company, notice.record, None),
        )


def _closed(closure: Closure | None) -> str | None:
    return wording.closed(closure.reason, _day(closure.since), _day(closure.until)) if closure else None


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _trust(company: Company, record: Record | None, own: Source | None) -> Row:
    source = own or (record.source if record else None)
    return (
        source.publisher if source else None,
        source.published if source else None,
        source.retrieved.isoformat() if source else None,
        wording.CONFIRMED[record.confirmed] if record else None,
        wording.INVENTED if company.is_demonstration else None,
    )
