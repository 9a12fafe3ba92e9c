"""The whole content: read, checked against its schemas, joined, and held together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from disclosure.content import convert, history
from disclosure.content.known import Loose
from disclosure.content.parts import Parts
from disclosure.content.positions import Places
from disclosure.content.prose import read_prose
from disclosure.content.records import read_companies, read_record, unreadable
from disclosure.content.references import loose_ends
from disclosure.content.schemas import Schemas
from disclosure.content.sheet import Sheet
from disclosure.content.source import parse
from disclosure.content.structure import read as read_structure
from disclosure.content.tree import Entry, Tree, survey
from disclosure.model.history import Month
from disclosure.model.portal import Portal, Prose
from disclosure.model.redirect import Redirects
from disclosure.model.synonyms import Synonyms
from disclosure.problems import ContentErrors, Problem, in_order

_T = TypeVar("_T")
_FOUNDATIONS = ("content/portal.yaml", "content/regulations")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What could be read, and what could not; no portal where portal.yaml itself is at fault."""

    portal: Portal | None
    problems: tuple[Problem, ...]

    @property
    def foundations(self) -> tuple[str, ...]:
        """Those of the files left out on which verdicts on every company rest: portal.yaml and the regulations."""
        lost = {problem.path for problem in self.problems}.union(self.portal.omitted if self.portal else ())
        return tuple(sorted(path for path in lost if path.startswith(_FOUNDATIONS)))


def load(content: Path, schemas: Schemas, *, jobs: int = 1) -> Portal:
    """Give the portal that the folder of content describes; ContentErrors lists every problem of it at once."""
    loaded = read(content, schemas, jobs=jobs)
    if loaded.portal is None or loaded.problems:
        raise ContentErrors(loaded.problems)
    return loaded.portal


def read(content: Path, schemas: Schemas, *, jobs: int = 1) -> Loaded:
    """Give what is sound of the content; every broken file is left out and named in `Portal.omitted`."""
    parts, problems = _gather(survey(content), schemas, jobs)
    broken = frozenset(problem.path for problem in problems)
    loose = tuple(loose_ends(parts.known(broken), parts.regulations.values()))
    parts, omitted = _sound(parts, broken.union(end.path for end in loose))
    return Loaded(portal=parts.portal(omitted), problems=in_order((*problems, *located(loose, content))))


def read_history(content: Path, schemas: Schemas) -> tuple[dict[str, Month], tuple[Problem, ...]]:
    """Give the stored months alone, by name (`2026-08`), and the problems of those that cannot be read."""
    found: list[Problem] = []
    months = _records(survey(content).history, schemas, history.month, found)
    return months, tuple(found)


def _sound(parts: Parts, omitted: frozenset[str]) -> tuple[Parts, frozenset[str]]:
    """Leave files out until nothing refers to what was left out: one omission can leave another record dangling."""
    while omitted:
        parts = parts.without(omitted)
        dangling = {end.path for end in loose_ends(parts.known(()), parts.regulations.values())} - omitted
        if not dangling:
            break
        omitted |= dangling
    return parts, omitted


def _gather(tree: Tree, schemas: Schemas, jobs: int) -> tuple[Parts, tuple[Problem, ...]]:
    found = list(tree.problems)
    info = _records([tree.portal] if tree.portal else [], schemas, lambda _, value: convert.portal_info(value), found)
    said = _records([tree.synonyms] if tree.synonyms else [], schemas, lambda _, value: convert.synonyms(value), found)
    _records([tree.owners] if tree.owners else [], schemas, lambda _, value: convert.owners(value), found)
    moved = _records(
        [tree.redirects] if tree.redirects else [], schemas, lambda _, value: convert.redirects(value), found
    )
    regions = _records(tree.regions, schemas, convert.region, found)
    regulations = _records(tree.regulations, schemas, convert.regulation, found)
    months = _records(tree.history, schemas, history.month, found)
    pages = tuple(_pages(tree.pages, found))
    read_of = list(zip(tree.companies, read_companies(tree.companies, schemas, jobs), strict=True))
    parts = Parts(
        info=next(iter(info.values()), None),
        regions=regions,
        regulations=regulations,
        companies={folder.id: read.company for folder, read in read_of if read.company is not None},
        pages=pages,
        synonyms=next(iter(said.values()), Synonyms()),
        redirects=next(iter(moved.values()), Redirects()).redirects,
        history=tuple(months.values()),
        inspections=_records(tree.inspections, schemas, convert.inspection, found, key=_in_region),
        bulletins=_records(tree.bulletins, schemas, convert.bulletin, found, key=_in_region),
        rectifications=_records(tree.rectifications, schemas, convert.rectification, found, key=_in_region),
    )
    return parts, (*found, *(problem for _, read in read_of for problem in read.problems))


def _in_region(entry: Entry) -> str:
    """The region and the name, as a record in a region's folder is known: `411700/2019-01-nuandian`."""
    return "/".join(entry.path.removesuffix(".yaml").split("/")[2:])


def _records(
    entries: Iterable[Entry],
    schemas: Schemas,
    make: Callable[[Entry, dict[str, Any]], _T],
    found: list[Problem],
    key: Callable[[Entry], str] = attrgetter("name"),
) -> dict[str, _T]:
    records = {}
    for entry in entries:
        checked = read_record(entry, schemas)
        found.extend(checked.problems)
        if checked.value is not None:
            records[key(entry)] = make(entry, checked.value)
    return records


def _pages(entries: Iterable[Entry], found: list[Problem]) -> Iterator[Prose]:
    for entry in entries:
        try:
            page = read_prose(entry.file.read_bytes(), entry.path, entry.name)
        except OSError as error:
            found.append(unreadable(entry, error))
            continue
        if isinstance(page, Prose):
            yield page
        else:
            found.extend(page)


def located(loose: Iterable[Loose], content: Path) -> Iterator[Problem]:
    """Give loose ends as problems; their places are found by reading the files once more: good content has none."""
    for path, ends in groupby(sorted(loose, key=lambda end: end.path), key=lambda end: end.path):
        text = parse((content / path.removeprefix("content/")).read_bytes(), path).text
        sheet = Sheet.of(text, path)
        places = read_structure(text, sheet).places
        for end in ends:
            yield _problem(end, sheet, places)


def _problem(end: Loose, sheet: Sheet, places: Places) -> Problem:
    span = places.value(end.pointer)
    replacement = None if end.instead is None else sheet.replaced(span, end.instead)
    return sheet.problem(end.code, span.line, span.column, replacement=replacement, **end.values)
