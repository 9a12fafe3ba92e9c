"""All forms of a report have the same totals: each is read back by a reader of its own."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import dropwhile
from typing import Any

import docx
import openpyxl
import pytest
from lxml import etree, html  # type: ignore[import-untyped]  # ships no types

from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.formats import FORMATS
from disclosure.reports.service.inspected import Extent as Inspected
from disclosure.reports.service.reported import Extent as Reported
from disclosure.wording.names import OUTCOMES, SEVERITIES

Documents = Mapping[str, bytes]
Figures = Mapping[str, int]


@dataclass(frozen=True)
class Totals:
    """What every form must say; the figures by the outcome's name, 0 where it did not occur."""

    companies: int
    rules: int
    must: dict[str, int]
    should: dict[str, int]

    @classmethod
    def of(cls, companies: int, rules: int, must: Figures, should: Figures) -> "Totals":
        return cls(companies, rules, *({one: severity.get(one, 0) for one in OUTCOMES} for severity in (must, should)))


def expected(assessment: Assessment) -> Totals:
    must, should = ({key.value: n for key, n in assessment.totals(one).items()} for one in Severity)
    return Totals.of(len(assessment.report.companies), len(assessment.rules), must, should)


def of_json(documents: Documents) -> Totals:
    result = json.loads(documents["report.json"])
    apart = result["totals_by_severity"]
    together = Counter(apart["must"]) + Counter(apart["should"])
    assert together == Counter(result["totals"])
    return Totals.of(len(result["companies"]), len(result["rules"]), apart["must"], apart["should"])


def of_csv(documents: Documents) -> Totals:
    return _listed(csv.reader(io.StringIO(documents["summary.csv"].decode("utf-8-sig"), newline="")))


def of_xlsx(documents: Documents) -> Totals:
    sheet = openpyxl.load_workbook(io.BytesIO(documents["report.xlsx"]), read_only=True).worksheets[0]
    filled = ([str(cell) for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True))
    return _listed(row for row in filled if row)


def _listed(rows: Iterable[list[str]]) -> Totals:
    """A table with an item a row: all, MUST, SHOULD."""
    below = dropwhile(lambda row: row[:4] != ["项目", "合计", *SEVERITIES.values()], rows)
    table: dict[str, list[str]] = {}
    for name, *cells in below:
        table.setdefault(name, cells)
    together, must, should = (
        {outcome: int(table[name][column]) for outcome, name in OUTCOMES.items()} for column in range(3)
    )
    assert together == {outcome: must[outcome] + should[outcome] for outcome in OUTCOMES}
    return Totals.of(int(table["企业数"][0]), int(table["规则数"][0]), must, should)


def of_sarif(documents: Documents) -> Totals:
    (run,) = json.loads(documents["report.sarif"])["runs"]
    told: dict[str, Any] = run["properties"]
    apart = told["totals_by_severity"]
    assert told["rules"] == len(run["tool"]["driver"]["rules"])
    return Totals.of(told["companies"], told["rules"], apart["must"], apart["should"])


def of_junit(documents: Documents) -> Totals:
    """Every case counted: it is skipped for a reason that is named, has failed, or else is met."""
    suites = etree.fromstring(documents["report.junit.xml"])
    apart: dict[str, Counter[str]] = {"must": Counter(), "should": Counter()}
    for case in suites.iterfind("testsuite/testcase"):
        skipped, failed = case.find("skipped"), case.find("failure")
        outcome = skipped.get("type") if skipped is not None else "met" if failed is None else "not-met"
        apart[case.get("group")][outcome] += 1
    (rules,) = {suite.get("tests") for suite in suites}
    return Totals.of(len(suites), int(rules), apart["must"], apart["should"])


def of_github(documents: Documents) -> Totals:
    (line,) = re.findall("^::notice title=合计::(.*)$", documents["report.github.txt"].decode(), re.MULTILINE)
    companies, rules = re.search(r"共 (\d+) 家", line), re.search(r"规则数 (\d+)", line)
    assert companies
    assert rules
    apart = [re.search(f"{severity}：([^；。]*)", line) for severity in SEVERITIES.values()]
    must, should = (_figures(found[1]) for found in apart if found)
    return Totals.of(int(companies[1]), int(rules[1]), must, should)


def _figures(text: str) -> dict[str, int]:
    """`合规 97，不合规 458` by the outcomes' names."""
    told = dict(part.split(" ") for part in text.split("，"))
    return {outcome: int(told[name]) for outcome, name in OUTCOMES.items()}


def of_html(documents: Documents) -> Totals:
    page = html.document_fromstring(documents["report.html"].decode())
    rows = [[cell.text_content().strip() for cell in row.iter("th", "td")] for row in page.iter("tr")]
    return _laid_out(page.text_content(), rows)


def of_markdown(documents: Documents) -> Totals:
    text = documents["report.md"].decode()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return _laid_out(text, rows)


def of_docx(documents: Documents) -> Totals:
    """The bulletin; the orders to correct speak of one company each."""
    paper = docx.Document(io.BytesIO(documents["report.docx"]))
    rows = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    return _laid_out("\n".join(paragraph.text for paragraph in paper.paragraphs), rows)


def _laid_out(text: str, rows: list[list[str]]) -> Totals:
    """A report for readers: a sentence with the companies and rules, a table with the figures of each severity."""
    opening = re.search(r"(\d+) 家企业，(\d+) 条规则", text) or re.search(r"企业(\d+)家.*规则(\d+)条", text)
    assert opening
    heads = next(row for row in rows if row[0] == "程度" and OUTCOMES["met"] in row)
    must, should, total = (
        next(_below(heads, row) for row in rows if row[0].removesuffix("项") == name)
        for name in (*SEVERITIES.values(), "合计")
    )
    assert total == {outcome: must[outcome] + should[outcome] for outcome in OUTCOMES}
    return Totals.of(int(opening[1]), int(opening[2]), must, should)


def _below(heads: list[str], row: list[str]) -> dict[str, int]:
    told = dict(zip(heads, row, strict=True))
    return {outcome: int(told[name]) for outcome, name in OUTCOMES.items()}


READERS: dict[str, Callable[[Documents], Totals]] = {
    "html": of_html,
    "md": of_markdown,
    "json": of_json,
    "csv": of_csv,
    "xlsx": of_xlsx,
    "docx": of_docx,
    "sarif": of_sarif,
    "junit": of_junit,
    "github": of_github,
}


def documents(form: str, assessment: Assessment) -> Documents:
    made = list(FORMATS[form](assessment))
    by_name = {document.name: document.content for document in made}
    assert len(by_name) == len(made), "two documents of one name"
    return by_name


def test_every_form_has_a_reader() -> None:
    assert [form for form in FORMATS if form not in READERS] == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["assessment", "demonstration", "excused", "compared"])
def test_every_form_has_the_totals_of_the_assessment(form: str, name: str, request: pytest.FixtureRequest) -> None:
    assessment: Assessment = request.getfixturevalue(name)
    assert READERS[form](documents(form, assessment)) == expected(assessment)


def test_the_figures_are_those_of_every_verdict(assessment: Assessment) -> None:
    totals = expected(assessment)
    assert sum(totals.must.values()) + sum(totals.should.values()) == totals.companies * totals.rules
    assert totals.must[Outcome.NOT_MET] > 0


def test_no_two_forms_write_to_one_file(compared: Assessment) -> None:
    names = [name for form in FORMATS for name in documents(form, compared)]
    assert len(set(names)) == len(names)
    assert all(name.isascii() for name in names)


@dataclass(frozen=True)
class Served:
    """The figures of the service side: halls and findings, rows of bulletins, orders."""

    halls: int
    findings: int
    figures: int
    orders: int


def served_of(assessment: Assessment) -> Served:
    inspected = Inspected.of(assessment.inspections)
    figures = Reported.of(assessment.bulletins).rows
    return Served(inspected.halls, inspected.findings, figures, len(assessment.rectifications))


def served_json(documents: Documents) -> Served:
    result = json.loads(documents["report.json"])
    halls = [hall for one in result["inspection_findings"] for hall in one["halls"]]
    figures = sum(len(one["units"]) for one in result["hotline_figures"])
    return Served(len(halls), sum(len(hall["findings"]) for hall in halls), figures, len(result["rectifications"]))


def served_csv(documents: Documents) -> Served:
    found, figures, orders = (
        list(csv.DictReader(io.StringIO(documents[f"{name}.csv"].decode("utf-8-sig"), newline="")))
        for name in ("inspections", "bulletins", "rectifications")
    )
    halls = {(row["记录"], row["附表序号"]) for row in found}
    return Served(len(halls), sum(bool(row["问题代码"]) for row in found), len(figures), len(orders))


def served_xlsx(documents: Documents) -> Served:
    book = openpyxl.load_workbook(io.BytesIO(documents["report.xlsx"]), read_only=True)
    found, figures, orders = (_sheet(book, name) for name in ("暗访检查", "热线通报", "整改"))
    halls = {(row["检查"], row["附表序号"]) for row in found}
    return Served(len(halls), sum(bool(row["问题代码"]) for row in found), len(figures), len(orders))


def _sheet(book: Any, name: str) -> list[dict[str, Any]]:
    """The records below the head, which is the first row that is filled to its end."""
    rows = list(book[name].iter_rows(values_only=True))
    head = next(at for at, row in enumerate(rows) if all(row))
    filled = [row for row in rows[head + 1 :] if sum(cell is not None for cell in row) > 1]
    return [dict(zip(rows[head], row, strict=True)) for row in filled]


def served_text(text: str) -> Served:
    """What the sentences of a form for readers say; nothing is said as nothing, not left out."""
    halls = re.search(r"营业厅 ?(\d+) ?处，问题 ?(\d+) ?项", text)
    figures = re.search(r"列出所选企业 ?\d+ ?家，共 ?(\d+) ?行", text)
    orders = re.search(r"整改记录 ?(\d+) ?项", text)
    assert halls or "没有检查记录" in text
    assert figures or "没有列出所选企业的热线通报" in text
    return Served(
        halls=int(halls[1]) if halls else 0,
        findings=int(halls[2]) if halls else 0,
        figures=int(figures[1]) if figures else 0,
        orders=int(orders[1]) if orders else 0,
    )


SERVED: dict[str, Callable[[Documents], Served]] = {
    "html": lambda made: served_text(html.document_fromstring(made["report.html"].decode()).text_content()),
    "md": lambda made: served_text(made["report.md"].decode()),
    "json": served_json,
    "csv": served_csv,
    "xlsx": served_xlsx,
    "docx": lambda made: served_text(
        "\n".join(one.text for one in docx.Document(io.BytesIO(made["report.docx"])).paragraphs)
    ),
}
VERDICTS_ONLY = ("sarif", "junit", "github")


def test_every_form_shows_the_service_side_or_is_known_to_show_verdicts_only() -> None:
    assert sorted([*SERVED, *VERDICTS_ONLY]) == sorted(FORMATS)


@pytest.mark.parametrize("form", SERVED)
@pytest.mark.parametrize("name", ["served", "unserved"])
def test_every_form_has_the_figures_of_the_service_side(form: str, name: str, request: pytest.FixtureRequest) -> None:
    assessment: Assessment = request.getfixturevalue(name)
    made = documents(form, assessment)
    assert SERVED[form](made) == served_of(assessment)
    assert READERS[form](made) == expected(assessment)


@pytest.mark.parametrize("form", VERDICTS_ONLY)
def test_tools_that_know_verdicts_only_are_given_nothing_else(
    form: str, assessment: Assessment, served: Assessment
) -> None:
    assert documents(form, served) == documents(form, assessment)


def test_the_figures_of_the_service_side_are_those_of_the_papers(served: Assessment) -> None:
    assert served_of(served) == Served(halls=54, findings=188, figures=3, orders=13)
