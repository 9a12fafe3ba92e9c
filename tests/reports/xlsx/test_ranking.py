"""The ranking within each sector."""

from disclosure.reports.assessment import Assessment
from tests.reports.xlsx.reading import Workbook, records, texts, values, workbook_of


def test_companies_stand_by_sector_and_rank(report: Workbook, assessment: Assessment) -> None:
    found = [(values(row)["行业"], values(row)["名次"], values(row)["企业"]) for row in records(report["排名"])]
    names = {"water": "供水", "gas": "供气", "heat": "供热", "power": "供电"}
    assert found == [
        (names[sector], ranked.rank, assessment.portal.companies[ranked.company].name)
        for sector, ranking in assessment.rankings.items()
        for ranked in ranking
    ]


def test_points_are_numbers_with_one_decimal_never_rounded_up(report: Workbook) -> None:
    by_name = {row["企业"].value: row for row in records(report["排名"])}
    gas = values(by_name["豫南燃气公司"])
    exact = 100 * gas["必须项合规"] / gas["必须项已判定"]
    assert by_name["豫南燃气公司"]["得分"].data_type == "n"
    assert exact - 0.1 < gas["得分"] <= exact
    assert gas["得分"] * 10 == round(gas["得分"] * 10)
    assert by_name["豫南燃气公司"]["得分"].number_format.startswith("0.0")


def test_the_formula_is_said_in_words(report: Workbook) -> None:
    said = "".join(texts(report["排名"]))
    assert "得分 = 100 × 合规的必须项数 ÷（合规的必须项数 + 不合规的必须项数）" in said
    assert "优秀 90 分及以上，良好 80 分及以上，合格 60 分及以上，其余为不合格" in said
    assert "本门户口径，不是法定评价" in said


def test_unconfirmed_companies_are_marked(excused: Assessment) -> None:
    states = {row["企业"].value: row["资料"].value for row in records(workbook_of(excused)["排名"])}
    assert states == {"=测试|供水<公司>": "企业已确认", "测试热力公司": "未经企业确认"}


def test_companies_that_cannot_be_ranked_leave_a_sentence(demonstration: Assessment) -> None:
    sheet = workbook_of(demonstration)["排名"]
    assert records(sheet) == []
    assert "所选企业都不列名次。" in texts(sheet)
