"""The bulletin's main section: matter by matter, rule by rule, who does not meet it and what was found."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from disclosure.model.verdict import Severity
from disclosure.reports.official.scope import Scope, broken
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.sections.company import CompanySection, Entry
from disclosure.rules.rule import Rule
from disclosure.wording.official import bulletin as words
from disclosure.wording.official import paper, style
from disclosure.wording.official.topics import OTHER, TOPICS, topic

Broken = list[tuple[CompanySection, Entry]]

_SHARED: Final = 4
"""So many facts that several companies have in common stand in the text."""
_OWN: Final = 2
"""So many facts of single companies."""


def problems(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    must = broken(scope.sections.companies, Severity.MUST)
    sheet.put(words.problems(len(must), _companies(must)) if must else words.NO_PROBLEM)
    number = 0
    for number, (name, members) in enumerate(by_topic(must), 1):
        sheet.heading(2, paper.titled(paper.part(number), words.topic(name, len(members), _companies(members))))
        for item, (rule, failing) in enumerate(_by_rule(members), 1):
            sheet.put(paper.item(item, _rule(scope, rule, failing)))
    should = broken(scope.sections.companies, Severity.SHOULD)
    if should:
        sheet.heading(2, paper.titled(paper.part(number + 1), words.ADVICE))
        sheet.put(words.advice((_title(rule), len(failing)) for rule, failing in _by_rule(should)))


def by_topic(verdicts: Broken) -> Iterator[tuple[str, Broken]]:
    """Verdicts by matter, in the order of matters."""
    order = {name: place for place, name in enumerate((*TOPICS, OTHER))}
    named = sorted(((topic(entry.rule.code), one, entry) for one, entry in verdicts), key=lambda each: order[each[0]])
    for name, members in groupby(named, key=lambda each: each[0]):
        yield name, [(one, entry) for _, one, entry in members]


def _by_rule(verdicts: Broken) -> Iterator[tuple[Rule, Broken]]:
    by_code = sorted(verdicts, key=lambda pair: pair[1].rule.code)
    for _, members in groupby(by_code, key=lambda pair: pair[1].rule.code):
        failing = list(members)
        yield failing[0][1].rule, failing


def _companies(verdicts: Broken) -> int:
    return len({one.company.id for one, _ in verdicts})


def _title(rule: Rule) -> str:
    return paper.requirement(rule.code, rule.title)


def _rule(scope: Scope, rule: Rule, failing: Broken) -> str:
    met = scope.meeting.get(rule.code, ())
    who = words.who([one.company.name for one, _ in failing], met)
    return words.broken(_title(rule), who, facts([(one.company.name, texts(entry)) for one, entry in failing]))


def texts(entry: Entry) -> tuple[str, ...]:
    """What was found, each fact once, ready to stand in a sentence."""
    return tuple(dict.fromkeys(style.clause(finding.text) for finding in entry.verdict.findings))


def facts(found: list[tuple[str, tuple[str, ...]]]) -> str:
    """Facts of several companies: what they have in common, else examples by name."""
    if len(found) == 1:
        return _told(found[0][1], _SHARED)
    counts = Counter(text for _, texts in found for text in texts)
    common = [text for text, count in counts.items() if count > 1]
    if shown := common[:_SHARED]:
        untold = sum(not set(shown).intersection(texts) for _, texts in found)
        told = (words.fact(text, counts[text], len(found)) for text in shown)
        return words.and_others([words.some(told, more=len(common) > _SHARED)], untold)
    examples = [words.single(name, _told(texts, 1)) for name, texts in found[:_OWN]]
    return words.instances(examples, len(found) - len(examples))


def _told(facts: Iterable[str], most: int) -> str:
    known = list(facts)
    return words.some(known[:most], more=len(known) > most)
