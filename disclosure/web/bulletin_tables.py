"""A bulletin's tables with what is drawn of them: counts by kind, and units with their figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from disclosure.checking.hotline import Placed, is_small, placed
from disclosure.model.bulletin import Breakdown, CaseSource, Part
from disclosure.model.hotline_unit import UnitTable
from disclosure.reports.bulletins.sections import breakdown_listing
from disclosure.reports.bulletins.subject import Subject, columns
from disclosure.web.bars import Drawing, Item, bars, dots
from disclosure.web.unit_record import UnitRecord, is_at, records_of
from disclosure.wording import bulletin_pages as wording

Ranking = Literal["result", "process", "score"]
_RANKINGS: Final[tuple[Ranking, ...]] = ("score", "result", "process")
_TWO: Final = 2
"""A drawing compares: it needs two rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A line of counts; the share as printed is empty where none is, `checks` are the rules that found a slip."""

    name: str
    cases: str
    printed: str
    computed: str
    is_minor: bool
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTable:
    """Counts by one criterion, with its drawing; `rest` cases are of kinds that the paper does not list."""

    id: str
    title: str
    rows: tuple[PartRow, ...]
    total: PartRow | None
    has_shares: bool
    rest: int
    drawing: Drawing | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit's line; `rank` is the portal's own where the paper prints none."""

    record: UnitRecord
    is_small: bool
    cells: tuple[tuple[str, str | None], ...]
    rank: str | None
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """A table of units with its drawing; `ranked_by` says by what the portal ranks them where the paper does not."""

    table: UnitTable
    columns: tuple[str, ...]
    rows: tuple[UnitRow, ...]
    ranked_by: str | None
    drawing: Drawing | None


def part_tables(subject: Subject) -> Iterator[PartTable]:
    """Sources, then handling, types and topics, as far as the bulletin has them."""
    bulletin = subject.bulletin
    if bulletin.sources:
        parts = list(_source_parts(bulletin.sources))
        breakdown = Breakdown(parts=tuple(part for _, part, _ in parts))
        minor = [is_minor for _, _, is_minor in parts]
        yield _part_table(subject, "sources", breakdown, [pointer for pointer, _, _ in parts], minor)
    for pointer, breakdown in bulletin.breakdowns():
        pointers = [f"{pointer}/parts/{at}" for at in range(len(breakdown.parts))]
        yield _part_table(subject, pointer[1:], breakdown, pointers, [False] * len(pointers))


def _source_parts(sources: Sequence[CaseSource]) -> Iterator[tuple[str, Part, bool]]:
    for at, source in enumerate(sources):
        yield f"/sources/{at}", Part(name=source.name, cases=source.cases), False
        for field in ("origins", "handling"):
            for row, part in enumerate(getattr(source, field)):
                yield f"/sources/{at}/{field}/{row}", part, True


def _part_table(
    subject: Subject, name: str, breakdown: Breakdown, pointers: Sequence[str], minor: Sequence[bool]
) -> PartTable:
    shown = breakdown_listing(subject, breakdown).rows
    total = _part_row(subject, shown[-1], f"/{name}/total", is_minor=False) if len(shown) > len(pointers) else None
    rows = tuple(
        _part_row(subject, row, pointer, is_minor=is_minor)
        for row, pointer, is_minor in zip(shown, pointers, minor, strict=False)
    )
    title = breakdown.title or wording.BREAKDOWNS[name]
    return PartTable(
        id=name,
        title=title,
        rows=rows,
        total=total,
        has_shares=any(part.share is not None for part in breakdown.parts),
        rest=_rest(subject, breakdown),
        drawing=_bars(breakdown.parts, minor, title) if len(rows) >= _TWO else None,
        notes=subject.notes("B01", "B03", "B04", at=f"/{name}"),
    )


def _part_row(subject: Subject, cells: Sequence[str], pointer: str, *, is_minor: bool) -> PartRow:
    name, cases, printed, computed = cells
    return PartRow(
        name=name, cases=cases, printed=printed, computed=computed, is_minor=is_minor, checks=checks(subject, pointer)
    )


def _rest(subject: Subject, breakdown: Breakdown) -> int:
    totals = subject.bulletin.totals
    if breakdown.whole or totals is None or totals.cases is None:
        return 0
    return max(0, totals.cases - sum(part.cases for part in breakdown.parts))


def _bars(parts: Sequence[Part], minor: Sequence[bool], title: str) -> Drawing:
    items = [
        Item(name=part.name, values={"cases": Decimal(part.cases)}, text=str(part.cases), is_minor=is_minor)
        for part, is_minor in zip(parts, minor, strict=True)
    ]
    return bars(items, title, wording.counts_described([(part.name, part.cases) for part in parts]))


def unit_tables(subject: Subject) -> Iterator[Units]:
    """The tables that have figures."""
    for table in subject.tables:
        names = columns(table.units)[1:]
        by = next((one for one in _RANKINGS if one in names), None)
        ranked = placed(table.units, by, subject.least) if by else ()
        own = None if by is None or "rank" in names else by
        ranks = {one.unit.name: _rank(one) for one in ranked} if own else {}
        yield Units(
            table=table,
            columns=names,
            rows=tuple(_unit_row(subject, one, names, ranks.get(one.unit.name)) for one in records_of(subject, table)),
            ranked_by=wording.RANKED_BY[own] if own else None,
            drawing=_dots(subject, table, ranked, by) if by and len(ranked) >= _TWO else None,
        )


def _rank(one: Placed) -> str:
    return str(one.rank) if one.unranked is None else wording.UNRANKED[one.unranked.value]


def _unit_row(subject: Subject, record: UnitRecord, names: Sequence[str], rank: str | None) -> UnitRow:
    figures = record.figures
    return UnitRow(
        record=record,
        is_small=is_small(record.unit, subject.least),
        cells=tuple((name, figures.get(name)) for name in names),
        rank=rank,
        checks=checks(subject, record.pointer),
    )


def checks(subject: Subject, pointer: str) -> tuple[str, ...]:
    """The codes of the rules that found a slip at a place."""
    found = (verdict.rule for verdict, finding in subject.report.findings() if is_at(finding.pointer, pointer))
    return tuple(dict.fromkeys(found))


def _dots(subject: Subject, table: UnitTable, ranked: Sequence[Placed], by: Ranking) -> Drawing:
    sign = "" if by == "score" else "%"
    compared = [one for one in ranked if one.rank is not None]
    ends = [(one.unit.name, f"{one.figure}{sign}") for one in compared[:1] + compared[-1:]]
    title = wording.chart_title(wording.FIGURES[by], table.title)
    said = wording.units_described(len(ranked), len(compared), ends)
    items = [_item(one, by, sign, is_small=is_small(one.unit, subject.least)) for one in ranked]
    return dots(items, title, said, unit=sign)


def _item(one: Placed, by: Ranking, sign: str, *, is_small: bool) -> Item:
    return Item(
        name=wording.marked(one.unit.name) if is_small else one.unit.name,
        values=dict(_values(one, by)),
        text=_said(one, by, sign),
        is_minor=one.rank is None,
    )


def _values(one: Placed, by: Ranking) -> Iterator[tuple[str, Decimal]]:
    """The figure that ranks, and beside the rate of results that of the process."""
    if one.figure is not None:
        yield by, one.figure
    beside = one.unit.rates().get("process") if by == "result" else None
    if beside is not None and beside.percent is not None:
        yield "process", beside.percent


def _said(one: Placed, by: Ranking, sign: str) -> str:
    if one.figure is not None:
        return f"{one.figure}{sign}"
    rate = one.unit.rates().get(by)
    return wording.instead(rate.instead) if rate and rate.instead else ""
