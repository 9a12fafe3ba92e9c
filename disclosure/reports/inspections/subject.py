"""An inspection with its findings, and what its halls are called."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from disclosure.model.hall_finding import HallFinding
from disclosure.model.inspection import Hall, Inspection
from disclosure.model.portal import Portal
from disclosure.rules.inspections import Comparison, comparisons, findings
from disclosure.wording.official import inspection as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a document is about, worked out once."""

    portal: Portal
    inspection: Inspection
    findings: tuple[HallFinding, ...]
    comparisons: tuple[Comparison, ...]

    @classmethod
    def of(cls, portal: Portal, key: str) -> Self:
        """The inspection of that key; KeyError where there is none."""
        one = portal.inspections[key]
        return cls(portal=portal, inspection=one, findings=findings(one), comparisons=comparisons(one))

    def seen(self, *codes: str) -> tuple[int, ...]:
        """The rows in which the table shows a finding of these codes."""
        return tuple(dict.fromkeys(one.hall for one in self.findings if one.seen and one.code in codes))

    def name(self, number: int) -> str:
        """A hall by its area and its outlet's name, or its place where no outlet is linked."""
        hall = self.inspection.hall(number)
        return words.hall(hall.area, self._outlet(hall) or hall.location, hall.sector.value)

    def named(self, numbers: Iterable[int]) -> str:
        """Halls by name, each with its row."""
        return words.halls((self.name(number), number) for number in numbers)

    def _outlet(self, hall: Hall) -> str | None:
        company = self.portal.companies.get(hall.company_id) if hall.company_id else None
        outlets = company.outlets if company else ()
        return next((outlet.name for outlet in outlets if outlet.id == hall.outlet), None)
