"""What a rule on a hall is: words, numbers or remarks of the table that amount to a finding."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from disclosure.model.hall_finding import Gravity, Seen
from disclosure.model.inspection import Column, Fact, Hall, Topic

Judge = Callable[[Hall], Iterator[Seen]]


def _nothing(_: Hall) -> Iterator[Seen]:
    return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class HallRule:
    """A rule, with what it rests on said in `statement`.

    A hall breaks it where a column has one of its `words`, where a remark has one of its `facts`, or where `judge` sees
    something in the columns that it `reads`. A cell that was not filled is never a finding. `topic` is the kind of
    problem under which a text names such halls; `general` marks the one rule of a topic that a text means where it says
    no more than that.
    """

    code: str
    title: str
    gravity: Gravity
    statement: str
    words: Mapping[Column, frozenset[str]] = field(default_factory=dict)
    facts: frozenset[Fact] = frozenset()
    judge: Judge = _nothing
    reads: tuple[Column, ...] = ()
    topic: Topic | None = None
    general: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that it looks at."""
        return (*self.words, *self.reads)

    def seen(self, hall: Hall) -> tuple[Seen, ...]:
        """Every place in the hall's row that breaks the rule."""
        return (*self._in_words(hall), *self._in_remarks(hall), *self.judge(hall))

    def _in_words(self, hall: Hall) -> Iterator[Seen]:
        for column, words in self.words.items():
            printed = hall.printed(column)
            if printed in words:
                yield Seen(columns=(column,), text=printed)

    def _in_remarks(self, hall: Hall) -> Iterator[Seen]:
        for remark in hall.remarks:
            if self.facts.intersection(remark.kinds):
                yield Seen(columns=remark.columns, text=remark.text)
