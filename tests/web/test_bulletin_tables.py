"""A bulletin's tables with what is drawn of them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.model.bulletin import Breakdown, Bulletin, CaseSource, Part, Totals
from disclosure.model.hotline_unit import HotlineUnit, Rate, UnitGroup, UnitTable
from disclosure.model.portal import Portal
from disclosure.reports.bulletins.subject import Subject
from disclosure.web.bulletin_tables import PartTable, Units, checks, part_tables, unit_tables

KEY = "880100/2026-03-hotline"


@pytest.fixture
def bulletin(portal: Portal) -> Bulletin:
    return portal.bulletins[KEY]


def subject(portal: Portal, bulletin: Bulletin) -> Subject:
    return Subject.of(replace(portal, bulletins={KEY: bulletin}), KEY)


def table(portal: Portal, bulletin: Bulletin, name: str) -> PartTable:
    return {one.id: one for one in part_tables(subject(portal, bulletin))}[name]


def units(portal: Portal, bulletin: Bulletin, *members: HotlineUnit) -> Units:
    listed = UnitTable(group=UnitGroup.CITY, units=members)
    (found,) = unit_tables(subject(portal, replace(bulletin, unit_tables=(listed,))))
    return found


def test_one_source_makes_no_drawing(portal: Portal, bulletin: Bulletin) -> None:
    alone = replace(bulletin, sources=(CaseSource(name="转办", cases=120),))
    found = table(portal, alone, "sources")
    assert found.drawing is None
    assert [row.cases for row in found.rows] == ["120"]


def test_a_total_is_apart_from_the_parts(portal: Portal, bulletin: Bulletin) -> None:
    found = table(portal, bulletin, "categories")
    assert found.total is not None
    assert (found.total.cases, found.total.printed, len(found.rows)) == ("120", "100.00%", 2)
    assert found.has_shares
    assert table(portal, bulletin, "topics").total is None


SOME = Breakdown(parts=(Part(name="水电气暖", cases=30), Part(name="噪音", cases=10)), whole=False)


@pytest.mark.parametrize(
    ("topics", "cases", "rest"), [(SOME, 120, 80), (replace(SOME, whole=True), 120, 0), (SOME, None, 0)]
)
def test_only_what_a_table_leaves_out_of_known_cases_is_counted(
    portal: Portal, bulletin: Bulletin, topics: Breakdown, cases: int | None, rest: int
) -> None:
    changed = replace(bulletin, totals=Totals(cases=cases), topics=topics)
    assert table(portal, changed, "topics").rest == rest


def test_the_commonest_and_the_rarest_are_told(portal: Portal, bulletin: Bulletin) -> None:
    drawing = table(portal, bulletin, "categories").drawing
    assert drawing is not None
    assert drawing.description == "条形图，共 2 项：最多的是咨询类 70 件，最少的是投诉类 50 件。各项的数字见所附的表。"


def test_scores_are_drawn_where_there_are_scores(portal: Portal) -> None:
    (found,) = unit_tables(Subject.of(portal, "880100/2025-03-hotline"))
    assert found.ranked_by is None
    assert found.drawing is not None
    assert found.drawing.kinds == ("score",)
    assert [row.text.text for row in found.drawing.rows] == ["100", "76.5"]


def test_equal_rates_share_a_rank(portal: Portal, bulletin: Bulletin) -> None:
    full = Rate(percent=Decimal(100))
    members = [HotlineUnit(name=name, cases=10, result=full) for name in ("甲", "乙")]
    members.append(HotlineUnit(name="丙", cases=10, result=Rate(percent=Decimal(50))))
    assert [row.rank for row in units(portal, bulletin, *members).rows] == ["1", "1", "3"]


def test_counts_alone_are_neither_ranked_nor_drawn(portal: Portal, bulletin: Bulletin) -> None:
    found = units(portal, bulletin, HotlineUnit(name="甲", cases=10), HotlineUnit(name="乙", cases=20))
    assert (found.ranked_by, found.drawing) == (None, None)
    assert [row.rank for row in found.rows] == [None, None]
    assert found.columns == ("cases",)


def test_the_process_alone_ranks_where_there_are_no_results(portal: Portal, bulletin: Bulletin) -> None:
    members = [
        HotlineUnit(name=name, cases=10, process=Rate(percent=Decimal(rate))) for name, rate in (("甲", 70), ("乙", 80))
    ]
    found = units(portal, bulletin, *members)
    assert found.ranked_by == "按服务过程满意率排"
    assert [row.rank for row in found.rows] == ["2", "1"]


def test_slips_are_named_by_their_rules_once(portal: Portal, bulletin: Bulletin) -> None:
    judged = subject(portal, bulletin)
    assert checks(judged, "/unit_tables/0/units/2") == ("B05",)
    assert checks(judged, "/unit_tables/0/units/20") == ()
