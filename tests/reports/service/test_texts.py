"""Findings and figures as tables, JSON and sentences say them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from disclosure.model.hall_finding import Gravity, HallFinding, Said, Seen
from disclosure.model.hotline_unit import NoRate, Rate
from disclosure.model.inspection import Column
from disclosure.reports.assessment import Assessment
from disclosure.reports.service.as_json import bulletins_json, inspections_json
from disclosure.reports.service.extent import bulletins_extent, inspections_extent, unnamed
from disclosure.reports.service.table import FIGURE_HEADS, FINDING_HEADS, figures_table, findings_table
from disclosure.reports.service.texts import figure, figure_columns, figure_text, found_text, remarks, source_of
from disclosure.wording import service as words

BOTH = HallFinding(
    hall=7,
    code="I06",
    title="空岗",
    gravity=Gravity.ORDINARY,
    seen=(Seen(columns=(Column.QUEUE, Column.WINDOWS), text="3人排队"), Seen(columns=(Column.ORDER,), text="乱")),
    said=(Said(heading="一", text="无人值守"),),
)


def rows(heads: tuple[str, ...], table: Any) -> list[dict[str, Any]]:
    assert table.heads == heads
    return [dict(zip(heads, row, strict=True)) for row in table.rows]


def test_a_finding_says_apart_what_stands_in_the_table_and_in_the_text() -> None:
    assert found_text(BOTH) == "空岗（一般），附表：排队人数、设置窗口 3人排队；现场秩序 乱；正文：无人值守"
    assert found_text(replace(BOTH, seen=())) == "空岗（一般），正文：无人值守"


def test_a_hall_without_findings_has_a_row_that_says_so(served: Assessment) -> None:
    (one,) = served.inspections
    bare = replace(one, visits=tuple(replace(visit, findings=()) for visit in one.visits[:2]))
    found = rows(FINDING_HEADS, findings_table([bare]))
    assert [(row["附表序号"], row["问题代码"], row["问题"]) for row in found] == [
        (1, None, "没有归纳出问题"),
        (2, None, "没有归纳出问题"),
    ]


def test_every_row_is_complete_in_itself(served: Assessment) -> None:
    found = rows(FINDING_HEADS, findings_table(served.inspections))
    assert len(found) == 188
    for row in found:
        assert row["记录"] == "411700/2019-01-shuidianqinuan"
        assert row["附表所记"] or row["正文所说"]
        assert "驻马店市人民政府督查室" in row["来源"]
        assert row["企业"]


@pytest.mark.parametrize(
    ("value", "table", "text"),
    [
        (Rate(percent=Decimal("81.50")), Decimal("81.50"), "81.50%"),
        (Rate(instead=NoRate.NOT_REVISITED), "未回访", "未回访"),
        (Rate(instead=NoRate.BLANK), "（空白）", "（空白）"),
        (None, None, "—"),
    ],
)
def test_not_revisited_blank_and_no_such_column_stay_apart(
    served: Assessment, value: Rate | None, table: object, text: str
) -> None:
    first = served.bulletins[0].figures[0]
    row = replace(first, unit=replace(first.unit, result=value))
    assert figure(value) == table
    assert figure_text(row, "result") == text


def test_only_columns_with_figures_are_shown_and_none_is_a_remark(served: Assessment) -> None:
    (one,) = served.bulletins
    assert figure_columns(one) == ("cases", "overdue", "result", "process")
    first = one.figures[0]
    named = replace(first, unit=replace(first.unit, cases=None, overdue=None, result=None, process=None))
    assert remarks(one, named) == words.NO_FIGURES
    assert figure_columns(replace(one, figures=(named,))) == ()
    assert remarks(one, one.figures[1]).startswith("承办不到 9 件，样本小；通报批评：")


def test_figures_keep_the_places_that_were_printed(served: Assessment) -> None:
    first, second, _ = rows(FIGURE_HEADS, figures_table(served.bulletins))
    assert (first["通报中的名称"], first["承办件数"], first["办结件数"]) == ("清源水业公司", 45, None)
    assert str(second["办理结果满意率"]) == "50"
    (found,) = bulletins_json(served.bulletins)
    assert found["units"][0]["result"] == {"percent": "81.48", "instead": None}
    assert found["units"][0]["score"] is None


def test_the_json_names_the_source_and_what_is_left_out(served: Assessment) -> None:
    (found,) = inspections_json(served.inspections)
    assert found["source"]["publisher"] == "驻马店市人民政府督查室"
    assert (found["elsewhere"], found["unlinked"], len(found["halls"])) == (0, 0, 54)
    assert {one["gravity"] for hall in found["halls"] for one in hall["findings"]} == set(Gravity)


def test_a_number_that_the_sources_title_has_is_not_said_twice(served: Assessment) -> None:
    (one,) = served.inspections
    assert source_of(one.inspection).count("驻政督字〔2019〕6号") == 1
    record = one.inspection.record
    untitled = replace(one.inspection, record=replace(record, source=replace(record.source, title="通报")))
    assert source_of(untitled) == "驻马店市人民政府督查室《通报》（驻政督字〔2019〕6号，2019-01-17）"


def test_what_is_empty_is_said() -> None:
    assert inspections_extent(()) == words.INSPECTIONS_EMPTY
    assert bulletins_extent(()) == words.BULLETINS_EMPTY
    assert unnamed(()) == ""
    assert words.elsewhere(0, 0) == ""
    assert "其中 2 处没有对应" in words.elsewhere(5, 2)
    assert words.checked(0) == "通报的数字经算术核对，没有发现差错。"


def test_a_bulletin_without_the_companies_is_named(served: Assessment) -> None:
    (one,) = served.bulletins
    assert unnamed([replace(one, figures=())]) == f"所选地区还有 1 份通报没有列出所选企业：《{one.bulletin.title}》。"
