"""How to report a mistake."""

import re
from collections.abc import Callable
from dataclasses import replace

from flask import Flask

from disclosure.model.portal import Operator, Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from disclosure.web.folders import SCHEMAS

Get = Callable[[str], str]


def test_every_page_leads_to_where_mistakes_are_reported(get: Get) -> None:
    for path in ("/", "/companies/880100/water/ceshi-water/", "/regulations/"):
        assert re.search(r'<a href="[./]*corrections/">这一页有错', get(path)), path


def page_of(portal: Portal, report: Report, operator: Operator) -> str:
    told = replace(portal, info=replace(portal.info, operator=operator, repository=None))
    app: Flask = create_app(told, report, schemas=SCHEMAS, catalogue=CATALOGUE)
    return app.test_client().get("/corrections/").text


def test_mistakes_go_to_whom_the_portal_names(portal: Portal, report: Report) -> None:
    page = page_of(portal, report, Operator(name="甲局", phone="0999-2910000", email="open@office.example"))
    assert 'href="mailto:open@office.example"' in page
    assert "0999-2910000" in page
    assert "暂时收不到纠错" not in page


def test_where_nobody_is_named_the_page_says_so(portal: Portal, report: Report) -> None:
    assert "暂时收不到纠错" in page_of(portal, report, Operator(name="甲局"))
