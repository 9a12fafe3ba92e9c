"""The rules about hotline bulletins: a catalogue of their own, beside that of the rules about companies.

They are arithmetic: whether a paper's figures can be true together. No clause of a law is needed for that, so that
their basis is empty.
"""

from typing import Final

from disclosure.rules.bulletins import comparisons, periods, prose, ranks, rates, shares, sums, tables, transcription
from disclosure.rules.rule import Rule

BULLETIN_RULES: Final[tuple[Rule, ...]] = tuple(
    sorted(
        (
            *sums.FAMILY,
            *shares.FAMILY,
            *rates.FAMILY,
            *ranks.FAMILY,
            *tables.FAMILY,
            *prose.FAMILY,
            *periods.FAMILY,
            *comparisons.FAMILY,
            *transcription.FAMILY,
        ),
        key=lambda rule: rule.code,
    )
)
