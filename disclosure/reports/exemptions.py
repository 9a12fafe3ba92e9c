"""The exemptions that a report lists, with what became of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from disclosure.model.company import Company
from disclosure.model.exemption import Exemption
from disclosure.model.verdict import Outcome, Report


class Use(StrEnum):
    """USED: the verdict is exempt; IDLE: it holds, but there is nothing to excuse; ENDED: its last day is over."""

    USED = "used"
    IDLE = "idle"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A company's exemption from a rule that the report speaks of."""

    company: Company
    exemption: Exemption
    use: Use


def granted(companies: Iterable[Company], report: Report) -> Iterator[Granted]:
    """Every exemption from a rule of the report, by company, those that end first before the others."""
    for company in companies:
        outcomes = {verdict.rule: verdict.outcome for verdict in report.companies[company.id].verdicts}
        for exemption in sorted(company.exemptions, key=lambda exemption: (exemption.until, exemption.rule)):
            if exemption.rule in outcomes:
                is_used = outcomes[exemption.rule] is Outcome.EXEMPT
                holds = Use.USED if is_used else Use.IDLE
                use = holds if exemption.holds_on(report.as_of) else Use.ENDED
                yield Granted(company=company, exemption=exemption, use=use)
