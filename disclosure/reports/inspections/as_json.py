"""An inspection as JSON says it: the record, and the findings that follow from it."""

from typing import Any

from disclosure.reports.inspections.subject import Subject
from disclosure.reports.record_json import record_json
from disclosure.reports.service.as_json import finding_json


def inspection_json(subject: Subject) -> dict[str, Any]:
    """All fields of the record, those of `schemas/inspection.json`; a cell that was not filled is null."""
    findings = [{"hall": one.hall, **finding_json(one)} for one in subject.findings]
    return {"inspection": subject.inspection.key, **record_json(subject.inspection), "findings": findings}
