"""What search engines ask for."""

from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.files import crawlers

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def locations(client: FlaskClient, path: str) -> list[str]:
    response = client.get(path)
    assert response.mimetype in {"text/xml", "application/xml"}  # machines differ
    return [element.text or "" for element in ET.fromstring(response.text).iter(LOC)]  # noqa: S314 - our own file


def test_robots_are_told_where_the_list_is(client: FlaskClient) -> None:
    assert client.get("/robots.txt").text == (
        "User-agent: *\nAllow: /\nSitemap: https://portal.example/portal/sitemap.xml\n"
    )


def test_the_list_names_every_page_by_its_public_address(client: FlaskClient) -> None:
    assert locations(client, "/sitemap.xml") == ["https://portal.example/portal/sitemaps/1.xml"]
    pages = locations(client, "/sitemaps/1.xml")
    assert pages[0] == "https://portal.example/portal/"
    assert "https://portal.example/portal/companies/880100/water/ceshi-water/" in pages
    assert len(pages) == len(set(pages))
    assert not any("404" in page for page in pages)


def test_a_long_list_comes_in_parts(client: FlaskClient, portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = locations(client, "/sitemaps/1.xml")
    monkeypatch.setattr(crawlers, "PART", 10)
    parts = [values["part"] for endpoint, values in crawlers.urls(portal) if endpoint == "crawlers.sitemap"]
    assert len(parts) > 1
    assert [page for part in parts for page in locations(client, f"/sitemaps/{part}.xml")] == whole


@pytest.mark.parametrize("part", ["0", "2", "01", "x"])
def test_there_are_no_other_parts(client: FlaskClient, part: str) -> None:
    assert client.get(f"/sitemaps/{part}.xml").status_code == 404
