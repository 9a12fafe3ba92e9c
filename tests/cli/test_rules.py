import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from disclosure.cli.options import ALL_RULES
from disclosure.rules import CATALOGUE

Run = Callable[..., Result]


def test_the_catalogue_is_listed_a_line_a_rule(run: Run, sandbox: Any) -> None:
    lines = run("--root", sandbox.root, "rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in ALL_RULES]


def test_the_markdown_table_has_a_row_for_each_rule_with_its_clauses(run: Run, sandbox: Any) -> None:
    head, rule, *rows = run("--root", sandbox.root, "rules", "--format", "md").stdout.splitlines()
    assert head.startswith("| 编号 |")
    assert set(rule) == {"|", "-"}
    assert len(rows) == len(ALL_RULES)
    assert "measures-2021#profile（待核实）" in rows[0]


def test_the_json_catalogue_holds_all_of_a_rule_and_how_sure_its_clauses_are(run: Run, sandbox: Any) -> None:
    rules = json.loads(run("--root", sandbox.root, "rules", "--format", "json").stdout)
    assert [rule["code"] for rule in rules] == [rule.code for rule in ALL_RULES]
    assert {example["label"] for example in rules[0]["examples"]} == {"合规", "不合规"}
    assert [clause["reference"] for clause in rules[0]["clauses"]] == rules[0]["basis"]
    assert {clause["certainty"] for rule in rules for clause in rule["clauses"]} >= {"verified", "second-hand"}


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_each_rule_is_explained_with_clause_examples_and_remedy(run: Run, sandbox: Any, rule: Any) -> None:
    explained = run("--root", sandbox.root, "explain", rule.code.lower()).stdout
    for part in (rule.code, rule.title, rule.remedy, "依据：", "不合规：", "合规："):
        assert part in explained


def test_text_that_is_not_verified_is_marked(run: Run, sandbox: Any) -> None:
    assert "（待核实）" in run("--root", sandbox.root, "explain", "D01").stdout


def test_a_code_that_is_nearly_right_is_suggested(run: Run, sandbox: Any) -> None:
    result = run("--root", sandbox.root, "explain", "D001")
    assert result.exit_code == 2
    assert "您是不是想写 D01？" in result.stderr
