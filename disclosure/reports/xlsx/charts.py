"""Charts that draw a table of the sheet they stand on: flat stacked bars, told apart in grey as well as in colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.values import Value
from disclosure.wording import tables
from disclosure.wording import workbook as wording

_MARGIN: Final = 4
"""Pixels above a chart: its edge stays below a page break."""
_BLACK: Final = "#000000"
_WHITE: Final = "#FFFFFF"
_GRID: Final = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.75}}
_EDGE: Final = {"color": "#404040", "width": 0.75}
_NARROW: Final = 0.04
"""The part of the longest bar below which a figure has no room inside."""
_FEW: Final = 10
"""Up to so many the axis counts one by one, never in halves."""


@dataclass(frozen=True, slots=True)
class Fill:
    """How a part of a bar looks: a colour, or a pattern of it on a ground, and the colour of the figure inside."""

    colour: str
    pattern: str | None = None
    ground: str = _WHITE
    figure: str = _BLACK

    def options(self) -> dict[str, Any]:
        """The fill as the library takes it."""
        if self.pattern is None:
            return {"fill": {"color": self.colour}}
        return {"pattern": {"pattern": self.pattern, "fg_color": self.colour, "bg_color": self.ground}}


LIGHT: Final = Fill("#D5E8DB")
MIDDLE: Final = Fill("#9CC5AB")
STRIPED: Final = Fill("#B58900", "wide_upward_diagonal", "#FFF4D1")
DARK: Final = Fill("#8C1D18", figure=_WHITE)
DOTTED: Final = Fill("#4472A8", "percent_20", "#E4EDF7")
PLAIN: Final = Fill(_WHITE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table that a chart draws: its head, its rows below, and the columns that become parts of bars."""

    sheet: Sheet
    head: int
    rows: Sequence[Sequence[Value]]
    fills: Mapping[int, Fill]

    @property
    def longest(self) -> int:
        """What the longest bar comes to."""
        return max((sum(self._figure(row, column) for column in self.fills) for row in self.rows), default=0)

    def series(self) -> list[dict[str, Any]]:
        """A series for each column, named by the column's head."""
        name, last = self.sheet.name, self.head + len(self.rows)
        return [
            {
                "name": [name, self.head, column],
                "categories": [name, self.head + 1, 0, last, 0],
                "values": [name, self.head + 1, column, last, column],
                "border": _EDGE,
                "gap": 60,
                "data_labels": self._labels(column, fill),
                **fill.options(),
            }
            for column, fill in self.fills.items()
        ]

    def _labels(self, column: int, fill: Fill) -> dict[str, Any]:
        """The figures inside the bars, where there is room for them."""
        least = _NARROW * self.longest
        kept = [None if self._figure(row, column) > least else {"delete": True} for row in self.rows]
        return {"value": True, "font": _font(9, color=fill.figure), "custom": kept}

    @staticmethod
    def _figure(row: Sequence[Value], column: int) -> int:
        value = row[column]
        return value if isinstance(value, int) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a chart says: its title, what its figures count, and what it shows, for readers who cannot see it."""

    title: str
    axis: str
    shown: str


def draw(book: Book, table: Table, words: Words, at: tuple[int, int], size: tuple[int, int]) -> None:
    """Put the chart of a table on its sheet, at a cell, in pixels."""
    chart = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for series in table.series():
        chart.add_series(series)
    chart.set_title({"name": words.title, "name_font": _font(12, bold=True), "overlay": False})
    chart.set_x_axis(_value_axis(words.axis, table.longest))
    chart.set_y_axis(_axis(tables.SECTOR) | {"reverse": True, "crossing": "max"})
    chart.set_legend({"position": "bottom", "font": _font(9)})
    width, height = size
    chart.set_size({"width": width, "height": height})
    placing = {"description": words.shown, "object_position": 1, "y_offset": _MARGIN}
    table.sheet.worksheet.insert_chart(*at, chart, placing)


def _axis(name: str) -> dict[str, Any]:
    return {"name": name, "name_font": _font(9), "num_font": _font(9)}


def _value_axis(name: str, longest: int) -> dict[str, Any]:
    step = {"major_unit": 1} if longest <= _FEW else {}
    return _axis(name) | {"num_format": "#,##0", "min": 0, "major_gridlines": _GRID} | step


def _font(size: int, *, bold: bool = False, color: str = _BLACK) -> dict[str, Any]:
    return {"name": wording.HEAD_FONT, "size": size, "bold": bold, "color": color}
