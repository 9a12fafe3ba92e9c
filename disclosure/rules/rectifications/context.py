"""What a rule on an order to correct may look at besides the order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from disclosure.model.rectification import Event, Rectification
from disclosure.rules.rule import NotApplicable, NotJudged


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerContext:
    """`names` gives for each company (`411700/gas/yunan-gas`) every name that it is known by."""

    as_of: date
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def events(self, order: Rectification) -> tuple[tuple[int, Event], ...]:
        """What had happened by the day of judging, each event with its place in the ledger."""
        return tuple(placed for part in order.rounds_until(self.as_of) for placed in part)

    def absent(self, order: Rectification, reason: str) -> NotApplicable | NotJudged:
        """What to say where the ledger holds nothing to judge: it did not happen, or our sources end before."""
        if order.is_followed(self.as_of):
            return NotApplicable(reason)
        return NotJudged(f"本门户的资料截至 {order.known_until}，没有后续资料")

    def is_responsible(self, order: Rectification, name: str) -> bool:
        """Whether a name is that of a company or office that must act."""
        companies = (self.names.get(company, frozenset()) for company in order.responsible.companies)
        return name in order.responsible.offices or any(name in names for names in companies)
