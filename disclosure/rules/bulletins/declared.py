"""How a rule on bulletins is declared."""

from collections.abc import Callable
from typing import Any

from disclosure.rules.rule import Judge, Rule, Subject, rule


def bulletin_rule(code: str, **words: Any) -> Callable[[Judge], Rule]:  # noqa: ANN401 - the keywords are Rule's own fields
    """As `rule`: about bulletins, of no sector, without clauses: that figures contradict each other needs no law."""
    return rule(code, basis=(), subject=Subject.BULLETIN, sectors=(), **words)
