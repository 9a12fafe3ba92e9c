"""The service side, where it was asked for: what inspections found, hotline figures, orders to correct."""

from collections.abc import Iterator
from typing import Final

from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Column
from disclosure.reports.rectifications.columns import said
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.rectifications.extent import extent_official
from disclosure.reports.service.extent import bulletins_extent, inspections_extent, unnamed
from disclosure.reports.service.inspected import Inspected
from disclosure.reports.service.texts import (
    figure_columns,
    figure_text,
    found_text,
    remarks,
    source_of,
)
from disclosure.wording import rectifications as ledger
from disclosure.wording import service as words
from disclosure.wording.official import style
from disclosure.wording.official.hotline import HEADS

_FINDINGS: Final = (
    Column(words.ROW, 12, centred=True),
    Column(words.COMPANY, 32),
    Column(words.HALL, 32),
    Column(words.PROBLEMS, 80),
)
_ORDERS: Final = (
    Column(ledger.NUMBER, 22, centred=True),
    Column(ledger.RESPONSIBLE, 26),
    Column(ledger.MATTER, 32),
    Column(ledger.SITUATION, 24),
    Column(ledger.COMPANY_WORDS, 26),
    Column(ledger.INSPECTOR_WORDS, 26),
)
_WIDTH: Final = 156
_NAME: Final = 26
_REMARKS: Final = 34


def inspections(sheet: Sheet, scope: Scope) -> None:
    """Write what was found at each hall, inspection by inspection."""
    found = scope.assessment.inspections
    sheet.note(words.in_office_style(inspections_extent(found)))
    sheet.note(words.APART)
    for one in found:
        sheet.caption(one.inspection.title)
        left = words.elsewhere(one.elsewhere, one.unlinked)
        sheet.note(words.in_office_style(words.sourced(source_of(one.inspection)) + left))
        if one.visits:
            sheet.table(_FINDINGS, list(_visited(one)), small=True)
    if found:
        sheet.note(words.INSPECTION_NOTE)


def _visited(one: Inspected) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for visit in one.visits:
        hall = visit.hall
        problems = tuple(map(found_text, visit.findings)) or (words.NO_FINDING,)
        yield str(hall.number), visit.company.name, words.place(hall.area, hall.location), problems


def bulletins(sheet: Sheet, scope: Scope) -> None:
    """Write the figures that bulletins give of the companies, bulletin by bulletin."""
    found = scope.assessment.bulletins
    sheet.note(words.in_office_style(bulletins_extent(found)))
    sheet.note(words.APART)
    for one in found:
        if not one.figures:
            continue
        sheet.caption(one.bulletin.title)
        checked = words.checked(one.flaws)
        sheet.note(words.in_office_style(words.sourced(source_of(one.bulletin)) + checked))
        names = figure_columns(one)
        width = (_WIDTH - _NAME - _REMARKS) / max(len(names), 1)
        sheet.table(
            (
                Column(words.CALLED, _NAME),
                *(Column(HEADS[name], width, centred=True) for name in names),
                Column(words.REMARKS, _REMARKS if names else _WIDTH - _NAME),
            ),
            [
                (row.unit.name, *(figure_text(row, name) for name in names), remarks(one, row) or words.NO_COLUMN)
                for row in one.figures
            ],
            small=True,
        )
    for text in filter(None, (unnamed(found), words.BULLETIN_NOTE if found else "")):
        sheet.note(words.in_office_style(text))


def rectifications(sheet: Sheet, scope: Scope) -> None:
    """Write every order, with what either side says apart."""
    found = scope.assessment.rectifications
    sheet.note(extent_official(found))
    if found:
        sheet.table(_ORDERS, [_order(entry) for entry in found], small=True)
        sheet.note(ledger.NOTE)


def _order(entry: Entry) -> tuple[str, ...]:
    reply, opinion = entry.reply, entry.opinion
    return (
        entry.order.key,
        entry.responsible,
        ledger.paper(entry.order.title, entry.order.document),
        ledger.due_and_state(style.day(entry.due) if entry.due else None, entry.situation, entry.state),
        said(reply, reply.company_words if reply else None) or words.NO_COLUMN,
        said(opinion, opinion.inspector_words if opinion else None) or words.NO_COLUMN,
    )
