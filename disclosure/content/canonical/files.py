"""The canonical form of files in their places."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from disclosure.content.canonical.formatting import canonical
from disclosure.content.limits import MAX_BYTES, MAX_HISTORY_BYTES
from disclosure.content.records import unreadable
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import Entry, Tree
from disclosure.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A file with its text and the canonical one; `after` is None where it cannot be read, for the reasons given."""

    path: str
    file: Path
    before: str
    after: str | None
    problems: tuple[Problem, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the file is not in its canonical form."""
        return self.after is not None and self.after != self.before


def formatted(tree: Tree, schemas: Schemas, chosen: Callable[[str], bool]) -> Iterator[Formatted]:
    """Format each record whose path is chosen; nothing is written."""
    for entry in tree.records():
        if chosen(entry.path):
            yield format_file(entry, schemas)


def format_file(entry: Entry, schemas: Schemas) -> Formatted:
    """Format one record."""
    try:
        data = entry.file.read_bytes()
    except OSError as error:
        return Formatted(path=entry.path, file=entry.file, before="", after=None, problems=(unreadable(entry, error),))
    document = parse(data, entry.path, MAX_HISTORY_BYTES if entry.kind == "history" else MAX_BYTES)
    after = None
    if not document.problems:
        after = canonical(document, schemas.kinds[entry.kind].field, _way(entry, schemas))
    return Formatted(
        path=entry.path,
        file=entry.file,
        before=data.decode(errors="replace"),
        after=after,
        problems=document.problems,
    )


def _way(entry: Entry, schemas: Schemas) -> str | None:
    """The way from a file to its schema, where both are in one folder; a portal elsewhere keeps the line it has."""
    depth = entry.path.count("/")
    root = entry.file.resolve().parents[depth]
    if root / "schemas" != schemas.folder.resolve():
        return None
    return f"{'../' * depth}schemas/{entry.kind}.json"
