import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
WATER = "990100/water/one"


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company(WATER, company="name: 示例水务\nnature: 国有独资企业\n")
    sandbox.company("990102/gas/two", company="name: 示例燃气\n")
    return sandbox


def test_sound_content_is_said_to_be_sound_and_exits_with_0(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "check", "--as-of", "2026-11-21")
    assert result.exit_code == 0, result.output
    assert "资料没有错误。" in result.stderr
    assert "判定日 2026-11-21，信息公开实施办法 2021 年版" in result.stdout
    assert "共 2 家企业" in result.stdout


def test_all_problems_of_all_files_come_in_one_run_and_exit_with_1(run: Run, portal: Any) -> None:
    portal.write(f"companies/{WATER}/company.yaml", "name：示例水务\n")
    portal.write("companies/990102/gas/two/company.yaml", "name: 示例燃气\nphne: '12345'\n")
    result = run("--root", portal.root, "check")
    assert result.exit_code == 1
    assert f"content/companies/{WATER}/company.yaml:1:5: error[YAML-006]" in result.stdout
    assert "content/companies/990102/gas/two/company.yaml:2:1: error" in result.stdout
    assert "您是不是想写" in result.stdout
    assert "共 2 处错误" in result.stdout


def test_a_path_narrows_what_is_shown(run: Run, portal: Any) -> None:
    folder = portal.content / "companies" / WATER
    result = run("--root", portal.root, "check", folder)
    assert result.exit_code == 0
    assert "示例水务" in result.stdout
    assert "示例燃气" not in result.stdout
    portal.write("companies/990102/gas/two/company.yaml", "name：示例燃气\n")
    assert run("--root", portal.root, "check", folder).exit_code == 0
    assert run("--root", portal.root, "check", portal.content).exit_code == 1


def test_one_company_is_shown_in_full_with_places_and_what_to_type(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "check", "--company", WATER)
    assert f"content/companies/{WATER}/company.yaml:" in result.stdout
    assert "D01 不合规·必须" in result.stdout
    assert "未见公开注册资本" in result.stdout
    assert "怎么改：" in result.stdout
    must, should = result.stdout.index("D02"), result.stdout.index("D15")
    assert must < should, "the most serious first"


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("error", 1), ("warning", 1)])
def test_fail_on_decides_whether_findings_fail(run: Run, portal: Any, fail_on: str, code: int) -> None:
    assert run("--root", portal.root, "check", "--fail-on", fail_on).exit_code == code


def test_region_and_sector_narrow_to_a_prefecture_with_its_counties(run: Run, portal: Any) -> None:
    assert "共 2 家企业" in run("--root", portal.root, "check", "--region", "990100").stdout
    county = run("--root", portal.root, "check", "--region", "990102").stdout
    assert "共 1 家企业" in county
    assert "示例燃气" in county
    assert "示例水务" in run("--root", portal.root, "check", "--sector", "water").stdout


def test_json_holds_the_same_totals_as_the_text(run: Run, portal: Any) -> None:
    text = run("--root", portal.root, "check", "--as-of", "2026-11-21").stdout
    result = json.loads(run("--root", portal.root, "check", "--as-of", "2026-11-21", "--format", "json").stdout)
    assert result["schema_version"] == 1
    assert result["problems"] == []
    assert f"不合规 {result['totals']['not-met']}" in text.splitlines()[-1]
    (water,) = [one for one in result["companies"] if one["company"] == WATER]
    (d01,) = [verdict for verdict in water["verdicts"] if verdict["rule"] == "D01"]
    assert d01["outcome"] == "not-met"
    assert d01["clauses"] == ["measures-2021#profile"]
    assert {finding["text"] for finding in d01["findings"]} == {"未见公开规模", "未见公开经营范围", "未见公开注册资本"}


def test_problems_are_said_in_json_too(run: Run, portal: Any) -> None:
    portal.write(f"companies/{WATER}/company.yaml", "name：示例水务\n")
    result = run("--root", portal.root, "check", "--format", "json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (1, 5, "YAML-006")


def test_the_result_can_go_to_a_file(run: Run, portal: Any, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    result = run("--root", portal.root, "check", "--format", "json", "--output", target)
    assert result.stdout == ""
    assert json.loads(target.read_text("utf-8"))["companies"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "no/such/path"],
        ["check", "--as-of", "2026-2-30"],
        ["check", "--company", "somewhere"],
        ["check", "--company", "990100/water/unknown"],
        ["check", "--region", "110000"],
        ["check", "--format", "pdf"],
        ["explain", "D99"],
        ["nonsense"],
    ],
)
def test_wrong_usage_exits_with_2_and_says_why(run: Run, portal: Any, arguments: list[str]) -> None:
    result = run("--root", portal.root, *arguments)
    assert result.exit_code == 2
    assert result.stderr


def test_a_folder_without_content_exits_with_2(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run("--root", empty, "check")
    assert result.exit_code == 2
    assert "--root" in result.stderr


def test_a_path_outside_the_content_exits_with_2(run: Run, portal: Any, tmp_path: Path) -> None:
    result = run("--root", portal.root, "check", tmp_path)
    assert result.exit_code == 2


@pytest.mark.parametrize("command", [["explain", "D01"], ["search", "水"], ["build"], ["check"]])
def test_every_command_says_what_is_wrong_with_the_content_and_exits_with_1(
    run: Run, portal: Any, command: list[str]
) -> None:
    (portal.content / "portal.yaml").unlink()
    result = run("--root", portal.root, *command)
    assert result.exit_code == 1
    assert "content/portal.yaml:1:1: error[TREE-010]" in result.output
    assert "共 1 处错误" in result.output


def test_a_file_that_cannot_be_written_exits_with_2_and_says_so(run: Run, portal: Any, tmp_path: Path) -> None:
    result = run("--root", portal.root, "check", "--output", tmp_path / "none" / "report.txt")
    assert result.exit_code == 2
    assert "写不了文件" in result.stderr


def test_a_bug_exits_with_3_and_never_with_0() -> None:
    code = (
        "import sys\n"
        "import disclosure.cli.check\n"
        "from disclosure.cli import main\n"
        "def broken(*_, **__): raise RuntimeError('bug')\n"
        "sys.modules['disclosure.cli.check'].read_whole = broken\n"
        "main(['check'])\n"
    )
    home = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=home)
    assert done.returncode == 3
    assert "RuntimeError: bug" in done.stderr
    assert done.stdout == ""


def test_the_day_is_that_of_source_date_epoch_where_it_is_set(
    run: Run, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1262304000")
    assert "判定日 2010-01-01，信息公开实施办法 2008 年版" in run("--root", portal.root, "check").stdout
