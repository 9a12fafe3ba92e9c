"""Which number to call."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE as RULES
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.hotlines import CATALOGUE, Match, Situation, answer, answers
from disclosure.wording.pages import SITUATIONS

Get = Callable[[str], str]


def situation(key: str) -> Situation:
    return next(one for one in CATALOGUE if one.key == key)


@pytest.fixture
def company(portal: Portal) -> Company:
    return next(one for one in portal.companies.values() if one.id.sector is Sector.WATER)


def with_lines(company: Company, **numbers: str) -> Company:
    lines = (Hotline(purpose=HotlinePurpose(name.replace("_", "-")), number=number) for name, number in numbers.items())
    return replace(company, hotlines=tuple(lines))


def test_every_situation_has_its_words() -> None:
    assert {one.key for one in CATALOGUE} == set(SITUATIONS)


def test_the_number_meant_for_the_situation_comes_first(company: Company) -> None:
    found = answer(situation("burst-pipe"), with_lines(company, repair="1", emergency="2"))
    assert ([line.number for line in found.hotlines], found.match) == (["2"], Match.MEANT)


def test_the_next_best_purpose_also_counts_as_meant(company: Company) -> None:
    found = answer(situation("gas-leak"), with_lines(company, consulting="1", repair="2"))
    assert ([line.number for line in found.hotlines], found.match) == (["2"], Match.MEANT)


def test_another_number_is_offered_as_such(company: Company) -> None:
    found = answer(situation("complaint"), with_lines(company, payment="3", consulting="1"))
    assert ([line.number for line in found.hotlines], found.match) == (["1"], Match.OTHER)


def test_a_company_without_numbers_has_none(company: Company) -> None:
    assert answer(situation("no-water"), replace(company, hotlines=())).match is Match.NONE


def test_only_companies_that_the_situation_concerns_answer(portal: Portal) -> None:
    sectors = {one.company.id.sector for one in answers(situation("burst-pipe"), portal.companies.values())}
    assert sectors == {Sector.WATER}


def test_the_index_leads_to_what_happened_and_names_the_places(get: Get) -> None:
    page = get("/hotlines/")
    assert page.index('href="../hotlines/gas-leak/"') < page.index('href="../hotlines/burst-pipe/"')
    assert 'href="../hotlines/880100/"' in page
    assert 'href="tel:119"' in page


def test_a_place_gives_the_numbers_by_situation(get: Get) -> None:
    burst = get("/hotlines/880100/").partition('id="burst-pipe"')[2].partition("</section>")[0]
    assert 'href="tel:0999-2914176"' in burst
    assert "报修电话" in burst
    assert "全天 24 小时" in burst


def test_a_company_that_published_no_number_is_said_to_have_none(get: Get) -> None:
    power = get("/hotlines/880100/").partition('id="no-power"')[2].partition("</section>")[0]
    assert "未公开" in power


def test_where_there_is_no_company_the_unified_hotline_is_pointed_to(get: Get) -> None:
    leak = get("/hotlines/880100/").partition('id="gas-leak"')[2].partition("</section>")[0]
    assert "尚未收录本地的供气企业" in leak
    assert '<a href="#authorities">12345</a>' in leak


def test_the_unified_hotline_and_the_authority_are_given(get: Get) -> None:
    authorities = get("/hotlines/880100/").partition('id="authorities"')[2].partition('id="companies"')[0]
    assert 'href="tel:12345"' in authorities
    assert "测试市城市管理局" in authorities


def test_an_invented_place_is_marked(get: Get) -> None:
    assert "演示数据" in get("/hotlines/990100/")
    assert "演示数据" not in get("/hotlines/880100/")


def test_a_province_has_no_page_of_numbers(client: FlaskClient) -> None:
    assert client.get("/hotlines/880000/").status_code == 404


def test_a_district_that_a_company_serves_has_its_numbers(get: Get) -> None:
    page = get("/hotlines/880102/")
    assert 'href="tel:0999-2914176"' in page
    assert '<a href="../../hotlines/880100/">测试市</a>' in page


def test_an_old_number_shows_its_age(get: Get) -> None:
    burst = get("/hotlines/880100/").partition('id="burst-pipe"')[2].partition("</section>")[0]
    assert '<time datetime="2026-07">2026年7月</time>发布，未经企业确认' in burst


def test_what_the_regions_line_promises_stands_beside_its_number(get: Callable[[str], str]) -> None:
    told = get("/hotlines/880100/").partition('<section id="authorities"')[2].partition("</section>")[0]
    assert "时限：疑难问题 5个工作日内（原文：五日内答复）" in told


@pytest.mark.parametrize("path", ["/hotlines/{place}/", "/companies/{company}/", "/regions/{place}/"])
def test_beside_a_number_stands_whether_it_is_answered_now(
    portal: Portal, report: Report, company: Company, path: str
) -> None:
    lines = tuple(
        Hotline(purpose=HotlinePurpose.REPAIR, number=number, hours=hours)
        for number, hours in (("1", "Mo-Fr 08:30-17:30; PH off"), ("2", "24/7"), ("3", "Mo-Fr sunrise-sunset"))
    )
    companies = {**portal.companies, company.id: replace(company, hotlines=lines)}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=RULES)
    page = app.test_client().get(path.format(place=company.id.region, company=company.id)).text
    told = page.partition('class="phone" href="tel:1"')[2]
    assert 'data-module="open-now" data-line data-hours="[[[],31,[[510,1050]]],[[],128,[]]]" hidden' in told
    assert page.count("data-holidays=") == 1
    if "regions" not in path:
        assert '<span class="answering" data-open="yes">全天 24 小时有人接听</span>' in told
        assert "data-hours" not in told.rpartition('href="tel:3"')[2].partition("</li>")[0]


def test_what_to_do_at_a_leak_comes_before_the_number_and_the_number_at_once_after_it(get: Get) -> None:
    page = get("/hotlines/gas-leak/")
    assert page.index("先离开到室外，再打电话") < page.index("不开关任何电器") < page.index("选地区看电话")
    danger = get("/hotlines/880100/").partition('id="gas-leak"')[2].partition("</section>")[0]
    assert danger.index("先离开到室外，再打电话") < danger.index("不开关任何电器")


def test_elsewhere_the_number_comes_first(get: Get) -> None:
    burst = get("/hotlines/880100/").partition('id="burst-pipe"')[2].partition("</section>")[0]
    assert burst.index("tel:0999-2914176") < burst.index("打电话时说清路名") < burst.index("进户总阀")


def test_a_situation_leads_to_its_part_of_the_pages_of_places_that_it_concerns(get: Get) -> None:
    page = get("/hotlines/no-water/")
    assert 'href="../../hotlines/880100/#no-water"' in page
    assert 'href="../../hotlines/880102/#no-water"' in page
    assert 'href="../../hotlines/990100/#no-water"' not in page, "there is only a heat company"
    assert "尚未收录这一行业的企业" in get("/hotlines/gas-leak/")


def test_every_situation_has_its_page(get: Get) -> None:
    for one in CATALOGUE:
        page = get(f"/hotlines/{one.key}/")
        assert f"<h1>{one.title}</h1>" in page
        assert all(step in page for step in one.steps)


def test_it_is_said_who_answers_for_a_company_that_does_not(get: Get) -> None:
    page = get("/hotlines/880102/")
    water = page.partition('id="burst-pipe"')[2].partition('class="situation-else"')[2].partition("</p>")[0]
    assert 'href="tel:12345"' in water
    assert "测试市城市管理局" in water
    power = page.partition('id="no-power"')[2].partition('class="situation-else"')[2].partition("</p>")[0]
    assert "城市管理局" not in power


def test_from_home_the_number_for_a_leak_is_two_steps_away(get: Get) -> None:
    assert 'href="hotlines/gas-leak/"' in get("/")
