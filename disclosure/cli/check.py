"""disclosure check: what is wrong with the content, and how the companies stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from disclosure.checking import check as check_portal
from disclosure.cli.options import SCHEMAS, Root, Selection, UsageError, as_of, below_root, jobs
from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Report, Severity
from disclosure.problems import Problem, render_all
from disclosure.reports.as_json import as_json
from disclosure.reports.places import lines
from disclosure.reports.text import text
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording

FAIL_ON = {"error": {Severity.MUST}, "warning": set(Severity), "never": set[Severity]()}


class Identity(click.ParamType[CompanyId]):
    """A company as region/sector/slug."""

    name = "company"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> CompanyId:
        try:
            return CompanyId.parse(value)
        except ValueError:
            self.fail(wording.COMPANY, param, ctx)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How to say the result: the form, where to, and what counts as failing."""

    form: str
    fail_on: set[Severity]
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
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=wording.CHECK_FORMAT)
@click.option("--fail-on", type=click.Choice(list(FAIL_ON)), default="never", help=wording.FAIL_ON)
@click.option("--region", help=wording.REGION)
@click.option("--sector", type=click.Choice([sector.value for sector in Sector]), help=wording.SECTOR)
@click.option("--company", "companies", type=Identity(), multiple=True, help=wording.COMPANY)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUTPUT)
@click.pass_context
def check(
    context: click.Context,
    *,
    paths: Sequence[str],
    as_of: date,
    jobs: int,
    form: str,
    fail_on: str,
    region: str | None,
    sector: str | None,
    companies: tuple[CompanyId, ...],
    output: Path | None,
) -> None:
    """Check the content and print the report."""
    root: Root = context.obj
    selection = Selection(
        region=region,
        sector=Sector(sector) if sector else None,
        companies=companies,
        paths=tuple(below_root(root, path) for path in paths),
    )
    answer = Answer(form=form, fail_on=FAIL_ON[fail_on], output=output)
    loaded = read(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    problems = tuple(problem for problem in loaded.problems if selection.holds_path(problem.path))
    if problems:
        _say_problems(answer, problems)
    else:
        _say_report(answer, root, *_judge(loaded.portal, selection, as_of))


def _say_problems(answer: Answer, problems: tuple[Problem, ...]) -> None:
    if answer.form == "json":
        answer.say(as_json(None, None, {}, problems))
    else:
        answer.say(f"{render_all(problems)}\n\n{wording.problems(len(problems))}\n")
    raise SystemExit(1)


def _judge(portal: Portal | None, selection: Selection, day: date) -> tuple[Portal, Report]:
    if portal is None:
        raise UsageError(wording.nothing_matched())
    chosen = {key: company for key, company in portal.companies.items() if selection.holds(key)}
    if not chosen and not selection.paths:
        raise UsageError(wording.nothing_matched())
    portal = replace(portal, companies=chosen)
    return portal, check_portal(portal, CATALOGUE, day)


def _say_report(answer: Answer, root: Root, portal: Portal, report: Report) -> None:
    known = lines(root.path, (finding for _, verdict in report.verdicts() for finding in verdict.findings))
    if answer.form == "json":
        answer.say(as_json(portal, report, known))
    else:
        answer.say(text(portal, report, {rule.code: rule for rule in CATALOGUE}, known))
        click.echo(wording.CHECKED, err=True)
    failed = any(v.outcome is Outcome.NOT_MET and v.severity in answer.fail_on for _, v in report.verdicts())
    if failed:
        raise SystemExit(1)
