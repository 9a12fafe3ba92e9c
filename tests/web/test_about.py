"""What pages say of themselves for machines."""

import json
import re
from collections.abc import Callable

import pytest

Get = Callable[[str], str]


def tags(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta name="([A-Z]\w+)" content="([^"]*)">', page))


def test_every_page_says_whose_site_it_is(get: Get) -> None:
    for path in ("/", "/about/", "/regulations/"):
        found = tags(get(path))
        assert (found["SiteName"], found["SiteDomain"]) == ("测试信息公开门户", "portal.example")


def test_a_page_that_leads_on_is_a_column(get: Get) -> None:
    found = tags(get("/data/"))
    assert found["ColumnName"] == "数据开放"
    assert found["ColumnDescription"].startswith("本门户的全部资料")
    assert found["ColumnType"]
    assert "ArticleTitle" not in found


@pytest.mark.parametrize(
    ("path", "title", "day", "source"),
    [
        ("/inspections/880100/2026-03-halls/", None, None, None),
        ("/regulations/supply-1994/", "城市供水条例", "1994", "测试市供水公司"),
        ("/companies/880100/water/ceshi-water/", "测试市供水公司", "2026-07", "测试市供水公司"),
        (
            "/companies/880100/water/ceshi-water/notices/2026-11-21-jiefang-road/",
            "关于解放大道管道改造停水的公告",
            "2026-11-19 08:30",
            "测试市供水公司",
        ),
        ("/companies/880100/water/ceshi-water/outlets/jiefang/", "解放路营业厅", "2026-07", "测试市供水公司"),
    ],
)
def test_a_page_with_content_says_when_it_was_published_and_by_whom(
    get: Get, path: str, title: str | None, day: str | None, source: str | None
) -> None:
    found = tags(get(path))
    assert "ColumnName" not in found
    assert set(found) >= {"ArticleTitle", "PubDate", "ContentSource"}
    if title:
        assert (found["ArticleTitle"], found["PubDate"], found["ContentSource"]) == (title, day, source)


def linked(page: str) -> list[dict[str, object]]:
    return [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/companies/880100/water/ceshi-water/", "GovernmentService"),
        ("/companies/880100/water/ceshi-water/outlets/jiefang/", "LocalBusiness"),
        ("/companies/880100/water/ceshi-water/notices/2026-11-21-jiefang-road/", "SpecialAnnouncement"),
    ],
)
def test_a_page_says_what_it_is_about_in_the_words_of_schema_org(get: Get, path: str, kind: str) -> None:
    (found,) = linked(get(path))
    assert found["@type"] == kind
    assert found["url"] == f"https://portal.example/portal{path}"


def test_an_invented_company_says_nothing_to_search_engines(get: Get) -> None:
    assert linked(get("/companies/990100/heat/shili-heat/")) == []
