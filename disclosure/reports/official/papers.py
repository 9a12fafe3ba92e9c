"""Every official paper that a report comes to."""

from collections.abc import Iterator

from disclosure.reports.assessment import Assessment
from disclosure.reports.official.bulletin import bulletin
from disclosure.reports.official.orders import order
from disclosure.reports.official.scope import Scope


def papers(assessment: Assessment) -> Iterator[tuple[str, bytes]]:
    """The bulletin, then a draft order for each company that does not meet a MUST rule: file names and contents."""
    scope = Scope.of(assessment)
    yield "report.docx", bulletin(scope)
    for one in scope.ordered:
        key = one.company.id
        yield f"orders/{key.region}-{key.sector}-{key.slug}.docx", order(scope, one)
