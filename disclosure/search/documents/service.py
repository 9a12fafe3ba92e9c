"""Inspections, hotline bulletins and orders as things that can be found."""

from datetime import date

from disclosure.model.bulletin import Bulletin
from disclosure.model.inspection import Inspection
from disclosure.model.portal import Portal
from disclosure.model.rectification import Rectification
from disclosure.search.document import Document, Kind
from disclosure.search.documents.lines import distinct, lines
from disclosure.wording.rectifications import STATES


def inspection_document(inspection: Inspection, portal: Portal) -> Document:
    """An inspection, by its halls and by what its paper says."""
    return Document(
        key=f"inspection/{inspection.key}",
        kind=Kind.INSPECTION,
        title=inspection.title,
        url=f"inspections/{inspection.key}/",
        aliases=distinct([inspection.number]),
        date=inspection.issued_on.isoformat() if inspection.issued_on else None,
        body=lines(
            inspection.issuer,
            *(hall.location for hall in inspection.halls),
            *(section.title for section in inspection.problems),
            *(other.text for other in inspection.other_problems),
            *(requirement.text for requirement in inspection.requirements),
        ),
        owner=inspection.region,
        region=inspection.region,
        place=_place(inspection.region, portal),
    )


def bulletin_document(bulletin: Bulletin, portal: Portal) -> Document:
    """A hotline bulletin, by its units and what it tells of."""
    return Document(
        key=f"bulletin/{bulletin.key}",
        kind=Kind.BULLETIN,
        title=bulletin.title,
        url=f"bulletins/{bulletin.key}/",
        aliases=distinct([bulletin.document_number]),
        date=bulletin.issued_on.isoformat() if bulletin.issued_on else None,
        body=lines(
            bulletin.issuer,
            *distinct(unit.name for _, unit in bulletin.units()),
            *(problem.text for problem in bulletin.hot_problems),
            *(case.text for case in bulletin.typical_cases),
            *(shortcoming.text for shortcoming in bulletin.shortcomings),
            *bulletin.requirements,
        ),
        owner=bulletin.region,
        region=bulletin.region,
        place=_place(bulletin.region, portal),
    )


def order_document(order: Rectification, portal: Portal, as_of: date) -> Document:
    """An order to correct, with its state on a day."""
    companies = (portal.companies[one].name for one in order.concerned if one in portal.companies)
    return Document(
        key=f"order/{order.key}",
        kind=Kind.ORDER,
        title=order.title,
        url=f"rectifications/{order.key}/",
        aliases=distinct([order.document]),
        answer=STATES[order.state_on(as_of)],
        date=order.ordered_on.isoformat() if order.ordered_on else None,
        body=lines(order.issuer, order.demand, order.finding.text, *companies, *order.responsible.offices),
        owner=order.region,
        region=order.region,
        place=_place(order.region, portal),
    )


def _place(region: str, portal: Portal) -> str:
    return portal.regions[region].name if region in portal.regions else ""
