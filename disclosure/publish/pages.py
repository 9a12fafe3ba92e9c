"""Every page of the app as a file, made by this process and its workers, who take batch after batch."""

import gc
import multiprocessing
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from disclosure.processes import workers
from disclosure.publish.destination import Staging
from disclosure.publish.freezer import Address, PageFreezer
from disclosure.web.app import addresses
from disclosure.web.site import NAME, Site

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

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
    _Inherited.begun = multiprocessing.get_context("fork").Value("i", 0)
    gc.freeze()  # a worker's collector would touch, and so copy, every page of memory that it shares
    with workers(jobs - 1) if jobs > 1 else nullcontext() as pool:
        others = [pool.submit(_freeze) for _ in range(jobs - 1)] if pool else []
        _freeze(progress)
        for other in others:
            other.result()
    progress(len(pages), len(pages))
    return len(pages)


class _Inherited:
    """What the workers have by being forked: passing it on would cost more than the work."""

    freezer: PageFreezer
    pages: Sequence[Address]
    begun: "Synchronized[int]"
    """How many pages somebody has begun with: each process takes the next batch from here."""


def _freeze(progress: Progress = lambda *_: None) -> None:
    """Make batch after batch until none is left."""
    count = len(_Inherited.pages)
    while (start := _take()) < count:
        for _ in _Inherited.freezer.build(_Inherited.pages[start : start + BATCH]):
            pass
        progress(start, count)


def _take() -> int:
    with _Inherited.begun.get_lock():
        start = _Inherited.begun.value
        _Inherited.begun.value = start + BATCH
    return start
