"""Rules on orders to correct: a catalogue of their own, since they judge a ledger and not what a company discloses."""

from disclosure.rules.rectifications import closing, deadlines, ledger
from disclosure.rules.rule import Rule

RECTIFICATION_RULES: tuple[Rule, ...] = tuple(
    sorted((*deadlines.FAMILY, *closing.FAMILY, *ledger.FAMILY), key=lambda rule: rule.code)
)
