"""What a rule is: one function with its code, its words, its clauses, and its examples."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from disclosure.model.identity import Sector
from disclosure.model.notice import NoticeKind
from disclosure.model.verdict import Severity

DISCLOSING = (Sector.WATER, Sector.GAS, Sector.HEAT)
_EXAMPLE = re.compile(r"^(不合规|合规)：\n\n((?:    .*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that breaks the rule: a pointer into the company (or notice), and the fact found there."""

    pointer: str
    found: str


@dataclass(frozen=True, slots=True)
class NotJudged:
    """The data cannot decide, and why; a flaw found beside it still decides."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The rule does not speak of this company or notice, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a judgement rests on, for the reader to check; `clauses` are references that it adds to the rule's basis."""

    text: str
    clauses: tuple[str, ...] = ()


Said = Flaw | NotJudged | NotApplicable | Evidence
Judge = Callable[[Any, Any], Iterator[Said]]
"""Takes what the rule is asked about, and the context of such things (`Context` for companies and notices)."""


class Subject(StrEnum):
    """What a rule is asked about, once each."""

    COMPANY = "company"
    NOTICE = "notice"
    RECTIFICATION = "rectification"
    BULLETIN = "bulletin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the catalogue.

    `basis` are references to clauses, nearest first; the rule applies where one of them is in force for the company's
    region and sector on the day (for a notice: the day of the event). `requires` are codes of rules without which this
    one cannot be judged. `should_in` names editions of the measures under which it is only good practice.
    """

    code: str
    title: str
    remedy: str
    basis: tuple[str, ...]
    severity: Severity
    judge: Judge
    subject: Subject = Subject.COMPANY
    sectors: tuple[Sector, ...] = DISCLOSING
    kinds: frozenset[NoticeKind] = frozenset(NoticeKind)
    requires: tuple[str, ...] = ()
    should_in: tuple[str, ...] = ()

    @property
    def documentation(self) -> str:
        """The docstring: why the rule is there, and its examples."""
        return inspect.getdoc(self.judge) or ""

    @property
    def rationale(self) -> str:
        """The docstring's text before the examples."""
        return self.documentation.partition("不合规：")[0].strip()

    def examples(self) -> tuple[tuple[str, str], ...]:
        """The YAML examples as (label, text); the label is 不合规 or 合规."""
        found = _EXAMPLE.findall(self.documentation + "\n")
        return tuple((label, inspect.cleandoc("\n" + body)) for label, body in found)

    def severity_in(self, edition: str | None) -> Severity:
        """How much it weighs under an edition of the disclosure measures."""
        return Severity.SHOULD if edition in self.should_in else self.severity


def rule(code: str, **words: Any) -> Callable[[Judge], Rule]:  # noqa: ANN401 - the keywords are Rule's own fields, checked there
    """Make a Rule of a function: `@rule("D01", title=..., remedy=..., basis=..., severity=...)`."""

    def decorate(judge: Judge) -> Rule:
        return Rule(code=code, judge=judge, **words)

    return decorate
