"""A rule is its own documentation and its own test: what it publishes is run here."""

import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import FILE_OF_KEY
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


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{rule.code}-{label}" for rule, label, _ in EXAMPLES])
def test_an_example_gets_the_verdict_that_it_is_printed_under(
    example: tuple[Rule, str, str], sandbox: Any, portal: Portal, today: date
) -> None:
    rule, label, text = example
    company = f"{place_of(rule, portal)}/example"
    if rule.subject is Subject.NOTICE:
        sandbox.company(company, **{"notices/2026-11-20-example": f"title: 示例公告\n{text}\n"})
    else:
        sandbox.company(company, **files(text))
    report = check(load(sandbox.content, SCHEMAS), CATALOGUE, today)
    (one,) = report.companies.values()
    verdict = one.verdict(rule.code)
    assert verdict.outcome is EXPECTED[label], f"{verdict.reason} {verdict.findings}"


def place_of(rule: Rule, portal: Portal) -> str:
    """Where the rule holds, as region/sector: everywhere, or where the first of its clauses holds."""
    regulations = [portal.clause(reference)[0] for reference in rule.basis]
    first = min(regulations, key=lambda regulation: regulation.region is not None)
    sector = next(one for one in rule.sectors if not first.sectors or one in first.sectors)
    return f"{first.region or 990100}/{sector}"


def files(text: str) -> dict[str, str]:
    """The files that an example's keys belong in, laid over a company that has only a name."""
    found: defaultdict[str, str] = defaultdict(str)
    found["company"] = "name: 示例公司\n"
    for block in re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]:
        key, _, below = block.partition(":")
        if key in {"quality", "notices"}:
            for item in re.split(r"^  - (?:period|id): ", below, flags=re.MULTILINE)[1:]:
                name, _, rest = item.strip("\n").partition("\n")
                found[f"{key}/{name}"] = "\n".join(line[4:] for line in rest.split("\n")) + "\n"
        elif key == "source":
            found["company"] += f"{block.strip()}\nconfirmed: true\n"
            found["tariffs"] += f"{block.strip()}\nconfirmed: true\n"
        else:
            found[FILE_OF_KEY.get(key, "company")] += block if block.endswith("\n") else f"{block}\n"
    return dict(found)
