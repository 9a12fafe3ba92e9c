"""disclosure export and import: a company's records as a workbook, and what was changed in it back into them."""

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from disclosure.cli.difference import difference
from disclosure.cli.options import SCHEMAS, Identity, Root, UsageError
from disclosure.cli.writing import write_file
from disclosure.content.schemas import Schemas
from disclosure.content.tree import survey
from disclosure.content.workbook.archive import MAX_FILE, RefusedError
from disclosure.content.workbook.changes import Changes, FileChange
from disclosure.content.workbook.importing import proposed, returned
from disclosure.content.workbook.slips import Note
from disclosure.content.workbook.sources import sources_of
from disclosure.model.identity import CompanyId
from disclosure.problems import Problem, render_all
from disclosure.reports.company_book.book import company_book
from disclosure.wording import cli as common
from disclosure.wording import company_book as wording
from disclosure.wording.problems import say


@click.command(help=wording.EXPORT)
@click.argument("company", type=Identity())
@click.option("--xlsx", is_flag=True, required=True, help=wording.XLSX)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUT)
@click.pass_obj
def export(root: Root, company: CompanyId, *, xlsx: bool, out: Path | None) -> None:
    """Write a company's workbook."""
    del xlsx
    folder = next((one for one in survey(root.content).companies if one.id == company), None)
    if folder is None:
        raise UsageError(wording.no_company(str(company)))
    sources = sources_of(folder, Schemas.under(SCHEMAS))
    if sources.problems:
        _refuse(sources.problems)
    path = out or Path(f"{company.slug}.xlsx")
    write_file(path, company_book(sources))
    click.echo(str(path))


@click.command("import", help=wording.IMPORT)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help=wording.DRY_RUN)
@click.option("--yes", is_flag=True, help=wording.IMPORT_YES)
@click.option("--delete", is_flag=True, help=wording.IMPORT_DELETE)
@click.pass_obj
def import_(root: Root, file: Path, *, dry_run: bool, yes: bool, delete: bool) -> None:
    """Read a workbook, show what it would change, ask, and write that alone."""
    try:
        found = proposed(returned(_bytes(file)), survey(root.content), root.content, Schemas.under(SCHEMAS))
    except RefusedError as error:
        _refuse([_of_file(file, error.code, **error.values)])
    for note in found.notes:
        click.echo(_said(note), err=True)
    if found.problems:
        _refuse([*found.problems, *found.stale])
    _carry_out(root, found, dry_run=dry_run, yes=yes, delete=delete)
    if found.stale:
        _refuse(found.stale)


def _bytes(file: Path) -> bytes:
    try:
        if (size := file.stat().st_size) > MAX_FILE:
            raise RefusedError("BOOK-002", size=size, limit=MAX_FILE)
        return file.read_bytes()
    except OSError as error:
        raise UsageError(wording.cannot_read(str(file), error.strerror or "")) from None


def _of_file(file: Path, code: str, **values: object) -> Problem:
    message, advice = say(code, **values)
    return Problem(code=code, path=file.name, message=message, help=advice)


def _said(note: Note) -> str:
    return wording.noted(note.spot.full_name if note.spot else "", note.text)


def _refuse(found: Iterable[Problem]) -> NoReturn:
    problems = tuple(found)
    click.echo(f"{render_all(problems)}\n\n{common.problems(len(problems))}", err=True)
    raise SystemExit(1)


def _carry_out(root: Root, found: Changes, *, dry_run: bool, yes: bool, delete: bool) -> None:
    """Show, ask and write; what goes is named and asked about apart."""
    writing = found.writing
    if not writing:
        if not found.stale:
            click.echo(wording.NOTHING, err=True)
        return
    for line in _lines(found):
        click.echo(line, err=True)
    for one in writing:
        click.echo(difference(one.path, one.before, one.after), err=True, nl=False)
    if dry_run:
        click.echo(wording.DRY, err=True)
        return
    if found.removed and not delete and (yes or not click.confirm(wording.ask_removed(len(found.removed)), err=True)):
        click.echo(wording.NOT_REMOVED if yes else common.NOT_FIXED, err=True)
        raise SystemExit(1)
    if not yes and not click.confirm(common.FIX_ASK, err=True):
        click.echo(common.NOT_FIXED, err=True)
        raise SystemExit(1)
    for one in writing:
        _write(root, one)
    click.echo(wording.imported(len(writing)), err=True)


def _write(root: Root, change: FileChange) -> None:
    path = root.path / change.path
    if change.after is None:
        path.unlink()
    else:
        write_file(path, change.after.encode())
    click.echo(change.path)


def _lines(found: Changes) -> list[str]:
    edited = [one.edited for one in found.files if one.edited is not None]
    cells = [
        wording.changed(one.spot.full_name, one.row, one.head, one.before, one.after)
        for each in edited
        for one in each.cells
    ]
    added = [
        wording.added(one.spot.full_name if one.spot else one.table, one.row) for each in edited for one in each.added
    ]
    new = [wording.new_file(one.path) for one in found.files if one.before is None]
    removed = [wording.removed(one.table, one.row) for one in found.removed]
    return [*cells, *new, *added, *removed, ""]
