"""The search index as files of the site, written while the companies are checked and the pages made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.processes import Aside
from disclosure.publish.destination import Staging
from disclosure.publish.offline.addresses import documents_on_disk
from disclosure.publish.offline.staging import OfflineStaging
from disclosure.rules import CATALOGUE
from disclosure.search.documents import documents, result_labels
from disclosure.search.shards import shards

FOLDER = "search"


@dataclass(frozen=True, slots=True)
class Index:
    """The index in the making: `busy()` tells whether a process is at work on it, `files()` waits and counts."""

    busy: Callable[[], bool]
    files: Callable[[], int]


def write_index(staging: Staging, portal: Portal, labels: Labels, as_of: date) -> int:
    """Write the search index of a portal beside its pages; gives the number of files."""
    count = 0
    found = documents(portal, CATALOGUE, labels, as_of)
    if isinstance(staging, OfflineStaging):
        found = documents_on_disk(found)
    for path, content in shards(found, result_labels(portal), portal.synonyms):
        staging.write(f"{FOLDER}/{path}", content)
        count += 1
    return count


@contextmanager
def indexing(staging: Staging, portal: Portal, labels: Labels, as_of: date, jobs: int) -> Iterator[Index]:
    """Begin to write the index in a process of its own; with one job it is written when it is asked for."""
    write = partial(write_index, staging, portal, labels, as_of)
    if jobs == 1:
        yield Index(lambda: False, write)
        return
    _Inherited.write = write
    with Aside(_write) as process:
        yield Index(process.busy, process.result)


class _Inherited:
    """What the process has by being forked: passing it on would cost more than the work."""

    write: Callable[[], int]


def _write() -> int:
    return _Inherited.write()
