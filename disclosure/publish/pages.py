"""Every page of the app as a file, made by worker processes."""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import as_completed
from typing import TYPE_CHECKING

from disclosure.processes import workers
from disclosure.publish.destination import Staging
from disclosure.publish.freezer import Address, PageFreezer
from disclosure.web.app import addresses
from disclosure.web.site import NAME, Site

if TYPE_CHECKING:
    from flask import Flask

Progress = Callable[[int, int], None]
BATCH = 200  # pages: small enough for a smooth progress bar and even loads, large enough that hand-over costs nothing


def freeze(app: "Flask", staging: Staging, *, jobs: int = 1, progress: Progress = lambda *_: None) -> int:
    """Write what the app answers at each of its addresses; gives the number of files.

    `progress(done, all)` is told after each batch.
    """
    site: Site = app.extensions[NAME]
    freezer = PageFreezer(app, staging)
    freezer.register_generator(lambda: addresses(site.portal))
    pages = freezer.addresses()
    _Inherited.freezer, _Inherited.pages = freezer, pages
    for done in _batches(len(pages), jobs):
        progress(done, len(pages))
    return len(pages)


class _Inherited:
    """What the workers have by being forked: passing it on would cost more than the work."""

    freezer: PageFreezer
    pages: Sequence[Address]


def _batches(count: int, jobs: int) -> Iterator[int]:
    """How many pages are done, after each batch."""
    starts = range(0, count, BATCH)
    if jobs == 1:
        yield from (start + _freeze(start) for start in starts)
        return
    gc.freeze()  # a worker's collector would touch, and so copy, every page of memory that it shares
    with workers(jobs) as pool:
        done = 0
        for future in as_completed([pool.submit(_freeze, start) for start in starts]):
            done += future.result()
            yield done


def _freeze(start: int) -> int:
    return sum(1 for _ in _Inherited.freezer.build(_Inherited.pages[start : start + BATCH]))
