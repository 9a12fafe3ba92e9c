"""From a table and a text to findings, each with what the table shows and what the text says."""

from collections.abc import Iterator

from disclosure.model.hall_finding import HallFinding, Said, Seen
from disclosure.model.inspection import Column, Hall, Inspection, NamedList
from disclosure.rules.inspections.hall_rules import FINE, GENERAL, HALL_RULES, OF_FACT, OF_TOPIC
from disclosure.rules.inspections.rule import HallRule

_Key = tuple[int, str]


def findings(inspection: Inspection) -> tuple[HallFinding, ...]:
    """Every finding: by row of the table, then by code. What only the text says has nothing `seen`."""
    seen = {(hall.number, rule.code): found for hall in inspection.halls for rule, found in _derived(hall)}
    said: dict[_Key, list[Said]] = {}
    for key, words in _said(inspection, seen):
        said.setdefault(key, []).append(words)
    return tuple(
        HallFinding(
            hall=hall.number,
            code=rule.code,
            title=rule.title,
            gravity=rule.gravity,
            seen=seen.get((hall.number, rule.code), ()),
            said=tuple(said.get((hall.number, rule.code), ())),
        )
        for hall in inspection.halls
        for rule in HALL_RULES
        if (hall.number, rule.code) in seen or (hall.number, rule.code) in said
    )


def _derived(hall: Hall) -> Iterator[tuple[HallRule, tuple[Seen, ...]]]:
    for rule in HALL_RULES:
        if found := rule.seen(hall):
            yield rule, found


def _said(inspection: Inspection, seen: dict[_Key, tuple[Seen, ...]]) -> Iterator[tuple[_Key, Said]]:
    for section in inspection.problems:
        for one in section.lists:
            yield from _named(section.title, one, seen)
            for detail in one.details:
                if (rule := OF_FACT.get(detail.kind)) is not None:
                    for hall in detail.halls:
                        yield (hall, rule.code), Said(heading=section.title, text=detail.text)


def _named(heading: str, one: NamedList, seen: dict[_Key, tuple[Seen, ...]]) -> Iterator[tuple[_Key, Said]]:
    """Who is named for a problem: for that which the table shows of this kind, else for the problem in general."""
    for named in one.halls:
        said = Said(heading=heading, text=f"{one.lead}{named.name}")
        shown = [rule for rule in OF_TOPIC[one.kind] if (named.hall, rule.code) in seen]
        for rule in shown or [GENERAL[one.kind]]:
            yield (named.hall, rule.code), said


def unread(inspection: Inspection) -> tuple[tuple[int, Column, str], ...]:
    """Words in the table that no rule knows, neither as a finding nor as fine: row, column, words."""
    return tuple(
        (hall.number, column, printed)
        for hall in inspection.halls
        for column, fine in FINE.items()
        if (printed := hall.printed(column)) is not None
        and printed not in fine
        and not any(printed in rule.words.get(column, ()) for rule in HALL_RULES)
    )
