"""disclosure build: the whole site in one command."""

import errno
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import gettempdir
from time import perf_counter
from typing import Final

import click

from disclosure.cli.options import SCHEMAS, Root, UsageError, as_of, jobs
from disclosure.cli.reading import read_whole
from disclosure.problems import render_all
from disclosure.publish.build import build as build_site
from disclosure.publish.destination import BusyError, NotOursError
from disclosure.reports.mistakes.as_text import explained
from disclosure.wording import cli as wording

_NOT_WRITTEN: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM})
"""What a disk says that is full, or not ours to write on; any other error is a fault of the program."""


@click.command(help=wording.BUILD)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help=wording.OUT)
@click.option("--base-url", help=wording.BASE_URL)
@as_of
@jobs
@click.option("--keep-going", is_flag=True, help=wording.KEEP_GOING)
@click.option("--offline", is_flag=True, help=wording.OFFLINE)
@click.pass_obj
def build(
    root: Root, *, out: Path | None, base_url: str | None, as_of: date, jobs: int, keep_going: bool, offline: bool
) -> None:
    """Build the site; problems stop it unless it is told to keep going."""
    started = perf_counter()
    loaded = read_whole(root, jobs)
    if loaded.problems:
        click.echo(render_all(loaded.problems), err=True)
        known = loaded.portal.info.base_url if loaded.portal else None
        click.echo(f"\n{explained(loaded.problems, known)}\n\n{wording.problems(len(loaded.problems))}", err=True)
    portal = loaded.portal
    if portal is None or (loaded.problems and not keep_going):
        raise SystemExit(1)
    if portal.omitted:
        click.echo(wording.omitted(len(portal.omitted)), err=True)
    if base_url:
        portal = replace(portal, info=replace(portal.info, base_url=base_url.rstrip("/") + "/"))
    folder = out or root.path / ("site-offline" if offline else "site")
    try:
        with click.progressbar(
            length=100, label=wording.BUILDING, file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            published = build_site(
                portal,
                folder,
                as_of,
                schemas=SCHEMAS,
                root=root.path,
                jobs=jobs,
                offline=offline,
                progress=lambda done, total: bar.update(done * 100 // total - bar.pos),
            )
    except NotOursError:
        raise UsageError(wording.not_ours(str(folder))) from None
    except BusyError:
        raise UsageError(wording.busy(str(folder))) from None
    except OSError as error:
        if error.errno not in _NOT_WRITTEN:
            raise
        raise UsageError(wording.no_room(str(folder), gettempdir(), error.strerror or "")) from None
    seconds = perf_counter() - started
    click.echo(wording.built(published.pages, published.search_files, str(published.folder), seconds))
