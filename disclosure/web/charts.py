"""How companies stood month by month, as a line: where everything stands in the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from disclosure.checking.fingerprint import fingerprint
from disclosure.checking.trend import Point
from disclosure.web.once import once
from disclosure.web.site import Site
from disclosure.wording import trend as wording

WIDTH, HEIGHT = 480, 200
LEFT, RIGHT, TOP, BOTTOM = 46, 432, 20, 168
"""The drawing's units; the line stands between these, from 0 points at BOTTOM to 100 at TOP."""

STEPS = range(0, 101, 20)
"""The points at which a line is drawn across."""

APART = 74
"""What the name of a month takes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place of the drawing."""

    x: int
    y: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A line through points in time.

    `points` are all of them, each with whether other rules were used than for the one before; `dots` those with a
    score, `lines` the stretches between gaps (`x,y x,y`), `changes` where the rules changed, between two points.
    """

    title: str
    description: str
    points: tuple[tuple[Point, bool], ...]
    dots: tuple[Mark, ...]
    lines: tuple[str, ...]
    steps: tuple[Mark, ...]
    months: tuple[Mark, ...]
    changes: tuple[int, ...]


def chart(points: Sequence[Point], title: str) -> Chart | None:
    """Draw points, the earliest first; None where fewer than two have a score."""
    judged = [point for point in points if point.share.points is not None]
    if len(judged) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    rules = [point.rules or once(_rules_of_today) for point in points]
    changed = [False, *(one != other for one, other in pairwise(rules))]
    across = _Across(points[0].day, points[-1].day)
    return Chart(
        title=title,
        description=wording.described(_said(judged[0]), _said(judged[-1]), len(points), sum(changed)),
        points=tuple(zip(points, changed, strict=True)),
        dots=tuple(Mark(across.x(point.day), _y(point), point.share.shown) for point in judged),
        lines=tuple(_lines(points, across)),
        steps=tuple(Mark(LEFT, _height(step), str(step)) for step in STEPS),
        months=tuple(_months(points, across)),
        changes=tuple(
            (across.x(one.day) + across.x(other.day)) // 2
            for (one, other), is_changed in zip(pairwise(points), changed[1:], strict=True)
            if is_changed
        ),
    )


@dataclass(frozen=True, slots=True)
class _Across:
    first: date
    last: date

    def x(self, day: date) -> int:
        return LEFT + (RIGHT - LEFT) * (day - self.first).days // (self.last - self.first).days


def _rules_of_today(current: Site) -> str:
    return fingerprint(current.catalogue)


def _said(point: Point) -> tuple[date, str]:
    return point.day, point.share.shown


def _y(point: Point) -> int:
    return _height(float(point.share.points or 0))


def _height(points: float) -> int:
    return round(BOTTOM - (BOTTOM - TOP) * points / 100)


def _lines(points: Sequence[Point], across: _Across) -> Iterator[str]:
    for is_judged, stretch in groupby(points, key=lambda point: point.share.points is not None):
        if is_judged:
            yield " ".join(f"{across.x(point.day)},{_y(point)}" for point in stretch)


def _months(points: Sequence[Point], across: _Across) -> Iterator[Mark]:
    """The months that there is room to name, from the last one back."""
    before = WIDTH + APART
    for point in reversed(points):
        x = across.x(point.day)
        if before - x >= APART:
            before = x
            yield Mark(x, BOTTOM, f"{point.day:%Y-%m}")
