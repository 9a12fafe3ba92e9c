"""What a report says of inspections and hotline bulletins in a sentence, the same in every form."""

from collections.abc import Iterable

from disclosure.model.hall_finding import Gravity
from disclosure.reports.service import inspected, reported
from disclosure.wording import service as words


def inspections_extent(found: Iterable[inspected.Inspected]) -> str:
    """How many halls of chosen companies were visited, and how many findings there are."""
    extent = inspected.Extent.of(found)
    gravities = {gravity.value: extent.gravities[gravity] for gravity in Gravity}
    return words.inspections_extent(extent.inspections, extent.halls, extent.findings, gravities)


def bulletins_extent(found: Iterable[reported.Reported]) -> str:
    """How many bulletins list how many chosen companies."""
    extent = reported.Extent.of(found)
    return words.bulletins_extent(extent.bulletins, extent.companies, extent.rows)


def unnamed(found: Iterable[reported.Reported]) -> str:
    """The bulletins of the region that list none of them."""
    return words.unnamed([one.bulletin.title for one in found if not one.figures])
