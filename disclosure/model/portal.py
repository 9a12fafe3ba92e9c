"""The whole content, read and joined."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from disclosure.model.bulletin import Bulletin
from disclosure.model.company import Company
from disclosure.model.history import Month
from disclosure.model.identity import CompanyId, Sector, region_covers, region_parents
from disclosure.model.inspection import Inspection
from disclosure.model.notice import Notice
from disclosure.model.rectification import Rectification
from disclosure.model.redirect import Redirect
from disclosure.model.region import Region
from disclosure.model.regulation import Clause, Regulation
from disclosure.model.synonyms import Synonyms


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Who runs the portal."""

    name: str
    phone: str | None = None
    email: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalInfo:
    """What portal.yaml says; `base_url` ends with a slash, `branch` is that of the repository, `main` if none."""

    name: str
    base_url: str
    operator: Operator
    description: str
    repository: str | None = None
    branch: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A page of text: `slug` is the file's name, `text` its Markdown without the title line."""

    slug: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """Everything that is published, sorted by identity.

    `omitted` names the files that could not be read and were left out (`--keep-going`). `history` holds the months that
    are stored, the earliest first; companies in it may be there no longer. Inspections, bulletins and rectifications go
    by region and name (`411700/2019-01-nuandian`).
    """

    info: PortalInfo
    regions: dict[str, Region]
    regulations: dict[str, Regulation]
    companies: dict[CompanyId, Company]
    pages: tuple[Prose, ...] = ()
    synonyms: Synonyms = field(default_factory=Synonyms)
    history: tuple[Month, ...] = ()
    inspections: dict[str, Inspection] = field(default_factory=dict)
    bulletins: dict[str, Bulletin] = field(default_factory=dict)
    rectifications: dict[str, Rectification] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    omitted: tuple[str, ...] = ()

    @property
    def unread(self) -> frozenset[CompanyId]:
        """The companies of which some file was left out, also those left out whole: what one misses may stand there."""
        return frozenset(filter(None, map(CompanyId.of_path, self.omitted)))

    def without_unread(self) -> Self:
        """The same with those companies only of which every file could be read."""
        unread = self.unread
        return replace(self, companies={key: one for key, one in self.companies.items() if key not in unread})

    def companies_in(self, region: str, sector: Sector | None = None) -> tuple[Company, ...]:
        """The companies of a region and of the regions inside it."""
        return tuple(
            company
            for company in self.companies.values()
            if region_covers(region, company.id.region) and sector in (None, company.id.sector)
        )

    def parents(self, code: str) -> tuple[Region, ...]:
        """The regions above a region that the portal knows, highest first."""
        return tuple(self.regions[parent] for parent in reversed(region_parents(code)) if parent in self.regions)

    def clause(self, reference: str) -> tuple[Regulation, Clause]:
        """What `measures-2021#prices` refers to; KeyError where nothing does."""
        regulation_id, _, clause_id = reference.partition("#")
        regulation = self.regulations[regulation_id]
        return regulation, regulation.clauses[clause_id]

    def notices(self) -> Iterator[tuple[Company, Notice]]:
        """Every notice with its company, by company."""
        for company in self.companies.values():
            for notice in company.notices:
                yield company, notice
