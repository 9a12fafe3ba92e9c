"""disclosure authorize, disclosure codeowners: who may change what."""

import click

from disclosure.cli.options import SCHEMAS, Root, UsageError
from disclosure.content.authority import Request, refusals
from disclosure.content.ownership import NoOwnersError, codeowners_text, owners_at, owners_in
from disclosure.content.requested import Repository
from disclosure.content.revisions import RevisionError
from disclosure.content.schemas import Schemas
from disclosure.problems import render_all
from disclosure.wording import cli as wording


@click.command(help=wording.AUTHORIZE)
@click.option("--author", required=True, help=wording.AUTHOR)
@click.option("--base", required=True, help=wording.BASE)
@click.option("--head", default="HEAD", show_default=True, help=wording.HEAD)
@click.pass_obj
def authorize(root: Root, *, author: str, base: str, head: str) -> None:
    """Exit with 0 if every path that a request changes is its author's, with 1 and the reasons if not."""
    schemas, repository = Schemas.under(SCHEMAS), Repository(root.path)
    try:
        owners = owners_at(repository, base, schemas)
        refused = refusals(Request(repository=repository, base=base, head=head, author=author), owners, schemas)
    except RevisionError as error:
        raise UsageError(wording.no_revision(f"{base}...{head}", str(error))) from None
    except NoOwnersError:
        raise UsageError(wording.no_owners(base)) from None
    if refused:
        click.echo(f"{render_all(refused)}\n\n{wording.refused(author, len(refused))}")
        raise SystemExit(1)
    click.echo(wording.authorized(author))


@click.command(help=wording.CODEOWNERS)
@click.pass_obj
def codeowners(root: Root) -> None:
    """Print the rights as a CODEOWNERS file."""
    click.echo(codeowners_text(owners_in(root.content, Schemas.under(SCHEMAS))), nl=False)
