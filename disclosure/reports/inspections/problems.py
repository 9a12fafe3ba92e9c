"""The problems by kind: whom the text names, what the table shows, and a note where they differ."""

from collections.abc import Iterator

from disclosure.model.hall_finding import HallFinding
from disclosure.model.inspection import Hall, NamedList, ProblemSection
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official.blocks import Block, Heading, Paragraph
from disclosure.rules.inspections import HALL_RULES, Comparison, HallRule, hall_rule
from disclosure.wording.official import inspection as words
from disclosure.wording.official import paper


def problems(subject: Subject) -> Iterator[Block]:
    """Write them; each kind that only the table has comes last."""
    compared = iter(subject.comparisons)
    inspection = subject.inspection
    number = 0
    for number, section in enumerate(inspection.problems, 1):
        yield Heading(2, paper.titled(paper.part(number), section.title))
        yield from _section(subject, section, compared)
    if inspection.other_problems:
        number += 1
        yield Heading(2, paper.titled(paper.part(number), words.OTHERS))
        yield Paragraph(words.strung(problem.text for problem in inspection.other_problems))
    if rest := tuple(_rest(subject)):
        yield Heading(2, paper.titled(paper.part(number + 1), words.FROM_THE_TABLE))
        yield Paragraph(words.FROM_THE_TABLE_NOTE)
        yield from rest


def _section(subject: Subject, section: ProblemSection, compared: Iterator[Comparison]) -> Iterator[Block]:
    for at, one in enumerate(section.lists):
        naming = next(compared)
        details = [next(compared) for _ in one.details]
        notes = [note for each in (naming, *details) for note in _differences(subject, one, each)]
        yield Paragraph((section.text or "" if not at else "") + _names(one), tuple(notes))
        yield Paragraph(_table(subject, naming))


def _names(one: NamedList) -> str:
    """The text's own sentence."""
    known = {named.hall: named.name for named in one.halls}
    details = [(words.listed(known[hall] for hall in detail.halls), detail.text) for detail in one.details]
    return words.naming(one.lead, words.listed(known.values()), details)


def _table(subject: Subject, compared: Comparison) -> str:
    """What the table shows of the same kind."""
    if compared.agrees:
        return words.agreed(len(compared.both))
    parts = [(hall_rule(code).title, subject.seen(code)) for code in compared.naming.codes]
    return words.in_table([(title, len(halls), subject.named(halls)) for title, halls in parts if halls])


def _differences(subject: Subject, one: NamedList, compared: Comparison) -> Iterator[str]:
    known = {named.hall: named.name for named in one.halls}
    for number in compared.text_only:
        shown = _cells(subject.inspection.hall(number), compared.naming.codes)
        yield words.text_only(known[number], number, compared.naming.words, shown)
    if compared.table_only and not compared.naming.complete:
        yield words.not_named(len(compared.table_only), _by_area(subject, compared.table_only))
        return
    for number in compared.table_only:
        found = _finding(subject, number, compared.naming.codes)
        yield words.table_only(subject.name(number), number, words.shown(found.seen[0].columns, found.seen[0].text))


def _by_area(subject: Subject, numbers: tuple[int, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        found.setdefault(subject.inspection.hall(number).area, []).append(number)
    return found


def _cells(hall: Hall, codes: tuple[str, ...]) -> list[str]:
    """What stands in the columns that the rules look at."""
    columns = dict.fromkeys(column for code in codes for column in hall_rule(code).columns)
    return [words.shown((column,), printed) for column in columns if (printed := hall.printed(column)) is not None]


def _finding(subject: Subject, number: int, codes: tuple[str, ...]) -> HallFinding:
    return next(one for one in subject.findings if one.hall == number and one.code in codes and one.seen)


def _rest(subject: Subject) -> Iterator[Block]:
    """Findings of the table for which the text names no halls, nor the one company that they are all of."""
    named = {code for compared in subject.comparisons for code in compared.naming.codes}
    rules = [(rule, subject.seen(rule.code)) for rule in HALL_RULES if rule.code not in named]
    told = [(rule, halls) for rule, halls in rules if halls and not _told_of_company(subject, rule, halls)]
    for number, (rule, halls) in enumerate(told, 1):
        yield Paragraph(paper.item(number, words.from_table(rule.title, len(halls), subject.named(halls))))


def _told_of_company(subject: Subject, rule: HallRule, halls: tuple[int, ...]) -> bool:
    companies = {subject.inspection.hall(number).company for number in halls}
    return any(
        companies == {problem.company} and rule.facts.intersection(problem.kinds)
        for problem in subject.inspection.other_problems
    )
