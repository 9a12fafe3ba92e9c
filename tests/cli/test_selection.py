import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from disclosure.rules import CATALOGUE

Run = Callable[..., Result]
CODES = [rule.code for rule in CATALOGUE]


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company("411700/water/one", company="name: 测试供水\n")
    return sandbox


def checked(run: Run, portal: Any, *options: str) -> Any:
    result = run("--root", portal.root, "check", "--format", "json", "--as-of", "2026-11-21", *options)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def rules(found: Any) -> list[str]:
    (company,) = found["companies"]
    return [verdict["rule"] for verdict in company["verdicts"]]


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ((), "."),
        (("--select", "D"), "D"),
        (("--select", "d01, P0，T"), "D01|P0|T"),
        (("--ignore", "D,O"), "[^DO]"),
        (("--select", "D", "--ignore", "D1"), "D[^1]"),
        (("--ignore", "D", "--select", "D01"), "D01"),
    ],
    ids=str,
)
def test_rules_are_chosen_by_their_codes_or_what_these_begin_with(
    run: Run, portal: Any, options: tuple[str, ...], kept: str
) -> None:
    assert rules(checked(run, portal, *options)) == [code for code in CODES if re.match(kept, code)]


def test_only_the_chosen_rules_are_counted_and_can_fail(run: Run, portal: Any) -> None:
    found = checked(run, portal, "--select", "D01,D16")
    assert sum(found["totals"].values()) == 2
    arguments = ("--root", portal.root, "check", "--fail-on", "error")
    assert run(*arguments, "--select", "D01").exit_code == 1
    assert run(*arguments, "--select", "H").exit_code == 0


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(("codes", "said"), [("D99", "没有规则 D99。您是不是想写 D"), ("P,XYZ", "没有规则 XYZ。")])
def test_a_code_that_no_rule_has_exits_with_2(run: Run, portal: Any, option: str, codes: str, said: str) -> None:
    result = run("--root", portal.root, "check", option, codes)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("codes", ["", " ", ",，"])
def test_an_empty_list_of_codes_is_a_slip_and_never_means_all(run: Run, portal: Any, option: str, codes: str) -> None:
    assert run("--root", portal.root, "check", option, codes).exit_code == 2


def test_where_no_rule_is_left_there_is_nothing_to_check(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "check", "--select", "D01", "--ignore", "D01")
    assert result.exit_code == 2
    assert "没有符合条件" in result.stderr


def test_the_edition_can_be_chosen_and_is_otherwise_that_of_the_day(run: Run, portal: Any) -> None:
    assert checked(run, portal)["edition"] == "2021"
    found = checked(run, portal, "--edition", "2008")
    assert found["edition"] == "2008"
    assert checked(run, portal, "--as-of", "2010-01-01")["edition"] == "2008"
    assert checked(run, portal, "--as-of", "2010-01-01", "--edition", "2021")["edition"] == "2021"
    (company,) = found["companies"]
    clauses = {clause for verdict in company["verdicts"] for clause in verdict["clauses"]}
    assert any(clause.startswith("measures-2008#") for clause in clauses)
    assert not any(clause.startswith("measures-2021#") for clause in clauses)


def test_there_is_no_other_edition(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "check", "--edition", "2013")
    assert result.exit_code == 2
    assert "2008" in result.stderr
