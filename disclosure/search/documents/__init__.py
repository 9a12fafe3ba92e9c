"""What of a portal can be found, and where it stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.rules.rule import Rule
from disclosure.search.document import Document
from disclosure.search.documents.company import company_documents, maker, outlet_document
from disclosure.search.documents.law import regulation_documents, rule_documents
from disclosure.search.documents.region import page_documents, region_document
from disclosure.search.documents.service import bulletin_document, inspection_document, order_document
from disclosure.wording import names
from disclosure.wording import search as wording

if TYPE_CHECKING:
    from disclosure.model.company import Company
    from disclosure.model.outlet import Outlet


def documents(portal: Portal, catalogue: Sequence[Rule], labels: Labels, as_of: date) -> Iterator[Document]:
    """Everything that can be found on a day: what holds everywhere first, then region by region, owner by owner.

    Regions come by their codes, so that a province is one run of the index and so is each of its prefectures.
    """
    yield from page_documents(portal)
    yield from rule_documents(catalogue)
    yield from regulation_documents(portal)
    by_region: defaultdict[str, list[Company]] = defaultdict(list)
    elsewhere: defaultdict[str, list[tuple[Company, Outlet]]] = defaultdict(list)
    for company in portal.companies.values():
        by_region[company.id.region].append(company)
        for outlet in company.outlets:
            if outlet.region not in (None, company.id.region):
                elsewhere[str(outlet.region)].append((company, outlet))
    own = _own(portal, as_of)
    for code in sorted({*portal.regions, *by_region, *elsewhere, *own}):
        place = portal.regions[code].name if code in portal.regions else code
        yield from own[code]
        for company in sorted(by_region[code], key=lambda company: company.id):
            yield from company_documents(company, place, labels, as_of)
        for company, outlet in sorted(elsewhere[code], key=lambda pair: (pair[0].id, pair[1].id)):
            yield outlet_document(outlet, company, maker(company, place))


def _own(portal: Portal, as_of: date) -> defaultdict[str, list[Document]]:
    """What is each region's own: the region itself, and the papers of its offices."""
    own: defaultdict[str, list[Document]] = defaultdict(list)
    for code, region in portal.regions.items():
        own[code].append(region_document(region))
    for inspection in portal.inspections.values():
        own[inspection.region].append(inspection_document(inspection, portal))
    for bulletin in portal.bulletins.values():
        own[bulletin.region].append(bulletin_document(bulletin, portal))
    for order in portal.rectifications.values():
        if order.ordered_on is None or order.ordered_on <= as_of:
            own[order.region].append(order_document(order, portal, as_of))
    return own


def result_labels(portal: Portal) -> Mapping[str, Mapping[str, str]]:
    """What the facets' values are called where results are shown."""
    regions = {code: region.name for code, region in portal.regions.items()}
    return {"kind": wording.KINDS, "sector": names.SECTORS, "region": regions}
