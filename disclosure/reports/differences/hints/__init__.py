"""What a reviewer may want to ask about: never a verdict, never on the site, only beside the difference."""

from disclosure.reports.differences.hints.copies import copies
from disclosure.reports.differences.hints.dating import dating
from disclosure.reports.differences.hints.eve import eve
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.reports.differences.hints.numbers import numbers
from disclosure.reports.differences.hints.prices import prices

_ALL = (prices, dating, eve, numbers, copies)


def hints(evidence: Evidence) -> tuple[Hint, ...]:
    """Everything worth a question, company by company."""
    found = [hint for look in _ALL for hint in look(evidence)]
    return tuple(sorted(found, key=lambda hint: (hint.company, list(_KINDS).index(hint.kind), hint.words)))


_KINDS = ("price", "dating", "eve", "number", "copy")

__all__ = ["Evidence", "Hint", "hints"]
