"""What each company owes soon, or owed already: each duty has a day that passes, whoever looks."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from disclosure.checking.selection import Selection
from disclosure.checking.standing import standings
from disclosure.model.company import Company
from disclosure.model.course import CONTINUES, course_of
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff
from disclosure.wording import duties as wording

if TYPE_CHECKING:
    from disclosure.model.notice import Notice

STALE = timedelta(days=365)
"""After so long a record is worth asking about again; no law says so."""


class DutyKind(StrEnum):
    """What is owed, the most urgent first."""

    ORDER = "order"
    RESTORATION = "restoration"
    PRICE = "price"
    EXEMPTION = "exemption"
    OUTLET = "outlet"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Something that a company owes by the end of `day`; `path` is the record that it is about. `told`: what to do."""

    company: CompanyId
    kind: DutyKind
    day: date
    path: str
    subject: str
    told: str

    def is_owed(self, as_of: date) -> bool:
        """Whether the day has passed."""
        return self.day < as_of


def duties(portal: Portal, selection: Selection, as_of: date, within: timedelta) -> tuple[Duty, ...]:
    """The duties of the chosen companies whose day has passed, or comes within a time: the oldest day first.

    Invented companies only where they, or their region, are asked for.
    """
    found = [
        duty
        for company in portal.companies.values()
        if selection.names(company.id)
        for duty in (*_restorations(company, as_of), *_prices(company, as_of), *_others(company))
    ]
    found += _orders(portal, selection, as_of)
    due = (duty for duty in found if duty.day <= as_of + within)
    return tuple(sorted(due, key=lambda duty: (duty.day, list(DutyKind).index(duty.kind), duty.company, duty.subject)))


def _orders(portal: Portal, selection: Selection, as_of: date) -> Iterator[Duty]:
    """Orders that wait for a reply; of the ledger's rules the day is worked out elsewhere."""
    for one in standings(portal, selection, as_of):
        open_until = one.due.day if one.is_overdue or one.is_due_within(timedelta.max) else None
        for name in one.order.responsible.companies if open_until else ():
            company = CompanyId.parse(name)
            if open_until and company in portal.companies and selection.holds(company):
                yield Duty(
                    company=company,
                    kind=DutyKind.ORDER,
                    day=open_until,
                    path=one.order.record.path,
                    subject=one.order.title,
                    told=wording.ORDER if one.is_followed else wording.ORDER_UNFOLLOWED,
                )


def _restorations(company: Company, as_of: date) -> Iterator[Duty]:
    """Stops whose announced end has passed, and of which nothing says that supply is back."""
    following: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in company.notices:
        if notice.follows:
            following[notice.follows].append(notice)
    for notice in company.notices:
        if not notice.is_outage or notice.kind in CONTINUES:
            continue
        course = course_of(notice, lambda one: following[one.id])
        if course.end and not course.is_over and course.end.day <= as_of:
            yield Duty(
                company=company.id,
                kind=DutyKind.RESTORATION,
                day=course.end.day,
                path=notice.record.path,
                subject=notice.title,
                told=wording.RESTORATION,
            )


def _prices(company: Company, as_of: date) -> Iterator[Duty]:
    """Prices that end and have no successor on record."""
    for tariff in company.tariffs:
        if tariff.until and not tariff.proposed and not any(_follows(one, tariff) for one in company.tariffs):
            told = wording.PRICE_ENDED if tariff.until < as_of else wording.PRICE_ENDS
            yield Duty(
                company=company.id,
                kind=DutyKind.PRICE,
                day=tariff.until,
                path=company.records["tariffs"].path,
                subject=tariff.label,
                told=told,
            )


def _follows(one: Tariff, tariff: Tariff) -> bool:
    """Whether a price of the same class and place holds after another has ended."""
    alike = one.category == tariff.category and (one.area == tariff.area or None in (one.area, tariff.area))
    return (
        alike
        and not one.proposed
        and one is not tariff
        and (one.until is None or one.until > (tariff.until or date.max))
    )


def _others(company: Company) -> Iterator[Duty]:
    for exemption in company.exemptions:
        yield Duty(
            company=company.id,
            kind=DutyKind.EXEMPTION,
            day=exemption.until,
            path=company.records["company"].path,
            subject=wording.exemption(exemption.rule, exemption.document),
            told=wording.EXEMPTION,
        )
    for outlet in company.outlets:
        if outlet.closure and outlet.closure.until:
            yield Duty(
                company=company.id,
                kind=DutyKind.OUTLET,
                day=outlet.closure.until,
                path=company.records["outlets"].path,
                subject=outlet.name,
                told=wording.OUTLET,
            )
    for name, record in company.records.items():
        yield Duty(
            company=company.id,
            kind=DutyKind.STALE,
            day=record.source.retrieved + STALE,
            path=record.path,
            subject=wording.RECORDS[name],
            told=wording.STALE,
        )
