from flask import Flask

from disclosure.web import names
from disclosure.web.site import NAME


def test_a_place_is_named_from_the_highest_region_down(app: Flask) -> None:
    site = app.extensions[NAME]
    assert names.place_name(site, "880102") == "测试省 测试市 城中区"


def test_a_region_without_a_file_is_named_by_its_code(app: Flask) -> None:
    assert names.region_name(app.extensions[NAME], "770100") == "行政区划 770100"


def test_the_navigation_marks_the_page_that_is_shown(app: Flask) -> None:
    with app.test_request_context("/notices/"):
        assert names.is_here("notices.show")
        assert not names.is_here("home.show")
