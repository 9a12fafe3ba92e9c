"""Inspections, hotline bulletins and orders as things that can be found, by all that stands in them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from disclosure.model.bulletin import Bulletin
from disclosure.model.identity import CompanyId
from disclosure.model.inspection import Inspection
from disclosure.model.portal import Portal
from disclosure.model.rectification import Rectification
from disclosure.rules.inspections import findings
from disclosure.search.document import Document, Kind
from disclosure.search.documents.lines import distinct, lines
from disclosure.search.documents.texts import texts
from disclosure.wording.rectifications import STATES


def inspection_document(inspection: Inspection, portal: Portal) -> Document:
    """An inspection, with the companies whose halls it saw and what was found there."""
    return _paper(
        Kind.INSPECTION,
        f"inspections/{inspection.key}/",
        inspection,
        portal,
        number=inspection.number,
        day=inspection.issued_on,
        more=(
            *(found.title for found in findings(inspection)),
            *_names((hall.company_id for hall in inspection.halls), portal),
        ),
    )


def bulletin_document(bulletin: Bulletin, portal: Portal) -> Document:
    """A hotline bulletin."""
    return _paper(
        Kind.BULLETIN,
        f"bulletins/{bulletin.key}/",
        bulletin,
        portal,
        number=bulletin.document_number,
        day=bulletin.issued_on,
    )


def order_document(order: Rectification, portal: Portal, as_of: date) -> Document:
    """An order to correct, as it stood on a day."""
    found = _paper(
        Kind.ORDER,
        f"rectifications/{order.key}/",
        replace(order, events=order.events_until(as_of)),
        portal,
        number=order.document,
        day=order.ordered_on,
        more=_names(order.concerned, portal),
    )
    return replace(found, answer=STATES[order.state_on(as_of)])


def _paper(
    kind: Kind,
    url: str,
    record: Inspection | Bulletin | Rectification,
    portal: Portal,
    *,
    number: str | None,
    day: date | None,
    more: Iterable[str] = (),
) -> Document:
    written = [line for text in texts(record) for line in text.split("\n") if text != record.title]
    return Document(
        key=f"{kind}/{record.key}",
        kind=kind,
        title=record.title,
        url=url,
        aliases=distinct([number]),
        date=day.isoformat() if day else None,
        body=lines(*distinct((*written, *more))),
        owner=record.region,
        region=record.region,
        place=portal.regions[record.region].name if record.region in portal.regions else "",
    )


def _names(companies: Iterable[CompanyId | None], portal: Portal) -> list[str]:
    return [portal.companies[one].name for one in companies if one in portal.companies]
