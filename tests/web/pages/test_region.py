from collections.abc import Callable

from flask.testing import FlaskClient

Get = Callable[[str], str]


def test_companies_stand_by_sector_in_the_order_of_display(get: Get) -> None:
    page = get("/regions/880100/")
    assert page.index("<h3>供水</h3>") < page.index("测试市供水公司") < page.index("<h3>供电</h3>")


def test_the_numbers_of_the_region_can_be_dialled(get: Get) -> None:
    page = get("/regions/880100/")
    assert '<a class="phone" href="tel:12345">12345</a>' in page
    assert "全天 24 小时" in page
    assert 'href="tel:0999-2990000"' in page


def test_a_county_names_who_serves_it_from_elsewhere(get: Get) -> None:
    page = get("/regions/880102/")
    assert "还没有收录本地企业的资料" in page
    assert page.index("服务范围包括本地的其他地区企业") < page.index("测试市供水公司")


def test_the_legal_heating_season_has_its_basis(get: Get) -> None:
    page = get("/regions/990100/")
    assert "每年 11月15日至次年 3月15日（到当日二十四时）" in page
    assert "测发改价格〔2026〕1号" in page


def test_only_an_invented_region_carries_the_banner(get: Get) -> None:
    assert "banner-demonstration" in get("/regions/990100/")
    assert "banner-demonstration" not in get("/regions/880100/")


def test_the_regions_above_and_below_are_linked(get: Get) -> None:
    page = get("/regions/880100/")
    assert 'href="../../regions/880000/"' in page
    assert 'href="../../regions/880102/"' in page


def test_a_region_that_is_not_known_is_not_found(client: FlaskClient) -> None:
    assert client.get("/regions/770000/").status_code == 404
