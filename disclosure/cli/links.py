"""disclosure links: whether the addresses that records name can still be opened."""

from functools import partial
from pathlib import Path

import click

from disclosure import __version__
from disclosure.cli.options import SCHEMAS, Root, UsageError, jobs
from disclosure.cli.writing import write_file
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.reports.links.asking import ask
from disclosure.reports.links.listed import Link, listed
from disclosure.reports.links.passes import FORMS, NotAPassError, ask_all, failed_before
from disclosure.wording import cli as shared
from disclosure.wording import links as wording


@click.command(help=wording.LINKS)
@click.option("--again", type=click.Path(exists=True, dir_okay=False, path_type=Path), help=wording.AGAIN)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.FORMAT)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=shared.OUTPUT)
@jobs
@click.pass_obj
def links(root: Root, *, again: Path | None, form: str, output: Path | None, jobs: int) -> None:
    """Ask the addresses; exit with 1 where some failed, with 2 where there is no network."""
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    chosen = _chosen(portal, again)
    agent = f"disclosure/{__version__} (+{portal.info.base_url})"
    found = ask_all(chosen, partial(ask, agent=agent), again=again is not None)
    if found.is_cut_off:
        raise UsageError(wording.OFFLINE)
    said = FORMS[form](found)
    if output:
        write_file(output, said.encode())
    else:
        click.echo(said, nl=False)
    if any(answer.state == "failed" for _, answer in found.answers):
        raise SystemExit(1)


def _chosen(portal: Portal, again: Path | None) -> tuple[Link, ...]:
    every = listed(portal)
    if again is None:
        return every
    try:
        return failed_before(every, again.read_bytes())
    except NotAPassError:
        raise UsageError(wording.NOT_OURS) from None
