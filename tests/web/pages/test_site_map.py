"""The site map for people."""

from collections.abc import Callable

Get = Callable[[str], str]


def test_the_map_leads_to_each_part_of_the_site(get: Get) -> None:
    page = get("/sitemap/")
    for path in ("../notices/", "../data/", "../corrections/", "../about/", "../sectors/water/", "../regions/880000/"):
        assert f'href="{path}"' in page
