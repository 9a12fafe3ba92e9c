"""disclosure fmt: records in their canonical form."""

from collections.abc import Sequence

import click

from disclosure.checking.selection import Selection
from disclosure.cli.options import SCHEMAS, Root, UsageError, below_root
from disclosure.cli.writing import write_file
from disclosure.content.canonical.files import formatted
from disclosure.content.schemas import Schemas
from disclosure.content.tree import survey
from disclosure.problems import render_all
from disclosure.wording import cli as wording


@click.command(help=wording.FMT)
@click.argument("paths", nargs=-1)
@click.option("--check", "only_check", is_flag=True, help=wording.FMT_CHECK)
@click.pass_obj
def fmt(root: Root, paths: Sequence[str], *, only_check: bool) -> None:
    """Write each chosen record in its canonical form, or name those that are not in it."""
    chosen = Selection(paths=tuple(below_root(root, path) for path in paths))
    found = list(formatted(survey(root.content), Schemas.under(SCHEMAS), chosen.holds_path))
    if not found:
        raise UsageError(wording.nothing_matched())
    differing = [one for one in found if one.differs]
    for one in differing:
        if not only_check and one.after is not None:
            write_file(one.file, one.after.encode())
        click.echo(one.path)
    problems = [problem for one in found for problem in one.problems]
    if problems:
        click.echo(f"{render_all(problems)}\n", err=True)
    unread = sum(one.after is None for one in found)
    click.echo(wording.formatted(len(found), len(differing), unread, only_check=only_check), err=True)
    if problems or (only_check and differing):
        raise SystemExit(1)
