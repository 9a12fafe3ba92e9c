"""Write the whole site: pages and search index, beside the old site; then swap the two."""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.processes import workers
from disclosure.publish.destination import Staging, replacing
from disclosure.publish.freezer import Address, PageFreezer
from disclosure.publish.index import write_index
from disclosure.web.app import addresses
from disclosure.web.site import NAME, Site

if TYPE_CHECKING:
    from flask import Flask

Progress = Callable[[int, int], None]
BATCH = 200  # pages: small enough for a smooth progress bar and even loads, large enough that hand-over costs nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was written: pages and other files of the app, files of the search index, and where."""

    folder: Path
    pages: int
    search_files: int


def publish(app: "Flask", folder: Path, *, jobs: int = 1, progress: Progress = lambda *_: None) -> Published:
    """Freeze the app into `folder` and add the search index; the site there is replaced whole, or left as it was.

    `progress(done, all)` is told after each batch of pages. NotOursError where `folder` holds something else,
    BusyError where another build is at work there.
    """
    site: Site = app.extensions[NAME]
    with replacing(folder) as staging:
        freezer = PageFreezer(app, staging)
        freezer.register_generator(lambda: addresses(site.portal))
        pages = freezer.addresses()
        _Work.freezer, _Work.pages, _Work.staging, _Work.site = freezer, pages, staging, site
        gc.freeze()  # what is shared stays shared: the collector of a worker would touch, and so copy, every page of it
        with _executor(jobs) as executor:
            index = executor.submit(_index)
            for done in _batches(executor, len(pages)):
                progress(done, len(pages))
            search_files = index.result()
    return Published(folder=folder, pages=len(pages), search_files=search_files)


class _Work:
    """What the worker processes inherit by being forked: passing it on would cost more than the work."""

    freezer: PageFreezer
    pages: Sequence[Address]
    staging: Staging
    site: Site


def _executor(jobs: int) -> AbstractContextManager[Executor]:
    if jobs == 1:
        return nullcontext(_Here())
    return workers(jobs)


class _Here(Executor):
    """An executor of one: the work is done when it is submitted."""

    def submit(self, call: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as Executor
        future: Future[Any] = Future()
        future.set_result(call(*args, **kwargs))
        return future


def _batches(executor: Executor, count: int) -> Iterator[int]:
    """How many pages are done, after each batch."""
    futures = [executor.submit(_freeze, start, min(start + BATCH, count)) for start in range(0, count, BATCH)]
    done = 0
    for future in as_completed(futures):
        done += future.result()
        yield done


def _freeze(start: int, stop: int) -> int:
    return sum(1 for _ in _Work.freezer.build(_Work.pages[start:stop]))


def _index() -> int:
    return write_index(_Work.staging, _Work.site)
