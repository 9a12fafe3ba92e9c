"""The catalogue of what can be wrong."""

from collections.abc import Callable

from disclosure.wording.help.catalogue import FAMILIES, HELP
from disclosure.wording.problems import WORDS

Get = Callable[[str], str]


def test_every_code_is_listed_once_with_its_title_and_why(get: Get) -> None:
    page = get("/help/")
    for code in HELP:
        assert page.count(f'<a href="../help/{code}/">{code} ') == 1
    assert f"YAML-006 {WORDS['YAML-006'].title}</a>" in page
    assert HELP["YAML-006"].why in page


def test_families_can_be_jumped_to(get: Get) -> None:
    page = get("/help/")
    for family in FAMILIES:
        assert f'<a href="#{family.name.lower()}">{family.title}</a>' in page
        assert f'<section id="{family.name.lower()}">' in page


def test_the_map_of_the_site_leads_there(get: Get) -> None:
    assert '<a href="../help/">资料错误的说明</a>' in get("/sitemap/")
