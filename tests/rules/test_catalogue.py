"""A rule is its own documentation and its own test: what it publishes is run here."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from textwrap import indent
from typing import Any

import pytest

from disclosure import rules
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import Rule, Subject

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = Schemas.under(HOME / "schemas")
EXAMPLES = [(rule, *example) for rule in CATALOGUE for example in rule.examples()]
EXPECTED = {"合规": Outcome.MET, "不合规": Outcome.NOT_MET}


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", SCHEMAS)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_has_its_words_a_clause_that_exists_and_both_examples(rule: Rule, portal: Portal) -> None:
    assert re.fullmatch(r"[A-Z][0-9]{2}", rule.code)
    for words in (rule.title, rule.remedy, rule.rationale):
        assert re.search("[\u4e00-\u9fff]{2}", words), f"{rule.code} says nothing"
    assert rule.basis, f"{rule.code} rests on no clause"
    for reference in rule.basis:
        _, clause = portal.clause(reference)
        assert clause.summary
    assert {label for label, _ in rule.examples()} == set(EXPECTED)
    assert set(rule.requires) <= {other.code for other in CATALOGUE}


def test_no_code_is_used_twice_and_the_families_are_in_order() -> None:
    codes = [rule.code for rule in CATALOGUE]
    assert len(codes) == len(set(codes))
    assert codes == sorted(codes, key=lambda code: ("DTPAOSQH".index(code[0]), code))


def test_every_rule_that_is_written_is_in_the_catalogue() -> None:
    modules = [import_module(f"disclosure.rules.{name}") for _, name, _ in iter_modules(rules.__path__)]
    written = {one.code for module in modules for one in vars(module).values() if isinstance(one, Rule)}
    assert written == {one.code for one in CATALOGUE}


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{rule.code}-{label}" for rule, label, _ in EXAMPLES])
def test_an_example_gets_the_verdict_that_it_is_printed_under(
    example: tuple[Rule, str, str], judge: Any, portal: Portal
) -> None:
    rule, label, text = example
    if rule.subject is Subject.NOTICE:
        text = "notices:\n  - id: 2026-11-20-example\n" + indent(f"title: 示例公告\n{text}", "    ")
    verdict = judge(rule.code, place_of(rule, portal), text)
    assert verdict.outcome is EXPECTED[label], f"{verdict.reason} {verdict.findings}"


def place_of(rule: Rule, portal: Portal) -> str:
    """Where the rule holds, as region/sector: everywhere, or where the first of its clauses holds."""
    regulations = [portal.clause(reference)[0] for reference in rule.basis]
    first = min(regulations, key=lambda regulation: regulation.region is not None)
    sector = next(one for one in rule.sectors if not first.sectors or one in first.sectors)
    return f"{first.region or 990100}/{sector}"
