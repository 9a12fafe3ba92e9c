"""A unit as one bulletin has it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.model.hotline_unit import HotlineUnit, NoRate, Rate
from disclosure.model.portal import Portal
from disclosure.reports.bulletins.subject import Subject
from disclosure.web.unit_record import UnitRecord, figure_text, is_at, records_of, unit_records

KEY = "880100/2026-03-hotline"


@pytest.fixture
def units(portal: Portal) -> dict[str, UnitRecord]:
    return {record.unit.name: record for record in unit_records(Subject.of(portal, KEY))}


def test_figures_are_as_printed_and_nobody_called_back_is_not_zero(units: dict[str, UnitRecord]) -> None:
    assert units["供水公司"].figures == {"cases": "60", "overdue": "1", "result": "81.67%", "process": "75%"}
    assert units["消防队"].figures["result"] == "未回访"


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Rate(percent=Decimal("83.33"), sign_missing=True), "83.33"),
        (Rate(instead=NoRate.BLANK), "（空白）"),
        (None, None),
    ],
)
def test_a_figure_says_what_the_paper_says(rate: Rate | None, text: str | None) -> None:
    assert figure_text(HotlineUnit(name="甲", result=rate), "result") == text


def test_few_cases_are_cautioned_with_what_one_case_does(units: dict[str, UnitRecord]) -> None:
    assert units["供水公司"].caution is None
    assert (
        units["供电公司"].caution == "只承办 6 件，不到 9 件，样本小，一件之差满意率至少变动 16.7 个百分点，不参加比较"
    )


def test_without_rates_one_case_moves_nothing(portal: Portal) -> None:
    subject = Subject.of(portal, KEY)
    unit = HotlineUnit(name="甲", cases=2)
    record = UnitRecord(subject=subject, table=subject.tables[0], unit=unit, pointer="")
    assert record.caution == "只承办 2 件，不到 9 件，样本小，不参加比较"


def test_praise_criticism_and_examples_are_told(units: dict[str, UnitRecord]) -> None:
    assert units["城管局"].mentions == ("通报表扬",)
    assert units["供电公司"].mentions == ("通报批评：满意率较低",)
    assert units["供水公司"].mentions == ("典型案例（办得好）：两小时内恢复供水。",)


def test_a_case_handled_badly_is_told_as_such(portal: Portal) -> None:
    bulletin = portal.bulletins[KEY]
    told = replace(bulletin.typical_cases[0], well_handled=False)
    changed = replace(bulletin, typical_cases=(told,))
    first, *_ = unit_records(Subject.of(replace(portal, bulletins={KEY: changed}), KEY))
    assert first.mentions == ("典型案例（办得不好）：两小时内恢复供水。",)


def test_slips_are_those_at_the_units_own_place(units: dict[str, UnitRecord]) -> None:
    assert units["供电公司"].slips == ("供电公司服务过程满意率 51%：承办 6 件，没有一个满意件数能算出这个率",)
    assert units["供水公司"].slips == ()


def test_a_place_holds_what_is_in_it_and_not_its_neighbours() -> None:
    assert is_at("/units/1", "/units/1")
    assert is_at("/units/1/result", "/units/1")
    assert not is_at("/units/10", "/units/1")


def test_a_rank_stands_among_those_that_have_one(portal: Portal) -> None:
    subject = Subject.of(portal, "880100/2025-03-hotline")
    first, second = records_of(subject, subject.tables[0])
    assert (first.unit.rank, first.ranked_among, second.ranked_among) == (1, 2, 2)
    assert first.bulletin is subject.bulletin
