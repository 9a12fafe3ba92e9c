"""JSON-LD: read back by pyld without a network, and every word one that schema.org has for what it is said of."""

import json
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]  # ships no types

from disclosure.model.moment import Moment
from disclosure.reports.open_data.json_ld import company_ld, notice_ld, opening_hours, outlet_ld, script

CONTEXT = {"@context": {"@vocab": "https://schema.org/"}}
VOCABULARY = {
    # From https://schema.org/version/latest: the types that are used, with those of their properties that are.
    "GovernmentService": {"name", "serviceType", "url", "areaServed", "serviceOperator", "availableChannel"},
    "Organization": {"name", "legalName", "alternateName", "telephone", "address", "sameAs"},
    "AdministrativeArea": {"name", "identifier"},
    "ServiceChannel": {"servicePhone"},
    "ContactPoint": {"telephone", "contactType", "hoursAvailable"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "LocalBusiness": {
        "name", "url", "telephone", "address", "geo", "openingHoursSpecification", "parentOrganization",
    },
    "PostalAddress": {"streetAddress", "addressLocality", "addressRegion", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "SpecialAnnouncement": {
        "name", "text", "url", "datePosted", "expires", "publisher", "spatialCoverage",
    },
    "Place": {"name"},
}  # fmt: skip


def documents(real: Any) -> list[dict[str, Any]]:
    found = []
    for known in real.portal.companies.values():
        company = replace(known, id=replace(known.id, region="410100"))  # the invented ones, too: they have most
        found.append(company_ld(real.portal, company, real.labels))
        found += [outlet_ld(real.portal, company, one, "x/") for one in company.outlets]
        found += [notice_ld(real.portal, company, one) for one in company.notices]
    return [json.loads(json.dumps(one)) for one in found if one]


def offline(url: str, _options: object) -> dict[str, Any]:
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}


def nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for one in value for node in nodes(one)]
    if not isinstance(value, dict):
        return []
    return ([value] if "@type" in value else []) + [node for one in value.values() for node in nodes(one)]


def test_every_word_is_one_of_schema_org(real: Any) -> None:
    found = documents(real)
    assert len(found) > 100
    seen = set()
    for document in found:
        for node in nodes(jsonld.expand(document, {"documentLoader": offline})):
            (kind,) = node["@type"]
            name = kind.removeprefix("https://schema.org/")
            properties = {key.removeprefix("https://schema.org/") for key in node if key != "@type"}
            assert properties <= VOCABULARY[name], name
            seen.add(name)
    assert {"GovernmentService", "LocalBusiness", "SpecialAnnouncement", "OpeningHoursSpecification"} <= seen


def test_nothing_that_is_said_is_lost_on_the_way(real: Any) -> None:
    for document in documents(real)[:50]:
        expanded = json.dumps(jsonld.expand(document, {"documentLoader": offline}), ensure_ascii=False)
        assert document["name"] in expanded


def test_invented_companies_are_told_to_nobody(real: Any) -> None:
    invented = [one for one in real.portal.companies.values() if one.is_demonstration]
    assert invented
    for company in invented:
        assert company_ld(real.portal, company, real.labels) == {}
        assert all(not outlet_ld(real.portal, company, one, "x/") for one in company.outlets)
        assert all(not notice_ld(real.portal, company, one) for one in company.notices)


def test_times_are_those_of_beijing_and_no_more_exact_than_published(real: Any) -> None:
    company, notice = next(pair for pair in real.portal.notices() if not pair[0].is_demonstration)
    told = notice_ld(
        real.portal,
        company,
        replace(
            notice,
            published_at=Moment.parse("2026-11-20"),
            expected_end=Moment.parse("2026-11-21 24:00"),
            actual_end=None,
        ),
    )
    assert (told["datePosted"], told["expires"]) == ("2026-11-20", "2026-11-22T00:00:00+08:00")


WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mo-Fr 08:30-12:00,14:00-17:30", [(WEEK[:5], "08:30", "12:00"), (WEEK[:5], "14:00", "17:30")]),
        ("Mo-Fr 08:30-17:00; Sa 09:00-12:00; PH off", [(WEEK[:5], "08:30", "17:00"), (["Saturday"], "09:00", "12:00")]),
        ("Mo,We,Sa-Su 09:00-12:00", [(["Monday", "Wednesday", "Saturday", "Sunday"], "09:00", "12:00")]),
        ("Sa-Mo 09:00-12:00", [(["Saturday", "Sunday", "Monday"], "09:00", "12:00")]),
        ("24/7", [(WEEK, "00:00", "23:59")]),
        ("May-Sep Mo-Fr 08:30-17:00", []),
        ("Mo-Fr 08:30-17:00; Nov 15-Mar 15: 24/7", []),
        (None, []),
    ],
)
def test_hours_of_an_ordinary_week(text: str | None, expected: list[tuple[list[str], str, str]]) -> None:
    found = [(one["dayOfWeek"], one["opens"], one["closes"]) for one in opening_hours(text)]
    assert found == expected


def test_no_text_ends_the_element() -> None:
    text = "</script><script>alert(1)</script><!-- & \u2028"
    written = script({"name": text})
    assert written.count("<") == written.count(">") == 2
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"name": text}
    assert script({}) == ""
