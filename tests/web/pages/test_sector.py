from collections.abc import Callable

from flask.testing import FlaskClient

Get = Callable[[str], str]


def test_prices_of_one_kind_are_compared_with_all_that_belongs_to_them(get: Get) -> None:
    page = get("/sectors/water/")
    assert "居民（元/m³）：基本价格，不含代收费" in page
    assert '每年 180 以上至 300：<b class="price">4.65</b>' in page
    assert "另收污水处理费 1.00" in page
    assert "测发改价格〔2026〕1号（测试市发展和改革委员会" in page


def test_a_former_price_is_not_compared(get: Get) -> None:
    assert "2.40" not in get("/sectors/water/")


def test_an_invented_company_is_listed_but_not_compared(get: Get) -> None:
    page = get("/sectors/heat/")
    assert "资料中还没有可以对照的价格" in page
    assert "示例热力有限公司" in page


def test_the_measures_do_not_cover_power(get: Get) -> None:
    page = get("/sectors/power/")
    assert "供电企业的网点和电话一并收录" in page
    assert "<h2>价格对照</h2>" not in page


def test_a_sector_without_companies_says_so(get: Get) -> None:
    assert "还没有收录供气企业" in get("/sectors/gas/")


def test_a_sector_that_there_is_not_is_not_found(client: FlaskClient) -> None:
    assert client.get("/sectors/coal/").status_code == 404
