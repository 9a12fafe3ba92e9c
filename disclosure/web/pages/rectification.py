"""One order to correct: what was found, who must act by when, and what became of it."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Verdict
from disclosure.rules.rectifications import RECTIFICATION_RULES
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.site import site

bp = Blueprint("rectification", __name__)
_RULES = {rule.code: rule for rule in RECTIFICATION_RULES}


@bp.get("/rectifications/<region>/<number>/")
def show(region: str, number: str) -> str:
    """Give an order's page."""
    current = site()
    portal = current.portal
    entry = once(Ledger.of).entries.get(f"{region}/{number}") or abort(404)
    order = entry.order
    return render_template(
        "pages/rectification.html",
        entry=entry,
        order=order,
        events=order.events_until(current.as_of),
        responsible=_known(portal, order.companies),
        concerned=_known(portal, order.concerned[len(order.companies) :]),
        inspection=portal.inspections.get(order.finding.inspection or ""),
        places=(*portal.parents(region), *filter(None, (portal.regions.get(region),))),
        slips=tuple(_slips(entry.verdicts)),
        ledger_rules=_RULES,
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each order's address."""
    for order in portal.rectifications.values():
        yield "rectification.show", {"region": order.region, "number": order.id}


def _known(portal: Portal, companies: Iterable[CompanyId]) -> tuple[tuple[CompanyId, Company | None], ...]:
    return tuple((company, portal.companies.get(company)) for company in companies)


def _slips(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """What the ledger's own rules find amiss."""
    return (verdict for verdict in verdicts if verdict.outcome is Outcome.NOT_MET)
