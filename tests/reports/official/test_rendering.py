"""The papers as LibreOffice lays them out."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from docx.document import Document

from disclosure.reports.official.sheet import About, Sheet
from disclosure.reports.official.styles import NORMAL
from tests.reports.office import Office, Rendered
from tests.reports.official.reading import GAS, heads

pytestmark = pytest.mark.office

HEAT = "orders/411700-heat-guodian-reli.docx"
GRID = "grid.docx"
CHARACTERS, LINES = 28, 22


def grid() -> bytes:
    """Two full pages of one character."""
    sheet = Sheet(About(title="格", author="甲", status="草稿", day=date(2026, 11, 21)), "草稿")
    sheet.put("国" * CHARACTERS * LINES * 2, NORMAL)
    return sheet.content()


@pytest.fixture(scope="module")
def pages(office: Office, made: Mapping[str, bytes], signed: Mapping[str, bytes]) -> dict[str, Rendered]:
    wanted = {name: made[name] for name in ("report.docx", GAS, HEAT)}
    return office.render({**wanted, "signed.docx": signed["report.docx"], GRID: grid()})


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_a_page_holds_22_lines_of_28_characters(pages: dict[str, Rendered]) -> None:
    found = [[line.count("国") for line in page.splitlines() if "国" in line] for page in pages[GRID].pages]
    assert found == [[CHARACTERS] * LINES] * 2


def test_the_papers_have_a_sane_number_of_pages(pages: dict[str, Rendered]) -> None:
    assert 20 <= len(pages["report.docx"].pages) <= 80
    for name in (GAS, HEAT):
        assert 5 <= len(pages[name].pages) <= 12
    assert all(len(rendered.pictures) == len(rendered.pages) for rendered in pages.values())


def test_every_page_is_a_draft_and_numbered_odd_at_right_and_even_at_left(pages: dict[str, Rendered]) -> None:
    for name in ("report.docx", GAS):
        for number, page in enumerate(pages[name].pages, 1):
            assert page.lstrip().startswith("草稿")
            foot = page.rstrip().splitlines()[-1]
            assert squeezed(foot) == f"—{number}—"
            assert (len(foot) - len(foot.lstrip()) > 20) == (number % 2 == 1)


def test_the_title_stands_in_the_middle_and_no_page_is_empty(pages: dict[str, Rendered]) -> None:
    first = pages["report.docx"].pages[0]
    assert "关于驻马店市供水供气供热企业\n" in first
    for page in pages["report.docx"].pages:
        assert len(squeezed(page)) > 40


def test_the_signature_stands_with_text(pages: dict[str, Rendered]) -> None:
    (signing,) = [page for page in pages["report.docx"].pages if "（发文机关署名）" in page]
    assert "加强督促" in signing
    assert "8.判定方法和数据版本" in signing


def test_the_first_page_under_a_red_head_has_text(pages: dict[str, Rendered]) -> None:
    first = pages["signed.docx"].pages[0]
    assert "测试市城市管理局" in first
    assert "依照《供水、供气、供热等" in squeezed(first)


def test_heads_of_tables_stand_on_every_page_they_reach(pages: dict[str, Rendered], bulletin: Document) -> None:
    head = next(heads(table) for table in bulletin.tables if "检查所见" in heads(table))
    within = [page for page in pages["report.docx"].pages if re.search(r"\b(?:company|services|outlets)\.yaml", page)]
    told = [page for page in within if squeezed("".join(head)) in squeezed(page)]
    assert len(told) >= 10
    for before, after in pairwise(told):
        assert pages["report.docx"].pages.index(after) == pages["report.docx"].pages.index(before) + 1


def test_an_order_shows_its_facts_law_and_blanks(pages: dict[str, Rendered]) -> None:
    told = squeezed(pages[GAS].text)
    assert "责令改正通知书" in told
    assert "豫南燃气公司：" in told
    assert "提前12小时38分发布，应不少于48小时" in told
    assert "（待核实）" in told
    assert "签收人：" in told
