"""The demonstration companies meet every rule: what an exemplary record looks like."""

from typing import Any

import pytest

from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE

ALL = ("water", "gas", "heat")
LOCAL_OR_RARE = {"O11"}
"""The rule about many emergencies, where there are few."""


@pytest.mark.parametrize("sector", ALL)
def test_a_demonstration_company_meets_every_rule(demonstration: Any, sector: str) -> None:
    found = demonstration.before(sector)
    assert {rule for rule, outcome in found.items() if outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)} == set()


def test_every_rule_that_holds_everywhere_is_met_by_some_demonstration_company(demonstration: Any) -> None:
    portal = demonstration.portal
    local = {rule.code for rule in CATALOGUE if all(portal.clause(reference)[0].region for reference in rule.basis)}
    met = {rule for sector in ALL for rule, outcome in demonstration.before(sector).items() if outcome is Outcome.MET}
    assert {rule.code for rule in CATALOGUE} - met <= local | LOCAL_OR_RARE
