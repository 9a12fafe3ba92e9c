from collections.abc import Callable

from flask.testing import FlaskClient

Get = Callable[[str], str]


def test_a_sector_leads_to_its_prices(get: Get) -> None:
    prices = get("/sectors/water/").partition('<section id="prices">')[2].partition("</section>")[0]
    assert "1 家企业的价格可以查看" in prices
    assert 'href="../../prices/water/"' in prices
    assert 'href="../../bill/"' in prices


def test_an_invented_company_is_listed_but_not_counted(get: Get) -> None:
    page = get("/sectors/heat/")
    assert "资料中还没有可以对照的价格" in page
    assert "示例热力有限公司" in page


def test_the_measures_do_not_cover_power(get: Get) -> None:
    page = get("/sectors/power/")
    assert "供电企业的网点和电话一并收录" in page
    assert '<section id="prices">' not in page


def test_a_sector_without_companies_says_so(get: Get) -> None:
    assert "还没有收录供气企业" in get("/sectors/gas/")


def test_a_sector_that_there_is_not_is_not_found(client: FlaskClient) -> None:
    assert client.get("/sectors/coal/").status_code == 404
