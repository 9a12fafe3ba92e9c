"""Reading one file, and reading the files of one company."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from disclosure.content import convert
from disclosure.content.limits import MAX_BYTES, MAX_HISTORY_BYTES
from disclosure.content.naming import Names
from disclosure.content.schemas import Checked, Schemas
from disclosure.content.source import parse
from disclosure.content.tree import CompanyFolder, Entry
from disclosure.model.company import Company
from disclosure.problems import Problem
from disclosure.processes import workers
from disclosure.wording.problems import UNREADABLE, say

# Below this many companies a second process costs more than it saves.
_WORTH_SHARING: Final = 40

# So many portions for each process: enough that none waits long for the last one.
_SHARES: Final = 8


_LARGEST: Final = {"history": MAX_HISTORY_BYTES}


@dataclass(frozen=True, slots=True)
class CompanyRead:
    """A company as far as its files could be read; without company.yaml there is none."""

    company: Company | None
    problems: tuple[Problem, ...]


def read_record(entry: Entry, schemas: Schemas) -> Checked:
    """Give the content of a YAML file, or the problems because of which there is none."""
    try:
        data = entry.file.read_bytes()
    except OSError as error:
        return Checked(None, (unreadable(entry, error),))
    names = Names(entry.file.parents[entry.path.count("/") - 1])
    return schemas.check(entry.kind, parse(data, entry.path, _LARGEST.get(entry.kind, MAX_BYTES)), names)


def unreadable(entry: Entry, error: OSError) -> Problem:
    told = error.strerror or type(error).__name__
    message, advice = say("TREE-011", name=entry.file.name, reason=UNREADABLE.get(told, told))
    return Problem(code="TREE-011", path=entry.path, message=message, help=advice)


def read_company(folder: CompanyFolder, schemas: Schemas) -> CompanyRead:
    """Read every file of a company and lay them together."""
    read = [(entry, read_record(entry, schemas)) for entry in folder.files]
    problems = tuple(problem for _, checked in read for problem in checked.problems)
    sound = [(entry, checked.value) for entry, checked in read if checked.value is not None]
    known = any(entry.kind == "company" for entry, _ in sound)
    return CompanyRead(convert.company(folder.id, sound) if known else None, problems)


def read_companies(folders: Sequence[CompanyFolder], schemas: Schemas, jobs: int) -> list[CompanyRead]:
    """Read the companies in their order, in several processes where there are many."""
    if jobs == 1 or len(folders) < _WORTH_SHARING:
        return [read_company(folder, schemas) for folder in folders]
    size = -(-len(folders) // (jobs * _SHARES))
    with workers(jobs, _prepare, schemas.folder) as pool:
        return [_unpacked(packed) for packed in pool.map(_read_packed, folders, chunksize=size)]


# A validator cannot be sent to another process: each makes its own, once.
_prepared: list[Schemas] = []

# Pickle takes longer over a company than reading it does: MessagePack a tenth of that.
_Packed: TypeAlias = tuple[bytes | None, tuple[Problem, ...]]


def _prepare(folder: Path) -> None:
    _prepared[:] = [Schemas.under(folder)]


def _read_packed(folder: CompanyFolder) -> _Packed:
    read = read_company(folder, _prepared[0])
    return (None if read.company is None else convert.packed(read.company), read.problems)


def _unpacked(packed: _Packed) -> CompanyRead:
    data, problems = packed
    return CompanyRead(None if data is None else convert.unpacked(data), problems)
