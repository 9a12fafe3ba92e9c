"""From values that a schema has checked to the frozen dataclasses of the model."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from disclosure.content.tree import Entry
from disclosure.model.bulletin import Bulletin
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.inspection import Inspection
from disclosure.model.moment import Moment
from disclosure.model.owners import Owners
from disclosure.model.portal import PortalInfo
from disclosure.model.rectification import Rectification
from disclosure.model.redirect import Redirects
from disclosure.model.region import Region
from disclosure.model.regulation import Regulation
from disclosure.model.synonyms import Synonyms
from disclosure.model.tariff import Tariff

_MOMENTS = ("published_at", "start", "expected_end", "actual_end", "at")
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Company)
Value = dict[str, Any]


def portal_info(value: Value) -> PortalInfo:
    """Give what portal.yaml says."""
    return msgspec.convert(value, PortalInfo)


def synonyms(value: Value) -> Synonyms:
    """Give what synonyms.yaml says."""
    return msgspec.convert(value, Synonyms)


def owners(value: Value) -> Owners:
    """Give what owners.yaml says."""
    return msgspec.convert(value, Owners)


def redirects(value: Value) -> Redirects:
    """Give what redirects.yaml says."""
    return msgspec.convert(value, Redirects)


def region(entry: Entry, value: Value) -> Region:
    """Give a region; its code is the file's name."""
    return msgspec.convert({**_with_record(entry, value), "code": entry.name}, Region)


def regulation(entry: Entry, value: Value) -> Regulation:
    """Give a regulation; its id is the file's name."""
    return msgspec.convert({**_with_record(entry, value), "id": entry.name}, Regulation)


def of_region(entry: Entry, value: Value) -> Value:
    """Give what stands in a region's folder: with its record, the region's code, and its name there as `id`."""
    return {**_with_record(entry, value), "region": entry.path.split("/")[2], "id": entry.name}


def inspection(entry: Entry, value: Value) -> Inspection:
    """Give an inspection."""
    return msgspec.convert(of_region(entry, value), Inspection)


def bulletin(entry: Entry, value: Value) -> Bulletin:
    """Give a hotline bulletin."""
    return msgspec.convert(of_region(entry, value), Bulletin)


def rectification(entry: Entry, value: Value) -> Rectification:
    """Give an order to correct, with what became of it."""
    return msgspec.convert(of_region(entry, value), Rectification)


def company(company_id: CompanyId, files: Iterable[tuple[Entry, Value]]) -> Company:
    """Lay the files of a company together; company.yaml is among them."""
    laid: dict[str, Any] = {"id": company_id, "records": {}, "notices": [], "quality": []}
    for entry, value in files:
        record = _with_record(entry, value)
        if entry.kind == "notice":
            laid["notices"].append({**_with_moments(record), "id": entry.name})
        elif entry.kind.startswith("quality-"):
            laid["quality"].append({**record, "period": entry.name})
        else:
            laid["records"][entry.kind] = record.pop("record")
            laid |= record
    return msgspec.convert(laid, Company)


def tariffs(value: Mapping[str, Any]) -> tuple[Tariff, ...]:
    """Give the prices of a tariffs.yaml alone."""
    return msgspec.convert(value.get("tariffs", ()), tuple[Tariff, ...])


def packed(whole: Company) -> bytes:
    """Write a company so that another process can read it."""
    return _ENCODER.encode(whole)


def unpacked(data: bytes) -> Company:
    """Read what `packed` wrote."""
    return _DECODER.decode(data)


def _with_record(entry: Entry, value: Mapping[str, Any]) -> Value:
    """Take a file's source and confirmation together as its record."""
    rest = dict(value)
    rest["record"] = {"path": entry.path, "source": rest.pop("source"), "confirmed": rest.pop("confirmed")}
    return rest


def _with_moments(notice: Value) -> Value:
    moments: Value = {key: Moment.parse(notice[key]) for key in _MOMENTS if key in notice}
    if "updates" in notice:
        moments["updates"] = [_with_moments(update) for update in notice["updates"]]
    return {**notice, **moments}
