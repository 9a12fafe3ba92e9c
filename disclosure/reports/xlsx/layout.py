"""The grid of the summary: tables on the left, the charts that draw them on the right."""

from typing import Final

LABEL: Final = 12
FIGURES: Final = (9.5,) * 7
GAP: Final = 2
RIGHT: Final = (10,) * 8

WIDTHS: Final = (LABEL, *FIGURES, GAP, *RIGHT)
LEFT: Final = (0, len(FIGURES))
REST: Final = (4, len(WIDTHS) - 1)
WHOLE: Final = (0, len(WIDTHS) - 1)
"""The first and last columns of the left part, of what a totals row leaves, and of all."""

RIGHT_FIRST: Final = LEFT[1] + 2
"""Where the charts begin."""

LINE: Final = 18
"""The height of a row in points, of which 3 are 4 pixels."""
CHART_LINES: Final = 16
CHART: Final = (590, CHART_LINES * LINE * 4 // 3 - 8)
"""A chart's size in pixels: within the columns on the right, and within its rows."""


def width(columns: tuple[int, int]) -> float:
    """The width of columns together."""
    first, last = columns
    return sum(WIDTHS[first : last + 1])
