"""Findings and figures as every form says them."""

from decimal import Decimal
from typing import Final

from disclosure.model.bulletin import Bulletin
from disclosure.model.hall_finding import HallFinding
from disclosure.model.hotline_unit import Rate
from disclosure.model.inspection import Inspection
from disclosure.reports.service.reported import Reported, UnitFigures
from disclosure.wording import inspections as columns
from disclosure.wording import service as words
from disclosure.wording.official.hotline import HEADS, INSTEAD

Figure = str | int | Decimal | None
FIELDS: Final = tuple(name for name in HEADS if name != "name")
"""The figures of a unit."""


def seen_text(one: HallFinding) -> str:
    """What the table says."""
    return "\n".join(words.cell((columns.LABELS[name] for name in seen.columns), seen.text) for seen in one.seen)


def said_text(one: HallFinding) -> str:
    """What the text says."""
    return "\n".join(said.text for said in one.said)


def found_text(one: HallFinding) -> str:
    """A finding in one line."""
    return words.found(one.title, one.gravity, _one_line(seen_text(one)), _one_line(said_text(one)))


def _one_line(text: str) -> str:
    return words.one_line(text.splitlines())


def figure_columns(one: Reported) -> tuple[str, ...]:
    """The figures that a bulletin gives of any chosen company."""
    return tuple(name for name in FIELDS if any(getattr(row.unit, name) is not None for row in one.figures))


def figure_text(row: UnitFigures, name: str) -> str:
    """A figure as readers see it."""
    value = getattr(row.unit, name)
    if value is None:
        return words.NO_COLUMN
    return f"{value.percent}%" if isinstance(value, Rate) and value.percent is not None else str(figure(value))


def figure(value: Rate | Figure) -> Figure:
    """A figure as printed; what stands instead of a rate in words; nothing where the table has no such column."""
    if isinstance(value, Rate):
        return value.percent if value.percent is not None else INSTEAD.get(value.instead or "")
    return value


def has_figures(row: UnitFigures) -> bool:
    """Whether the bulletin gives any figure of a company."""
    return any(getattr(row.unit, name) is not None for name in FIELDS)


def remarks(one: Reported, row: UnitFigures) -> str:
    """What must be known of a company's figures, and what the text says of it."""
    return words.one_line(
        (
            *([] if has_figures(row) else [words.NO_FIGURES]),
            *([words.small(one.least)] if row.is_small else []),
            *map(words.praised, row.praised),
            *map(words.criticised, row.criticised),
        )
    )


def source_of(record: Inspection | Bulletin) -> str:
    """Who published a record, under which title and when."""
    source = record.record.source
    number = record.number if isinstance(record, Inspection) else record.document_number
    told = number if number and number not in (source.title or "") else None
    return words.source(source.publisher, source.title, told, source.published, source.url)
