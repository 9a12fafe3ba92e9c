"""The search index as files of the site, written while the companies are checked and the pages made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.processes import workers
from disclosure.publish.destination import Staging
from disclosure.rules import CATALOGUE
from disclosure.search.documents import documents, result_labels
from disclosure.search.shards import shards

FOLDER = "search"


def write_index(staging: Staging, portal: Portal, labels: Labels) -> int:
    """Write the search index of a portal beside its pages; gives the number of files."""
    count = 0
    for path, content in shards(documents(portal, CATALOGUE, labels), result_labels(portal)):
        staging.write(f"{FOLDER}/{path}", content)
        count += 1
    return count


@contextmanager
def indexing(staging: Staging, portal: Portal, labels: Labels, jobs: int) -> Iterator[Callable[[], int]]:
    """Begin to write the index in a process of its own; what is given waits for it and tells the number of files.

    With one job the index is written when it is asked for.
    """
    if jobs == 1:
        yield lambda: write_index(staging, portal, labels)
        return
    _Inherited.staging, _Inherited.portal, _Inherited.labels = staging, portal, labels
    with workers(1) as worker:
        index = worker.submit(_index)
        yield index.result


class _Inherited:
    """What the worker has by being forked: passing it on would cost more than the work."""

    staging: Staging
    portal: Portal
    labels: Labels


def _index() -> int:
    return write_index(_Inherited.staging, _Inherited.portal, _Inherited.labels)
