"""disclosure rectifications: the ledger of corrections, what is overdue on top."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import click

from disclosure.checking.selection import Selection
from disclosure.checking.standing import Standing, standings
from disclosure.cli.options import SCHEMAS, Days, Identity, Root, UsageError, as_of, jobs
from disclosure.content.ledger import Rewritten, verify
from disclosure.content.load import load
from disclosure.content.revisions import RevisionError, is_cut_off
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.reports.as_csv import as_csv
from disclosure.reports.rectifications.entry import Entry, entries
from disclosure.reports.rectifications.feed import ledger_ics
from disclosure.reports.rectifications.table import ledger_table
from disclosure.reports.rectifications.text import ledger_text
from disclosure.reports.rectifications.workbook import ledger_xlsx
from disclosure.wording import cli as shared
from disclosure.wording import rectifications as wording

_Say = Callable[[Portal, Sequence[Entry], date, timedelta | None], bytes]

FORMS: Final[Mapping[str, _Say]] = {
    "text": lambda _, listed, day, __: ledger_text(listed, day).encode(),
    "csv": lambda _, listed, __, ___: as_csv(ledger_table(listed)),
    "xlsx": lambda portal, listed, day, _: ledger_xlsx(portal, listed, day),
    "ics": ledger_ics,
}


@click.command(help=wording.RECTIFICATIONS)
@click.option("--overdue", is_flag=True, help=wording.OVERDUE)
@click.option("--remind", type=Days(), help=wording.REMIND)
@click.option("--region", help=shared.REGION)
@click.option("--sector", type=click.Choice([sector.value for sector in Sector]), help=shared.SECTOR)
@click.option("--company", "companies", type=Identity(), multiple=True, help=shared.COMPANY)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.FORMAT)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUT)
@click.option("--verify-history", "verifies", is_flag=True, help=wording.VERIFY)
@as_of
@jobs
@click.pass_obj
def rectifications(
    root: Root,
    *,
    overdue: bool,
    remind: timedelta | None,
    region: str | None,
    sector: str | None,
    companies: tuple[CompanyId, ...],
    form: str,
    out: Path | None,
    verifies: bool,
    as_of: date,
    jobs: int,
) -> None:
    """Print the ledger, or hold it against its history."""
    if verifies:
        _verify(root)
        return
    if form == "xlsx" and out is None:
        raise UsageError(wording.OUT_MISSING)
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    selection = Selection(region=region, sector=Sector(sector) if sector else None, companies=companies)
    found = [
        one for one in standings(portal, selection, as_of) if not overdue or one.is_overdue or _is_soon(one, remind)
    ]
    _write(FORMS[form](portal, entries(portal, found, remind), as_of, remind), out)


def _is_soon(one: Standing, remind: timedelta | None) -> bool:
    return remind is not None and one.is_due_within(remind)


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        click.echo(content, nl=False)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise UsageError(shared.cannot_write(str(out), error.strerror or "")) from None
    click.echo(shared.written(str(out)), err=True)


def _verify(root: Root) -> None:
    """Say what was rewritten, and exit with 1; 2 where there is no history to compare with."""
    try:
        verified = verify(root.path)
        if is_cut_off(root.path):
            click.echo(wording.cut_off(), err=True)
    except RevisionError as error:
        raise UsageError(wording.no_git(str(error))) from None
    for one in verified.rewritten:
        click.echo(_said(one))
    if verified.rewritten:
        click.echo(wording.broken(len(verified.rewritten)), err=True)
        raise SystemExit(1)
    click.echo(wording.verified(verified.revisions))


def _said(one: Rewritten) -> str:
    if one.number is None:
        return wording.removed(one.path, one.before.commit)
    after = one.after.commit if one.after else wording.WORKING_TREE
    return wording.changed(one.path, one.number, one.before.commit, after)
