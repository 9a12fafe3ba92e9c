"""Every rule on orders to correct asked about every order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from disclosure.checking.verdicts import outcome_of
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.rectification import Rectification
from disclosure.model.verdict import Finding, Outcome, Verdict
from disclosure.rules.rectifications import RECTIFICATION_RULES
from disclosure.rules.rectifications.context import LedgerContext
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Rule, Said
from disclosure.wording import checking as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationReport:
    """The verdicts on one order, one a rule in the order of the codes."""

    order: Rectification
    verdicts: tuple[Verdict, ...]

    def verdict(self, rule: str) -> Verdict:
        """The verdict on a rule by its code; KeyError where there is none."""
        return {verdict.rule: verdict for verdict in self.verdicts}[rule]


def check_rectifications(
    orders: Iterable[Rectification], companies: Mapping[CompanyId, Company], as_of: date
) -> tuple[RectificationReport, ...]:
    """The verdicts on orders by what had happened on a day; `companies` are those whose names can stand in them."""
    orders = tuple(orders)
    named = {key for order in orders for key in order.companies if key in companies}
    context = LedgerContext(as_of=as_of, names={str(key): _names(companies[key]) for key in named})
    return tuple(
        RectificationReport(order=order, verdicts=tuple(_judge(rule, order, context) for rule in RECTIFICATION_RULES))
        for order in orders
    )


def outcomes(reports: Iterable[RectificationReport]) -> Counter[Outcome]:
    """How many verdicts came out how."""
    return Counter(verdict.outcome for report in reports for verdict in report.verdicts)


def _names(company: Company) -> frozenset[str]:
    return frozenset(filter(None, (company.name, company.legal_name, *company.aliases)))


def _judge(rule: Rule, order: Rectification, context: LedgerContext) -> Verdict:
    said: list[Said] = list(rule.judge(order, context))
    flaws = [one for one in said if isinstance(one, Flaw)]
    doubts = [one for one in said if isinstance(one, NotJudged)]
    outcome, reasons = outcome_of(flaws, doubts, [one for one in said if isinstance(one, NotApplicable)])
    return Verdict(
        rule=rule.code,
        outcome=outcome,
        severity=rule.severity,
        reason=wording.joined(reasons) if reasons else None,
        findings=tuple(_findings(order, flaws)),
        evidence=tuple(one.text for one in said if isinstance(one, Evidence)),
    )


def _findings(order: Rectification, flaws: Iterable[Flaw]) -> Iterator[Finding]:
    return (Finding(path=order.record.path, pointer=flaw.pointer, text=flaw.found) for flaw in flaws)
