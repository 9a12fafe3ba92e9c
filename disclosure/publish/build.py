"""The sentence that joins the stages: check every company, make the app, write the site."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from disclosure.checking import check
from disclosure.model.portal import Portal
from disclosure.publish.site import Published, publish
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app


def build(
    portal: Portal,
    folder: Path,
    as_of: date,
    *,
    schemas: Path,
    jobs: int = 1,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Published:
    """Check a portal as of a day and write the whole site into `folder`; errors as `publish`."""
    report = check(portal, CATALOGUE, as_of)
    app = create_app(portal, report, schemas=schemas, catalogue=CATALOGUE)
    return publish(app, folder, jobs=jobs, progress=progress)
