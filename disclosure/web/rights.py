"""What the law gives to those who are supplied in a region: national rules first, then local ones, the strictest named.

A right is there only where a clause in force gives it: nothing is said that content/regulations/ does not hold.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from disclosure.model.identity import Sector
from disclosure.model.regulation import Certainty, Clause, Limit, Regulation
from disclosure.web.site import Site
from disclosure.wording.rights import NATIONAL, RIGHTS, RightText, headline
from disclosure.wording.web import number_text

SECTORS = (Sector.WATER, Sector.GAS, Sector.HEAT)
"""Those that the regulations speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A clause that gives a right, with the number that it sets for it, if any."""

    regulation: Regulation
    key: str
    limit: Limit | None = None
    is_decisive: bool = False

    @property
    def clause(self) -> Clause:
        """What the clause says."""
        return self.regulation.clauses[self.key]

    @property
    def reference(self) -> str:
        """The clause as content names it: `gas-2010#art20`."""
        return f"{self.regulation.id}#{self.key}"

    @property
    def is_sure(self) -> bool:
        """Whether the text of the clause was verified."""
        return self.clause.certainty is Certainty.VERIFIED

    def place(self, name: Callable[[str], str]) -> str:
        """Where it holds, by a function that names a region by its code."""
        return name(self.regulation.region) if self.regulation.region else NATIONAL


@dataclass(frozen=True, kw_only=True)
class Right:
    """A right with the clauses that give it: national ones first, then those of wider regions before narrower ones."""

    key: str
    text: RightText
    grounds: tuple[Ground, ...]

    @cached_property
    def decisive(self) -> Ground | None:
        """The clause with the strictest number, the first of equals; None where numbers cannot be compared."""
        return next((ground for ground in self.grounds if ground.is_decisive), None)

    @property
    def headline(self) -> str:
        """The strictest number in words; nothing where there is none."""
        if self.decisive is None or self.decisive.limit is None:
            return ""
        limit = self.decisive.limit
        return headline(self.text.headline, number_text(limit.value), limit.unit)

    @property
    def is_sure(self) -> bool:
        """Whether the text of a clause that gives it was verified."""
        return any(ground.is_sure for ground in self.grounds)

    def places(self, name: Callable[[str], str]) -> tuple[str, ...]:
        """Where the clauses hold, each place once."""
        return tuple(dict.fromkeys(ground.place(name) for ground in self.grounds))


def rights_in(current: Site, region: str | None) -> dict[Sector, tuple[Right, ...]]:
    """Give the rights in a region by sector, in the order of the wording; for None those of the whole country."""
    portal = current.portal
    in_force = [one for one in portal.regulations.values() if one.is_in_force(current.as_of)]
    found = {}
    for sector in SECTORS:
        applying = sorted((one for one in in_force if _covers(one, region, sector)), key=_nearness)
        found[sector] = tuple(_rights(applying, sector))
    return {sector: rights for sector, rights in found.items() if rights}


def regions_with_rules(current: Site) -> tuple[str, ...]:
    """The codes of the regions known to the portal whose own rules, in force on the day, give a right."""
    codes = {one.region for one in current.portal.regulations.values() if one.region in current.portal.regions}
    return tuple(code for code in sorted(filter(None, codes)) if _own(current, code))


def _own(current: Site, code: str) -> bool:
    return any(
        ground.regulation.region == code
        for rights in rights_in(current, code).values()
        for right in rights
        for ground in right.grounds
    )


def _covers(regulation: Regulation, region: str | None, sector: Sector) -> bool:
    if region is None:
        return regulation.region is None and (not regulation.sectors or sector in regulation.sectors)
    return regulation.covers(region, sector)


def _nearness(regulation: Regulation) -> tuple[int, str]:
    return (len((regulation.region or "").rstrip("0")), regulation.id)


def _rights(applying: list[Regulation], sector: Sector) -> Iterator[Right]:
    for key, text in RIGHTS.items():
        if grounds := _weighed(text, [ground for one in applying for ground in _grounds(one, text, sector)]):
            yield Right(key=key, text=text, grounds=grounds)


def _grounds(regulation: Regulation, text: RightText, sector: Sector) -> Iterator[Ground]:
    limits = {
        limit.clause: limit
        for limit in regulation.limits
        if limit.name == text.limit
        and limit.condition == text.condition
        and (not limit.sectors or sector in limit.sectors)
    }
    named = {*text.clauses, *text.in_sector.get(sector.value, ())}
    for key in regulation.clauses:
        if key in limits or f"{regulation.id}#{key}" in named:
            yield Ground(regulation=regulation, key=key, limit=limits.get(key))


def _weighed(text: RightText, grounds: list[Ground]) -> tuple[Ground, ...]:
    """Mark the strictest; days and working days, or a number for one situation only, are not compared."""
    numbers = [ground for ground in grounds if ground.limit]
    if not numbers or len({ground.limit.unit for ground in numbers if ground.limit}) > 1:
        return tuple(grounds)
    strictest = (max if text.most else min)(numbers, key=lambda ground: ground.limit.value if ground.limit else 0)
    return tuple(
        Ground(regulation=one.regulation, key=one.key, limit=one.limit, is_decisive=one is strictest) for one in grounds
    )
