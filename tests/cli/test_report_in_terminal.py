"""What `disclosure report` prints where no folder is named."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company("411700/water/ceshi-water", company="name: 测试供水公司\n")
    return sandbox


def test_one_text_is_printed(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "report", "--format", "json", "--as-of", "2026-11-21")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["companies"][0]["name"] == "测试供水公司"
    assert result.stderr == ""


def test_several_tables_need_a_folder(run: Run, portal: Any, tmp_path: Any) -> None:
    result = run("--root", portal.root, "report", "--format", "csv")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "csv" in result.stderr
    assert "--out" in result.stderr
    result = run("--root", portal.root, "report", "--format", "csv", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "findings.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_two_forms_at_once_need_a_folder(run: Run, portal: Any) -> None:
    assert run("--root", portal.root, "report", "--format", "json", "--format", "junit").exit_code == 2


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("inspection", "没有这一项：inspection。可以写：inspections、bulletins、rectifications，用逗号隔开。"),
        ("bulletins,x,a", "没有这一项：a、x。"),
        (",", "这里没有写内容。"),
    ],
)
def test_what_a_report_cannot_show_is_named_with_what_it_can(run: Run, portal: Any, named: str, said: str) -> None:
    result = run("--root", portal.root, "report", "--with", named)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("named", "keys"),
    [
        ("inspections", {"inspection_findings"}),
        ("bulletins", {"hotline_figures"}),
        ("rectifications", set()),
        ("bulletins，inspections,rectifications", {"inspection_findings", "hotline_figures"}),
    ],
)
def test_any_of_them_can_be_asked_for(run: Run, portal: Any, named: str, keys: set[str]) -> None:
    result = run("--root", portal.root, "report", "--format", "json", "--with", named)
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    assert {key for key in ("inspection_findings", "hotline_figures") if shown[key] is not None} == keys


def test_help_says_which_forms_show_verdicts_only(run: Run) -> None:
    told = "".join(run("report", "--help").stdout.split())
    assert "sarif、junit、github只报告判定" in told
