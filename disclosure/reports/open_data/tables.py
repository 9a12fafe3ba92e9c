"""Every table of the open data: the records of the model, the verdicts, the rules. Invented companies are in none."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from disclosure.content.labels import Labels
from disclosure.model.bulletin import Bulletin
from disclosure.model.company import FILE_OF_KEY, Company
from disclosure.model.identity import is_demonstration
from disclosure.model.inspection import Inspection
from disclosure.model.portal import Portal, Prose
from disclosure.model.rectification import Rectification
from disclosure.model.region import Region
from disclosure.model.regulation import Regulation
from disclosure.model.verdict import Report, Verdict
from disclosure.reports.open_data.encoding import PROFILE, plain
from disclosure.reports.open_data.layout import COMPANIES, Column, Layout, Named, Reference, Words, layout_of
from disclosure.reports.open_data.lists import rules_json
from disclosure.reports.open_data.prices import price_layout, price_rows
from disclosure.rules.rule import Rule
from disclosure.wording import names
from disclosure.wording import open_data as wording

Value = str | int | bool | list[Any] | None
Row = tuple[Value, ...]
Object = dict[str, Any]

_QUALITY: Final = ("quality-water", "quality-gas", "quality-heat")
_KINDS: Final = {"notices": ("notice",), "quality": _QUALITY}
_OTHERS: Final[Mapping[str, tuple[type, str]]] = {
    "regions": (Region, "code"),
    "regulations": (Regulation, "id"),
    "inspections": (Inspection, "key"),
    "bulletins": (Bulletin, "key"),
    "rectifications": (Rectification, "key"),
    "texts": (Prose, "slug"),
}
_CLOSED: Final[Mapping[str, Mapping[str, str]]] = {
    "outcome": names.OUTCOMES,
    "severity": names.SEVERITIES,
}
_TO_REGION: Final = ("companies", "outlets", "inspections", "bulletins", "rectifications", "inspections_areas")
_TO_COMPANY: Final = ("inspections_halls", "bulletins_unit_tables_units")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table with its rows, in a fixed order."""

    layout: Layout
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """What its file is called."""
        return self.layout.name


def layouts(labels: Labels) -> tuple[Layout, ...]:
    """Every table: what is referred to comes before what refers to it."""
    regions = _layout("regions", labels)
    companies = layout_of(
        Company, "id", name=COMPANIES, named=_of_company(labels), words=_table(COMPANIES), extra=_identity()
    )
    rest = [_layout(name, labels) for name in _OTHERS if name != "regions"]
    roots = (regions, companies, price_layout(labels), _rules(), _verdicts(), *rest)
    return tuple(_referring(one) for root in roots for one in root.whole())


def data_tables(portal: Portal, report: Report, catalogue: Iterable[Rule], labels: Labels) -> tuple[DataTable, ...]:
    """Every table with its rows."""
    known = layouts(labels)
    rows = _all_rows(portal, report, catalogue, {one.name: one for one in known})
    return tuple(DataTable(layout=one, rows=tuple(rows[one.name])) for one in known)


def _layout(name: str, labels: Labels) -> Layout:
    kind, key = _OTHERS[name]
    extra = (_column("region"),) if name in {"inspections", "bulletins", "rectifications"} else ()
    return layout_of(
        kind, key, name=name, named=_of_kind(labels, name.removesuffix("s")), words=_table(name), extra=extra
    )


def _table(name: str) -> Words:
    title, description = wording.TABLES[name]
    return Words(title=title, description=description)


def _column(name: str, type_: str = "string") -> Column:
    words = Words(title=wording.KEYS[name], choices=_CLOSED.get(name, {}))
    return Column(name=name, type=type_, words=words, path=(name,))


def _identity() -> tuple[Column, ...]:
    """What a company's path says of it."""
    return (_column("region"), _column("sector"), _column("slug"))


def _rules() -> Layout:
    arrays = {"sectors", "basis", "requires"}
    names = ("title", "severity", "subject", "sectors", "basis", "requires", "rationale", "remedy", "page")
    columns = tuple(_column(name, "array" if name in arrays else "string") for name in names)
    return Layout(name="rules", words=_table("rules"), key=(_column("code"),), columns=columns)


def _verdicts() -> Layout:
    """Verdicts on companies and, with `notice`, on their notices."""
    return layout_of(
        Verdict, "id", name="verdicts", named=_of_verdict, words=_table("verdicts"), extra=(_column("company"),)
    )


def _of_verdict(path: str) -> Words:
    """No schema of a file speaks of verdicts."""
    return Words(title=wording.KEYS[path], choices=_CLOSED[path])


def _of_kind(labels: Labels, *kinds: str) -> Named:
    """What the schemas of these kinds of record say; the first that has the field."""
    choices: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for (kind, at, value), text in labels.choices.items():
        choices[kind, at][value] = text

    def named(path: str) -> Words:
        kind = next((kind for kind in kinds if (kind, path) in labels.titles), None)
        if kind is None:
            raise KeyError(path)
        return Words(
            title=labels.label(kind, path),
            description=labels.description(kind, path),
            choices=choices.get((kind, path), {}),
        )

    return named


def _of_company(labels: Labels) -> Named:
    """A company's fields stand in several files, its notices and reports of quality each in their own."""
    own = {first: _of_kind(labels, *kinds) for first, kinds in {"records": (PROFILE,), **_KINDS}.items()}
    laid = {file: _of_kind(labels, file) for file in {PROFILE, *FILE_OF_KEY.values()}}

    def named(path: str) -> Words:
        first, _, rest = path.partition("/")
        return own[first](rest) if first in own else laid[FILE_OF_KEY.get(first, PROFILE)](path)

    return named


def _referring(layout: Layout) -> Layout:
    found = list(layout.references)
    if layout.name in _TO_REGION:
        found.append(Reference(("region",), "regions", ("code",)))
    if layout.name in {*_TO_COMPANY, "verdicts"}:
        found.append(Reference(("company",), COMPANIES, ("id",)))
    if layout.name == "verdicts":
        found.append(Reference(("rule",), "rules", ("code",)))
    return replace(layout, references=tuple(found))


def _all_rows(
    portal: Portal, report: Report, catalogue: Iterable[Rule], known: Mapping[str, Layout]
) -> Mapping[str, list[Row]]:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for name, records in _records(portal, report, catalogue).items():
        layout = known[name]
        for record in records:
            _add(rows, layout, record, ())
    for company in portal.companies.values():
        if not company.is_demonstration:
            rows["prices"].extend(price_rows(portal, company))
    return rows


def _records(portal: Portal, report: Report, catalogue: Iterable[Rule]) -> dict[str, Iterator[Object]]:
    def real(name: str, code: Callable[[Any], str]) -> Iterator[Object]:
        for key, one in getattr(portal, name).items():
            if not is_demonstration(code(one)):
                yield {**plain(one), "key": str(key)}

    return {
        "regions": real("regions", lambda one: one.code),
        COMPANIES: (_company(one) for one in portal.companies.values() if not one.is_demonstration),
        "regulations": real("regulations", lambda one: one.region or ""),
        **{name: real(name, lambda one: one.region) for name in ("inspections", "bulletins", "rectifications")},
        "texts": map(plain, portal.pages),
        "rules": iter(rules_json(catalogue, report.edition)["rules"]),
        "verdicts": _judged(portal, report),
    }


def _company(company: Company) -> Object:
    one = company.id
    return {**plain(company), "region": one.region, "sector": one.sector.value, "slug": one.slug}


def _judged(portal: Portal, report: Report) -> Iterator[Object]:
    said: dict[int, Object] = {}  # by the object: many companies share one verdict
    for company, judged in report.companies.items():
        if portal.companies[company].is_demonstration:
            continue
        key = str(company)
        for verdict in (*judged.verdicts, *(one for verdicts in judged.notices.values() for one in verdicts)):
            name = f"{key}/{verdict.notice}/{verdict.rule}" if verdict.notice else f"{key}/{verdict.rule}"
            found = said.get(id(verdict)) or said.setdefault(id(verdict), plain(verdict))
            yield {**found, "company": key, "id": name}


def _add(rows: Mapping[str, list[Row]], layout: Layout, record: Object, above: Row, position: int = 0) -> None:
    own = layout.key[-1]
    key = (*above, position if own.name == "position" else record.get(own.name))
    rows[layout.name].append((*key, *layout.cells(record)))
    for steps, part in layout.parts:
        below: Any = record
        for step in steps:
            below = below.get(step) if below else None
        if isinstance(below, dict):
            for name, one in below.items():
                _add(rows, part, {"id": name, **one}, key)
        else:
            for number, one in enumerate(below or (), 1):
                _add(rows, part, one, key, number)
