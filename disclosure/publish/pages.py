"""Every page of the app as a file, made by this process and its workers, who take batch after batch."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from disclosure.processes import Aside
from disclosure.publish.destination import Staging
from disclosure.publish.freezer import Address, PageFreezer
from disclosure.web.app import TOGETHER, addresses
from disclosure.web.site import NAME, Site

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

    from flask import Flask

Progress = Callable[[int, int], None]
BATCH = 40  # pages: small enough that nobody waits long for the last one, large enough that hand-over costs nothing
BATCH_OF_PLACES = 5 * BATCH  # those of a region and its companies are small


def freeze(
    app: "Flask",
    staging: Staging,
    *,
    jobs: int = 1,
    elsewhere: Callable[[], int] = lambda: 0,
    progress: Progress = lambda *_: None,
) -> int:
    """Write what the app answers at each of its addresses; gives the number of files.

    `elsewhere()` tells how many of the jobs are at work on something else; each makes pages too once it is free.
    `progress(done, all)` is told before each batch of this process, and at the end.
    """
    site: Site = app.extensions[NAME]
    freezer = PageFreezer(app, staging)
    freezer.register_generator(lambda: addresses(site.portal))
    # From the last: the pages that take longest are there, those of rules with a line for each company.
    pages = freezer.addresses()[::-1]
    _Inherited.freezer, _Inherited.batches = freezer, _batches(pages)
    _Inherited.begun = multiprocessing.get_context("fork").Value("i", 0)
    gc.freeze()  # a worker's collector would touch, and so copy, every page of memory that it shares
    with ExitStack() as stack:
        others: list[Aside[None]] = []

        def before_batch(done: int) -> None:
            progress(done, len(pages))
            while 1 + len(others) + elsewhere() < jobs:
                others.append(stack.enter_context(Aside(_freeze)))

        _freeze(before_batch)
        for other in others:
            other.result()
    progress(len(pages), len(pages))
    return len(pages)


class _Inherited:
    """What the workers have by being forked: passing it on would cost more than the work."""

    freezer: PageFreezer
    batches: Sequence[Sequence[Address]]
    begun: "Synchronized[int]"
    """How many batches somebody has begun with: each process takes the next from here."""


def _batches(pages: Sequence[Address]) -> list[Sequence[Address]]:
    """First what belongs to no place; then what is made of one costly thing, which no two processes should make.

    Both are mostly made before the index is done, so what they work out is there for the worker that is forked then.
    Last company after company, region after region: their pages, tables and feeds tell the same, which the process that
    makes them works out once.
    """
    whole = [page for page in pages if page[1].partition(".")[0] in TOGETHER]
    others = [page for page in pages if page[1].partition(".")[0] not in TOGETHER]
    general = [page for page in others if not _place(page)[0]]
    local = sorted((page for page in others if _place(page)[0]), key=_place)
    return [*_cut(general, BATCH), whole, *_cut(local, BATCH_OF_PLACES)]


def _place(page: Address) -> tuple[str, str, str]:
    """The region that a page is about, and the company; empty where there is none."""
    values = page[2]
    code = values.get("code", "")  # a region's; or a rule's, which has a letter
    return values.get("region", code if code.isdecimal() else ""), values.get("sector", ""), values.get("slug", "")


def _cut(pages: Sequence[Address], size: int) -> Iterator[Sequence[Address]]:
    return (pages[start : start + size] for start in range(0, len(pages), size))


def _freeze(before_batch: Callable[[int], None] = lambda _: None) -> None:
    """Make batch after batch until none is left."""
    batches = _Inherited.batches
    while (number := _take()) < len(batches):
        before_batch(sum(map(len, batches[:number])))
        for _ in _Inherited.freezer.build(batches[number]):
            pass


def _take() -> int:
    with _Inherited.begun.get_lock():
        number = _Inherited.begun.value
        _Inherited.begun.value = number + 1
    return number
