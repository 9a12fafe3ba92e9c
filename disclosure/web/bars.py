"""Counts as bars and rates as dots, one line for each name: where everything stands in the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from unicodedata import east_asian_width

WIDTH = 360
"""The drawing's units: a phone's width, so that its letters are read there."""
LEFT, RIGHT = 118, 294
"""Bars and dots stand between these; names before them, figures behind."""
LETTERS = 9
"""So many Chinese letters of a name fit before LEFT; what is longer is broken."""
LEADING, GAP, HEAD = 14, 8, 24
"""The height of a line of text, the space between two rows, and what the numbers of the axis take."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text at a place of the drawing."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark; `kind` says which figure it is, by shape and not by colour alone."""

    x: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What a row shows: `values` by kind, `text` behind them; `is_minor`: a part, or out of the comparison."""

    name: str
    values: dict[str, Decimal]
    text: str
    is_minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with its name in lines; `y` is its middle, `bar` the right end of the bar, `text` the figure behind it."""

    names: tuple[Text, ...]
    y: int
    dots: tuple[Dot, ...]
    text: Text
    is_minor: bool

    @property
    def span(self) -> tuple[int, int]:
        """From the first dot to the last."""
        places = [dot.x for dot in self.dots]
        return min(places), max(places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The whole; `kinds` are the figures shown, `ticks` stand over the lines of the axis."""

    title: str
    description: str
    height: int
    kinds: tuple[str, ...]
    rows: tuple[Row, ...]
    ticks: tuple[Text, ...]


def bars(items: Sequence[Item], title: str, description: str) -> Drawing:
    """Counts: bars begin at nothing."""
    most = max((value for item in items for value in item.values.values()), default=Decimal(0))
    axis = _Axis(Decimal(0), most or Decimal(1))
    return _drawing(items, axis, title, description, ticks=(), text_at_end=True)


def dots(items: Sequence[Item], title: str, description: str, *, unit: str) -> Drawing:
    """Figures from their lowest ten to 100: the axis says where it begins."""
    least = min((value for item in items for value in item.values.values()), default=Decimal(0))
    axis = _Axis(Decimal(min(90, int(least) // 10 * 10)), Decimal(100))
    return _drawing(items, axis, title, description, ticks=tuple(_ticks(axis, unit)), text_at_end=False)


@dataclass(frozen=True, slots=True)
class _Axis:
    first: Decimal
    last: Decimal

    def x(self, value: Decimal) -> int:
        return LEFT + round((RIGHT - LEFT) * (value - self.first) / (self.last - self.first))


def _ticks(axis: _Axis, unit: str) -> Iterator[Text]:
    for value in (axis.first, (axis.first + axis.last) / 2, axis.last):
        yield Text(axis.x(value), LEADING, f"{value.normalize():f}{unit}")


def _drawing(
    items: Sequence[Item], axis: _Axis, title: str, description: str, *, ticks: tuple[Text, ...], text_at_end: bool
) -> Drawing:
    names = [tuple(_broken(item.name)) for item in items]
    top = HEAD if ticks else 0
    bottoms = list(accumulate((LEADING * len(lines) + GAP for lines in names), initial=top))
    placed = zip(items, names, bottoms[:-1], bottoms[1:], strict=True)
    return Drawing(
        title=title,
        description=description,
        height=bottoms[-1],
        kinds=tuple(dict.fromkeys(kind for item in items for kind in item.values)),
        rows=tuple(
            _row(item, lines, (above, below), axis, text_at_end=text_at_end) for item, lines, above, below in placed
        ),
        ticks=ticks,
    )


def _row(item: Item, lines: tuple[str, ...], within: tuple[int, int], axis: _Axis, *, text_at_end: bool) -> Row:
    above, below = within
    first = above + GAP // 2 + LEADING - 3
    marks = tuple(Dot(axis.x(value), kind) for kind, value in item.values.items())
    middle = (above + below) // 2
    behind = max((mark.x for mark in marks), default=LEFT) if text_at_end else RIGHT
    return Row(
        names=tuple(Text(0, first + LEADING * at, line) for at, line in enumerate(lines)),
        y=middle,
        dots=marks,
        text=Text(behind + (6 if text_at_end else 10), middle + 4, item.text),
        is_minor=item.is_minor,
    )


def _broken(name: str) -> Iterator[str]:
    """The name in lines that fit; a Latin letter or a digit takes little more than half of a Chinese one."""
    line, width = "", 0.0
    for letter in name:
        wide = 1.0 if east_asian_width(letter) in "WFA" else 0.55
        if width + wide > LETTERS:
            yield line
            line, width = "", 0.0
        line, width = line + letter, width + wide
    yield line
