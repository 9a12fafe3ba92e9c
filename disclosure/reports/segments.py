"""What a bar is drawn from: the parts of a whole, side by side."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from disclosure.model.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Segment:
    """An outcome's part of a bar that is 100 long; two decimals are enough for a drawing."""

    outcome: Outcome
    start: str
    length: str


def segments(counts: Counter[Outcome]) -> Iterator[Segment]:
    """The outcomes that there are, in the order of display; what does not apply is no part of the whole."""
    drawn = [outcome for outcome in Outcome if outcome is not Outcome.NOT_APPLICABLE and counts[outcome]]
    whole = sum(counts[outcome] for outcome in drawn)
    start = Fraction(0)
    for outcome in drawn:
        length = Fraction(100 * counts[outcome], whole)
        yield Segment(outcome, f"{float(start):.2f}", f"{float(length):.2f}")
        start += length
