"""One order to correct."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

Get = Callable[[str], str]


def cells(page: str) -> list[list[str]]:
    """The lines of what happened: company's words and inspector's words are the third and the fourth cell."""
    table = page.partition('<table class="events cards">')[2].partition("</table>")[0]
    lines = re.findall(r"<tr>(.+?)</tr>", table.partition("<tbody>")[2], re.DOTALL)
    return [[re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line)] for line in lines]


def test_each_sides_words_stand_in_a_column_of_their_own(get: Get) -> None:
    lines = cells(get("/rectifications/990100/2026-001/"))
    assert lines[1][2:] == ["“已经张贴”证明材料：网页证明材料：照片", "—"]
    assert lines[2][1:] == ["示例市城市管理局：办结：已整改（示城管销〔2026〕1号）", "—", "“予以销号”"]


def test_only_what_had_happened_by_the_day_of_the_check_is_told(get: Get) -> None:
    page = get("/rectifications/880100/2026-002/")
    assert [line[0] for line in cells(page)] == ["2026年10月12日", "2026年10月28日"]
    assert "延长期限，期限定为 <time" in page
    assert "后来的事" not in page


def test_where_our_sources_end_the_page_says_so_and_nothing_of_overdue(get: Get) -> None:
    page = get("/rectifications/880100/2026-001/")
    assert '本门户的资料到 <time datetime="2026-03-09">2026年3月9日</time> 为止。' in page
    assert "不能理解为没有办理" in page
    assert "以后没有资料。" in page
    assert "逾期" not in page


def test_who_must_act_is_told_apart_from_whom_it_is_about(get: Get) -> None:
    page = get("/rectifications/880100/2026-001/")
    responsible = page.partition("<dt>责任单位</dt>")[2].partition("</div>")[0]
    assert 'companies/880100/water/ceshi-water/">测试市供水公司</a>、城中区政府（文件写作“各单位”）' in responsible
    concerned = page.partition("<dt>涉及的企业</dt>")[2].partition("</div>")[0]
    assert "测试市供电公司" in concerned
    assert "测试市供水公司" not in concerned


def test_the_finding_leads_to_the_halls_or_to_the_rule(get: Get) -> None:
    assert 'inspections/880100/2026-03-halls/#hall-1">1</a>' in get("/rectifications/880100/2026-001/")
    assert '<a href="../../../rules/D13/">D13 ' in get("/rectifications/880100/2026-002/")


def test_slips_of_the_ledger_are_told(get: Get) -> None:
    slips = get("/rectifications/990100/2026-001/").partition("检查出的问题")[2]
    assert re.search(r"<li>R\d\d [^<]*复查", slips)
    assert "检查出的问题" not in get("/rectifications/880100/2026-001/")


def test_an_invented_order_has_its_banner(get: Get) -> None:
    assert "banner-demonstration" in get("/rectifications/990100/2026-001/")
    assert "banner-demonstration" not in get("/rectifications/880100/2026-001/")


@pytest.mark.parametrize("path", ["880100/2026-009", "880102/2026-001"])
def test_an_order_that_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/rectifications/{path}/").status_code == 404
