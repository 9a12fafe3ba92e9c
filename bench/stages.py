"""One stage of a build, timed in a process of its own: `python bench/stages.py load DIR JOBS OUT` prints JSON.

What a stage needs from earlier ones is made before the clock starts.
"""

import gc
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from disclosure.checking import check
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.publish.destination import Staging
from disclosure.publish.freezer import PageFreezer
from disclosure.publish.index import write_index
from disclosure.rules import CATALOGUE
from disclosure.web.app import addresses, create_app

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
AS_OF = date(2026, 11, 21)

Stage = Callable[[], int]
"""Does the work; gives the number of pages or files written, 0 where a stage writes none."""


def loading(root: Path, jobs: int, _: Path) -> Stage:
    """From files to a portal."""

    def stage() -> int:
        load(root / "content", Schemas.under(SCHEMAS), jobs=jobs)
        return 0

    return stage


def checking(root: Path, jobs: int, _: Path) -> Stage:
    """From a portal to its report."""
    portal = _portal(root, jobs)

    def stage() -> int:
        check(portal, CATALOGUE, AS_OF)
        return 0

    return stage


def rendering(root: Path, jobs: int, out: Path) -> Stage:
    """From portal and report to every page, in one process."""
    portal = _portal(root, jobs)
    report = check(portal, CATALOGUE, AS_OF)

    def stage() -> int:
        freezer = PageFreezer(
            create_app(portal, report, schemas=SCHEMAS, catalogue=CATALOGUE), Staging(out, out / "none")
        )
        freezer.register_generator(lambda: addresses(portal))
        return sum(1 for _ in freezer.build(freezer.addresses()))

    return stage


def indexing(root: Path, jobs: int, out: Path) -> Stage:
    """From a portal to the shards of the search index."""
    portal = _portal(root, jobs)
    labels = Labels.under(SCHEMAS)
    return lambda: write_index(Staging(out, out / "none"), portal, labels, AS_OF)


def _portal(root: Path, jobs: int) -> Portal:
    return load(root / "content", Schemas.under(SCHEMAS), jobs=jobs)


STAGES = {"load": loading, "check": checking, "render": rendering, "search": indexing}


def main() -> None:
    """Time the stage that the command line names."""
    gc.disable()  # as the command line does
    name, root, jobs, out = sys.argv[1:]
    stage = STAGES[name](Path(root), int(jobs), Path(out))
    started = perf_counter()
    written = stage()
    print(json.dumps({"seconds": perf_counter() - started, "written": written}))


if __name__ == "__main__":
    main()
