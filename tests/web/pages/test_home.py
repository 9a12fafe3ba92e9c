from collections.abc import Callable

Get = Callable[[str], str]


def test_the_search_box_comes_first_and_only_once(get: Get) -> None:
    page = get("/")
    assert page.count('role="search"') == 1
    assert page.index('role="search"') < page.index("我想")


def test_places_with_companies_are_offered_by_province(get: Get) -> None:
    page = get("/")
    assert page.index("测试省") < page.index('href="regions/880100/"')
    assert 'href="regions/880102/"' not in page


def test_figures_and_notices_are_of_real_companies_only(get: Get) -> None:
    page = get("/")
    assert "收录 2 家企业" in page
    assert "关于解放大道管道改造停水的公告" in page
    assert ">因停水停热的通知</a></h3>" not in page


def test_prices_are_one_step_away(get: Get) -> None:
    assert 'href="prices/water/"' in get("/")


def test_home_leads_to_the_calculator(get: Get) -> None:
    assert '<a href="bill/">算要交多少钱</a>' in get("/")


def test_a_leak_is_the_first_thing_that_one_may_want(get: Get) -> None:
    tasks = get("/").partition('<ul class="task-list">')[2]
    assert tasks.index('href="hotlines/gas-leak/"') == tasks.index('href="')


def test_my_place_comes_before_all_but_the_search(get: Get) -> None:
    page = get("/")
    assert page.index('role="search"') < page.index('id="my_place"') < page.index('<h2 id="tasks">')


def test_without_scripts_the_list_of_places_is_a_step_away(get: Get) -> None:
    page = get("/")
    assert '<a href="#places">看各省的列表</a>' in page
    assert '<h2 id="places">' in page
    assert "<form hidden" in page


def test_the_header_names_no_place_by_itself(get: Get) -> None:
    line = get("/notices/").partition('<p class="my-place"')[2].partition("</p>")[0]
    assert line.startswith(' data-module="my-place" data-root="../" hidden>')
    assert 'href="../#my_place"' in line
