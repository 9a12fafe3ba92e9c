"""What a rule may look at besides the company: the day, the place, and the limits in force."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from disclosure.model.identity import Sector
from disclosure.model.notice import Notice
from disclosure.model.regulation import Limit, Regulation

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class AppliedLimit:
    """A limit that holds for an event, with the regulation that sets it."""

    regulation: Regulation
    limit: Limit

    @property
    def reference(self) -> str:
        """The clause it stands in: `gas-2010#art20`."""
        return f"{self.regulation.id}#{self.limit.clause}"

    @property
    def cited(self) -> str:
        """The regulation, its article and the number, as a reader would cite it; not verified text is marked."""
        clause = self.regulation.clauses[self.limit.clause]
        unsure = "" if clause.certainty == "verified" else "，待核实"
        return f"《{self.regulation.title}》{clause.article or ''}（{self.limit.value}{self.limit.unit}{unsure}）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`regulations` are those that cover the company's region and sector at any time, `notices` the company's own.

    What depends on regulations and a day alone is worked out once for all companies of a region and sector: `_known`.
    """

    as_of: date
    edition: str | None
    region: str
    sector: Sector
    regulations: tuple[Regulation, ...]
    notices: tuple[Notice, ...] = ()
    _known: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def _once(self, key: object, find: Callable[[], _Answer]) -> _Answer:
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = find()
        return found  # type: ignore[return-value]  # what stands under a key came from the same question

    def limits(self, name: str, day: date, condition: str | None = None) -> tuple[AppliedLimit, ...]:
        """The limits of that name in force on `day`, in the order of the regulations' identities.

        A limit with a condition (`secondary-supply`) holds only where that condition is asked for.
        """
        return self._once((name, day, condition), lambda: tuple(self._limits(name, day, condition)))

    def _limits(self, name: str, day: date, condition: str | None) -> Iterator[AppliedLimit]:
        return (
            AppliedLimit(regulation, limit)
            for regulation in self.regulations
            if regulation.is_in_force(day)
            for limit in regulation.limits
            if limit.name == name
            and limit.condition in (None, condition)
            and (not limit.sectors or self.sector in limit.sectors)
        )

    def in_force_now(self) -> frozenset[str]:
        """The regulations in force on the day of judging; of the measures, the edition that is judged by."""
        return self._once(
            "now",
            lambda: frozenset(
                r.id
                for r in self.regulations
                if (r.edition == self.edition if r.edition else r.is_in_force(self.as_of))
            ),
        )

    def in_force_on(self, day: date) -> frozenset[str]:
        """The regulations that were in force on the day of an event."""
        return self._once(day, lambda: frozenset(r.id for r in self.regulations if r.is_in_force(day)))

    def clauses_now(self, references: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the references that are in force on the day of judging."""
        return clauses_of(references, self.in_force_now())


@lru_cache(maxsize=4096)
def clauses_of(references: tuple[str, ...], regulations: frozenset[str]) -> tuple[str, ...]:
    """Those of the references that lead into one of the regulations (by identity)."""
    return tuple(reference for reference in references if reference.partition("#")[0] in regulations)
