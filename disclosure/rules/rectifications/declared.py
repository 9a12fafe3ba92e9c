"""How rules on orders to correct are declared."""

from collections.abc import Callable

from disclosure.model.identity import Sector
from disclosure.model.verdict import Severity
from disclosure.rules.rule import Judge, Rule, Subject, rule


def ledger_rule(code: str, *, title: str, remedy: str, severity: Severity) -> Callable[[Judge], Rule]:
    """Make a Rule of a function: for all sectors, and resting on the order itself or on the portal's own measure."""
    return rule(
        code,
        title=title,
        remedy=remedy,
        severity=severity,
        basis=(),
        subject=Subject.RECTIFICATION,
        sectors=tuple(Sector),
    )
