"""The sentence that joins the stages: check every company, make the app, write the site."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from disclosure.checking import check
from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.publish.destination import replacing
from disclosure.publish.index import indexing
from disclosure.publish.manifest import write_manifest
from disclosure.publish.offline.staging import for_disk
from disclosure.publish.pages import freeze
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was written: pages and other files of the app, files of the search index, and where."""

    folder: Path
    pages: int
    search_files: int


def build(
    portal: Portal,
    folder: Path,
    as_of: date,
    *,
    schemas: Path,
    root: Path = HOME,
    jobs: int = 1,
    offline: bool = False,
    progress: Progress = lambda *_: None,
) -> Published:
    """Check a portal as of a day and write the whole site into `folder`; the site there is replaced whole, or stays.

    `root` is the portal's folder, where its records lie. An `offline` site opens from a disk, by `file://`.
    `progress(done, all)` is told after each batch of pages.
    NotOursError where `folder` holds something else, BusyError where another build is at work there.
    """
    with replacing(folder) as place:
        staging = for_disk(place, HOME / "static" / "js") if offline else place
        with indexing(staging, portal, Labels.under(schemas), as_of, jobs) as index:
            report = check(portal, CATALOGUE, as_of)
            app = create_app(portal, report, schemas=schemas, catalogue=CATALOGUE, root=root)
            pages = freeze(app, staging, jobs=jobs, elsewhere=index.busy, progress=progress)
            published = Published(folder=folder, pages=pages, search_files=index.files())
        write_manifest(staging, jobs)
        return published
