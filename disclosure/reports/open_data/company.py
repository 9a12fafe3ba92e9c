"""A company in the API: all its records, and how it was judged."""

from dataclasses import dataclass, field
from typing import Any

from disclosure.checking.score import score
from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.quality import QualityReport
from disclosure.model.verdict import CompanyReport, Verdict
from disclosure.reports.figures import counted, scored
from disclosure.reports.open_data.encoding import PROFILE, plain, records_of, written
from disclosure.reports.open_data.paths import api, company_page, notice_page

Object = dict[str, Any]


def company_summary(company: Company) -> Object:
    """A company in a list."""
    key = str(company.id)
    return {
        "id": key,
        "name": company.name,
        "region": company.id.region,
        "sector": company.id.sector.value,
        "demonstration": company.is_demonstration,
        "confirmed": company.confirmed,
        "href": api(f"companies/{key}"),
        "page": company_page(company.id),
    }


def company_json(company: Company, report: CompanyReport) -> Object:
    """A company with all that is known of it, each file apart with its own source."""
    records = records_of(company)
    return {
        **company_summary(company),
        "slug": company.id.slug,
        "profile": records.pop(PROFILE),
        **records,
        "notices": [notice_json(company, notice) for notice in company.notices],
        "quality": [_quality(one) for one in company.quality],
        "verdicts": {
            "totals": counted(report.count()),
            "score": known(scored(score(report))),
            "href": api(f"companies/{company.id}/verdicts"),
        },
    }


def notice_json(company: Company, notice: Notice) -> Object:
    """A notice with whose it is."""
    return {"company": str(company.id), "page": notice_page(company.id, notice.id), **plain(notice)}


@dataclass(frozen=True, slots=True)
class VerdictTexts:
    """Writes every verdict on a company; many companies share one, whose text is made once, by the object's identity.

    The report holds them all, so no identity is used twice.
    """

    _said: dict[int, str] = field(default_factory=dict)

    def text(self, beginning: Object, company: Company, report: CompanyReport) -> str:
        """The verdicts on a company, and those on each of its notices, as JSON, after what an answer begins with."""
        head = {
            **beginning,
            **company_summary(company),
            "score": known(scored(score(report))),
            "totals": counted(report.count()),
        }
        notices = ",".join(f"{written(key)}:{self._list(verdicts)}" for key, verdicts in report.notices.items())
        return f'{written(head)[:-1]},"verdicts":{self._list(report.verdicts)},"notices":{{{notices}}}}}'

    def _list(self, verdicts: tuple[Verdict, ...]) -> str:
        said = self._said
        return f"[{','.join(said.get(id(one)) or said.setdefault(id(one), written(plain(one))) for one in verdicts)}]"


def known(result: Object) -> Object:
    """What is there of an object and of those in it."""
    return {key: known(one) if isinstance(one, dict) else one for key, one in result.items() if one is not None}


def _quality(one: QualityReport) -> Object:
    found: Object = plain(one)
    return found
