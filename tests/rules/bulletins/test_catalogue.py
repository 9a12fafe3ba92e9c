"""A rule on bulletins is its own documentation and its own test, as those on companies are."""

import re
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE, bulletins
from disclosure.rules.bulletins import BULLETIN_RULES
from disclosure.rules.rule import Rule, Subject

EXAMPLES = [(rule, *example) for rule in BULLETIN_RULES for example in rule.examples()]
EXPECTED = {"合规": Outcome.MET, "不合规": Outcome.NOT_MET}


@pytest.mark.parametrize("rule", BULLETIN_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_words_and_both_examples_and_needs_no_clause(rule: Rule) -> None:
    for words in (rule.title, rule.remedy, rule.rationale):
        assert re.search("[\u4e00-\u9fff]{2}", words), f"{rule.code} says nothing"
    assert {label for label, _ in rule.examples()} == set(EXPECTED)
    assert (rule.basis, rule.sectors, rule.subject) == ((), (), Subject.BULLETIN)


def test_codes_run_on_and_are_none_of_the_other_catalogue() -> None:
    codes = [rule.code for rule in BULLETIN_RULES]
    assert codes == [f"B{number:02}" for number in range(1, len(codes) + 1)]
    assert not {rule.code for rule in CATALOGUE}.intersection(codes)
    assert all(rule.subject is not Subject.BULLETIN for rule in CATALOGUE)


def test_every_rule_that_is_written_is_in_the_catalogue() -> None:
    modules = [import_module(f"disclosure.rules.bulletins.{name}") for _, name, _ in iter_modules(bulletins.__path__)]
    written = {one.code for module in modules for one in vars(module).values() if isinstance(one, Rule)}
    assert written == {one.code for one in BULLETIN_RULES}


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{rule.code}-{label}" for rule, label, _ in EXAMPLES])
def test_an_example_gets_the_verdict_that_it_is_printed_under(example: tuple[Rule, str, str], judge: Any) -> None:
    rule, label, text = example
    verdict = judge(rule.code, text)
    assert verdict.outcome is EXPECTED[label], f"{verdict.reason} {verdict.findings}"
    assert verdict.clauses == ()
