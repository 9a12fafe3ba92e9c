"""Hotline bulletins on the command line: judged by `check`, explained, and written as documents."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
SLIP = """
title: 三月份热线办理情况的通报
period: {kind: month, start: 2026-04-01, end: 2026-04-30}
totals: {cases: 30}
sources: [{name: 本级, cases: 29}]
"""
KEY = "990100/2026-04-hotline"


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company("990100/water/one", company="name: 示例水务\n")
    sandbox.write(f"bulletins/{KEY}.yaml", SLIP)
    return sandbox


def test_check_says_the_slips_after_the_companies_with_their_places(run: Run, portal: Any) -> None:
    said = run("--root", portal.root, "check").stdout
    assert said.index("共 1 家企业") < said.index("热线通报 1 份（算术核对，无须条款）")
    assert f"B01 不合规·必须 content/bulletins/{KEY}.yaml:3: 各来源：29 = 29，办件总数为 30，相差 1" in said
    assert f"B13 不合规·必须 content/bulletins/{KEY}.yaml:1: “三月份热线办理情况的通报”" in said


def test_json_holds_them_under_a_key_of_their_own(run: Run, portal: Any) -> None:
    (one,) = json.loads(run("--root", portal.root, "check", "--format", "json").stdout)["bulletins"]
    assert (one["bulletin"], one["start"], one["totals"]["not-met"]) == (KEY, "2026-04-01", 2)
    found = {verdict["rule"]: verdict["findings"] for verdict in one["verdicts"] if verdict["findings"]}
    assert [(finding["pointer"], finding["line"]) for finding in found["B01"]] == [("/totals/cases", 3)]


def test_rules_and_regions_select_them_and_slips_can_fail_the_check(run: Run, portal: Any) -> None:
    only = run("--root", portal.root, "check", "--select", "B13", "--fail-on", "error")
    assert only.exit_code == 1
    assert "B13" in only.stdout
    assert "B01" not in only.stdout
    assert "热线通报" not in run("--root", portal.root, "check", "--select", "D").stdout
    assert "热线通报" not in run("--root", portal.root, "check", "--sector", "water").stdout
    assert run("--root", portal.root, "check", portal.content / "bulletins", "--select", "B").exit_code == 0


def test_a_rule_is_explained_without_clauses(run: Run, portal: Any) -> None:
    said = run("--root", portal.root, "explain", "b08").stdout
    assert said.startswith("B08 名次与得分相符，同分同名次\n必须 · 热线通报\n")
    assert "依据：算术核对，无须条款" in said


def test_the_document_is_written_in_both_forms(run: Run, portal: Any, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(
        "--root", portal.root, "bulletin", f"bulletins/{KEY}", "--format", "md", "--format", "docx", "--out", out
    )
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in out.iterdir()) == ["990100-2026-04-hotline.docx", "990100-2026-04-hotline.md"]
    assert "# 三月份热线办理情况的通报" in (out / "990100-2026-04-hotline.md").read_text("utf-8")


def test_a_key_that_nothing_has_is_a_usage_error_with_a_hint(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "bulletin", "bulletins/990100/2026-04-hotlines")
    assert result.exit_code == 2
    assert f"bulletins/{KEY}" in result.output
