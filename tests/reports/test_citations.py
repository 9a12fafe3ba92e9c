"""Clauses as they are cited."""

from disclosure.model.portal import Portal
from disclosure.reports.citations import citations


def test_clauses_come_as_they_were_named(content: Portal) -> None:
    references = [
        f"{regulation.id}#{clause}" for regulation in content.regulations.values() for clause in regulation.clauses
    ]
    assert [cited.reference for cited in citations(content, references)] == references


def test_a_clause_that_the_portal_does_not_hold_is_left_out(content: Portal) -> None:
    regulation = next(iter(content.regulations))
    assert list(citations(content, ["nothing#art1", f"{regulation}#nothing", "nothing"])) == []
