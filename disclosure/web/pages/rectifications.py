"""The public ledger of corrections: what is overdue on top, invented orders last."""

from collections import Counter
from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.wording import rectifications as wording

bp = Blueprint("rectifications", __name__)
bp.add_app_template_filter(wording.URGENCIES.__getitem__, "urgency_name")


@bp.get("/rectifications/")
def show() -> str:
    """Give the ledger."""
    ledger = once(Ledger.of)
    real = ledger.by_urgency(demonstration=False)
    counts = Counter({urgency.value: len(members) for urgency, members in real.items()})
    return render_template(
        "pages/rectifications.html",
        real=real,
        demonstration=ledger.by_urgency(demonstration=True),
        heading=wording.heading(site().as_of, counts.total(), counts),
        note=wording.NOTE,
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "rectifications.show", {}
