"""In which order rules are asked."""

from collections.abc import Sequence

from disclosure.rules.rule import Rule


def in_order(catalogue: Sequence[Rule]) -> tuple[Rule, ...]:
    """Rules after those that they require; otherwise in the catalogue's order. ValueError where that cannot be."""
    ordered: dict[str, Rule] = {}
    waiting = {rule.code: rule for rule in catalogue}
    while waiting:
        ready = [rule for rule in waiting.values() if ordered.keys() >= set(rule.requires)]
        if not ready:
            raise ValueError(f"rules require each other or a code that is not there: {sorted(waiting)}")
        for rule in ready:
            ordered[rule.code] = waiting.pop(rule.code)
    return tuple(ordered.values())
