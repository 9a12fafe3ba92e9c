"""How do I get something done?"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.service import ProcedureKind
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.procedures import MOST
from disclosure.wording.procedures import WANTS

Get = Callable[[str], str]


def test_every_kind_has_words_for_what_people_want() -> None:
    assert list(WANTS) == list(ProcedureKind)


def test_one_sees_what_can_be_wanted_and_chooses_a_place(get: Get) -> None:
    page = get("/procedures/")
    for want in WANTS.values():
        assert f"<dt>{want.title}</dt><dd>{want.meaning}</dd>" in page
    assert '<a href="../procedures/880100/">测试市</a> <span class="count">2 项</span>' in page
    assert 'href="../hotlines/"' in page


def test_while_they_are_few_the_companies_stand_there_by_sector(get: Get) -> None:
    water = get("/procedures/").partition('<details id="water">')[2].partition("</details>")[0]
    assert '<a href="../companies/880100/water/ceshi-water/procedures/repair/">测试市供水公司：报修</a>' in water


def test_many_companies_are_chosen_by_place_only(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    full = portal.companies[CompanyId.parse("880100/water/ceshi-water")]
    copies = [replace(full, id=replace(full.id, slug=f"c{number}")) for number in range(MOST + 1)]
    portal = replace(portal, companies={one.id: one for one in copies})
    client = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue).test_client()
    page = client.get("/procedures/").get_data(as_text=True)
    assert "<details" not in page.partition("<main")[2].partition("</main>")[0]
    assert "82 项" in page


def test_a_place_shows_what_each_company_does_how_long_and_for_how_much(get: Get) -> None:
    page = get("/procedures/880100/")
    repair = page.partition('<section id="repair">')[2].partition("</section>")[0]
    assert "测试市供水公司：报修</a>" in repair
    assert "时限：1 个工作日" in repair
    assert "费用：免费" in repair
    assert '<a href="#new-connection">报装、开户</a>' in page
    assert 'href="../../hotlines/880100/"' in page


def test_a_company_that_says_nothing_is_named(get: Get) -> None:
    assert "ceshi-power" in get("/procedures/880100/").partition('<section id="silent">')[2]


@pytest.mark.parametrize("path", ["/procedures/990100/", "/procedures/110000/"])
def test_a_place_without_procedures_has_no_page(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
