"""The content as it is read, before it is one portal: parts can still be left out."""

from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final, Self

from disclosure.content.known import Known
from disclosure.model.bulletin import Bulletin
from disclosure.model.company import FILE_OF_KEY, Company
from disclosure.model.history import Month
from disclosure.model.identity import CompanyId
from disclosure.model.inspection import Inspection
from disclosure.model.portal import Portal, PortalInfo, Prose
from disclosure.model.rectification import Rectification
from disclosure.model.redirect import REDIRECTS_PATH, Redirect
from disclosure.model.region import Region
from disclosure.model.regulation import Regulation
from disclosure.model.synonyms import SYNONYMS_PATH, Synonyms

# What a company holds of each file when that file is left out.
_ABSENT: Final[dict[str, Any]] = {
    field.name: field.default for field in fields(Company) if field.default is not MISSING
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that could be read, sorted by identity."""

    info: PortalInfo | None
    regions: Mapping[str, Region]
    regulations: Mapping[str, Regulation]
    companies: Mapping[CompanyId, Company]
    pages: tuple[Prose, ...]
    synonyms: Synonyms
    history: tuple[Month, ...]
    inspections: Mapping[str, Inspection]
    bulletins: Mapping[str, Bulletin]
    rectifications: Mapping[str, Rectification]
    redirects: tuple[Redirect, ...] = ()

    def known(self, broken: Collection[str]) -> Known:
        return Known(
            regions=self.regions,
            companies=self.companies,
            inspections=self.inspections,
            bulletins=self.bulletins,
            rectifications=self.rectifications,
            synonyms=self.synonyms,
            redirects=self.redirects,
            broken=frozenset(broken),
        )

    def without(self, paths: Collection[str]) -> Self:
        """Leave out what these files hold."""
        companies = {key: _without(company, paths) for key, company in self.companies.items()}
        return replace(
            self,
            synonyms=Synonyms() if SYNONYMS_PATH in paths else self.synonyms,
            redirects=() if REDIRECTS_PATH in paths else self.redirects,
            regions={key: region for key, region in self.regions.items() if region.record.path not in paths},
            regulations={key: law for key, law in self.regulations.items() if law.record.path not in paths},
            companies={key: company for key, company in companies.items() if company is not None},
            inspections={key: one for key, one in self.inspections.items() if one.record.path not in paths},
            bulletins={key: one for key, one in self.bulletins.items() if one.record.path not in paths},
            rectifications={key: one for key, one in self.rectifications.items() if one.record.path not in paths},
        )

    def portal(self, omitted: Collection[str]) -> Portal | None:
        """Join the parts; without portal.yaml there is nothing to join them to."""
        if self.info is None:
            return None
        return Portal(
            info=self.info,
            regions=dict(self.regions),
            regulations=dict(self.regulations),
            companies=dict(self.companies),
            pages=self.pages,
            synonyms=self.synonyms,
            history=self.history,
            inspections=dict(self.inspections),
            bulletins=dict(self.bulletins),
            rectifications=dict(self.rectifications),
            redirects=self.redirects,
            omitted=tuple(sorted(omitted)),
        )


def _without(company: Company, paths: Collection[str]) -> Company | None:
    left_out = {name for name, record in company.records.items() if record.path in paths}
    if "company" in left_out:
        return None
    return replace(
        company,
        records={name: record for name, record in company.records.items() if name not in left_out},
        notices=tuple(notice for notice in company.notices if notice.record.path not in paths),
        quality=tuple(report for report in company.quality if report.record.path not in paths),
        **{key: _ABSENT[key] for key, name in FILE_OF_KEY.items() if name in left_out},
    )
