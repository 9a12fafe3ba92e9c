"""What stands beside the findings: what could not be judged, was excused, was not asked, or has changed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Column, Row
from disclosure.reports.unasked import Unasked
from disclosure.rules.rule import Rule
from disclosure.wording import method, tables
from disclosure.wording.official import annexes as words
from disclosure.wording.official import paper, style

_COMPANY: Final = Column(tables.COMPANY, 40)
_REQUIREMENT: Final = Column(words.REQUIREMENT, 46)


def unjudged(sheet: Sheet, scope: Scope) -> None:
    """Write what could not be judged, with the reason."""
    rows = [
        (one.company.name, _named(entry.rule), style.in_office_style(entry.verdict.reason or ""))
        for one in scope.sections.companies
        for entry in one.not_judged
    ]
    _table_or(sheet, (_COMPANY, _REQUIREMENT, Column(tables.REASON, 70)), rows, words.UNJUDGED_NOTE, words.NO_UNJUDGED)


def exemptions(sheet: Sheet, scope: Scope) -> None:
    """Write every exemption, with its last day and what became of it."""
    columns = (
        Column(tables.COMPANY, 30),
        Column(words.REQUIREMENT, 30),
        Column(tables.GROUNDS, 28),
        Column(tables.APPROVER, 24),
        Column(tables.DOCUMENT, 22),
        Column(tables.USE, 22),
    )
    rows = [
        (
            one.company.name,
            _named(scope.assessment.rule(one.exemption.rule)),
            one.exemption.reason,
            one.exemption.approver,
            one.exemption.document,
            words.used(one.use, one.exemption.until),
        )
        for one in scope.assessment.exemptions
    ]
    _table_or(sheet, columns, rows, "", method.NO_EXEMPTIONS)


def unasked(sheet: Sheet, scope: Scope) -> None:
    """Write which rules judged nobody, which left companies out, and why."""
    resting = scope.sections.resting
    sheet.caption(words.NOBODY)
    idle = [
        (_named(members[0].rule), tuple(words.reason(one.reason, one.companies) for one in members))
        for members in resting.idle
    ]
    _table_or(sheet, (Column(words.REQUIREMENT, 66), Column(tables.REASON, 90)), idle, "", words.NOBODY_UNASKED)
    if resting.partly:
        sheet.caption(words.SOME)
        columns = (Column(tables.REASON, 56), Column(tables.COMPANIES, 18, centred=True), Column(words.CODES, 82))
        sheet.table(columns, list(_partly(resting.partly)), small=True)
    if resting.not_chosen:
        sheet.caption(words.NOT_CHOSEN)
        sheet.note(style.listed(_named(rule) for rule in resting.not_chosen))


def _partly(partly: dict[str, tuple[Unasked, ...]]) -> Iterator[Row]:
    for reason, members in partly.items():
        ordered = sorted(members, key=lambda one: -one.companies)
        for companies, those in groupby(ordered, key=lambda one: one.companies):
            codes = words.codes(one.rule.code for one in those)
            yield (style.in_office_style(reason), str(companies), codes)


def changes(sheet: Sheet, scope: Scope) -> None:
    """Write each company's findings by what became of them."""
    columns = (
        _COMPANY,
        Column(tables.TURN, 20, centred=True),
        Column(words.COUNT, 14, centred=True),
        Column(words.CODES, 82),
    )
    rows = [
        (one.name, tables.TURNS[turn], str(len(members)), words.codes(change.rule for change in members))
        for one in scope.sections.turned
        for turn, members in one.by_turn.items()
        if members
    ]
    for turn, meaning in method.TURN_MEANINGS.items():
        sheet.note(words.meaning(tables.TURNS[turn], meaning))
    _table_or(sheet, columns, rows, "", words.NO_CHANGES)


def _named(rule: Rule) -> str:
    return paper.requirement(rule.code, rule.title)


def _table_or(sheet: Sheet, columns: tuple[Column, ...], rows: Sequence[Row], note: str, nothing: str) -> None:
    """Write a table with its note, or say that there is nothing to list."""
    if not rows:
        sheet.note(nothing)
        return
    if note:
        sheet.note(note)
    sheet.table(columns, rows, small=True)
