"""disclosure check: what is wrong with the content, and how the companies stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from disclosure.checking import check as check_portal
from disclosure.checking.selection import Selection
from disclosure.cli.options import (
    SCHEMAS,
    Root,
    UsageError,
    as_of,
    below_root,
    edition,
    fail_on,
    fails,
    jobs,
    selection,
)
from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.problems import Problem, render_all
from disclosure.reports.as_json import as_json
from disclosure.reports.places import lines
from disclosure.reports.text import text
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How to say the result: the form, where to, and what counts as failing."""

    form: str
    fail_on: str
    output: Path | None

    def say(self, said: str) -> None:
        """Print, or write to the file that was named."""
        if not self.output:
            click.echo(said, nl=False)
            return
        try:
            self.output.write_text(said, encoding="utf-8")
        except OSError as error:
            raise UsageError(wording.cannot_write(str(self.output), error.strerror or "")) from None


@click.command(help=wording.CHECK)
@click.argument("paths", nargs=-1)
@as_of
@jobs
@edition
@selection
@fail_on
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=wording.CHECK_FORMAT)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUTPUT)
@click.pass_obj
def check(
    root: Root,
    *,
    paths: Sequence[str],
    as_of: date,
    jobs: int,
    edition: str | None,
    selection: Selection,
    fail_on: str,
    form: str,
    output: Path | None,
) -> None:
    """Check the content and print the report."""
    selection = replace(selection, paths=tuple(below_root(root, path) for path in paths))
    answer = Answer(form=form, fail_on=fail_on, output=output)
    loaded = read(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    problems = tuple(problem for problem in loaded.problems if selection.holds_path(problem.path))
    if problems:
        _say_problems(answer, problems)
    else:
        _say_report(answer, root, *_judge(loaded.portal, selection, as_of, edition))


def _say_problems(answer: Answer, problems: tuple[Problem, ...]) -> None:
    if answer.form == "json":
        answer.say(as_json(None, None, {}, problems))
    else:
        answer.say(f"{render_all(problems)}\n\n{wording.problems(len(problems))}\n")
    raise SystemExit(1)


def _judge(portal: Portal | None, selection: Selection, day: date, edition: str | None) -> tuple[Portal, Report]:
    if portal is None:
        raise UsageError(wording.nothing_matched())
    chosen = {key: company for key, company in portal.companies.items() if selection.holds(key)}
    rules = [rule.code for rule in CATALOGUE if selection.asks(rule.code)]
    if not rules or not (chosen or selection.paths):
        raise UsageError(wording.nothing_matched())
    portal = replace(portal, companies=chosen)
    return portal, check_portal(portal, CATALOGUE, day, edition=edition).narrowed(chosen, rules)


def _say_report(answer: Answer, root: Root, portal: Portal, report: Report) -> None:
    known = lines(root.path, (finding for _, verdict in report.verdicts() for finding in verdict.findings))
    if answer.form == "json":
        answer.say(as_json(portal, report, known))
    else:
        answer.say(text(portal, report, {rule.code: rule for rule in CATALOGUE}, known))
        click.echo(wording.CHECKED, err=True)
    if fails(report, answer.fail_on):
        raise SystemExit(1)
