"""A price through time: its versions, what each changed, and which is in force."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from disclosure.billing.typical import by_itself
from disclosure.billing.versions import former
from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.tariff import Tariff, price_anchor
from disclosure.wording import comparison as comparing
from disclosure.wording import price_history as wording


class State(StrEnum):
    """Where a version stands on the day of the check."""

    COMING = "coming"
    CURRENT = "current"
    FORMER = "former"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a change of price did to one of its rates, in yuan."""

    name: str
    before: Decimal
    now: Decimal

    @property
    def text(self) -> str:
        """The difference in words, with percent where there was a price."""
        return wording.step(self.name, self.before, self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a price; `steps` are its differences to the one before, or `apart` says why there are none.

    `effect` says what that change means for a home's stated use; nothing where it cannot be worked out.
    """

    tariff: Tariff
    state: State
    steps: tuple[Step, ...] = ()
    apart: str = ""
    effect: str = ""

    @property
    def state_name(self) -> str:
        """Where it stands, in a word."""
        return wording.STATES[self.state]

    @property
    def rates(self) -> dict[str, Decimal]:
        """Its basic rates by their names."""
        return rates(self.tariff)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All versions of one price, the newest first, proposals last; `id` differs within a company and stays."""

    id: str
    label: str
    category: str
    area: str | None
    versions: tuple[Version, ...]

    @property
    def current(self) -> tuple[Version, ...]:
        """Those in force; more than one where the record contradicts itself."""
        return self._of(State.CURRENT)

    @property
    def coming(self) -> tuple[Version, ...]:
        """Those that are decided and begin later."""
        return self._of(State.COMING)

    @property
    def proposed(self) -> tuple[Version, ...]:
        """Those that were only proposed."""
        return self._of(State.PROPOSED)

    @property
    def enacted(self) -> tuple[Version, ...]:
        """All that were ever decided."""
        return tuple(one for one in self.versions if one.state is not State.PROPOSED)

    def _of(self, state: State) -> tuple[Version, ...]:
        return tuple(one for one in self.versions if one.state is state)


def histories(company: Company, as_of: date) -> tuple[History, ...]:
    """Give a company's prices in the order of categories; those of one name and place are versions of one price.

    A version without a place belongs to every place that others of its name have, as in the bill calculator.
    """
    groups: defaultdict[tuple[str, str], list[Tariff]] = defaultdict(list)
    for tariff in company.tariffs:
        groups[tariff.category, tariff.label].append(tariff)
    ordered = [key for name in sorted(groups, key=lambda name: rank(name[0])) for key in _by_place(name, groups[name])]
    return tuple(
        History(
            id=price_anchor(category, label, area),
            category=category,
            label=label,
            area=area,
            versions=tuple(_versions(tariffs, company.id.sector, as_of)),
        )
        for (category, label), area, tariffs in ordered
    )


def _by_place(
    name: tuple[str, str], tariffs: Sequence[Tariff]
) -> Iterator[tuple[tuple[str, str], str | None, list[Tariff]]]:
    for area in dict.fromkeys(one.area for one in tariffs if one.area) or (None,):
        yield name, area, [one for one in tariffs if one.area in (None, area)]


def rank(category: str) -> int:
    """The place of a class of users in the order of display; homes stand at 0."""
    known = comparing.CATEGORIES
    return known.index(category) if category in known else len(known)


def _versions(tariffs: Sequence[Tariff], sector: Sector, as_of: date) -> Iterator[Version]:
    for tariff in sorted(tariffs, key=_recency, reverse=True):
        before = None if tariff.proposed else former(tariffs, tariff)
        apart = _apart(before, tariff) if before else ""
        yield Version(
            tariff=tariff,
            state=_state(tariff, as_of),
            steps=tuple(_steps(before, tariff)) if before and not apart else (),
            apart=apart,
            effect=_effect(before, tariff, sector, as_of.year) if before else "",
        )


def _effect(before: Tariff, now: Tariff, sector: Sector, year: int) -> str:
    if now.category != comparing.HOME or set(before.excludes) != set(now.excludes):
        return ""
    earlier, later = (by_itself(one, sector, year).total for one in (before, now))
    return "" if earlier is None or later is None else wording.effect(earlier, later)


def _recency(tariff: Tariff) -> tuple[bool, date, date]:
    return (not tariff.proposed, tariff.effective or date.min, tariff.until or date.max)


def _state(tariff: Tariff, as_of: date) -> State:
    if tariff.proposed:
        return State.PROPOSED
    if tariff.is_in_force(as_of):
        return State.CURRENT
    return State.COMING if tariff.effective and tariff.effective > as_of else State.FORMER


def rates(tariff: Tariff) -> dict[str, Decimal]:
    """Give every basic rate of a price by its name."""
    if tariff.tiers:
        return {comparing.tier(number): tier.price for number, tier in enumerate(tariff.tiers, 1)}
    if tariff.base:
        metered = {} if tariff.price is None else {wording.METERED: tariff.price}
        return {wording.BASE: tariff.base.price, **metered}
    return {} if tariff.price is None else {wording.PRICE: tariff.price}


def _apart(before: Tariff, now: Tariff) -> str:
    """Say why two versions cannot be held against each other; nothing where they can."""
    if before.form is not now.form or before.unit != now.unit:
        return wording.OTHER_FORM
    if (before.base and before.base.unit) != (now.base and now.base.unit) or before.area_basis != now.area_basis:
        return wording.OTHER_FORM
    if (before.period, _bounds(before)) != (now.period, _bounds(now)):
        return wording.OTHER_TIERS
    return wording.OTHER_PARTS if set(before.includes) != set(now.includes) else ""


def _bounds(tariff: Tariff) -> tuple[tuple[Decimal, Decimal | None], ...]:
    return tuple((tier.above, tier.up_to) for tier in tariff.tiers)


def _steps(before: Tariff, now: Tariff) -> Iterator[Step]:
    earlier = rates(before)
    for name, amount in rates(now).items():
        if name in earlier:
            yield Step(name=name, before=earlier[name], now=amount)
