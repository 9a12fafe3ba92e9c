"""The report as JUnit XML, which CI dashboards show: a suite for each company, a case for each rule."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from disclosure import __version__
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.notes import Note, account, notes
from disclosure.wording import annotations as wording

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def junit(assessment: Assessment) -> bytes:
    """The document; a rule not met is a failure (of type `error` or `warning`), a rule not judged is skipped."""
    counts = assessment.totals()
    attributes = {
        "name": "disclosure",
        "tests": str(counts.total()),
        "failures": str(counts[Outcome.NOT_MET]),
        "errors": "0",
        "time": "0",
    }
    root = Element("testsuites", attributes)
    root.extend(_suite(assessment, list(of)) for _, of in groupby(notes(assessment), key=lambda note: note.company.id))
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _suite(assessment: Assessment, of: list[Note]) -> Element:
    first, counts = of[0], Counter(note.verdict.outcome for note in of)
    attributes = {
        "name": f"{first.company.id} {first.subject}",
        "tests": len(of),
        "failures": counts[Outcome.NOT_MET],
        "errors": 0,
        "skipped": len(of) - counts[Outcome.MET] - counts[Outcome.NOT_MET],
        "time": 0,
        "timestamp": f"{assessment.as_of}T00:00:00",
    }
    suite = Element("testsuite", {name: _legal(str(value)) for name, value in attributes.items()})
    properties = SubElement(suite, "properties")
    for name, value in _properties(assessment):
        SubElement(properties, "property", {"name": name, "value": _legal(value)})
    suite.extend(_case(assessment, note) for note in of)
    return suite


def _properties(assessment: Assessment) -> Iterator[tuple[str, str]]:
    chosen, revision = assessment.selection, assessment.revision
    yield "tool", f"disclosure {__version__}"
    yield "as-of", assessment.as_of.isoformat()
    yield "edition", assessment.report.edition or ""
    yield "select", ",".join(chosen.select)
    yield "ignore", ",".join(chosen.ignore)
    if revision:
        yield "revision", f"{revision.commit}{'+' if revision.changed else ''}"


def _case(assessment: Assessment, note: Note) -> Element:
    attributes = {
        "classname": str(note.company.id).replace("/", "."),
        "name": f"{note.rule.code} {note.rule.title}",
        "group": note.verdict.severity.value,
        "time": "0",
    }
    case = Element("testcase", {name: _legal(value) for name, value in attributes.items()})
    if note.verdict.outcome is Outcome.NOT_MET:
        message = wording.several(finding.text for finding in note.verdict.findings)
        _say(case, "failure", note.level, message, account(note, assessment))
    elif note.verdict.outcome is not Outcome.MET:
        _say(case, "skipped", note.verdict.outcome, note.verdict.reason or "", "")
    return case


def _say(case: Element, tag: str, kind: str, message: str, text: str) -> None:
    said = SubElement(case, tag, {"type": kind, "message": _legal(message)})
    said.text = _legal(text) or None


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
