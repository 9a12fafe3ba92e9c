"""A whole record as JSON: the fields of its schema, each with its value or null, and nothing left out."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from disclosure.model.moment import Moment

_OWN = frozenset({"record"})
"""Where a record comes from is said by its source."""


def record_json(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record of the model
    """A record of the model by its fields, in their order. Decimals are text, with the places that were printed."""
    own = record.record
    source = {"source": value(own.source), "confirmed": own.confirmed, "path": own.path}
    return _fields(record, _OWN) | source


def value(of: Any) -> Any:  # noqa: ANN401 - any value of the model
    """Any value of the model as JSON has it; what is not there is null or an empty list."""
    if is_dataclass(of) and not isinstance(of, type):
        return str(of) if isinstance(of, Moment) else _fields(of)
    match of:
        case Enum():
            return of.value
        case date() | Decimal():
            return str(of)
        case tuple() | list():
            return [value(one) for one in of]
        case _:
            return of


def _fields(of: Any, without: frozenset[str] = frozenset()) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {field.name: value(getattr(of, field.name)) for field in fields(of) if field.name not in without}


def written(result: Mapping[str, Any]) -> str:
    """A file's text: one object, keys in their order, ending in a break."""
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"
