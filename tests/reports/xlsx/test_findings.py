"""The list of what is not met."""

from itertools import groupby
from typing import Any

import pytest

from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import citations
from disclosure.reports.places import place
from tests.reports.xlsx.reading import Record, Workbook, records, texts, values, workbook_of


@pytest.fixture(scope="module")
def rows(report: Workbook) -> list[Record]:
    return records(report["问题清单"])


def grouped(rows: list[Record]) -> list[list[dict[str, Any]]]:
    """The rows of each verdict."""
    return [list(members) for _, members in groupby(map(values, rows), key=lambda row: row["序号"])]


def test_every_verdict_of_not_met_is_listed_once(rows: list[Record], assessment: Assessment) -> None:
    listed = [(members[0]["企业"], members[0]["规则"]) for members in grouped(rows)]
    assert listed == [(company.name, verdict.rule) for company, verdict in assessment.failures()]
    assert [members[0]["序号"] for members in grouped(rows)] == list(range(1, len(listed) + 1))


def test_every_finding_stands_with_its_place(rows: list[Record], assessment: Assessment) -> None:
    for members, (_, verdict) in zip(grouped(rows), assessment.failures(), strict=True):
        told = [(row["发现的情况"], row["位置"]) for row in members]
        found = [(finding.text, place(finding, assessment.lines)) for finding in verdict.findings]
        assert told[: len(found)] == found
        assert found
        assert told[len(found) :] == [(f"判定所据：{evidence}", None) for evidence in verdict.evidence]


def test_clauses_are_cited_with_how_sure_they_are(rows: list[Record], assessment: Assessment) -> None:
    for members, (_, verdict) in zip(grouped(rows), assessment.failures(), strict=True):
        for cited in citations(assessment.portal, verdict.clauses):
            assert str(cited) in members[0]["依据"]
    assert any("（待核实）" in row["依据"].value for row in rows)


def test_the_early_stop_of_2016_is_told_in_full(rows: list[Record]) -> None:
    (found,) = (members for members in grouped(rows) if members[0]["规则"] == "O03")
    first = found[0]
    assert first["企业"] == "豫南燃气公司"
    assert first["要求"] == "计划停气（含降压）提前公告"
    assert "提前 12 小时 38 分发布，应不少于 48 小时" in first["发现的情况"]
    assert first["位置"].startswith("content/companies/411700/gas/yunan-gas/notices/2016-07-22-guandao-zhihuan.yaml:")
    assert any("发布于 2016-07-22 08:21:46" in row["发现的情况"] for row in found[1:])


def test_a_row_that_goes_on_repeats_the_rest_in_grey(rows: list[Record]) -> None:
    first, second = rows[0], rows[1]
    assert first["序号"].value == second["序号"].value
    for head in ("企业", "规则", "要求", "依据", "怎么改"):
        assert first[head].value == second[head].value
        assert second[head].font.color.rgb == "FF737373"
        assert second[head].hyperlink is None
    assert second["发现的情况"].font.color.rgb != "FF737373"


def test_company_and_rule_lead_to_their_pages(rows: list[Record]) -> None:
    first = rows[0]
    assert first["企业"].hyperlink.target == "https://portal.example/companies/411700/gas/yunan-gas/"
    assert first["规则"].hyperlink.target == "https://portal.example/rules/D01/"


def test_unconfirmed_data_is_marked_in_every_row(rows: list[Record]) -> None:
    assert {row["资料"].value for row in rows} == {"未经企业确认"}


def test_where_nothing_is_wrong_the_list_says_so(demonstration: Assessment) -> None:
    sheet = workbook_of(demonstration)["问题清单"]
    assert records(sheet) == []
    assert "没有不合规的判定。" in texts(sheet)
