"""The inspection of January 2019 held against the paper: its table cell by cell, its text to the last word."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import region_covers
from disclosure.model.inspection import Column, Hall, Inspection
from disclosure.model.portal import Portal

HOME = Path(__file__).parents[2]
DATA = HOME / "tests" / "data" / "inspections"
KEY = "411700/2019-01-shuidianqinuan"
TABLE = [
    [cell.strip() for cell in line.split("|")] for line in (DATA / "2019-01-table.txt").read_text("utf-8").splitlines()
]

# The paper takes two halls together; the record has each by itself.
_MAIN_STREET = "正阳县中心街与西大街自来水公司大厅、正阳县中心街与西大街供电公司大厅"
TOGETHER = {
    "上蔡县秦相路供电公司和燃气公司大厅": "上蔡县秦相路供电公司大厅、上蔡县秦相路燃气公司大厅",
    "正阳县中心街与西大街自来水公司大厅和供电公司大厅": _MAIN_STREET,
    "正阳县中心街与西大街自来水公司和供电公司大厅": _MAIN_STREET,
}
# What joins the parts of a record in running text: numbers of sections, headings, 其中, a hall's name again (…内).
GLUE = re.compile(
    r"[\s，。、；：（）()一二三四五六七八九十]|存在问题|下步工作要求|暗访发现的其他问题|其中|内|"
    "中心城区文明大道与泰山路交叉口燃气公司大厅"
)


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@pytest.fixture(scope="module")
def inspection(portal: Portal) -> Inspection:
    return portal.inspections[KEY]


def printed(hall: Hall) -> Iterator[str]:
    """The row as the paper has it: merged cells are blank in it, and once there where they are merged in the row."""
    yield str(hall.number)
    said: set[str] = set()
    for column in Column:
        remark = hall.remark(column)
        if remark is None:
            yield "" if column in hall.joined else hall.printed(column) or "not filled"
        elif remark.text not in said:
            said.add(remark.text)
            yield remark.text
    assert hall.moment is not None
    earliest = hall.moment.earliest
    yield f"{earliest.day}日{earliest.hour}:{earliest.minute:02}"


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_a_row_is_the_papers_row_cell_by_cell(row: list[str], inspection: Inspection) -> None:
    hall = inspection.hall(int(row[0]))
    assert list(printed(hall)) == [cell.replace("：", ":") if "日" in cell else cell for cell in row]


def test_the_rows_are_all_there_and_in_their_order(inspection: Inspection) -> None:
    assert [str(hall.number) for hall in inspection.halls] == [row[0] for row in TABLE]


def test_halls_by_sector_are_the_totals_that_the_text_states(inspection: Inspection) -> None:
    counts = Counter(str(hall.sector) for hall in inspection.halls)
    assert counts == {"water": 10, "power": 31, "gas": 12, "heat": 1}
    assert inspection.overview is not None
    assert (
        f"随机抽取{len(inspection.halls)}个，包含自来水类10个、电力类31个、燃气类12个、热力类1个"
        in inspection.overview.text[0]
    )


def test_halls_by_area_are_the_totals_of_the_table(inspection: Inspection) -> None:
    assert Counter(hall.area for hall in inspection.halls) == {
        "中心城区": 15, "遂平县": 5, "西平县": 4, "上蔡县": 6, "汝南县": 4,
        "平舆县": 5, "正阳县": 6, "确山县": 5, "泌阳县": 4,
    }  # fmt: skip
    assert [area.name for area in inspection.areas] == list(dict.fromkeys(hall.area for hall in inspection.halls))


def test_every_hall_is_the_outlet_of_a_company_of_its_sector_and_area(portal: Portal, inspection: Inspection) -> None:
    for hall in inspection.halls:
        assert hall.company_id is not None
        assert hall.company_id.sector is hall.sector
        (outlet,) = (one for one in portal.companies[hall.company_id].outlets if one.id == hall.outlet)
        assert f"第 {hall.number} 行" in (outlet.note or "")
        region = inspection.region_of(hall)
        assert region in (None, outlet.region or hall.company_id.region)
        assert region_covers(inspection.region, region or hall.company_id.region)


def test_the_numbers_of_the_table_are_those_of_the_outlets(portal: Portal, inspection: Inspection) -> None:
    for hall in inspection.halls:
        assert hall.company_id is not None
        (outlet,) = (one for one in portal.companies[hall.company_id].outlets if one.id == hall.outlet)
        assert outlet.terminals == (hall.terminals.count if hall.terminals else None)
        if hall.remark(Column.WINDOWS) is None:
            assert outlet.windows == hall.windows


def test_visits_fall_on_the_days_that_the_text_names(inspection: Inspection) -> None:
    visited = {hall.moment.day for hall in inspection.halls if hall.moment}
    assert visited == set(inspection.days)
    named = "、".join(
        f"{day.month}月{day.day}日" if not at else f"{day.day}日" for at, day in enumerate(inspection.days)
    )
    assert inspection.opening is not None
    assert inspection.opening.startswith(named)


def test_a_cell_that_was_not_filled_is_not_a_no(inspection: Inspection) -> None:
    closed = inspection.hall(52)
    assert (closed.guide, closed.terminals, closed.queue, closed.board) == (None, None, None, None)
    assert closed.remark(Column.GUIDE) is closed.remarks[0]
    assert inspection.hall(11).guide == "无"
    assert inspection.hall(16).queue == 0


def test_the_text_is_in_the_record_to_the_last_word(inspection: Inspection) -> None:
    left = (DATA / "2019-01-text.txt").read_text("utf-8").replace("\n", "").replace("督 查 通 报", "督查通报")
    for together, apart in TOGETHER.items():
        assert together in left
        left = left.replace(together, apart)
    parts = sorted(texts(inspection), key=len, reverse=True)
    for part in parts:
        assert part in left or part in "".join(parts[: parts.index(part)]), part
    for part in parts:
        left = left.replace(part, "")
    assert GLUE.sub("", left) == ""


def texts(inspection: Inspection) -> Iterator[str]:
    """Every text of the record that the paper prints."""
    yield from filter(None, (inspection.document_type, inspection.number, inspection.title, inspection.opening))
    yield from inspection.addressees
    yield "2019年1月17日"
    assert inspection.overview is not None
    yield from (inspection.overview.title, *inspection.overview.text, inspection.overview.lead or "如")
    yield from (named.name for named in inspection.overview.praised)
    for section in inspection.problems:
        yield from filter(None, (section.title, section.text))
        for one in section.lists:
            yield one.lead
            yield from (named.name for named in one.halls)
            yield from (detail.text for detail in one.details)
    yield from (problem.text for problem in inspection.other_problems)
    for requirement in inspection.requirements:
        yield from (requirement.title, requirement.text)


def test_deadlines_and_responsibilities_are_those_of_the_last_requirement(inspection: Inspection) -> None:
    told = inspection.requirements[-1].text
    for responsibility in inspection.responsibilities:
        assert f"{responsibility.what}，由{responsibility.who}负责" in told or (
            f"{responsibility.what}由{responsibility.who}负责" in told
        )
    first, second = inspection.deadlines
    assert "、".join(first.reporters) + f"要将{first.what}于2019年1月24日前报{first.recipient}" in told
    assert f"{second.reporters[0]}汇总核实后于2019年1月28日前报{second.recipient}" in told
    assert [deadline.until.isoformat() for deadline in inspection.deadlines] == ["2019-01-24", "2019-01-28"]


def test_a_named_hall_is_of_the_area_and_sector_that_its_name_says(inspection: Inspection) -> None:
    words = {"water": "自来水", "power": "供电", "gas": "燃气", "heat": "热力"}
    assert inspection.overview is not None
    lists = [one.halls for one in inspection.named_lists()]
    named = [*inspection.overview.praised, *(hall for one in lists for hall in one)]
    assert len(named) == 5 + 17 + 5 + 10 + 4 + 32
    for one in named:
        hall = inspection.hall(one.hall)
        assert one.name.startswith(hall.area.removesuffix("县"))
        assert words[hall.sector] in one.name


@pytest.mark.parametrize("index", range(5))
def test_no_hall_is_named_twice_in_a_list(index: int, inspection: Inspection) -> None:
    halls = [named.hall for named in list(inspection.named_lists())[index].halls]
    assert len(set(halls)) == len(halls)
