"""A clause as an official document cites it, and whether its text has been verified."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure.model.portal import Portal
from disclosure.model.regulation import Certainty, Clause, Regulation
from disclosure.wording import catalogue as wording


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause with the regulation that it stands in."""

    reference: str
    regulation: Regulation
    clause: Clause

    @property
    def is_verified(self) -> bool:
        """Whether its text has been compared with the original."""
        return self.clause.certainty is Certainty.VERIFIED

    def __str__(self) -> str:
        """Title, number and article; what is not verified is marked."""
        cited = wording.cite(self.regulation.title, self.regulation.number, self.clause.article)
        return cited if self.is_verified else f"{cited}{wording.UNVERIFIED}"


def citations(portal: Portal, references: Iterable[str]) -> Iterator[Citation]:
    """The clauses that references lead to; one that the portal does not hold (a broken file left out) is not there."""
    for reference in references:
        name, _, clause = reference.partition("#")
        regulation = portal.regulations.get(name)
        if regulation and clause in regulation.clauses:
            yield Citation(reference, regulation, regulation.clauses[clause])
