"""A whole record as JSON."""

import json
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from disclosure.model.bulletin import PeriodKind
from disclosure.model.moment import Moment
from disclosure.model.portal import Portal
from disclosure.reports.record_json import record_json, value, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    amount: Decimal
    kinds: tuple[PeriodKind, ...] = ()
    moment: Moment | None = None


def test_values_are_what_was_printed() -> None:
    leaf = Leaf(amount=Decimal("98.40"), kinds=(PeriodKind.WEEK,), moment=Moment.parse("2026-03-01 08:30"))
    assert value(leaf) == {"amount": "98.40", "kinds": ["week"], "moment": "2026-03-01 08:30"}
    assert value([date(2026, 3, 1), None, 0, False]) == ["2026-03-01", None, 0, False]


def test_no_field_of_a_record_is_left_out(content: Portal) -> None:
    for record in (*content.inspections.values(), *content.bulletins.values()):
        told = record_json(record)
        names = {field.name for field in fields(record)} - {"record"}  # type: ignore[arg-type]  # of either kind
        assert told.keys() == names | {"source", "confirmed", "path"}
        assert json.loads(written(told)) == told


def test_a_file_ends_in_a_break_and_is_readable() -> None:
    assert written({"名": 1}) == '{\n  "名": 1\n}\n'
