"""From a portal to verdicts: every rule of a catalogue asked about every company."""

from collections.abc import Sequence
from datetime import date

from disclosure.checking.company import check_company
from disclosure.checking.contexts import Contexts, edition_in_force
from disclosure.checking.order import in_order
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule


def check(portal: Portal, catalogue: Sequence[Rule], as_of: date, *, edition: str | None = None) -> Report:
    """The verdicts on every company of a portal by what was known and in force on `as_of`.

    `edition` names the edition of the disclosure measures (2008, 2021); by default the one in force on that day.
    """
    edition = edition or edition_in_force(portal, as_of)
    contexts = Contexts(portal.regulations.values(), as_of, edition)
    rules = in_order(catalogue)
    codes = [rule.code for rule in catalogue]
    companies = {
        company.id: check_company(company, rules, codes, contexts.of(company)) for company in portal.companies.values()
    }
    return Report(as_of=as_of, edition=edition, companies=companies)
