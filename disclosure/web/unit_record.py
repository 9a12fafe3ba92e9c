"""A unit as one bulletin has it: its figures as printed, what is said of it, and what does not add up."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.checking.hotline import is_small, one_case
from disclosure.model.bulletin import Bulletin
from disclosure.model.hotline_unit import HotlineUnit, Rate, UnitTable
from disclosure.reports.bulletins.annex import rate_text
from disclosure.reports.bulletins.subject import Subject
from disclosure.rules.bulletins.arithmetic import rounded
from disclosure.wording import bulletin_pages as wording

FIGURES = ("cases", "closed", "overdue", "overdue_open", "result", "process", "score", "rank")
"""The columns of figures that a unit may have, in the order of display."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord:
    """A unit as one bulletin has it; `pointer` is its place there."""

    subject: Subject
    table: UnitTable
    unit: HotlineUnit
    pointer: str

    @property
    def bulletin(self) -> Bulletin:
        """The bulletin."""
        return self.subject.bulletin

    @property
    def figures(self) -> dict[str, str]:
        """What the bulletin prints, by column; columns that the unit has not are left out."""
        return {name: text for name in FIGURES if (text := figure_text(self.unit, name)) is not None}

    @property
    def caution(self) -> str | None:
        """Why the figures say little: too few cases."""
        if not is_small(self.unit, self.subject.least):
            return None
        swing = one_case(self.unit) if self.unit.rates() else None
        return wording.small(self.unit.cases or 0, self.subject.least, str(rounded(swing, 1)) if swing else None)

    @property
    def ranked_among(self) -> int:
        """Among how many units the paper ranks it."""
        return sum(one.rank is not None for one in self.table.units)

    @property
    def mentions(self) -> tuple[str, ...]:
        """What the paper's text says of it: praise, criticism, and cases told as examples."""
        return tuple(self._mentions())

    def _mentions(self) -> Iterator[str]:
        for say, mentions in ((wording.praised, self.bulletin.praised), (wording.criticised, self.bulletin.criticised)):
            reasons = (one.reason for mention in mentions for one in mention.units if one.unit == self.unit.name)
            yield from map(say, reasons)
        for case in self.bulletin.typical_cases:
            if case.unit == self.unit.name:
                yield wording.told_case(case.text, well_handled=case.well_handled)

    @property
    def slips(self) -> tuple[str, ...]:
        """What does not add up in its figures."""
        return tuple(found.text for _, found in self.subject.report.findings() if is_at(found.pointer, self.pointer))


def figure_text(unit: HotlineUnit, column: str) -> str | None:
    """A figure as printed, a rate with what stands instead of it; None where the paper gives none."""
    value = getattr(unit, column)
    if isinstance(value, Rate):
        return rate_text(value)
    return None if value is None else str(value)


def is_at(pointer: str, place: str) -> bool:
    """Whether a pointer names a place, or something in it."""
    return pointer == place or pointer.startswith(f"{place}/")


def unit_records(subject: Subject) -> Iterator[UnitRecord]:
    """The units of every table."""
    for at, table in enumerate(subject.bulletin.unit_tables):
        for row, unit in enumerate(table.units):
            yield UnitRecord(subject=subject, table=table, unit=unit, pointer=f"/unit_tables/{at}/units/{row}")


def records_of(subject: Subject, table: UnitTable) -> tuple[UnitRecord, ...]:
    """The units of one table."""
    return tuple(record for record in unit_records(subject) if record.table is table)
