"""An exemption: the authority's leave not to be judged by a rule until a day."""

from dataclasses import dataclass
from datetime import date

from disclosure.model.provenance import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """`until` is its last day; `document` the number of the paper that grants it, `approver` who signed that."""

    rule: str
    reason: str
    approver: str
    document: str
    until: date
    source: Source | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it still holds on a day."""
        return day <= self.until
