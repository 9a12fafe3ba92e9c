"""The feeds as the site serves them: what stands in which, and the same twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from flask import Flask
from flask.testing import FlaskClient
from icalendar import Calendar
from lxml import etree  # type: ignore[import-untyped]  # ships no types

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, addresses, create_app
from disclosure.web.links import address

Get = Callable[[str], str]
WATER = "/companies/880100/water/ceshi-water/notices"
HEAT = "/companies/990100/heat/shili-heat/notices"
REAL = ["解放大道恢复供水", "关于解放大道管道改造停水的公告", "抢修停水"]
INVENTED = ["因停水停热的通知（演示数据）"]
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "data" / "cap-1.2.xsd"))


@pytest.fixture
def paths(app: Flask, portal: Portal) -> list[str]:
    with app.test_request_context("/"):
        known = [(name, address(name, **values)) for name, values in addresses(portal)]
    return [path for name, path in known if name.startswith("feeds.")]


@pytest.mark.parametrize(
    ("folder", "titles"),
    [
        ("/notices", REAL),
        ("/notices/sectors/water", REAL),
        ("/notices/880000", REAL),
        ("/notices/880100", REAL),
        (WATER, REAL),
        ("/notices/990100", INVENTED),
        (HEAT, INVENTED),
    ],
)
def test_what_is_invented_stands_in_its_own_feeds_alone(get: Get, folder: str, titles: list[str]) -> None:
    found = feedparser.parse(get(f"{folder}/feed.atom"))
    assert not found.bozo
    assert [entry.title for entry in found.entries] == titles


@pytest.mark.parametrize(
    "path",
    ["/notices/sectors/heat/feed.atom", "/notices/880102/feed.atom", f"{WATER}/none/cap.xml",
     f"{WATER}/2026-11-23-restored/cap.xml", "/companies/880100/power/ceshi-power/notices/feed.atom",
     "/companies/880100/water/none/notices/calendar.ics"],
)  # fmt: skip
def test_where_there_is_nothing_there_is_no_feed(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_calendar_has_a_stop_once_whatever_continues_it(get: Get) -> None:
    events: list[Any] = list(Calendar.from_ical(get("/notices/calendar.ics")).walk("VEVENT"))
    assert [str(event["UID"]) for event in events] == [
        "880100/water/ceshi-water/2026-11-21-jiefang-road@portal.example"
    ]
    assert events[0]["DTEND"].dt.isoformat() == "2026-11-23T04:30:00+08:00"


def test_a_feed_of_alerts_leads_to_files_that_the_standard_allows(get: Get) -> None:
    (entry,) = feedparser.parse(get("/notices/cap.atom")).entries
    path = entry.links[0].href.removeprefix("https://portal.example/portal")
    assert path == f"{WATER}/2026-11-21-jiefang-road/cap.xml"
    root = etree.fromstring(get(path).encode())
    SCHEMA.assertValid(root)
    assert root.findtext("{*}msgType") == "Cancel"
    assert root.findtext("{*}references").count(",") == 4


def test_each_file_is_of_its_kind(client: FlaskClient) -> None:
    kinds = {"feed.atom": "application/atom+xml", "calendar.ics": "text/calendar", "cap.atom": "application/atom+xml"}
    assert {name: client.get(f"/notices/{name}").mimetype for name in kinds} == kinds


def test_every_address_answers_and_the_same_twice(
    paths: list[str], client: FlaskClient, portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    again = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue).test_client()
    assert len(paths) == len(set(paths)) == 3 * 7 + 2
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        assert response.data == again.get(path).data, path


def _collected(company: Company, day: date) -> Company:
    def on(notice: Notice) -> Notice:
        return replace(notice, record=replace(notice.record, source=replace(notice.record.source, retrieved=day)))

    return replace(company, notices=tuple(map(on, company.notices)))


def test_alerts_older_than_a_month_are_gone_with_their_addresses(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    after = report.as_of.replace(year=2027)
    late = replace(portal, companies={key: _collected(one, after) for key, one in portal.companies.items()})
    client = create_app(late, report, schemas=HOME / "schemas", catalogue=catalogue).test_client()
    assert client.get(f"{WATER}/2026-11-21-jiefang-road/cap.xml").status_code == 404
    assert feedparser.parse(client.get("/notices/cap.atom").data).entries == []
    assert not [name for name, _ in addresses(late) if name == "feeds.alert_file"]
    assert "cap.xml" not in client.get(f"{WATER}/2026-11-21-jiefang-road/").text
