"""The report as SARIF 2.1.0, which code viewers and code scanning read."""

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from disclosure import __version__
from disclosure.model.verdict import Finding, Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.figures import totals
from disclosure.reports.notes import Note, notes
from disclosure.reports.sarif_rules import descriptors
from disclosure.wording import annotations as wording

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
_SHOWN = (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.EXEMPT)
"""What somebody has to look at. Viewers take every result for a finding: what is met or does not apply is counted."""


def sarif(assessment: Assessment) -> str:
    """One run: a result for each finding, and for each verdict that was not judged or is exempt without one."""
    run = {
        "tool": {"driver": _driver(assessment)},
        "automationDetails": {"id": _category(assessment)},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_not_run(assessment))}],
        "versionControlProvenance": list(_provenance(assessment)),
        "originalUriBaseIds": {ROOT: {"description": {"text": wording.SOURCE}}},
        "results": list(_results(assessment)),
        "columnKind": "unicodeCodePoints",
        "defaultEncoding": "utf-8",
        "language": "zh-CN",
        "properties": _properties(assessment),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _driver(assessment: Assessment) -> dict[str, Any]:
    return {
        "name": "disclosure",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": assessment.portal.info.base_url,
        "language": "zh-CN",
        "rules": list(descriptors(assessment)),
    }


def _category(assessment: Assessment) -> str:
    """What is compared from run to run: reports on different companies must not close each other's results."""
    chosen = assessment.selection
    return "/".join(("disclosure", chosen.region or "all", chosen.sector or "all", ""))


def _not_run(assessment: Assessment) -> Iterator[dict[str, Any]]:
    """Why rules left companies out."""
    for one in assessment.unasked:
        rule = f"{one.rule.code} {one.rule.title}"
        yield {
            "level": "note",
            "message": {"text": wording.left_out(rule, one.reason, one.companies, one.of)},
            "associatedRule": {"id": one.rule.code},
        }


def _provenance(assessment: Assessment) -> Iterator[dict[str, Any]]:
    repository, revision = assessment.portal.info.repository, assessment.revision
    if repository and revision:
        yield {
            "repositoryUri": repository,
            "revisionId": revision.commit,
            "mappedTo": {"uriBaseId": ROOT},
            "properties": {"changed": revision.changed},
        }


def _properties(assessment: Assessment) -> dict[str, Any]:
    revision = assessment.revision
    return {
        "as_of": assessment.as_of.isoformat(),
        "edition": assessment.report.edition,
        "revision": revision and {"commit": revision.commit, "changed": revision.changed},
        "companies": len(assessment.report.companies),
        "rules": len(assessment.rules),
        **totals(assessment.report),
    }


def _results(assessment: Assessment) -> Iterator[dict[str, Any]]:
    indices = {rule.code: index for index, rule in enumerate(assessment.rules)}
    seen = Counter[str]()
    for note in notes(assessment):
        if note.verdict.outcome in _SHOWN:
            for finding in note.verdict.findings or (_unfound(note),):
                fingerprint = _fingerprint(note, finding)
                seen[fingerprint] += 1
                yield {
                    "ruleId": note.rule.code,
                    "ruleIndex": indices[note.rule.code],
                    **_weight(note),
                    "message": {"text": note.sentence(finding.text)},
                    "locations": [_location(note, finding, assessment)],
                    "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:{seen[fingerprint]}"},
                    **_suppressed(note),
                    "properties": _of(note, finding),
                }


def _unfound(note: Note) -> Finding:
    """What stands for a verdict that found nothing: its reason, at the company's own record."""
    path, pointer = note.company.place("")
    text = wording.undecided(note.verdict.outcome, note.verdict.reason)
    return Finding(path=path, pointer=pointer, text=text)


def _weight(note: Note) -> dict[str, str]:
    """SARIF 3.27.9-10: `open` is what could not be decided for want of information; only `fail` has a level."""
    return {"kind": "fail", "level": note.level} if note.verdict.findings else {"kind": "open", "level": "none"}


def _location(note: Note, finding: Finding, assessment: Assessment) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.path), "uriBaseId": ROOT}}
    line = assessment.lines.get((finding.path, finding.pointer))
    if line:
        physical["region"] = {"startLine": line}
    logical = {"name": note.company.name, "fullyQualifiedName": str(note.company.id), "kind": "object"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _fingerprint(note: Note, finding: Finding) -> str:
    """The same wherever the line moves: it goes by rule, file and pointer."""
    place = f"{note.rule.code}\0{finding.path}\0{finding.pointer}"
    return sha256(place.encode()).hexdigest()[:16]


def _suppressed(note: Note) -> dict[str, Any]:
    if note.verdict.outcome is not Outcome.EXEMPT:
        return {}
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": note.verdict.reason or ""}]}


def _of(note: Note, finding: Finding) -> dict[str, Any]:
    told = {
        "company": str(note.company.id),
        "outcome": note.verdict.outcome.value,
        "severity": note.verdict.severity.value,
        "pointer": finding.pointer,
    }
    return told | ({"turn": note.turn.value} if note.turn else {})
