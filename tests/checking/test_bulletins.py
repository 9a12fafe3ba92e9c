"""The bulletins that are in content: exactly the slips that docs/bulletins.md works out by hand, and no others."""

from pathlib import Path

import pytest

from disclosure.checking.bulletins import BulletinReport, check_bulletins
from disclosure.checking.selection import Selection
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome

HOME = Path(__file__).resolve().parents[2]
PINGYU, RUZHOU, PINGDU = "411723/2022-01-hotline", "410482/2024-04-hotline", "370283/2009-11-heating-week"
SLIPS = {
    PINGDU: set[tuple[str, str]](),
    RUZHOU: {("B03", "/categories/parts/2/share"), ("B16", "/headings/4/number")},
    PINGYU: {
        ("B05", "/unit_tables/0/units/24/process/percent"),
        ("B05", "/unit_tables/0/units/26/process/percent"),
        ("B18", "/unit_tables/0/units/29/result/percent"),
    },
}
UNDECIDED = {PINGDU: {"B06", "B09"}, RUZHOU: {"B20"}, PINGYU: {"B06", "B07", "B15"}}


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@pytest.fixture(scope="module")
def reports(portal: Portal) -> dict[str, BulletinReport]:
    return {report.bulletin.key: report for report in check_bulletins(portal)}


@pytest.mark.parametrize("key", SLIPS)
def test_a_bulletin_has_the_slips_that_it_contains_and_no_others(key: str, reports: dict[str, BulletinReport]) -> None:
    found = reports[key].findings()
    assert {(verdict.rule, slip.pointer) for verdict, slip in found} == SLIPS[key]


@pytest.mark.parametrize("key", UNDECIDED)
def test_what_cannot_be_verified_is_neither_a_pass_nor_a_fail(key: str, reports: dict[str, BulletinReport]) -> None:
    undecided = {verdict.rule for verdict in reports[key].verdicts if verdict.outcome is Outcome.NOT_JUDGED}
    assert undecided == UNDECIDED[key]


def test_the_notes_work_out_each_slip(reports: dict[str, BulletinReport]) -> None:
    notes = (HOME / "docs" / "bulletins.md").read_text("utf-8")
    for report in reports.values():
        assert f"`{report.bulletin.key}`" in notes
        for verdict, slip in report.findings():
            assert f"| {verdict.rule} | `{slip.pointer}` |" in notes


def test_the_arithmetic_is_shown(reports: dict[str, BulletinReport]) -> None:
    (slip,) = reports[RUZHOU].verdict("B03").findings
    assert "1045 ÷ 4998 = 20.9084%" in slip.text
    assert "最大余数法凑足合计也应为 20.91%" in slip.text
    assert "各单位共 1576 件（1209 + 367），与办件总数一致" in reports[PINGYU].verdict("B02").evidence
    assert "2423 ÷ 4998 = 48.4794%" in reports[RUZHOU].verdict("B04").evidence[1]


def test_doubts_beside_a_slip_are_still_told(reports: dict[str, BulletinReport]) -> None:
    said = "".join(reports[PINGYU].verdict("B05").evidence)
    assert "附表有 89 个率没有给出回访数" in said
    assert "财政局：服务过程满意率写“未回访”，办理结果满意率却有 100%" in said
    assert "住建局办理结果满意率 86.5%" in said


def test_a_selection_narrows_to_a_region_to_files_and_to_rules(portal: Portal) -> None:
    def keys(selection: Selection) -> list[str]:
        return [report.bulletin.key for report in check_bulletins(portal, selection)]

    assert keys(Selection(region="410000")) == [RUZHOU, PINGYU]
    assert keys(Selection(paths=("content/bulletins/370283",))) == [PINGDU]
    assert keys(Selection(sector=Sector.GAS)) == []
    assert keys(Selection(companies=(CompanyId("411723", Sector.GAS, "pingyu-ranqi"),))) == []
    assert keys(Selection(select=("D",))) == []
    (report,) = check_bulletins(portal, Selection(region="370283", select=("B05", "B06")))
    assert [verdict.rule for verdict in report.verdicts] == ["B05", "B06"]
