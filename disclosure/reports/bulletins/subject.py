"""A bulletin with what the rules found in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from disclosure.checking.bulletins import BulletinReport, check_bulletin
from disclosure.checking.hotline import LEAST
from disclosure.model.bulletin import Bulletin
from disclosure.model.hotline_unit import HotlineUnit, UnitTable
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.wording.official import hotline as words


def columns(units: Iterable[HotlineUnit]) -> tuple[str, ...]:
    """The columns that a table has: those in which any unit has something."""
    units = tuple(units)
    return tuple(name for name in words.HEADS if any(getattr(unit, name) is not None for unit in units))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a document is about, worked out once."""

    bulletin: Bulletin
    report: BulletinReport
    context: BulletinContext

    @classmethod
    def of(cls, portal: Portal, key: str) -> Self:
        """The bulletin of that key; KeyError where there is none."""
        one = portal.bulletins[key]
        others = tuple(other for other in portal.bulletins.values() if other.region == one.region and other is not one)
        return cls(bulletin=one, report=check_bulletin(one, others), context=BulletinContext(others=others))

    @property
    def least(self) -> int:
        """How many cases a unit needs to be compared: what the paper says, or else our own number."""
        return self.bulletin.minimum_cases or LEAST

    @property
    def tables(self) -> tuple[UnitTable, ...]:
        """The tables that have figures; a mere list of names is none."""
        return tuple(one for one in self.bulletin.unit_tables if len(columns(one.units)) > 1)

    @property
    def units(self) -> tuple[HotlineUnit, ...]:
        """All units of the tables."""
        return tuple(unit for table in self.tables for unit in table.units)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The paper's own notes at its end; those of its tables stand with these."""
        of_tables = {(table.note or "").rstrip(words.STOP) for table in self.tables}
        return tuple(note for note in self.bulletin.notes if note.rstrip(words.STOP) not in of_tables)

    def counts(self) -> Counter[str]:
        """How many rules came out how."""
        return Counter(verdict.outcome.value for verdict in self.report.verdicts)

    def notes(self, *rules: str, at: str = "") -> tuple[str, ...]:
        """What rules have to say: slips (below a pointer), and without a pointer what cannot be verified."""
        return tuple(words.told(text) for text in self._notes(rules, at))

    def _notes(self, rules: tuple[str, ...], at: str) -> Iterator[str]:
        for verdict in self.report.verdicts:
            if verdict.rule in rules:
                yield from (found.text for found in verdict.findings if found.pointer.startswith(at))
                if verdict.outcome is Outcome.NOT_JUDGED and verdict.reason and not at:
                    yield verdict.reason

    def hints(self, rule: str) -> tuple[str, ...]:
        """What a rule noticed that is no slip."""
        return tuple(words.told(text) for text in self.report.verdict(rule).evidence)
