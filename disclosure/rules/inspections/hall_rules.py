"""All rules on halls, and the words of the table that are none of their business."""

from collections.abc import Mapping
from typing import Final

from disclosure.model.inspection import Column, Fact, Topic
from disclosure.rules.inspections.premises import PREMISES
from disclosure.rules.inspections.rule import HallRule
from disclosure.rules.inspections.service import SERVICE

HALL_RULES: Final[tuple[HallRule, ...]] = (*SERVICE, *PREMISES)
"""In the order of their codes, which are never used again."""

_YES: Final = frozenset({"有", "是"})
FINE: Final[Mapping[Column, frozenset[str]]] = {
    Column.GUIDE: _YES,
    Column.STANDARD: _YES,
    Column.PRICES: _YES,
    Column.TIME_LIMITS: _YES,
    Column.PHONE: _YES,
    Column.DISCIPLINE: frozenset({"正常"}),
    Column.ORDER: frozenset({"正常", "一般"}),
    Column.SIGNS: frozenset({"明显"}),
    Column.PARKING: frozenset({"是"}),
    Column.HYGIENE: frozenset({"好", "一般"}),
    Column.ATTITUDE: frozenset({"较好", "一般", "\\"}),
    Column.SMART_PAYMENT: frozenset({"健全"}),
}
"""Words that are no finding; “\\” stands where nobody was there to be polite."""


def hall_rule(code: str) -> HallRule:
    """A rule by its code; KeyError where there is none."""
    return _BY_CODE[code]


_BY_CODE: Final = {rule.code: rule for rule in HALL_RULES}
OF_TOPIC: Final[Mapping[Topic, tuple[HallRule, ...]]] = {
    topic: tuple(rule for rule in HALL_RULES if rule.topic is topic) for topic in Topic
}
GENERAL: Final[Mapping[Topic, HallRule]] = {
    rule.topic: rule for rule in HALL_RULES if rule.general and rule.topic is not None
}
OF_FACT: Final[Mapping[Fact, HallRule]] = {fact: rule for rule in HALL_RULES for fact in rule.facts}
