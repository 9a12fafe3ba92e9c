"""What an exemption makes of a verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from disclosure.model.company import Company
from disclosure.model.exemption import Exemption
from disclosure.model.verdict import Outcome, Verdict
from disclosure.wording import checking as wording

_EXCUSED = (Outcome.NOT_MET, Outcome.NOT_JUDGED)


@dataclass(frozen=True, slots=True)
class Exemptions:
    """A company's exemptions by rule, as they stand on a day; of several for one rule the longest counts."""

    by_rule: Mapping[str, Exemption]
    as_of: date

    @classmethod
    def of(cls, company: Company, as_of: date) -> Self:
        """Those of a company's record."""
        ordered = sorted(company.exemptions, key=lambda exemption: exemption.until)
        return cls({exemption.rule: exemption for exemption in ordered}, as_of)

    def apply(self, verdict: Verdict) -> Verdict:
        """The verdict, excused where an exemption holds; its findings stay to be read.

        What is met or does not apply needs no excuse. An exemption that has ended excuses nothing, and is named.
        """
        exemption = self.by_rule.get(verdict.rule)
        if exemption is None or verdict.outcome not in _EXCUSED:
            return verdict
        until = exemption.until.isoformat()
        if not exemption.holds_on(self.as_of):
            ended = wording.exemption_ended(until, exemption.document)
            return replace(verdict, evidence=(*verdict.evidence, ended))
        reason = wording.exempt(until, exemption.approver, exemption.document, exemption.reason)
        return replace(verdict, outcome=Outcome.EXEMPT, reason=reason)

    def applied(self, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
        """Several verdicts, each excused where an exemption holds."""
        return tuple(self.apply(verdict) for verdict in verdicts)
