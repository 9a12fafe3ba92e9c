"""Every value that a demonstration company holds is changed, one at a time; a table says which rules each change turns.

The tables (tests/data/mutations) were read line by line. After a change to a rule run this test with
DISCLOSURE_RENEW=1 and read the difference: each line must be what the rules' words say, and nothing else.
`D24?` is a rule left without a verdict, `P12-` one that no longer applies, `O10+` one that is now met; where several
places hold the field, ` | ` stands between what the change does at some of them and at others.
"""

import dataclasses
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.moment import Moment
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE

TABLES = Path(__file__).resolve().parents[1] / "data" / "mutations"
SECTORS = ("water", "gas", "heat")
PLACEHOLDER = "示例区XX路XX号"
CHOICES = {
    "BasePart.unit", "Charge.kind", "HeatingPeriod.end_rule", "Outlet.kind", "Outlet.payment_methods[]",
    "Promise.bound", "Promise.topic", "Promise.unit", "QualityPoint.kind", "SafetyAdvice.kind", "Surcharge.name",
    "Tariff.area_basis", "Tariff.category", "Tariff.period", "Tariff.unit",
}  # fmt: skip
"""Texts that are chosen from a list, or that a rule knows by name: they are exchanged for another one."""
FORMATTED = {
    "Company.credit_code", "Company.phone", "Company.website", "Department.phone", "DisclosureDocument.url",
    "DisclosureWindow.email", "DisclosureWindow.hours", "DisclosureWindow.phone", "Hotline.hours", "Hotline.number",
    "Notice.caused_by", "Notice.follows", "Notice.id", "Notice.phones[]", "Notice.regions[]", "OnlineChannel.url",
    "Outlet.hours", "Outlet.id", "Outlet.phone", "Outlet.region", "Procedure.outlets[]", "Procedure.phone",
    "QualityReport.period", "Record.path", "ServiceArea.regions[]", "Source.published", "Source.url", "Standard.url",
}  # fmt: skip
"""Texts of a form that the schemas hold, so that no placeholder can stand there."""
NEVER_SET = {
    "Company.exemptions", "Exemption.approver", "Exemption.document", "Exemption.reason",
    "Exemption.rule", "Exemption.source", "Exemption.until",
}  # fmt: skip
"""What no demonstration company has."""
SIGNS = {
    Outcome.NOT_MET: "",
    Outcome.NOT_JUDGED: "?",
    Outcome.NOT_APPLICABLE: "-",
    Outcome.MET: "+",
    Outcome.EXEMPT: "!",
}
Path_ = tuple[str | int, ...]


def places(value: Any, path: Path_ = ()) -> Iterator[tuple[str, Path_, Any, Any]]:
    """Every field and list item below a dataclass: its name (`Tariff.basis`), path, value, and default."""
    for field in dataclasses.fields(value):
        name, held, here = f"{type(value).__name__}.{field.name}", getattr(value, field.name), (*path, field.name)
        yield name, here, held, field.default
        if isinstance(held, CompanyId | Moment):
            continue
        if dataclasses.is_dataclass(held):
            yield from places(held, here)
        for key, item in distinct(held):
            if dataclasses.is_dataclass(item):
                yield from places(item, (*here, key))
            else:
                yield f"{name}[]", (*here, key), item, dataclasses.MISSING


def distinct(held: Any) -> Iterator[tuple[Any, Any]]:
    """The items of a list or dictionary; of those that are filled in alike, and are of a kind, only the last.

    Of prices and files every one is looked at: whom, or what, they are for makes a difference.
    """
    found = {}
    items = enumerate(held) if isinstance(held, tuple) else held.items() if isinstance(held, dict) else ()
    for key, item in items:
        found[key if type(item).__name__ in {"Tariff", "Tier", "Record"} else shape_of(item)] = (key, item)
    yield from found.values()


def shape_of(item: Any) -> Any:
    if not dataclasses.is_dataclass(item) or isinstance(item, type):
        return type(item)
    return tuple(
        shape_of(held)
        if dataclasses.is_dataclass(held := getattr(item, field.name))
        else held
        if isinstance(held, StrEnum | bool) or f"{type(item).__name__}.{field.name}" in CHOICES
        else held in (None, ())
        for field in dataclasses.fields(item)
    )


def changes(name: str, held: Any, default: Any) -> Iterator[tuple[str, Any]]:
    """What can happen to a value, each with its word."""
    if default is not dataclasses.MISSING and held != default:
        yield "removed", default
    elif isinstance(held, tuple) and held:
        yield "emptied", ()
    if isinstance(held, tuple):
        for index in range(len(held) if len(held) > 1 else 0):
            yield "one dropped", held[:index] + held[index + 1 :]
    yield from moved(name, held)


def moved(name: str, held: Any) -> Iterator[tuple[str, Any]]:
    """A value moved over a limit, exchanged for another one, or set to a placeholder."""
    match held:
        case bool():
            yield "turned round", not held
        case StrEnum():
            members = list(type(held))
            yield "exchanged", members[(members.index(held) + 1) % len(members)]
        case str() if name in CHOICES:
            yield "exchanged", "00:00" if name == "HeatingPeriod.end_rule" else "other"
        case str() if name not in FORMATTED:
            yield "placeholder", PLACEHOLDER
        case Decimal():
            yield "ten times", held * 10
            yield "a tenth", held / 10
        case int():
            yield "ten times", held * 10
            yield "a tenth", held // 10
        case date():
            yield "400 days later", held + timedelta(days=400)
            yield "400 days earlier", held - timedelta(days=400)
        case Moment():
            yield "30 days later", dataclasses.replace(held, day=held.day + timedelta(days=30))
            yield "30 days earlier", dataclasses.replace(held, day=held.day - timedelta(days=30))


def put(value: Any, path: Path_, new: Any) -> Any:
    """The same value but for what stands at the path."""
    if not path:
        return new
    key, *rest = path
    if isinstance(value, tuple):
        assert isinstance(key, int)
        return (*value[:key], put(value[key], tuple(rest), new), *value[key + 1 :])
    if isinstance(value, dict):
        return value | {key: put(value[key], tuple(rest), new)}
    assert isinstance(key, str)
    return dataclasses.replace(value, **{key: put(getattr(value, key), tuple(rest), new)})


def table(demonstration: Any, sector: str) -> str:
    """A line for each field and change: the rules that it turns, by place where places differ."""
    company, before = with_few_indicators(demonstration.company(sector)), demonstration.before(sector)
    made = [
        (name, word, put(company, path, new))
        for name, path, held, default in places(company)
        for word, new in changes(name, held, default)
    ]
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    outcomes = demonstration.outcomes_of([changed for _, _, changed in made])
    for (name, word, _), after in zip(made, outcomes, strict=True):
        turned = {rule: outcome for rule, outcome in sorted(after.items()) if outcome is not before[rule]}
        said = " ".join(f"{rule}{SIGNS[outcome]}" for rule, outcome in turned.items())
        found[name, word].add(said or "nothing")
    lines = [f"{name} {word}: {' | '.join(sorted(said))}" for (name, word), said in sorted(found.items())]
    return "\n".join(lines) + "\n"


def with_few_indicators(company: Company) -> Company:
    """The company with one indicator of each shape at each sampling point: forty alike would only cost time."""
    reports = []
    for report in company.quality:
        few = (dataclasses.replace(p, indicators=tuple(i for _, i in distinct(p.indicators))) for p in report.points)
        reports.append(dataclasses.replace(report, points=tuple(few)))
    return dataclasses.replace(company, quality=tuple(reports))


@pytest.mark.parametrize("sector", SECTORS)
def test_each_change_turns_exactly_the_rules_that_the_table_says(demonstration: Any, sector: str) -> None:
    file, found = TABLES / f"{sector}.txt", table(demonstration, sector)
    if os.environ.get("DISCLOSURE_RENEW"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text("utf-8")


UNREAD = {
    "Company.credit_code", "Company.id", "Company.website", "Coordinates.lat", "Coordinates.lon", "Department.phone",
    "DisclosureDocument.published", "DisclosureDocument.url", "Household.above", "Household.step", "Notice.caused_by",
    "Notice.regions", "OnlineChannel.url", "Outlet.coordinates", "Outlet.id", "Outlet.kind", "Outlet.parking",
    "Outlet.payment_methods", "Outlet.region", "Outlet.step_free", "Outlet.terminals", "Outlet.windows",
    "Procedure.phone", "Record.confirmed", "Record.path", "Source.note", "Source.publisher", "Source.retrieved",
    "Source.title", "Source.url", "Standard.url", "Standard.valid_from", "Update.at", "HeatingPeriod.source",
    "Hotline.source", "Outlet.source", "Procedure.source", "Promise.source",
}  # fmt: skip
"""What no rule reads: it is shown to the reader, and nothing is demanded of it."""
ELSEWHERE = {
    "BasePart.price": {"P08"}, "BasePart.unit": {"P08"}, "Tariff.base": {"P08", "P12"},
    "Charge.basis": {"P12"}, "Charge.effective": {"P12", "T05"}, "Charge.kind": {"P12"}, "Charge.source": {"P12"},
    "Charge.until": {"D08", "P09", "P10", "P12", "T05"}, "Company.no_outages_as_of": {"D16", "D17", "D18", "T05"},
    "Company.records": {"T01", "T03"}, "DisclosureWindow.email": {"D30"}, "DisclosureWindow.hours": {"D30"},
    "DisclosureWindow.phone": {"D30"}, "Hotline.number": {"D27", "T05"}, "Notice.follows": {"O10", "T05"},
    "Notice.id": {"O10", "T05"}, "Notice.record": {"O05", "T03"}, "Notice.temporary_supply": {"O09"},
    "Notice.updates": {"O07"}, "Update.expected_end": {"O07"}, "Procedure.fee": {"P09", "P10", "T05"},
    "Procedure.materials": {"A03"}, "Procedure.no_materials": {"A03"}, "Procedure.outlets": {"D10"},
    "Promise.bound": {"A05", "H01", "O02"}, "QualityPoint.indicators": {"D20", "D22"},
    "QualityPoint.kind": {"D20"}, "QualityReport.period": {"Q01", "Q02"}, "QualityReport.points": {"D20", "D22", "Q03"},
    "QualityReport.record": {"T03"}, "Record.source": {"T01", "T03", "O05"}, "SafetyAdvice.kind": {"D21"},
    "ServiceArea.regions": {"D12"}, "Source.excerpt": {"O05", "O06", "O07", "O09"}, "Surcharge.basis": {"P12"},
    "Surcharge.name": {"P07", "P09", "P12"}, "Tariff.excludes": {"P07", "T02"},
    "Tariff.includes": {"P04", "P05", "P07", "P09", "T02"}, "Tariff.source": {"P12", "T01"},
    "TimeLimit.days": {"A01", "A02", "A04", "T05"}, "TimeLimit.with_line": {"A01", "A03"},
    "TimeLimit.without_line": {"A01", "A03"},
}  # fmt: skip
"""What a rule reads, but its change alone turns nothing here: another value does as well, it must come together with
another change, or the rule holds in other regions. By the tests of those rules."""


def test_the_tables_speak_of_every_field_that_a_company_can_have() -> None:
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    for sector in SECTORS:
        for line in (TABLES / f"{sector}.txt").read_text("utf-8").splitlines():
            change, _, said = line.partition(": ")
            spoken[change.split(" ")[0].removesuffix("[]")].add(said)
    silent = {name for name, said in spoken.items() if said == {"nothing"}}
    assert silent | (all_fields(Company) - spoken.keys()) == UNREAD | ELSEWHERE.keys() | NEVER_SET
    assert set().union(*ELSEWHERE.values()) <= {rule.code for rule in CATALOGUE}


def all_fields(kind: type) -> set[str]:
    """The fields of a dataclass and of all dataclasses that it holds."""
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if dataclasses.is_dataclass(one) and one not in (CompanyId, Moment):
            names = {f"{one.__name__}.{field.name}" for field in dataclasses.fields(one)}
            waiting += [] if names <= found else list(get_type_hints(one).values())
            found |= names
        waiting += get_args(one)
    return found


def texts(schema: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every text that a schema describes, with where it does."""
    if isinstance(schema, dict):
        if schema.get("type") == "string":
            yield path, schema
        for key, part in schema.items():
            yield from texts(part, f"{path}/{key}")
    elif isinstance(schema, list):
        for part in schema:
            yield from texts(part, path)


def test_no_text_can_come_in_empty_so_that_none_is_the_only_absence_a_rule_must_know() -> None:
    schemas = sorted((Path(__file__).resolve().parents[2] / "schemas").glob("*.json"))
    found = [one for file in schemas for one in texts(json.loads(file.read_text("utf-8")), file.name)]
    assert len(found) > 100
    for path, schema in found:
        assert schema.get("minLength", 0) > 0 or schema.keys() & {"enum", "const", "pattern", "format"}, path
