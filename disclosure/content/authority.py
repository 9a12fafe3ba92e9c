"""Whether somebody may make a request's changes: every path theirs, every file what it seems to be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from disclosure.content.limits import MAX_BYTES
from disclosure.content.replies import is_own_reply
from disclosure.content.requested import NOTHING, PLAIN_FILE, FileChange, Repository
from disclosure.content.schemas import Schemas
from disclosure.model.owners import Owners
from disclosure.problems import Problem, in_order
from disclosure.wording.problems import listed, say

MOST_FILES: Final = 200
_PATH: Final = re.compile(r"content(?:/[a-z0-9][a-z0-9._-]*)+")
"""Our paths: lower-case ASCII, so that no two differ by case or by letters that look alike, and none leads outside."""
_CONTENT: Final = "content/"
_LEDGER: Final = "content/rectifications/"
_COMPANIES: Final = "content/companies/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Changes from a base to a head, and who makes them; the base's owners decide, whatever the head says of them."""

    repository: Repository
    base: str
    head: str
    author: str

    def changes(self) -> tuple[FileChange, ...]:
        """What the request changes."""
        return self.repository.changes(self.base, self.head)


def refusals(request: Request, owners: Owners, schemas: Schemas) -> tuple[Problem, ...]:
    """Every reason why the request is not the author's to make; none where all of it is."""
    changes = request.changes()
    if not owners.knows(request.author):
        return (_problem("AUTH-001", "content/owners.yaml", author=request.author),)
    found = [refused for change in changes for refused in _of_file(change, request, owners, schemas)]
    if len(changes) > MOST_FILES:
        found.append(_problem("AUTH-002", "content", count=len(changes), limit=MOST_FILES))
    return in_order((*found, *_twins(changes, request)))


def _of_file(change: FileChange, request: Request, owners: Owners, schemas: Schemas) -> Iterator[Problem]:
    """What is wrong with one path: what it is comes before whose it is, so that nothing hostile is looked into."""
    maintains = owners.is_maintainer(request.author)
    if maintains and not change.path.startswith(_CONTENT):
        return
    if (shape := _shape(change, request.repository)) is not None:
        yield shape
    elif not maintains:
        folders = owners.folders_of(request.author)
        if not _is_theirs(change.path, folders) and not _is_reply(change, request, folders, schemas):
            yield _problem("AUTH-006", change.path, author=request.author, folders=listed(folders))


def _shape(change: FileChange, repository: Repository) -> Problem | None:
    if not change.is_utf_8 or _PATH.fullmatch(change.path) is None:
        outside = change.is_utf_8 and not change.path.startswith(_CONTENT)
        return _problem("AUTH-003" if outside else "AUTH-004", change.path)
    if {change.old_mode, change.new_mode} - {PLAIN_FILE, NOTHING} or change.old_mode == change.new_mode == NOTHING:
        return _problem("AUTH-005", change.path)
    if not change.is_deleted:
        size = repository.size(change.after)
        if size > MAX_BYTES:
            return _problem("AUTH-007", change.path, size=size, limit=MAX_BYTES)
        if b"\0" in repository.content(change.after):
            return _problem("AUTH-008", change.path)
    return None


def _is_theirs(path: str, folders: Sequence[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in folders)


def _is_reply(change: FileChange, request: Request, folders: Sequence[str], schemas: Schemas) -> bool:
    """Whether a change to an order is nothing but what the author's company says of itself."""
    if not change.path.startswith(_LEDGER) or change.is_new or change.is_deleted:
        return False
    companies = frozenset(folder.removeprefix(_COMPANIES) for folder in folders if folder.startswith(_COMPANIES))
    before, after = (request.repository.content(blob) for blob in (change.before, change.after))
    return is_own_reply(before, after, companies, schemas)


def _twins(changes: Sequence[FileChange], request: Request) -> Iterator[Problem]:
    """New paths that another machine would take for one that is there."""
    there = {path.casefold(): path for path in request.repository.paths(request.base)}
    for change in changes:
        twin = there.get(change.path.casefold(), change.path)
        if change.is_new and twin != change.path and _PATH.fullmatch(change.path):
            yield _problem("AUTH-009", change.path, twin=twin)


def _problem(code: str, path: str, **values: object) -> Problem:
    message, advice = say(code, **values)
    return Problem(code=code, path=path, message=message, help=advice)
