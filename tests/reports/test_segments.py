from collections import Counter

from disclosure.model.verdict import Outcome
from disclosure.reports.segments import segments


def test_the_parts_stand_side_by_side_and_fill_the_bar() -> None:
    counts = Counter({Outcome.NOT_MET: 2, Outcome.MET: 1, Outcome.EXEMPT: 1, Outcome.NOT_APPLICABLE: 50})
    assert [(part.outcome, part.start, part.length) for part in segments(counts)] == [
        (Outcome.MET, "0.00", "25.00"),
        (Outcome.NOT_MET, "25.00", "50.00"),
        (Outcome.EXEMPT, "75.00", "25.00"),
    ]


def test_nothing_is_drawn_of_nothing() -> None:
    assert list(segments(Counter({Outcome.NOT_APPLICABLE: 3}))) == []
