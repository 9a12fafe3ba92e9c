from collections.abc import Callable

Get = Callable[[str], str]


def test_the_first_page_leads_to_places_kinds_sectors_and_initials(get: Get) -> None:
    page = get("/index/")
    assert '<a href="../index/region/880100/">' in page
    assert '<a href="../index/kind/notice/">停供公告</a>' in page
    assert '<a href="../index/sector/water/">供水</a>' in page
    assert '<a href="../index/initial/c/">C</a>' in page
    assert '<a href="../index/region/000000/">各地通用</a>' in page


def test_the_search_page_leads_to_them_too(get: Get) -> None:
    page = get("/search/")
    for address in ("", "kind/price/", "sector/water/", "initial/c/"):
        assert f'<a href="../index/{address}">' in page


def test_a_places_page_lists_each_owners_things_with_what_they_are(get: Get) -> None:
    page = get("/index/region/880100/")
    assert "<h1>测试省 测试市：全部资料</h1>" in page
    assert '<a href="../../../companies/880100/water/ceshi-water/prices/#price-' in page
    assert '<span class="tag">价格</span>' in page
    assert page.index("<h2>测试省 测试市</h2>") < page.index("<h2>测试市供水公司</h2>")


def test_a_kinds_page_has_old_notices_beside_current_ones(get: Get) -> None:
    page = get("/index/kind/notice/")
    assert '<a href="../../../companies/880100/water/ceshi-water/notices/2026-11-21-jiefang-road/">' in page
    assert "<h1>停供公告一览</h1>" in page


def test_a_sectors_page_has_nothing_of_another(get: Get) -> None:
    page = get("/index/sector/water/")
    assert "/880100/water/" in page.partition("<main")[2]
    assert "/heat/" not in page.partition("<main")[2].partition("</main>")[0]


def test_what_is_invented_says_so(get: Get) -> None:
    page = get("/index/region/990100/")
    assert page.count("banner-demonstration") == 1
    assert "tag-demonstration" not in page  # the banner has said it of all
    assert "tag-demonstration" in get("/index/kind/company/")
    assert "演示数据" not in get("/index/region/880100/").partition("<main")[2].partition("</main>")[0]


def test_an_initials_page_has_companies_and_regions_with_their_places(get: Get) -> None:
    page = get("/index/initial/c/")
    assert '<a href="../../../regions/880100/">测试市</a>' in page
    assert '<span class="company-list-about">测试省 测试市</span>' in page
