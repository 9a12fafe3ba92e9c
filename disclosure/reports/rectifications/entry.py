"""One order as every form of the ledger shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from disclosure.checking.rectifications import check_rectifications
from disclosure.checking.standing import Standing
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.rectification import Event, EventKind, Nature, Rectification, RectificationFinding
from disclosure.model.verdict import Verdict
from disclosure.wording import rectifications as wording

_OPINIONS = frozenset(EventKind) - {EventKind.SUBMITTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An order on a day, with its names resolved. `reply` and `opinion` are what either side said last."""

    standing: Standing
    state: str
    situation: str
    responsible: str
    concerned: str
    link: str
    reply: Event | None
    opinion: Event | None
    verdicts: tuple[Verdict, ...]

    @property
    def order(self) -> Rectification:
        """The order itself."""
        return self.standing.order

    @property
    def due(self) -> date | None:
        """The last day, where it can be told."""
        return self.standing.due.day

    @property
    def late(self) -> int | None:
        """How many days an open order's last day has passed."""
        return self.standing.days if self.standing.is_overdue else None


def entries(portal: Portal, standings: Iterable[Standing], remind: timedelta | None = None) -> tuple[Entry, ...]:
    """Orders as they are shown, in their order; with `remind`, those that are due within it are marked."""
    return tuple(_entry(portal, standing, remind) for standing in standings)


def _entry(portal: Portal, standing: Standing, remind: timedelta | None) -> Entry:
    (judged,) = check_rectifications((standing.order,), portal.companies, standing.as_of)
    order = standing.order
    soon = remind is not None and standing.is_due_within(remind)
    happened = order.events_until(standing.as_of)
    return Entry(
        standing=standing,
        state=wording.state(
            standing.state, is_advice=order.nature is Nature.RECOMMENDATION, is_followed=standing.is_followed
        ),
        situation=wording.situation(standing.urgency, standing.days, soon=soon),
        responsible=_responsible(portal, order),
        concerned=wording.listed(_names(portal, order.concerned[len(order.companies) :])),
        link=_link(portal, order.finding),
        reply=_latest(happened, frozenset({EventKind.SUBMITTED})),
        opinion=_latest(happened, _OPINIONS),
        verdicts=judged.verdicts,
    )


def _responsible(portal: Portal, order: Rectification) -> str:
    return wording.responsible((*_names(portal, order.companies), *order.responsible.offices), order.responsible.words)


def _names(portal: Portal, companies: Iterable[CompanyId]) -> Iterator[str]:
    for company in companies:
        known = portal.companies.get(company)
        yield known.name if known else str(company)


def _link(portal: Portal, finding: RectificationFinding) -> str:
    """The record that holds the finding, by its title where the portal has it."""
    parts = []
    if finding.inspection is not None:
        inspection = portal.inspections.get(finding.inspection)
        parts.append(inspection.title if inspection else finding.inspection)
    if finding.halls:
        parts.append(wording.halls(finding.halls))
    if finding.bulletin is not None:
        bulletin = portal.bulletins.get(finding.bulletin)
        parts.append(bulletin.title if bulletin else finding.bulletin)
    if finding.rule is not None and finding.company is not None:
        parts.append(f"{finding.rule} {wording.listed(_names(portal, [CompanyId.parse(finding.company)]))}")
    return wording.listed(parts)


def _latest(events: Iterable[Event], kinds: frozenset[EventKind]) -> Event | None:
    return next((event for event in reversed(tuple(events)) if event.kind in kinds), None)
