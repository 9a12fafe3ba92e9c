"""The same assessment gives the same bytes, whenever; and no text breaks a file."""

import io
import time
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import etree  # type: ignore[import-untyped] # ships no types

from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.official.papers import papers
from disclosure.reports.official.plain import plain
from tests.reports.official.reading import opened, text


def test_two_runs_at_different_times_give_equal_bytes(
    made: Mapping[str, bytes], assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert dict(papers(assessment)) == made


def test_no_member_carries_the_time_of_writing_and_none_is_foreign(made: Mapping[str, bytes]) -> None:
    for content in made.values():
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            names = packed.namelist()
            assert len(set(names)) == len(names)
            assert not [name for name in names if "thumbnail" in name or "customXml" in name]
            for name in names:
                etree.fromstring(packed.read(name))
                assert b"python-docx" not in packed.read(name)


HOSTILE = "坏\x00名\x0b\x1f\ud800\u202e公\ufffe司<b>&amp;\n]]>" + "长" * 300  # no property may be as long


def test_hostile_text_does_not_break_a_file(excused: Assessment) -> None:
    made = dict(papers(spoilt(excused)))
    assert len(made) == 3
    for content in made.values():
        paper = opened(content)
        told = text(paper)
        assert "坏名公司<b>&amp; ]]>" in told
        assert "\u202e" not in told


def spoilt(assessment: Assessment) -> Assessment:
    """The same with a hostile name, finding and reason for each company."""
    portal, report = assessment.portal, assessment.report
    companies = {key: replace(one, name=HOSTILE) for key, one in portal.companies.items()}
    reports = {
        key: replace(
            one,
            verdicts=tuple(
                replace(
                    verdict,
                    reason=verdict.reason and HOSTILE,
                    findings=tuple(replace(finding, text=HOSTILE) for finding in verdict.findings),
                )
                if verdict.outcome is not Outcome.MET
                else verdict
                for verdict in one.verdicts
            ),
        )
        for key, one in report.companies.items()
    }
    return replace(assessment, portal=replace(portal, companies=companies), report=replace(report, companies=reports))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\tb\r\nc", "a b c"),
        ("\u3000\u3000年\u3000月", "\u3000\u3000年\u3000月"),
        ("\x1b[31m红", "[31m红"),
        ("\U0001f4a7水", "\U0001f4a7水"),
        (" 两端 ", "两端"),
    ],
)
def test_text_is_one_line_that_xml_can_hold(text: str, told: str) -> None:
    assert plain(text) == told
