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
