"""What is known of the service in each region: inspections, and orders to correct; worked out once for all pages."""

from disclosure.reports.rectifications.entry import Entry
from disclosure.web.hotline_record import around, grouped
from disclosure.web.inspected import Inspected, inspected
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.site import Site


def inspections_by_region(_current: Site) -> dict[str, tuple[Inspected, ...]]:
    """The inspections of each region, of the regions inside it, and those of above that went to it."""
    return grouped((code, one) for one in once(inspected).values() for code in _reached(one))


def orders_by_region(_current: Site) -> dict[str, tuple[Entry, ...]]:
    """The orders given in each region or inside it, or about a company there, the most urgent first."""
    return grouped((code, entry) for entry in once(Ledger.of).entries.values() for code in _concerned(entry))


def _reached(one: Inspected) -> dict[str, None]:
    """The codes, each once, in a stable order."""
    own = around(one.inspection.region)
    return dict.fromkeys((*own, *(area.region for area in one.inspection.areas if area.region)))


def _concerned(entry: Entry) -> dict[str, None]:
    order = entry.order
    places = (order.region, *(company.region for company in order.concerned))
    return dict.fromkeys(code for place in places for code in around(place))
