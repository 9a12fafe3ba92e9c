"""Every form that a report can take: a name on the command line and the documents that it comes to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from disclosure.reports.as_csv import csv_documents
from disclosure.reports.as_html import report_html
from disclosure.reports.as_json import report_json
from disclosure.reports.as_markdown import report_markdown
from disclosure.reports.assessment import Assessment
from disclosure.reports.github import github
from disclosure.reports.junit import junit
from disclosure.reports.official.papers import papers
from disclosure.reports.sarif import sarif
from disclosure.reports.xlsx.workbook import report_xlsx


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a report: its name (below the folder that the report goes to) and its bytes."""

    name: str
    content: bytes


Form = Callable[[Assessment], Iterable[Document]]


def _one(name: str, say: Callable[[Assessment], str | bytes]) -> Form:
    """A form that comes to one document."""

    def form(assessment: Assessment) -> Iterable[Document]:
        said = say(assessment)
        yield Document(name, said.encode() if isinstance(said, str) else said)

    return form


def _several(say: Callable[[Assessment], Iterable[tuple[str, bytes]]]) -> Form:
    """A form that comes to several documents, given by name."""

    def form(assessment: Assessment) -> Iterable[Document]:
        for name, content in say(assessment):
            yield Document(name, content)

    return form


FORMATS: Final[Mapping[str, Form]] = {
    "html": _one("report.html", report_html),
    "md": _one("report.md", report_markdown),
    "json": _one("report.json", report_json),
    "csv": _several(csv_documents),
    "xlsx": _one("report.xlsx", report_xlsx),
    "docx": _several(papers),
    "sarif": _one("report.sarif", sarif),
    "junit": _one("report.junit.xml", junit),
    "github": _one("report.github.txt", github),
}

IN_FOLDER: Final = frozenset({"csv", "xlsx", "docx"})
"""Forms that a terminal cannot show: several documents, or binary ones."""
