"""What a change of the rules does to verdicts: the same content judged by the rules of two revisions."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from disclosure.wording import impact as wording
from disclosure.wording import names

Outcomes = Mapping[tuple[str, str], str]
"""The outcome of each company and rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A verdict that one rule gives otherwise; None where there was or is no such rule for the company."""

    rule: str
    company: str
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """All verdicts that differ, by rule and company; `base` names the revision of the other rules."""

    base: str
    companies: int
    reached: tuple[Reached, ...]


def impact(base: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Impact:
    """Compare two reports (`check --format json`) on the same content."""
    was, now = _outcomes(before), _outcomes(after)
    names_of = {one["company"]: one["name"] for report in (before, after) for one in report["companies"]}
    differing = sorted(key for key in {*was, *now} if was.get(key) != now.get(key))
    reached = (
        Reached(
            rule=rule,
            company=company,
            name=names_of[company],
            before=was.get((rule, company)),
            after=now.get((rule, company)),
        )
        for rule, company in differing
    )
    return Impact(base=base, companies=len(after["companies"]), reached=tuple(reached))


def _outcomes(report: Mapping[str, Any]) -> Outcomes:
    """Of a company's verdicts, and of those on its notices, the latter by the notice too."""
    return {
        (verdict["rule"], company["company"]): verdict["outcome"]
        for company in report["companies"]
        for verdict in company["verdicts"]
    }


def as_text(found: Impact) -> str:
    """For a terminal."""
    return "\n".join(_lines(found, "{}", "  {}")) + "\n"


def as_markdown(found: Impact) -> str:
    """For a comment on a request."""
    return "\n".join(_lines(found, "- **{}**", "  - {}")) + "\n"


def _lines(found: Impact, head: str, item: str) -> Iterator[str]:
    yield wording.compared(found.base, found.companies, len(found.reached))
    rule = ""
    for one in found.reached:
        if one.rule != rule:
            rule = one.rule
            yield head.format(wording.of_rule(rule, sum(other.rule == rule for other in found.reached)))
        yield item.format(wording.reached(one.name, one.company, _said(one.before), _said(one.after)))


def _said(outcome: str | None) -> str:
    return wording.NO_RULE if outcome is None else names.OUTCOMES[outcome]


def as_json(found: Impact) -> str:
    """For programs."""
    whole = {
        "schema_version": 1,
        "base": found.base,
        "companies": found.companies,
        "reached": [
            {"rule": one.rule, "company": one.company, "before": one.before, "after": one.after}
            for one in found.reached
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
