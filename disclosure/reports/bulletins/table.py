"""Every figure of a bulletin as a plain table: one figure a row, as printed."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from disclosure.model.bulletin import Breakdown, Bulletin, Part
from disclosure.model.hotline_unit import HotlineUnit, Rate, UnitTable
from disclosure.reports.tables.table import Row, Table
from disclosure.wording import figures as words

HEADS: Final = (
    words.PART,
    words.ITEM,
    words.COMPANY_ID,
    words.MEASURE,
    words.FIGURE,
    words.UNIT,
    words.REMARK,
    words.TEXT,
)
Figure = int | str | Decimal | None


def figures_table(bulletin: Bulletin) -> Table:
    """A row for each figure, in the order of the record; where a figure should stand and does not, a remark says so."""
    return Table(name="figures", heads=HEADS, rows=tuple(_rows(bulletin)))


def _rows(bulletin: Bulletin) -> Iterator[Row]:
    yield from _period(bulletin)
    yield from _rates(bulletin)
    yield from _comparisons(bulletin)
    for source in bulletin.sources:
        yield _row(words.SOURCES, source.name, words.CASES, source.cases, words.CASES_UNIT)
        yield from _parts(words.SOURCES, (*source.origins, *source.handling), remark=source.name)
    for pointer, breakdown in bulletin.breakdowns():
        yield from _breakdown(words.BREAKDOWNS[pointer.strip("/")], breakdown)
    for part, passages in ((words.HOT_PROBLEMS, bulletin.hot_problems), (words.SHORTCOMINGS, bulletin.shortcomings)):
        for one in passages:
            if one.cases is not None:
                yield _row(part, one.title, words.CASES, one.cases, words.CASES_UNIT, text=one.text)
    if bulletin.minimum_cases is not None:
        yield _row(words.RANKING, None, words.MINIMUM, bulletin.minimum_cases, words.CASES_UNIT)
    for table in bulletin.unit_tables:
        for unit in table.units:
            yield from _unit(table, unit)
    yield from _told(bulletin)


def _period(bulletin: Bulletin) -> Iterator[Row]:
    period, totals = bulletin.period, bulletin.totals
    yield _row(words.PERIOD, None, words.FIRST_DAY, period.start.isoformat(), text=period.printed)
    yield _row(words.PERIOD, None, words.LAST_DAY, period.end.isoformat(), text=period.printed)
    for name, value in ((words.DAYS, period.days), (words.DAILY_REPORTS, period.daily_reports)):
        if value is not None:
            yield _row(words.PERIOD, None, name, value, words.DAYS_UNIT if name == words.DAYS else None)
    if totals and totals.cases is not None:
        yield _row(words.TOTALS, None, words.CASES, totals.cases, words.CASES_UNIT)
    if totals and totals.calls is not None:
        remark = words.APPROXIMATE if totals.calls_approximate else None
        yield _row(words.TOTALS, None, words.CALLS, totals.calls, words.CALLS_UNIT, remark=remark)


def _rates(bulletin: Bulletin) -> Iterator[Row]:
    for rate in bulletin.rates:
        remark = words.AT_LEAST if rate.at_least else words.out_of(rate.part, rate.base)
        yield _row(
            words.RATES, None, words.MEASURES[rate.measure], rate.percent, words.PERCENT, remark=remark, text=rate.text
        )


def _comparisons(bulletin: Bulletin) -> Iterator[Row]:
    for one in bulletin.comparisons:
        yield _row(
            words.COMPARISONS,
            None,
            words.compared(one.measure, one.kind),
            one.change,
            words.CHANGE_UNITS[one.unit],
            remark=words.based(one.base, one.base_start, one.base_end),
            text=one.text,
        )


def _breakdown(part: str, breakdown: Breakdown) -> Iterator[Row]:
    remark = None if breakdown.whole else words.NOT_ALL
    yield from _parts(part, breakdown.parts, remark)
    if breakdown.total is not None:
        yield _row(part, words.TOTAL, words.CASES, breakdown.total, words.CASES_UNIT, remark=remark)
    if breakdown.total_share is not None:
        yield _row(part, words.TOTAL, words.SHARE, breakdown.total_share, words.PERCENT, remark=remark)


def _parts(section: str, parts: Iterable[Part], remark: str | None) -> Iterator[Row]:
    for one in parts:
        yield _row(section, one.name, words.CASES, one.cases, words.CASES_UNIT, remark=remark)
        if one.share is not None:
            yield _row(section, one.name, words.SHARE, one.share, words.PERCENT, remark=remark)


def _unit(table: UnitTable, unit: HotlineUnit) -> Iterator[Row]:
    for name, head in words.FIELDS.items():
        value = getattr(unit, name)
        if isinstance(value, Rate):
            yield from _rate(table, unit, head, value)
        elif value is not None:
            yield _of_unit(table, unit, head, value, words.UNIT_OF[name])


def _rate(table: UnitTable, unit: HotlineUnit, head: str, rate: Rate) -> Iterator[Row]:
    instead = words.INSTEAD_OF.get(rate.instead or "")
    yield _of_unit(
        table, unit, head, rate.percent, words.PERCENT, remark=words.NO_SIGN if rate.sign_missing else instead
    )
    for name, count in ((words.REVISITED, rate.revisited), (words.SATISFIED, rate.satisfied)):
        if count is not None:
            yield _of_unit(table, unit, f"{head}{name}", count, words.CASES_UNIT)


def _of_unit(
    table: UnitTable, unit: HotlineUnit, measure: str, figure: Figure, of: str, *, remark: str | None = None
) -> Row:
    return _row(table.title or words.UNITS, unit.name, measure, figure, of, remark=remark, company=unit.company)


def _told(bulletin: Bulletin) -> Iterator[Row]:
    for claim in bulletin.claims:
        if claim.figure is not None:
            remark = words.AT_LEAST if claim.at_least else None
            item = words.listed(claim.units) or None
            yield _row(words.CLAIMS, item, claim.subject, claim.figure, remark=remark, text=claim.text)
    for part, mentions in ((words.PRAISED, bulletin.praised), (words.CRITICISED, bulletin.criticised)):
        for one in mentions:
            if one.count is not None:
                units = words.listed(tuple(named.unit for named in one.units))
                yield _row(part, units, words.NAMED, one.count, text=one.text)
    for promise in bulletin.promises:
        unit = words.TIME_UNITS[promise.unit]
        yield _row(words.PROMISES, promise.matter, words.WITHIN, promise.within, unit, text=promise.text)


def _row(
    part: str,
    item: str | None,
    measure: str | None,
    figure: Figure,
    unit: str | None = None,
    *,
    remark: str | None = None,
    text: str | None = None,
    company: str | None = None,
) -> Row:
    return (part, item, company, measure, figure, unit, remark, text)
