"""The JSON Schemas of what the API answers: those of the records, and our own around them.

A record's schema is the one that its file is checked by (`schemas/`), but for numbers with decimals, which are text in
the API, and for what a path says of a file, which the API says in fields.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.open_data.lists import IN_REGION
from disclosure.rules.rule import Subject
from disclosure.wording.open_data import FIELDS

Schema = dict[str, Any]
HERE: Final = "#/components/schemas/"
_COMMON: Final = "common.json#/$defs/"
_DECIMAL: Final = {"type": "string", "format": "decimal", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}
_OF_NUMBERS: Final = frozenset({"type", "minimum", "maximum", "examples"})
_QUALITY: Final = ("quality-water", "quality-gas", "quality-heat")
_OF_A_FILE: Final = ("$schema", "$id")
_OF_PLACE: Final = ("path",)
_IN_REGION: Final = ("path", "key", "id", "region", "page", "demonstration")
_ADDED: Final[Mapping[str, tuple[str, ...]]] = {
    "notice": ("path", "id", "company", "company_name", "page", "demonstration"),
    "region": ("path", "code"),
    "regulation": ("path", "id", "page"),
    **dict.fromkeys(_QUALITY, ("path", "period")),
    **dict.fromkeys(("inspection", "bulletin", "rectification"), _IN_REGION),
}
"""What a kind of record has in the API beside its schema's own; others have their path."""
_UNSOURCED: Final = frozenset({"portal", "synonyms", "history"})

_SUMMARY: Final = ("id", "name", "region", "sector", "demonstration", "confirmed", "href", "page")
_TEXT: Final = {"type": "string"}
_FLAG: Final = {"type": "boolean"}
_COUNT: Final = {"type": "integer", "minimum": 0}


def components(folder: Path) -> dict[str, Schema]:
    """Every schema by its name in the API's description; `folder` holds those of the records."""
    kinds = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    common = kinds.pop("common")["$defs"]
    kinds.pop("history")  # a line of text a company in the file, numbers in the API
    kinds.pop("redirects")  # addresses of pages: no part of the data
    kinds.pop("owners")  # accounts of editors: no part of the data
    return {
        **{f"common.{name}": _described(schema) for name, schema in common.items()},
        **{name: _record(name, schema) for name, schema in kinds.items()},
        **_parts(),
        **_answers(),
    }


def _record(kind: str, schema: Schema) -> Schema:
    found = _described({key: value for key, value in schema.items() if key not in _OF_A_FILE})
    added = () if kind in _UNSOURCED else _ADDED.get(kind, _OF_PLACE)
    return {**found, "properties": {**{name: _field(name) for name in added}, **found["properties"]}}


def _described(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    if isinstance(schema, list):
        return [_described(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "number":
        kept = {key: value for key, value in schema.items() if key not in _OF_NUMBERS}
        return {**_DECIMAL, **kept, "examples": [str(one) for one in schema.get("examples", [])]}
    found = {key: _described(value) for key, value in schema.items()}
    reference = found.get("$ref")
    if isinstance(reference, str):
        found["$ref"] = f"{HERE}common.{reference.removeprefix(_COMMON)}"
        if found["$ref"].endswith(".money"):
            found.pop("examples", None)
    return found


def _field(name: str, schema: Schema | None = None) -> Schema:
    """A field of ours, with its words."""
    return {**(_OWN.get(name, _TEXT) if schema is None else schema), "title": FIELDS[name]}


_OWN: Final[Mapping[str, Schema]] = {
    **dict.fromkeys(("demonstration", "confirmed"), _FLAG),
    **dict.fromkeys(("count", "page_number", "pages", "met", "judged", "applicable"), _COUNT),
    "as_of": {"type": "string", "format": "date"},
    "api_version": {"const": "1"},
    "sector": {"enum": [sector.value for sector in Sector]},
    "outcome": {"enum": [outcome.value for outcome in Outcome]},
    "severity": {"enum": [severity.value for severity in Severity]},
    "subject": {"enum": [subject.value for subject in Subject]},
    "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
    "points": {"type": "number", "minimum": 0, "maximum": 100},
    **{name: {"type": "array", "items": _TEXT} for name in ("evidence", "clauses", "basis", "requires")},
    "sectors": {"type": "array", "items": {"enum": [sector.value for sector in Sector]}},
}


def _object(required: Mapping[str, Schema | None], optional: Mapping[str, Schema | None] | None = None) -> Schema:
    properties = {**required, **(optional or {})}
    return {
        "type": "object",
        "properties": {name: _field(name, schema) for name, schema in properties.items()},
        "required": list(required),
        "additionalProperties": False,
    }


def _own(*names: str) -> dict[str, Schema | None]:
    return dict.fromkeys(names)


def _to(name: str) -> Schema:
    return {"$ref": HERE + name}


def _list(name: str) -> Schema:
    return {"type": "array", "items": _to(name)}


def _answer(required: Mapping[str, Schema | None], optional: Mapping[str, Schema | None] | None = None) -> Schema:
    return _object({**_own("api_version", "as_of"), **required}, optional)


def _parts() -> dict[str, Schema]:
    share = _object(_own("met", "judged"), _own("points"))
    totals = {"type": "object", "properties": {one.value: _COUNT for one in Outcome}, "additionalProperties": False}
    shares = {"must": _to("Share"), "should": _to("Share")}
    return {
        "CompanySummary": _object(_own(*_SUMMARY)),
        "Totals": totals,
        "Share": share,
        "Score": _object({**shares, **_own("applicable")}, _own("grade")),
        "Finding": _object(_own("path", "pointer", "text")),
        "Verdict": _object(
            _own("rule", "outcome", "severity"),
            {"findings": _list("Finding"), **_own("notice", "reason", "evidence", "clauses")},
        ),
        "Rule": _object(
            _own("code", "title", "severity", "subject", "sectors", "basis", "requires", "rationale", "remedy", "page")
        ),
        "Resource": _object(_own("name", "href", "title")),
        "NoticesOfMonth": _object(_own("month", "count", "href")),
        "RegulationSummary": _object(
            _own("path", "id", "title", "issuer", "certainty", "confirmed", "href", "page"),
            {**_own("number", "published", "valid_from", "valid_to", "region", "edition", "validity_note", "sectors")},
        ),
        "RecordSummary": _object(_own("key", "region", "title", "demonstration", "href", "page")),
        "Text": _object(_own("slug", "title", "text", "page")),
    }


def _answers() -> dict[str, Schema]:
    verdicts = {"totals": _to("Totals"), "score": _to("Score"), **_own("href")}
    summary = _own(*_SUMMARY)
    return {
        "Index": _answer(
            {
                "portal": _to("portal"),
                "tool": _object(_own("name", "version")),
                "counts": {"type": "object", "additionalProperties": _COUNT},
                "resources": _list("Resource"),
            }
        ),
        "Description": {"type": "object", "title": FIELDS["description"], "required": ["openapi", "info", "paths"]},
        "Regions": _answer({"regions": {"type": "array", "items": _to("region")}}),
        "Companies": _answer(
            {**_own("count", "page_number", "pages"), "companies": _list("CompanySummary")}, _own("next")
        ),
        "Company": _answer(
            {
                **summary,
                "slug": None,
                "profile": _to("company"),
                "notices": _list("notice"),
                "quality": {"type": "array", "items": {"anyOf": [_to(name) for name in _QUALITY]}},
                "verdicts": _object(verdicts),
            },
            {"tariffs": _to("tariffs"), "services": _to("services"), "outlets": _to("outlets")},
        ),
        "CompanyVerdicts": _answer(
            {
                **summary,
                "totals": _to("Totals"),
                "score": _to("Score"),
                "verdicts": _list("Verdict"),
                "notices": {"type": "object", "additionalProperties": _list("Verdict")},
            }
        ),
        "Months": _answer({"months": _list("NoticesOfMonth")}),
        "Notices": _answer({"month": None, "notices": _list("notice")}),
        "Regulations": _answer({"regulations": _list("RegulationSummary")}),
        "Rules": _answer({"rules": _list("Rule")}),
        "Words": _answer({}, _bare_fields("synonyms", "fillers")),
        "History": _answer({"months": {"type": "array", "items": {"type": "object"}}}),
        "Texts": _answer({"pages": _list("Text")}),
        **{f"{kind.capitalize()}": _answer({kind: _list("RecordSummary")}) for kind in IN_REGION},
        **{_whole(kind): _enveloped(kind) for kind in ("regulation", "inspection", "bulletin", "rectification")},
    }


def _bare_fields(*names: str) -> dict[str, Schema | None]:
    return {name: _to(f"synonyms/properties/{name}") for name in names}


def _whole(kind: str) -> str:
    return f"{kind.capitalize()}Answer"


def _enveloped(kind: str) -> Schema:
    """A record as an answer of its own: `record` holds it."""
    return _answer({"record": _to(kind)})
