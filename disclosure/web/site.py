"""What every page may look at: the portal, the report, and lookups over them that are made once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol, Self, TypeVar
from urllib.parse import urlsplit

from flask import Flask, current_app

from disclosure.content.labels import Labels
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector, region_parents
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.model.verdict import CompanyReport, Report
from disclosure.rules.rule import Rule
from disclosure.search.answering import Answer
from disclosure.search.narrowing import Facets

NAME = "disclosure"
Announced = tuple[Company, Notice]


class Search(Protocol):
    """Answers a query; `near` is the code of the reader's region."""

    def __call__(self, text: str, *, limit: int | None, facets: Facets, near: str) -> Answer:
        """Give the first `limit` documents found, and what is known of the rest."""
        ...


Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site's data. Tuples of companies and regions are in the portal's order, of notices newest first.

    `companies_in`, `notices_in` go by region code and hold what lies inside the region too; `serving` holds companies
    of other regions that name this one in their service area; `inside` the regions directly below one that the portal
    knows (`inside[""]`: those without a known region above). `notices_by_path` goes by `region/sector/slug/notice`;
    `answering` holds there the notices that follow one or are caused by it. `omitted` goes by a company's folder and
    holds its files that could not be read. `root` is the portal's folder, where the paths of records begin. `search` is
    there in live serving only.
    """

    portal: Portal
    report: Report
    catalogue: tuple[Rule, ...]
    labels: Labels
    schemas: Path
    root: Path
    search: Search | None
    rules: dict[str, Rule]
    companies_by_sector: dict[Sector, tuple[Company, ...]]
    companies_in: dict[str, tuple[Company, ...]]
    serving: dict[str, tuple[Company, ...]]
    inside: dict[str, tuple[Region, ...]]
    notices: tuple[Announced, ...]
    notices_in: dict[str, tuple[Announced, ...]]
    notices_by_path: dict[str, Announced]
    answering: dict[str, tuple[Announced, ...]]
    omitted: dict[str, tuple[str, ...]]

    @classmethod
    def of(
        cls,
        portal: Portal,
        report: Report,
        *,
        labels: Labels,
        schemas: Path,
        root: Path,
        catalogue: Sequence[Rule],
        search: Search | None,
    ) -> Self:
        """Make the lookups."""
        companies = portal.companies.values()
        by_sector = _grouped((company.id.sector, company) for company in companies)
        notices = newest_first(portal.notices())
        return cls(
            portal=portal,
            report=report,
            catalogue=tuple(catalogue),
            labels=labels,
            schemas=schemas,
            root=root,
            search=search,
            rules={rule.code: rule for rule in catalogue},
            companies_by_sector={sector: found for sector in Sector if (found := by_sector.get(sector))},
            companies_in=_grouped((code, company) for company in companies for code in _around(company.id.region)),
            serving=_grouped((code, company) for company in companies for code in _served_elsewhere(company)),
            inside=_grouped((_parent(portal, region.code), region) for region in portal.regions.values()),
            notices=notices,
            notices_in=_grouped((code, pair) for pair in notices for code in _around(pair[0].id.region)),
            notices_by_path={f"{company.id}/{notice.id}": (company, notice) for company, notice in notices},
            answering=_grouped((path, pair) for pair in notices for path in _answered(*pair)),
            omitted=_grouped((_company_folder(path), path) for path in portal.omitted),
        )

    @property
    def as_of(self) -> date:
        """The day of the check."""
        return self.report.as_of

    @property
    def base_path(self) -> str:
        """The path under which the site is published, `/` or `/portal/`."""
        return urlsplit(self.portal.info.base_url).path or "/"

    def report_on(self, company: Company | CompanyId) -> CompanyReport:
        """The verdicts on a company; KeyError where it was not checked."""
        return self.report.companies[company if isinstance(company, CompanyId) else company.id]


def running() -> Flask:
    """Give the app that is making a page."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 - a third of the time of `current_app.extensions`
    return app


def site() -> Site:
    """Give the current app's site."""
    found: Site = running().extensions[NAME]
    return found


def newest_first(notices: Iterable[Announced]) -> tuple[Announced, ...]:
    """Sort notices by when they were published, or else when they begin; those without any day come last."""
    return tuple(sorted(notices, key=_recency, reverse=True))


def _recency(pair: Announced) -> tuple[Moment, str, str]:
    company, notice = pair
    return (notice.published_at or notice.start or Moment(date.min), notice.id, str(company.id))


def _company_folder(path: str) -> str:
    return "/".join(path.split("/")[:5]) + "/"


def _answered(company: Company, notice: Notice) -> tuple[str, ...]:
    followed = f"{company.id}/{notice.follows}" if notice.follows else None
    return tuple(filter(None, (followed, notice.caused_by)))


def _around(code: str) -> tuple[str, ...]:
    return (code, *region_parents(code))


def _served_elsewhere(company: Company) -> tuple[str, ...]:
    named = company.service_area.regions if company.service_area else ()
    return tuple(code for code in named if code not in _around(company.id.region))


def _parent(portal: Portal, code: str) -> str:
    return next((parent for parent in region_parents(code) if parent in portal.regions), "")


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
