"""What is wrong with the content, in the forms in which it is read; the forms are kept, so that a change is seen."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from disclosure.wording.help.catalogue import HELP
from tests.content.examples import lay_all

Run = Callable[..., Result]
HOME = Path(__file__).resolve().parents[2]
KEPT = HOME / "tests" / "data" / "messages"
FORMS = {"text": "check.txt", "github": "check.github.txt", "md": "check.md", "json": "check.json"}
WATER = "990100/water/one"


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A portal's folder with nearly every mistake in it, and their codes."""
    root = tmp_path_factory.mktemp("wrong")
    return root, lay_all({code: told.example for code, told in HELP.items()}, root / "content")


@pytest.mark.parametrize("form", FORMS)
def test_every_mistake_is_told_as_it_was_in_every_form(
    run: Run, wrong: tuple[Path, list[str]], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    result = run("--root", wrong[0], "check", "--format", form)
    assert result.exit_code == 1
    file = KEPT / FORMS[form]
    if os.environ.get("DISCLOSURE_RENEW"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(result.stdout, "utf-8")
    assert result.stdout == file.read_text("utf-8")


def kept(form: str) -> str:
    return (KEPT / FORMS[form]).read_text("utf-8")


def test_a_broken_file_hides_no_other(wrong: tuple[Path, list[str]]) -> None:
    found = {problem["code"] for problem in json.loads(kept("json"))["problems"]}
    assert found >= set(wrong[1])
    assert len(wrong[1]) > 70


def test_no_problem_is_lost_in_json_and_each_leads_to_its_page() -> None:
    problems = json.loads(kept("json"))["problems"]
    assert kept("text").endswith(f"共 {len(problems)} 处错误，请改正后再试。\n")
    for problem in problems:
        assert problem["page"] == f"https://portal.example.org/help/{problem['code']}/"


def test_the_text_ends_with_the_page_of_each_code_once() -> None:
    text, codes = kept("text"), {problem["code"] for problem in json.loads(kept("json"))["problems"]}
    for code in codes:
        assert text.count(f"：详见 https://portal.example.org/help/{code}/\n") == 1


def test_the_problem_matcher_finds_what_the_text_says() -> None:
    (matcher,) = json.loads((HOME / ".github" / "problem-matcher.json").read_text("utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    known = {
        (one["path"], one["line"], one["column"], one["code"]): one for one in json.loads(kept("json"))["problems"]
    }
    found = [match for line in kept("text").splitlines() if (match := re.search(pattern["regexp"], line))]
    assert len(found) == kept("text").count(": error[")
    for match in found:
        place = (match[pattern["file"]], int(match[pattern["line"]]), int(match[pattern["column"]]))
        one = known[*place, match[pattern["code"]]]
        assert match[pattern["message"]] == re.sub(
            "[\u200b\ufeff]", lambda hidden: f"<U+{ord(hidden[0]):04X}>", one["message"]
        )


def test_github_shows_ten_and_is_told_of_the_others() -> None:
    lines = kept("github").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error"] * 10 + ["::notice"]
    assert re.match(r"::notice title=其余 [0-9]+ 处错误::", lines[-1])


def test_the_summary_of_the_step_holds_them_all(
    run: Run, sandbox: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("earlier\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for number in range(12):
        sandbox.company(f"990100/water/c-{number}", company=f"name: 甲\nregistered_capital: {number}元\n")
    result = run("--root", sandbox.root, "check", "--format", "github")
    assert result.stdout.count("::error ") + result.stdout.count("同样的错误另有") >= 1
    assert summary.read_text("utf-8").startswith("earlier\n### 资料有 12 处错误\n")


HOSTILE = (
    "x]]>%0A::error::a,b:c\x1b[31m @admin #1 !2 https://evil.example/ `code` | <img src=x> [l](javascript:1) :tada:"
)


@pytest.fixture
def hostile(sandbox: Any) -> Any:
    """A file that wants to command whoever shows it."""
    sandbox.company(WATER, company="name: 甲\nhotlines:\n  - {purpose: " + json.dumps(HOSTILE) + ", number: '12345'}\n")
    return sandbox


def test_a_value_can_neither_end_a_workflow_command_nor_begin_one(run: Run, hostile: Any) -> None:
    result = run("--root", hostile.root, "check", "--format", "github")
    assert "::error file=content/companies/990100/water/one/company.yaml,line=3,col=" in result.stdout
    for line in result.stdout.splitlines():
        assert line.startswith(("::error ", "::notice "))
        properties, _, text = line.partition(" ")[2].partition("::")
        assert not re.search("[\r\n]", text)
        assert all(one.partition("=")[0] in {"file", "line", "col", "title"} for one in properties.split(","))
        assert "%0A::error" not in text.replace("%250A", "")


def test_a_value_can_call_nobody_and_make_no_markup_in_a_comment(run: Run, hostile: Any) -> None:
    result = run("--root", hostile.root, "check", "--format", "md")
    outside = re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", "", result.stdout)
    outside = outside.replace("<br>", "").replace("### ", "").replace("(<https://portal.example/", "(")
    for mark in ("@", "#", "<img", "https:", "](java", ":tada:", "`", "!"):
        assert mark not in outside, mark
    row = next(line for line in result.stdout.splitlines() if "SCHEMA" in line or "YAML" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 4


def test_five_hundred_times_the_same_mistake_is_one_message(run: Run, sandbox: Any) -> None:
    halls = "".join(f"  - {{id: hall-{number}, name: 厅, windows: {number}个}}\n" for number in range(1, 501))
    sandbox.company(WATER, outlets=f"outlets:\n{halls}")
    text = run("--root", sandbox.root, "check").stdout
    assert text.count("error[TYPE-004]") == 1
    assert "同样的错误还有 499 处：\n  3 | - {id: hall-2, name: 厅, windows: 2}\n" in text
    assert "\n  其余 491 处\n" in text
    assert "共 500 处错误" in text
    problems = json.loads(run("--root", sandbox.root, "check", "--format", "json").stdout)["problems"]
    assert [problem["line"] for problem in problems] == list(range(2, 502))
    markdown = run("--root", sandbox.root, "check", "--format", "md").stdout
    assert markdown.count("TYPE-004") == 2  # the code and its address, in one row
    assert "同样的错误另有 499 处。" in markdown


def test_the_same_mistake_in_many_files_is_one_message(run: Run, sandbox: Any) -> None:
    for number in range(40):
        sandbox.company(f"990100/water/c-{number:02}", company="name：甲\n")
    text = run("--root", sandbox.root, "check").stdout
    assert text.count("error[YAML-006]") == 1
    assert "另有 39 个文件里的 39 处相同：\n  content/companies/990100/water/c-01/company.yaml 第 1 行\n" in text
    assert "\n  其余 31 处\n" in text


def test_sound_content_is_said_to_be_sound(run: Run, sandbox: Any) -> None:
    sandbox.company(WATER)
    github = run("--root", sandbox.root, "check", "--format", "github", "--as-of", "2026-11-21")
    assert github.exit_code == 0
    assert github.stdout.startswith("::notice title=资料没有错误::共 1 家企业：")
    markdown = run("--root", sandbox.root, "check", "--format", "md", "--as-of", "2026-11-21")
    assert markdown.stdout.startswith("### 资料没有错误\n\n共 1 家企业：")


def test_findings_that_fail_the_run_are_named(run: Run, sandbox: Any) -> None:
    sandbox.company(WATER)
    options = ("--fail-on", "error", "--as-of", "2026-11-21", "--select", "D01")
    github = run("--root", sandbox.root, "check", "--format", "github", *options)
    assert github.exit_code == 1
    assert "::error file=content/companies/990100/water/one/company.yaml,line=1,title=D01 不合规::" in github.stdout
    markdown = run("--root", sandbox.root, "check", "--format", "md", *options)
    assert "- `content/companies/990100/water/one/company.yaml:1` D01 " in markdown.stdout
    everything = run("--root", sandbox.root, "check", "--format", "github", "--fail-on", "warning").stdout
    assert everything.count("::error") + everything.count("::warning") == 10


def test_a_portal_without_an_address_is_explained_by_a_command(run: Run, sandbox: Any) -> None:
    (sandbox.content / "portal.yaml").write_text("name：门户\n", "utf-8")
    text = run("--root", sandbox.root, "check").stdout
    assert "YAML-006 全角冒号：详见 disclosure explain YAML-006\n" in text


def test_a_code_is_explained_in_the_terminal(run: Run, sandbox: Any) -> None:
    said = run("--root", sandbox.root, "explain", "yaml-006")
    assert said.exit_code == 0
    assert said.stdout.startswith("YAML-006 全角冒号\n")
    assert "  name：示例水务" in said.stdout
    assert "  name: 示例水务" in said.stdout
    assert "error[YAML-006] 键后面用了全角冒号" in said.stdout


TIERS = """\
tariffs:
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - {above: 0, up_to: 180, price: 2.80}
      - {above: 160, up_to: 240, price: 4.20}
      - {above: 240, price: 8.40}
"""
BACKWARDS = """\
kind: planned-outage
title: 停水公告
start: 2026-11-22 08:00
expected_end: 2026-11-21 18:00
"""


def test_tiers_that_overlap_and_an_end_before_the_beginning_are_named_with_their_lines(run: Run, sandbox: Any) -> None:
    """They can be read, so they are judged, not refused: what a paper says wrongly is published as it says."""
    sandbox.company(WATER, tariffs=TIERS, **{"notices/2026-11-20-main": BACKWARDS})
    said = run("--root", sandbox.root, "check", "--as-of", "2026-11-21", "--select", "P03,O05").stdout
    folder = f"content/companies/{WATER}"
    assert f"{folder}/tariffs.yaml:8: “居民”价格第 2 级起点应等于第 1 级终点（180），现为 160，有重叠" in said
    assert "每级 above 等于上一级 up_to" in said
    assert f"{folder}/notices/2026-11-20-main.yaml:4: " in said
    assert "预计结束 2026-11-21 18:00 不晚于开始 2026-11-22 08:00" in said
