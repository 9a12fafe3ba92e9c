"""Any value of the model as JSON has it, made from the fields themselves: a field that is added is in the data at once.

What is not known is not there: no null, no empty list. Numbers that may have decimals are text, with the places that
were printed; days are YYYY-MM-DD, moments as precise as they were published (Beijing time).
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from json import JSONEncoder
from operator import attrgetter
from typing import Any

from disclosure.model.company import FILE_OF_KEY, Company
from disclosure.model.identity import CompanyId
from disclosure.model.moment import Moment
from disclosure.model.provenance import Record

_LISTS = frozenset({tuple, dict})
_Writer = Callable[[Any], Any]
PROFILE = "company"
"""The file of a company that holds what no other file does."""


written = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""A value as text; made once, since `json.dumps` makes its encoder anew for each call with settings of one's own."""


def plain(of: Any) -> Any:  # noqa: ANN401 - any value of the model
    """A value; TypeError for one that the model has not."""
    return _writer(type(of))(of)


def records_of(company: Company) -> dict[str, Any]:
    """A company's files by name (`company`, `tariffs` ...), each as it was written, with its path and source."""
    found: dict[str, Any] = {name: plain(record) for name, record in company.records.items()}
    for name, home in _HOMES.items():
        value = getattr(company, name)
        if home in found and value not in (None, ()):
            found[home][name] = plain(value)
    return found


def _writer(kind: type) -> _Writer:
    found = _WRITERS.get(kind)
    if found is None:
        found = _WRITERS[kind] = _learnt(kind)
    return found


def _learnt(kind: type) -> _Writer:
    if issubclass(kind, Enum):
        return attrgetter("value")
    if is_dataclass(kind):
        return _object(kind)
    raise TypeError(kind)


def _object(kind: type) -> _Writer:
    own = [field for field in fields(kind) if field.type is not Record]
    recorded = len(own) < len(fields(kind))
    # Of each field its name, and whether false (or zero) says nothing: as the default, files leave it out, too.
    known = tuple((field.name, isinstance(field.default, int) and not field.default) for field in own)

    def write(of: Any) -> dict[str, Any]:  # noqa: ANN401 - as `plain`
        found: dict[str, Any] = plain(of.record) if recorded else {}
        for name, silent in known:
            value = getattr(of, name)
            if value is None or (not value and (silent or type(value) in _LISTS)):
                continue
            kind = type(value)
            found[name] = value if kind is str else (_WRITERS.get(kind) or plain)(value)
        return found

    return write


def _said(confirmation: Record) -> dict[str, Any]:
    return {
        "path": confirmation.path,
        "source": plain(confirmation.source),
        "confirmed": confirmation.confirmed,
    }


_WRITERS: dict[type, _Writer] = {
    str: lambda of: of,
    int: lambda of: of,
    bool: lambda of: of,
    Decimal: lambda of: format(of, "f"),
    date: date.isoformat,
    Moment: str,
    CompanyId: str,
    Record: _said,
    tuple: lambda of: [one if type(one) is str else (_WRITERS.get(type(one)) or plain)(one) for one in of],
    dict: lambda of: {str(key): plain(one) for key, one in of.items()},
}
_NOT_IN_A_FILE = frozenset({"id", "records", "notices", "quality"})
_HOMES = {
    field.name: FILE_OF_KEY.get(field.name, PROFILE) for field in fields(Company) if field.name not in _NOT_IN_A_FILE
}
"""The file that each field of a company stands in."""
