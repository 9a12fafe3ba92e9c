"""disclosure rules, disclosure explain: the catalogue, and one rule of it."""

import json
import os
import subprocess
import sys
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from disclosure.cli.options import ALL_RULES, HOME, SCHEMAS, Root, UsageError, as_of
from disclosure.content.load import load
from disclosure.content.revisions import RevisionError, named, program_at
from disclosure.content.schemas import Schemas
from disclosure.reports import catalogue
from disclosure.reports import impact as impacts
from disclosure.reports.impact import impact
from disclosure.reports.mistakes.explanation import explanation
from disclosure.wording import cli as wording
from disclosure.wording import impact as impact_wording
from disclosure.wording.problems import WORDS

FORMS = {"text": catalogue.as_text, "md": catalogue.as_markdown, "json": catalogue.as_json}
IMPACTS = {"text": impacts.as_text, "md": impacts.as_markdown, "json": impacts.as_json}


@click.group(help=wording.RULES, invoke_without_command=True)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.CHECK_FORMAT)
@click.pass_context
def rules(context: click.Context, form: str) -> None:
    """Print the catalogue."""
    if context.invoked_subcommand is None:
        root: Root = context.obj
        click.echo(FORMS[form](ALL_RULES, load(root.content, Schemas.under(SCHEMAS))), nl=False)


@rules.command(name="impact", help=impact_wording.IMPACT)
@click.argument("base")
@as_of
@click.option("--format", "form", type=click.Choice(list(IMPACTS)), default="text", help=wording.CHECK_FORMAT)
@click.pass_obj
def rules_impact(root: Root, base: str, as_of: date, form: str) -> None:
    """Say whose verdicts the rules of now give otherwise than those of a revision."""
    try:
        revision = named(HOME, base)
        with program_at(HOME, revision) as folder:
            before = _report(folder, root, base, as_of)
    except RevisionError as error:
        raise UsageError(wording.no_revision(base, str(error))) from None
    found = impact(impact_wording.revision(base, revision.commit), before, _report(HOME, root, "", as_of))
    click.echo(IMPACTS[form](found), nl=False)


def _report(program: Path, root: Root, base: str, day: date) -> dict[str, Any]:
    """The report that a program's folder gives on the content; UsageError where it cannot."""
    command = [sys.executable, "-P", "-m", "disclosure", "--root", str(root.path.resolve()), "check"]
    command += ["--format", "json", "--as-of", day.isoformat()]
    paths = {**os.environ, "PYTHONPATH": str(program)}
    done = subprocess.run(command, cwd=program, env=paths, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    report: dict[str, Any] = json.loads(done.stdout) if done.stdout.startswith("{") else {}
    if "companies" not in report:
        raise UsageError(impact_wording.cannot_judge(base, done.stderr or done.stdout))
    return report


@click.command(help=wording.EXPLAIN)
@click.argument("code")
@click.pass_obj
def explain(root: Root, code: str) -> None:
    """Print one rule with its clauses and examples, or what a mistake means."""
    if code.upper() in WORDS:
        click.echo(explanation(code.upper()), nl=False)
        return
    by_code = {rule.code: rule for rule in ALL_RULES}
    rule = by_code.get(code.upper())
    if rule is None:
        near = get_close_matches(code.upper(), [*by_code, *WORDS], n=1)
        raise UsageError(wording.no_rule(code, near[0] if near else None))
    portal = load(root.content, Schemas.under(SCHEMAS))
    click.echo(catalogue.explain(rule, portal), nl=False)
