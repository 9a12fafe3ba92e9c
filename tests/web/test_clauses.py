"""References to clauses."""

from flask import Flask

from disclosure.web.clauses import known_clauses


def test_only_references_that_lead_to_a_clause_are_known(app: Flask) -> None:
    references = ("measures-2021#prices", "measures-2021#nothing", "nothing#prices", "supply-1994#art22")
    with app.app_context():
        assert known_clauses(references) == ("measures-2021#prices", "supply-1994#art22")
