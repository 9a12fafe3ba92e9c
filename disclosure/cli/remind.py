"""disclosure remind: what companies owe soon, or owed already."""

from datetime import date, timedelta
from pathlib import Path

import click

from disclosure.checking.duties import duties
from disclosure.checking.selection import Selection
from disclosure.cli.options import SCHEMAS, Days, Identity, Root, as_of, jobs
from disclosure.cli.writing import write_file
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId, Sector
from disclosure.reports.duties import FORMS
from disclosure.wording import cli as shared
from disclosure.wording import duties as wording


@click.command(help=wording.REMIND)
@click.option("--within", type=Days(), default="14d", help=wording.WITHIN)
@click.option("--region", help=shared.REGION)
@click.option("--sector", type=click.Choice([sector.value for sector in Sector]), help=shared.SECTOR)
@click.option("--company", "companies", type=Identity(), multiple=True, help=shared.COMPANY)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.FORMAT)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=shared.OUTPUT)
@as_of
@jobs
@click.pass_obj
def remind(
    root: Root,
    *,
    within: timedelta,
    region: str | None,
    sector: str | None,
    companies: tuple[CompanyId, ...],
    form: str,
    output: Path | None,
    as_of: date,
    jobs: int,
) -> None:
    """Print the duties of the chosen companies."""
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    selection = Selection(region=region, sector=Sector(sector) if sector else None, companies=companies)
    said = FORMS[form](portal, duties(portal, selection, as_of, within), as_of)
    if output:
        write_file(output, said)
    else:
        click.echo(said, nl=False)
