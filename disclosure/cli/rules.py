"""disclosure rules, disclosure explain: the catalogue, and one rule of it."""

from difflib import get_close_matches

import click

from disclosure.cli.options import ALL_RULES, SCHEMAS, Root, UsageError
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.reports import catalogue
from disclosure.wording import cli as wording

FORMS = {"text": catalogue.as_text, "md": catalogue.as_markdown, "json": catalogue.as_json}


@click.command(help=wording.RULES)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.CHECK_FORMAT)
@click.pass_obj
def rules(root: Root, form: str) -> None:
    """Print the catalogue."""
    click.echo(FORMS[form](ALL_RULES, load(root.content, Schemas.under(SCHEMAS))), nl=False)


@click.command(help=wording.EXPLAIN)
@click.argument("code")
@click.pass_obj
def explain(root: Root, code: str) -> None:
    """Print one rule with its clauses and examples."""
    by_code = {rule.code: rule for rule in ALL_RULES}
    rule = by_code.get(code.upper())
    if rule is None:
        near = get_close_matches(code.upper(), by_code, n=1)
        raise UsageError(wording.no_rule(code, near[0] if near else None))
    portal = load(root.content, Schemas.under(SCHEMAS))
    click.echo(catalogue.explain(rule, portal), nl=False)
