"""The tables of units as they were printed, with units of few cases marked."""

from disclosure.checking.hotline import is_small
from disclosure.model.hotline_unit import HotlineUnit, Rate, UnitTable
from disclosure.reports.bulletins.subject import Subject, columns
from disclosure.reports.official.blocks import Listing
from disclosure.wording.official import hotline as words


def listing(subject: Subject, table: UnitTable) -> Listing:
    """A table; a cell whose column others have stays empty where the unit has none."""
    names = columns(table.units)
    rows = tuple(tuple(_cell(subject, unit, name) for name in names) for unit in table.units)
    return Listing(tuple(words.HEADS[name] for name in names), rows)


def has_small(subject: Subject) -> bool:
    """Whether any unit is marked."""
    return any(is_small(unit, subject.least) for unit in subject.units)


def _cell(subject: Subject, unit: HotlineUnit, name: str) -> str:
    value = getattr(unit, name)
    if name == "name":
        return f"{value}{words.SMALL_MARK}" if is_small(unit, subject.least) else value
    if isinstance(value, Rate):
        return rate_text(value)
    return words.NOTHING if value is None else str(value)


def rate_text(rate: Rate) -> str:
    """A rate as printed, or what stands instead of it; nobody called back is never shown as zero."""
    if rate.percent is None:
        return words.INSTEAD.get(rate.instead or "", words.NOTHING)
    return str(rate.percent) if rate.sign_missing else f"{rate.percent}%"
