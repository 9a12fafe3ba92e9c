"""The portal as a search engine of the browser."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import create_app

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
NAMESPACE = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
LINK = 'rel="search" type="application/opensearchdescription+xml"'


def client_at(base: str, portal: Portal, report: Report, catalogue: tuple[Rule, ...], **more: str) -> FlaskClient:
    info = replace(portal.info, base_url=base, **more)  # type: ignore[arg-type]
    return create_app(replace(portal, info=info), report, schemas=SCHEMAS, catalogue=catalogue).test_client()


def description(client: FlaskClient) -> ET.Element:
    response = client.get("/opensearch.xml")
    assert response.mimetype in {"text/xml", "application/xml"}  # machines differ
    return ET.fromstring(response.text)  # noqa: S314 - our own file


def test_what_was_typed_goes_into_the_address_of_the_search_page(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    found = description(client_at("https://city.gov.cn/a&b/", portal, report, catalogue))
    page, itself = found.findall("o:Url", NAMESPACE)
    assert page.attrib == {
        "type": "text/html",
        "method": "get",
        "template": "https://city.gov.cn/a&b/search/?q={searchTerms}",
    }
    assert (itself.get("rel"), itself.get("template")) == ("self", "https://city.gov.cn/a&b/opensearch.xml")


def test_names_are_as_long_as_they_may_be(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    client = client_at("https://city.gov.cn/", portal, report, catalogue, name="<长>" * 20)
    found = description(client)
    assert found.findtext("o:ShortName", namespaces=NAMESPACE) == ("<长>" * 20)[:16]
    assert found.findtext("o:LongName", namespaces=NAMESPACE) == ("<长>" * 20)[:48]
    assert found.findtext("o:Description", namespaces=NAMESPACE) == portal.info.description


@pytest.mark.parametrize(("path", "href"), [("/", "opensearch.xml"), ("/rules/O05/", "../../opensearch.xml")])
def test_every_page_leads_to_it(
    path: str, href: str, portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    page = client_at("https://city.gov.cn/", portal, report, catalogue).get(path).text
    assert f'<link {LINK} href="{href}" title="{portal.info.name}">' in page.partition("</head>")[0]


@pytest.mark.parametrize(
    "base", ["https://portal.example/", "https://example/", "http://a.test/x/", "http://x.localhost:5000/", "file:///"]
)
def test_no_page_leads_to_it_while_nobody_knows_where_the_portal_will_stand(
    base: str, portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    assert LINK not in client_at(base, portal, report, catalogue).get("/").text


def test_a_name_that_only_looks_like_nowhere_is_somewhere(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    assert LINK in client_at("https://myexample.cn/test/", portal, report, catalogue).get("/").text
