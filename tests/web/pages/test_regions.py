from collections.abc import Callable

Get = Callable[[str], str]


def test_every_region_stands_below_the_one_around_it(get: Get) -> None:
    page = get("/regions/")
    places = [page.index(f'href="../regions/{code}/"') for code in ("880000", "880100", "880102")]
    assert places == sorted(places)


def test_the_companies_of_a_province_are_those_of_its_cities(get: Get) -> None:
    assert '测试省</a> <span class="count">2 家企业</span>' in get("/regions/")


def test_the_invented_region_is_marked(get: Get) -> None:
    page = get("/regions/")
    assert page.count("演示数据") == 1
