"""The lists of the API, and the records that are no company's."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from disclosure import __version__
from disclosure.model.company import Company
from disclosure.model.identity import is_demonstration
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.reports.open_data.company import company_summary, notice_json
from disclosure.reports.open_data.encoding import plain
from disclosure.reports.open_data.paths import api
from disclosure.rules.rule import Rule

Object = dict[str, Any]
VERSION: Final = "1"
PAGE: Final = 1_000
"""Companies on a page of their list."""

IN_REGION: Final = ("inspections", "bulletins", "rectifications")
"""Records that stand in a region's folder: fields of the portal, which are also their names in the API."""


def as_known(portal: Portal, day: date) -> Portal:
    """The portal as it was known on a day: of an order what had happened by then."""
    orders = portal.rectifications.items()
    return replace(portal, rectifications={key: replace(one, events=one.events_until(day)) for key, one in orders})


def envelope(report: Report) -> Object:
    """What every answer begins with."""
    return {"api_version": VERSION, "as_of": report.as_of.isoformat()}


def index_json(portal: Portal, report: Report, resources: Iterable[Mapping[str, str]]) -> Object:
    """What there is; `resources` are (name, href, title) of each file that takes no name."""
    return {
        **envelope(report),
        "portal": plain(portal.info),
        "tool": {"name": "disclosure", "version": __version__},
        "counts": {
            "regions": len(portal.regions),
            "companies": len(portal.companies),
            "notices": sum(len(company.notices) for company in portal.companies.values()),
            "regulations": len(portal.regulations),
            **{name: len(getattr(portal, name)) for name in IN_REGION},
        },
        "resources": list(resources),
    }


def regions_json(portal: Portal) -> Object:
    """Every region, whole."""
    return {"regions": [_marked(region.code, plain(region)) for region in portal.regions.values()]}


def pages_of(portal: Portal) -> int:
    """How many pages the list of companies has; one even where there is no company."""
    return max(1, -(-len(portal.companies) // PAGE))


def companies_json(portal: Portal, page: int) -> Object:
    """A page of the list of companies, counted from 1, with where the next one is."""
    pages = pages_of(portal)
    shown = list(portal.companies.values())[(page - 1) * PAGE : page * PAGE]
    return {
        "count": len(portal.companies),
        "page_number": page,
        "pages": pages,
        **({"next": api(f"companies/pages/{page + 1}")} if page < pages else {}),
        "companies": [company_summary(company) for company in shown],
    }


def month_of(notice: Notice) -> str:
    """The month that a notice is listed under: that of the day in its name."""
    return notice.id[:7]


def months_json(portal: Portal) -> Object:
    """How many notices there are by month, the latest first."""
    counts = Counter(month_of(notice) for _, notice in portal.notices())
    return {
        "months": [
            {"month": month, "count": counts[month], "href": api(f"notices/{month}")}
            for month in sorted(counts, reverse=True)
        ]
    }


def notices_json(month: str, announced: Iterable[tuple[Company, Notice]]) -> Object:
    """The notices of a month, whole."""
    return {
        "month": month,
        "notices": [
            {**notice_json(company, notice), "company_name": company.name, "demonstration": company.is_demonstration}
            for company, notice in announced
        ],
    }


def regulations_json(portal: Portal) -> Object:
    """Every regulation by its title and validity."""
    left_out = {"clauses", "limits", "cancelled_fees", "source"}
    return {
        "regulations": [
            {key: value for key, value in plain(one).items() if key not in left_out}
            | {"href": api(f"regulations/{one.id}"), "page": f"regulations/{one.id}/"}
            for one in portal.regulations.values()
        ]
    }


def regulation_json(portal: Portal, name: str) -> Object:
    """A regulation, whole."""
    return {"page": f"regulations/{name}/", **plain(portal.regulations[name])}


def rules_json(catalogue: Iterable[Rule], edition: str | None) -> Object:
    """Every rule by which records are judged."""
    return {
        "rules": [
            {
                "code": rule.code,
                "title": rule.title,
                "severity": rule.severity_in(edition).value,
                "subject": rule.subject.value,
                "sectors": [sector.value for sector in rule.sectors],
                "basis": list(rule.basis),
                "requires": list(rule.requires),
                "rationale": rule.rationale,
                "remedy": rule.remedy,
                "page": f"rules/{rule.code}/",
            }
            for rule in catalogue
        ]
    }


def in_region_json(portal: Portal, kind: str) -> Object:
    """The records of one of IN_REGION by their titles."""
    return {
        kind: [
            {
                "key": key,
                "region": one.region,
                "title": one.title,
                "demonstration": is_demonstration(one.region),
                "href": api(f"{kind}/{key}"),
                "page": f"{kind}/{key}/",
            }
            for key, one in getattr(portal, kind).items()
        ]
    }


def record_in_region_json(portal: Portal, kind: str, key: str) -> Object:
    """A record of one of IN_REGION, whole."""
    one = getattr(portal, kind)[key]
    return {"key": key, "page": f"{kind}/{key}/", **_marked(one.region, plain(one))}


def words_json(portal: Portal) -> Object:
    """What people say, and what the portal calls it."""
    found: Object = plain(portal.synonyms)
    return found


def history_json(portal: Portal) -> Object:
    """How companies stood at the ends of past months."""
    return {"months": plain(portal.history)}


def texts_json(portal: Portal) -> Object:
    """The pages of text, as Markdown."""
    return {"pages": [{**plain(page), "page": f"{page.slug}/"} for page in portal.pages]}


def _marked(region: str, record: Object) -> Object:
    return {**record, "demonstration": is_demonstration(region)}
