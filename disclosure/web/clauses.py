"""References to clauses, as far as the portal holds them: a regulation left out must not break its rules' pages."""

from collections.abc import Iterable

from disclosure.web.site import site


def known_clauses(references: Iterable[str]) -> tuple[str, ...]:
    """Those of the references (`measures-2021#prices`) that lead to a clause."""
    regulations = site().portal.regulations
    pairs = ((reference, *reference.partition("#")[::2]) for reference in references)
    return tuple(
        reference
        for reference, regulation, clause in pairs
        if regulation in regulations and clause in regulations[regulation].clauses
    )
