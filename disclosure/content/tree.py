"""The folder of content: the path of a file says what it is and whose."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from disclosure.content.formats import is_date, is_region_code, repaired
from disclosure.content.naming import NO_NAMES, Names, slugged
from disclosure.content.suggestions import choice_meant, did_you_mean
from disclosure.model.identity import CompanyId, Sector
from disclosure.problems import Problem, in_order
from disclosure.wording.names import SECTORS
from disclosure.wording.problems import PLACES, say

_TOP: Final = "content"
_COMPANY_FILES: Final = ("company.yaml", "tariffs.yaml", "services.yaml", "outlets.yaml")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_MONTHLY: Final = re.compile(rf"(?P<month>[0-9]{{4}}-[0-9]{{2}})-{_SLUG.pattern}")
_NUMBERED: Final = re.compile(r"[0-9]{4}-[0-9]{3}")
_DATED: Final = re.compile(r"(?P<day>[0-9][-0-9./\u5e74\u6708\u65e5]*?)(?P<rest>(?:[-_ ]*[A-Za-z].*)?)")
_NOTICE: Final = re.compile(rf"(?P<date>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})-{_SLUG.pattern}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file in its place. `kind` is its schema (or `page`), `name` what its file name says: a code, a date, an id."""

    path: str
    file: Path
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFolder:
    """The files of one company, by path; `path` has no slash at its end."""

    id: CompanyId
    path: str
    files: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Every file of the content by what it is, and the problems with those that are out of place."""

    portal: Entry | None
    synonyms: Entry | None
    owners: Entry | None
    redirects: Entry | None
    regions: tuple[Entry, ...]
    regulations: tuple[Entry, ...]
    pages: tuple[Entry, ...]
    history: tuple[Entry, ...]
    inspections: tuple[Entry, ...]
    bulletins: tuple[Entry, ...]
    rectifications: tuple[Entry, ...]
    companies: tuple[CompanyFolder, ...]
    problems: tuple[Problem, ...]

    def records(self) -> Iterator[Entry]:
        """Every file that holds YAML, by path."""
        flat = (*self.regions, *self.regulations, *self.history, *self.inspections, *self.bulletins)
        single = (one for one in (self.portal, self.synonyms, self.owners, self.redirects) if one is not None)
        of_companies = (entry for folder in self.companies for entry in folder.files)
        yield from sorted((*single, *flat, *self.rectifications, *of_companies), key=lambda entry: entry.path)


def path_of_region(code: str) -> str:
    return f"{_TOP}/regions/{code}.yaml"


def survey(content: Path) -> Tree:
    """Look through the folder without opening a file; names that begin with a dot are left alone."""
    found = _Survey(names=Names(content))
    found.top(_Spot(_TOP, content))
    if found.portal is None:
        found.refuse("TREE-010", f"{_TOP}/portal.yaml")
    return Tree(
        portal=found.portal,
        synonyms=found.synonyms,
        owners=found.owners,
        redirects=found.redirects,
        regions=tuple(found.regions),
        regulations=tuple(found.regulations),
        pages=tuple(found.pages),
        history=tuple(found.history),
        inspections=tuple(found.inspections),
        bulletins=tuple(found.bulletins),
        rectifications=tuple(found.rectifications),
        companies=tuple(sorted(found.companies, key=lambda folder: folder.id)),
        problems=in_order(found.problems),
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A folder or file, with the path that is shown for it."""

    path: str
    file: Path
    is_folder: bool = True
    is_link: bool = False

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def stem(self) -> str:
        return self.name.removesuffix(".yaml")

    def inside(self) -> Iterator["_Spot"]:
        with os.scandir(self.file) as listing:
            entries = sorted(
                (entry for entry in listing if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
        for entry in entries:
            yield _Spot(
                f"{self.path}/{entry.name}",
                Path(entry.path),
                entry.is_dir(follow_symlinks=False),
                entry.is_symlink() or not (entry.is_dir() or entry.is_file()),
            )

    def entry(self, kind: str, name: str | None = None) -> Entry:
        return Entry(path=self.path, file=self.file, kind=kind, name=self.stem if name is None else name)


_Step = Callable[[_Spot], None]


@dataclass(slots=True)
class _Survey:
    portal: Entry | None = None
    synonyms: Entry | None = None
    owners: Entry | None = None
    redirects: Entry | None = None
    regions: list[Entry] = field(default_factory=list)
    regulations: list[Entry] = field(default_factory=list)
    pages: list[Entry] = field(default_factory=list)
    history: list[Entry] = field(default_factory=list)
    inspections: list[Entry] = field(default_factory=list)
    bulletins: list[Entry] = field(default_factory=list)
    rectifications: list[Entry] = field(default_factory=list)
    companies: list[CompanyFolder] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    names: Names = NO_NAMES

    def misnamed(self, code: str, path: str, meant: str | None) -> None:
        """Refuse a name, in the words of its code where nothing is likely to have been meant."""
        if meant is None:
            self.refuse(code, path)
        else:
            self.refuse("TREE-002", path, meant=meant)

    def misnamed_region(self, path: str) -> None:
        name = path.rpartition("/")[2]
        self.misnamed("TREE-003", path, repaired("region-code", name) or self.names.region(name))

    def refuse(self, code: str, path: str, **values: object) -> None:
        message, advice = say(code, name=path.rpartition("/")[2], place=PLACES, **values)
        self.problems.append(Problem(code=code, path=path, message=message, help=advice))

    def each(self, folder: _Spot, folders: dict[str, _Step], files: dict[str, _Step]) -> None:
        """Go on with each known name; `*` stands for any."""
        for spot in folder.inside():
            steps = folders if spot.is_folder else files
            step = steps.get(spot.name) or steps.get("*")
            if spot.is_link:
                self.refuse("TREE-008", spot.path)
            elif step is not None:
                step(spot)
            elif (meant := did_you_mean(_usual(spot.name), steps) or _known(_usual(spot.name), steps)) is not None:
                self.refuse("TREE-002", spot.path, meant=meant)
            else:
                self.refuse("TREE-001", spot.path)

    def top(self, folder: _Spot) -> None:
        folders: dict[str, _Step] = {
            "regions": self.flat(self.regions, "region", is_region_code, "TREE-003"),
            "regulations": self.flat(self.regulations, "regulation", _is_slug, "TREE-005"),
            "pages": self.prose,
            "inspections": self.by_region(self.inspections, "inspection", _is_monthly, "TREE-014"),
            "bulletins": self.by_region(self.bulletins, "bulletin", _is_monthly, "TREE-014"),
            "rectifications": self.by_region(self.rectifications, "rectification", _is_numbered, "TREE-015"),
            "history": self.flat(self.history, "history", _is_month, "TREE-013"),
            "companies": self.region_folders,
        }
        files: dict[str, _Step] = {
            "portal.yaml": self.found_portal,
            "synonyms.yaml": self.found_synonyms,
            "owners.yaml": self.found_owners,
            "redirects.yaml": self.found_redirects,
        }
        self.each(folder, folders, files)

    def found_portal(self, spot: _Spot) -> None:
        self.portal = spot.entry("portal")

    def found_synonyms(self, spot: _Spot) -> None:
        self.synonyms = spot.entry("synonyms")

    def found_owners(self, spot: _Spot) -> None:
        self.owners = spot.entry("owners")

    def found_redirects(self, spot: _Spot) -> None:
        self.redirects = spot.entry("redirects")

    def flat(self, found: list[Entry], kind: str, is_name: Callable[[str], bool], code: str) -> _Step:
        """Give the step into a folder of files of one kind."""

        def take(spot: _Spot) -> None:
            if (entry := self.named(spot, kind, is_name, code)) is not None:
                found.append(entry)

        return lambda folder: self.each(folder, {}, {"*": take})

    def by_region(self, found: list[Entry], kind: str, is_name: Callable[[str], bool], code: str) -> _Step:
        """Give the step into a folder that holds a folder of such files for each region."""
        files = self.flat(found, kind, is_name, code)

        def region(spot: _Spot) -> None:
            if is_region_code(spot.name):
                files(spot)
            else:
                self.misnamed_region(spot.path)

        return lambda folder: self.each(folder, {"*": region}, {})

    def named(self, spot: _Spot, kind: str, is_name: Callable[[str], bool], code: str) -> Entry | None:
        if _usual(spot.name) != spot.name:
            self.refuse("TREE-002", spot.path, meant=_usual(spot.name))
        elif not spot.name.endswith(".yaml"):
            self.refuse("TREE-001", spot.path)
        elif not is_name(spot.stem):
            meant = _dated(spot.stem)
            self.misnamed(code, spot.path, f"{meant}.yaml" if meant != spot.stem and is_name(meant) else None)
        else:
            return spot.entry(kind)
        return None

    def prose(self, folder: _Spot) -> None:
        for spot in folder.inside():
            slug = spot.name.removesuffix(".md")
            if spot.is_link or spot.is_folder or slug == spot.name:
                self.refuse("TREE-008" if spot.is_link else "TREE-001", spot.path)
            elif not _is_slug(slug):
                self.refuse("TREE-005", spot.path)
            else:
                self.pages.append(spot.entry("page", slug))

    def region_folders(self, folder: _Spot) -> None:
        def region(spot: _Spot) -> None:
            if is_region_code(spot.name):
                self.each(spot, {"*": self.sector_folder(spot.name)}, {})
            else:
                self.misnamed_region(spot.path)

        self.each(folder, {"*": region}, {})

    def sector_folder(self, region: str) -> _Step:
        def sector(spot: _Spot) -> None:
            if spot.name in set(Sector):
                self.each(spot, {"*": self.company_folder(region, Sector(spot.name))}, {})
            else:
                self.misnamed("TREE-004", spot.path, choice_meant(spot.name, SECTORS))

        return sector

    def company_folder(self, region: str, sector: Sector) -> _Step:
        def company(spot: _Spot) -> None:
            if not _is_slug(spot.name):
                meant = slugged(spot.name)
                self.misnamed("TREE-005", spot.path, meant if _is_slug(meant) else None)
                return
            files: list[Entry] = []
            plain: dict[str, _Step] = {
                name: lambda file: files.append(file.entry(file.stem)) for name in _COMPANY_FILES
            }
            folders = {
                "notices": self.flat(files, "notice", _is_notice, "TREE-006"),
                "quality": self.quality(files, sector),
            }
            self.each(spot, folders, plain)
            if not any(entry.kind == "company" for entry in files):
                self.refuse("TREE-009", f"{spot.path}/company.yaml")
            self.companies.append(
                CompanyFolder(id=CompanyId(region, sector, spot.name), path=spot.path, files=tuple(files))
            )

        return company

    def quality(self, files: list[Entry], sector: Sector) -> _Step:
        if sector is Sector.POWER:
            return lambda folder: self.refuse("TREE-012", folder.path)
        return self.flat(files, f"quality-{sector}", lambda name: _MONTH.fullmatch(name) is not None, "TREE-007")


def is_name(kind: str, name: str) -> bool:
    """Whether a record of a kind may have a file of this name (without its ending); a company, a folder of it."""
    if kind.startswith("quality-"):
        return _MONTH.fullmatch(name) is not None
    named = {"notice": _is_notice, "inspection": _is_monthly, "bulletin": _is_monthly, "rectification": _is_numbered}
    return named.get(kind, _is_slug)(name)


def _is_slug(name: str) -> bool:
    return _SLUG.fullmatch(name) is not None


def _is_month(name: str) -> bool:
    return is_date(f"{name}-01")


def _is_monthly(name: str) -> bool:
    found = _MONTHLY.fullmatch(name)
    return found is not None and _is_month(found["month"])


def _is_numbered(name: str) -> bool:
    return _NUMBERED.fullmatch(name) is not None


def _is_notice(name: str) -> bool:
    found = _NOTICE.fullmatch(name)
    return found is not None and is_date(found["date"])


def _dated(stem: str) -> str:
    """Write the day, month or number that a name begins with as it is written here, and what follows as a slug."""
    found = _DATED.fullmatch(stem)
    if found is None:
        return slugged(stem)
    day = repaired("date", found["day"]) or repaired("partial-date", found["day"]) or found["day"]
    return "-".join(filter(None, (day, slugged(found["rest"]))))


def _usual(name: str) -> str:
    """Write a YAML file's ending as we do."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.yaml" if dot and ending.lower() in {"yml", "yaml"} else name


def _known(name: str, steps: dict[str, _Step]) -> str | None:
    return name if name in steps else None
