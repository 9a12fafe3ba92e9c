"""The --fix of disclosure check: show what would be mended, ask, write."""

import difflib

import click

from disclosure.checking.selection import Selection
from disclosure.cli.options import SCHEMAS, Root
from disclosure.cli.writing import write_file
from disclosure.content.mending import Mended, mended
from disclosure.content.schemas import Schemas
from disclosure.content.tree import survey
from disclosure.wording import cli as wording


def mend(root: Root, selection: Selection, *, ask: bool) -> None:
    """Mend what is certain in the chosen records, after showing it; where `ask`, only if it is agreed to."""
    schemas = Schemas.under(SCHEMAS)
    entries = (entry for entry in survey(root.content).records() if selection.holds_path(entry.path))
    found = [one for entry in entries if (one := mended(entry, schemas)) is not None and one.after != one.before]
    if not found:
        click.echo(wording.NOTHING_TO_FIX, err=True)
        return
    for one in found:
        click.echo(_difference(one), err=True, nl=False)
    if ask and not click.confirm(wording.FIX_ASK, err=True):
        click.echo(wording.NOT_FIXED, err=True)
        return
    for one in found:
        write_file(one.file, one.after.encode())
    click.echo(wording.fixed(len(found), sum(len(one.problems) for one in found)), err=True)


def _difference(one: Mended) -> str:
    before, after = one.before.splitlines(keepends=True), one.after.splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, f"a/{one.path}", f"b/{one.path}")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
