"""Where a new record goes: from what a clerk says to a file, its kind, and the list in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from disclosure.content.formats import is_region_code
from disclosure.content.suggestions import did_you_mean
from disclosure.content.tree import Entry, is_name
from disclosure.model.identity import CompanyId, Sector

_ITEMS: Final = {
    "tariff": ("tariffs", "tariffs"),
    "charge": ("tariffs", "charges"),
    "procedure": ("services", "procedures"),
    "outlet": ("outlets", "outlets"),
    "hotline": ("company", "hotlines"),
}
"""What is added to a list: the file, and the list's key."""
_OF_REGION: Final = {"inspection": "inspections", "bulletin": "bulletins", "rectification": "rectifications"}
KINDS: Final = ("company", *_ITEMS, "notice", "quality", *_OF_REGION)


def record_kinds(schemas: Iterable[str]) -> tuple[str, ...]:
    """The kinds of files that these records stand in, of those that have a schema: those of companies come first."""
    files = dict.fromkeys(_ITEMS.get(kind, (kind, ""))[0] for kind in KINDS)
    known = sorted(schemas)
    return tuple(name for file in files for name in known if name == file or name.startswith(f"{file}-"))


def is_of_region(kind: str) -> bool:
    """Whether records of a kind stand in a region's folder: an office writes them, not a company."""
    return kind in _OF_REGION


class PlaceError(ValueError):
    """No record can stand there; `reason` names why, `near` the company that was probably meant."""

    def __init__(self, reason: str, near: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.near = near


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A file (as content names it), its kind of record, and the key of the list that gets a new item, if it does."""

    path: str
    kind: str
    inside: str = ""


def place_of(content: Path, kind: str, where: str, name: str | None) -> Place:
    """The place of a new record.

    `where` is a company (`411700/gas/yunan-gas`), for inspections, bulletins and orders a region's code; `name` what
    its file's name adds: `2026-11-21-jiefang-road`, `2026-10`, `2026-11-halls`. An order without one gets the next
    number of `name`'s year. PlaceError: `company`, `region`, `name`, `no-company` (its company.yaml comes first).
    """
    if kind in _OF_REGION:
        return _of_region(content, kind, where, name)
    try:
        company = CompanyId.parse(where)
    except ValueError:
        raise PlaceError("company") from None
    if not is_region_code(company.region) or not is_name("company", company.slug):
        raise PlaceError("company")
    folder = f"companies/{company}"
    if kind != "company" and not (content / folder / "company.yaml").is_file():
        raise PlaceError("no-company", _near(content, company))
    if kind in {"notice", "quality"}:
        folders = {"notice": ("notices", "notice"), "quality": ("quality", f"quality-{company.sector}")}
        below, record = folders[kind]
        if not name or not is_name(record, name) or record == f"quality-{Sector.POWER}":
            raise PlaceError("name")
        return Place(path=f"content/{folder}/{below}/{name}.yaml", kind=record)
    file, inside = _ITEMS.get(kind, ("company", ""))
    return Place(path=f"content/{folder}/{file}.yaml", kind=file, inside=inside)


def _near(content: Path, company: CompanyId) -> str | None:
    """The company of that short name elsewhere, else of one like it: beginnings are too alike to be compared."""
    folders = sorted((content / "companies").glob("*/*/*/company.yaml"), reverse=True)
    by_slug = {file.parts[-2]: "/".join(file.parts[-4:-1]) for file in folders}
    return by_slug.get(company.slug) or by_slug.get(did_you_mean(company.slug, by_slug) or "")


def _of_region(content: Path, kind: str, region: str, name: str | None) -> Place:
    if not is_region_code(region):
        raise PlaceError("region")
    folder = _OF_REGION[kind]
    if kind == "rectification" and name and re.fullmatch("[0-9]{4}", name):
        name = f"{name}-{_next(content / folder / region, name):03}"
    if not name or not is_name(kind, name):
        raise PlaceError("name")
    return Place(path=f"content/{folder}/{region}/{name}.yaml", kind=kind)


def _next(folder: Path, year: str) -> int:
    return max((int(file.stem[5:]) for file in folder.glob(f"{year}-[0-9][0-9][0-9].yaml")), default=0) + 1


def entry_at(content: Path, place: Place) -> Entry:
    """The entry of a place, whether the file is there or not."""
    file = content.parent / place.path
    return Entry(path=place.path, file=file, kind=place.kind, name=file.stem)
