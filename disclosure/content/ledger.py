"""Whether the ledger of corrections has only grown: what earlier revisions of it hold must still be there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from disclosure.content.revisions import Revision, folder_at, history_of
from disclosure.content.source import parse
from disclosure.content.typed import Value, plain

FOLDER: Final = "content/rectifications"
Events = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An event of a file (from 1) that is not as it was; None where the whole file is gone.

    `before` is the revision that held it, `after` the one that does not; None is the folder as it is now.
    """

    path: str
    number: int | None
    before: Revision
    after: Revision | None


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of the comparison, and of how many revisions."""

    revisions: int
    rewritten: tuple[Rewritten, ...]


def verify(root: Path) -> Verified:
    """Compare each revision of the ledger on the line of HEAD with the next, and the last with the files as they are.

    RevisionError where there is no git. A file that cannot be read as YAML counts as one without events.
    """
    revisions = history_of(root, FOLDER)
    versions: list[tuple[Revision | None, Mapping[str, Events]]] = [
        (revision, _ledger(folder_at(root, revision, FOLDER))) for revision in revisions
    ]
    versions.append((None, _ledger(_now(root))))
    return Verified(len(revisions), tuple(_compared(versions)))


def _compared(versions: Iterable[tuple[Revision | None, Mapping[str, Events]]]) -> Iterator[Rewritten]:
    for (before, earlier), (after, later) in pairwise(versions):
        if before is not None:
            for path, events in earlier.items():
                if path not in later:
                    yield Rewritten(path, None, before, after)
                else:
                    yield from _rewritten(path, events, later[path], before, after)


def _rewritten(
    path: str, events: Events, kept: Events, before: Revision, after: Revision | None
) -> Iterator[Rewritten]:
    for at, event in enumerate(events):
        if at >= len(kept) or kept[at] != event:
            yield Rewritten(path, at + 1, before, after)


def _now(root: Path) -> dict[str, bytes]:
    files = sorted((root / FOLDER).rglob("*.yaml"))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def _ledger(files: Mapping[str, bytes]) -> dict[str, Events]:
    return {path: _events(path, data) for path, data in files.items() if path.endswith(".yaml")}


def _events(path: str, data: bytes) -> Events:
    root = parse(data, path).root
    value = plain(root) if root is not None else {}
    events = value.get("events") if isinstance(value, dict) else None
    return events if isinstance(events, list) else ()
