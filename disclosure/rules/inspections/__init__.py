"""Findings at halls, derived from an inspection's table by stated rules, beside what its text says."""

from disclosure.rules.inspections.comparing import Comparison as Comparison
from disclosure.rules.inspections.comparing import comparisons as comparisons
from disclosure.rules.inspections.deriving import findings as findings
from disclosure.rules.inspections.deriving import unread as unread
from disclosure.rules.inspections.hall_rules import HALL_RULES as HALL_RULES
from disclosure.rules.inspections.hall_rules import hall_rule as hall_rule
from disclosure.rules.inspections.rule import HallRule as HallRule
