"""What will I pay? The form that the reader's browser works out, and how to do it by hand."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.billing.asked import MOST_MONTHS
from disclosure.model.portal import Portal
from disclosure.rules.rule import DISCLOSING
from disclosure.wording import billing_page as wording
from disclosure.wording.billing import AREA_BASES

bp = Blueprint("bill", __name__)


@bp.get("/bill/")
def show() -> str:
    """Give the page; the company comes in its address (`?company=…`), which only the browser reads."""
    return render_template(
        "pages/bill.html",
        months=[(str(number), wording.months(number)) for number in range(1, MOST_MONTHS + 1)],
        area_bases=[("", wording.CHOOSE), *((basis, basis) for basis in AREA_BASES)],
        sectors=DISCLOSING,
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "bill.show", {}
