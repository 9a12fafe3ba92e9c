"""Words of the pages on verdicts."""

from disclosure.model.verdict import Outcome, Severity
from disclosure.wording import pages


def test_a_share_is_in_per_cent() -> None:
    assert pages.share_text("66.6") == "66.6%"


def test_where_nothing_was_judged_there_is_no_share() -> None:
    assert pages.share_text("") == "—"


def test_every_outcome_and_severity_has_its_words() -> None:
    assert set(pages.OUTCOME_MARKS) == set(pages.OUTCOME_MEANINGS) == set(Outcome)
    assert set(pages.SEVERITY_MEANINGS) == set(Severity)


def test_the_marks_of_the_outcomes_differ() -> None:
    assert len(set(pages.OUTCOME_MARKS.values())) == len(Outcome)


def test_a_family_of_rules_that_is_not_named_still_has_a_title() -> None:
    assert pages.family_title("D").startswith("公开事项")
    assert pages.family_title("Z") == pages.OTHER_FAMILY


def test_a_portion_is_told_with_its_numbers() -> None:
    assert pages.portion_text("66.6", 2, 3) == "2/3（66.6%）"
    assert pages.portion_text("", 0, 0) == "—"
