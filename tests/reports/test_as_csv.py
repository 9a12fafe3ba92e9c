"""CSV that opens right in Excel on Chinese Windows, and that no cell of can run."""

import csv
import io
from collections import Counter
from decimal import Decimal

import pytest

from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.as_csv import as_csv, cells, csv_documents, document
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Cell, Table
from disclosure.wording import names

Rows = list[dict[str, str]]


def written(*row: Cell) -> str:
    return as_csv(Table(name="one", heads=("项目",) * len(row), rows=(row,))).decode("utf-8-sig").splitlines()[1]


def read(assessment: Assessment) -> dict[str, Rows]:
    """Every document by its name, as a program reads it."""
    return {
        name: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        for name, content in csv_documents(assessment)
    }


def test_excel_knows_the_encoding_and_the_line_ends(assessment: Assessment) -> None:
    for name, content in csv_documents(assessment):
        assert content.startswith(b"\xef\xbb\xbf"), name
        assert content.endswith(b"\r\n"), name
        assert name.isascii()


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_excel_would_work_out_gets_an_apostrophe(beginning: str) -> None:
    (row,) = list(csv.reader(io.StringIO(as_csv_text(f"{beginning}1+1"), newline="")))[1:]
    assert row == [f"'{beginning}1+1"]


def as_csv_text(cell: Cell) -> str:
    return as_csv(Table(name="one", heads=("项目",), rows=((cell,),))).decode("utf-8-sig")


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert written(-3, Decimal("83.3"), 0, None, "") == "-3,83.3,0,,"


def test_commas_quotes_and_breaks_are_quoted() -> None:
    assert written("甲,乙", '"丙"', "丁") == '"甲,乙","""丙""",丁'
    assert as_csv_text("上\n下").endswith('"上\n下"\r\n')


def test_a_companys_name_cannot_run(excused: Assessment) -> None:
    names_of_companies = {row["企业"] for row in read(excused)["companies.csv"]}
    assert names_of_companies == {"'=测试|供水<公司>", "测试热力公司"}


def test_the_documents_are_those_that_were_agreed(assessment: Assessment, compared: Assessment) -> None:
    always = ["summary.csv", "about.csv", "companies.csv", "rules.csv", "verdicts.csv", "findings.csv"]
    always += ["exemptions.csv", "unasked.csv", "rectifications.csv"]
    assert list(read(assessment)) == always
    assert list(read(compared)) == [*always, "changes.csv"]


def test_the_verdicts_are_all_there_once_and_the_summary_counts_them(assessment: Assessment) -> None:
    tables = read(assessment)
    verdicts = tables["verdicts.csv"]
    assert len({(row["企业标识"], row["规则"]) for row in verdicts}) == len(verdicts)
    counted = Counter((row["判定"], row["程度"]) for row in verdicts)
    summary = {row["项目"]: row for row in tables["summary.csv"]}
    for outcome in Outcome:
        row = summary[names.OUTCOMES[outcome]]
        apart = [counted[row["项目"], names.SEVERITIES[severity]] for severity in Severity]
        assert [int(row[names.SEVERITIES[severity]]) for severity in Severity] == apart
        assert int(row["合计"]) == sum(apart) == assessment.totals()[outcome]
    assert summary["企业数"]["合计"] == str(len(tables["companies.csv"]))
    assert summary["规则数"]["合计"] == str(len(tables["rules.csv"]))


def test_the_same_assessment_gives_the_same_bytes(compared: Assessment) -> None:
    assert list(csv_documents(compared)) == list(csv_documents(compared))


def test_a_file_can_be_put_together_from_lines() -> None:
    row: tuple[Cell, ...] = ("=1+1", "a,b", 'say "x"', "two\nlines", None, 3)
    table = Table(name="one", heads=("甲", "乙", "丙", "丁", "戊", "己"), rows=(row,))
    line = f"{cells(row[:2])},{cells(row[2:])}"
    assert document([cells(table.heads), line]) == as_csv(table)
