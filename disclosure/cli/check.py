"""disclosure check: what is wrong with the content, and how the companies stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import click

from disclosure.checking import check as check_portal
from disclosure.checking.bulletins import BulletinReport, check_bulletins
from disclosure.checking.selection import Selection
from disclosure.checking.standing import standings
from disclosure.cli.fix import mend
from disclosure.cli.options import (
    ALL_RULES,
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
from disclosure.cli.reading import read_whole
from disclosure.cli.step_summary import summarise
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.problems import Problem
from disclosure.reports.as_json import as_json, problems_json
from disclosure.reports.bulletins.as_json import bulletins_json
from disclosure.reports.bulletins.verdicts import verdicts_text as bulletins_text
from disclosure.reports.mistakes.as_github import as_github
from disclosure.reports.mistakes.as_markdown import as_markdown
from disclosure.reports.mistakes.as_text import as_text
from disclosure.reports.mistakes.sound import sound_github, sound_markdown
from disclosure.reports.places import lines
from disclosure.reports.rectifications.as_json import ledger_json
from disclosure.reports.rectifications.entry import Entry, entries
from disclosure.reports.rectifications.verdicts import verdicts_text
from disclosure.reports.text import text
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording

_MISTAKES: Final = {"text": as_text, "github": as_github, "md": as_markdown, "json": problems_json}
_SOUND: Final = {"github": sound_github, "md": sound_markdown}


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
@click.option(
    "--format", "form", type=click.Choice(["text", "github", "md", "json"]), default="text", help=wording.CHECK_FORMAT
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUTPUT)
@click.option("--fix", is_flag=True, help=wording.FIX)
@click.option("--yes", is_flag=True, help=wording.FIX_YES)
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
    fix: bool,
    yes: bool,
) -> None:
    """Check the content and print the report."""
    selection = replace(selection, paths=tuple(below_root(root, path) for path in paths))
    if fix:
        mend(root, selection, ask=not yes)
    answer = Answer(form=form, fail_on=fail_on, output=output)
    loaded = read_whole(root, jobs)
    problems = tuple(problem for problem in loaded.problems if selection.holds_path(problem.path))
    if problems:
        _say_problems(answer, problems, loaded.portal.info.base_url if loaded.portal else None)
    else:
        portal, report = _judge(loaded.portal, selection, as_of, edition)
        bulletins = check_bulletins(loaded.portal, selection) if loaded.portal else ()
        _say_report(answer, root, portal, report, _ledger(loaded.portal, selection, as_of), bulletins)


def _say_problems(answer: Answer, problems: tuple[Problem, ...], base_url: str | None) -> None:
    answer.say(_MISTAKES[answer.form](problems, base_url))
    if answer.form == "github":
        summarise(as_markdown(problems, base_url))
    raise SystemExit(1)


def _judge(portal: Portal | None, selection: Selection, day: date, edition: str | None) -> tuple[Portal, Report]:
    if portal is None:
        raise UsageError(wording.nothing_matched())
    chosen = {key: company for key, company in portal.companies.items() if selection.holds(key)}
    rules = [rule.code for rule in CATALOGUE if selection.asks(rule.code)]
    if not any(selection.asks(rule.code) for rule in ALL_RULES) or not (chosen or selection.paths):
        raise UsageError(wording.nothing_matched())
    portal = replace(portal, companies=chosen)
    return portal, check_portal(portal, CATALOGUE, day, edition=edition).narrowed(chosen, rules)


def _ledger(portal: Portal | None, selection: Selection, day: date) -> tuple[Entry, ...]:
    """The orders to correct, with the verdicts of those of their rules that were asked for."""
    if portal is None:
        return ()
    listed = entries(portal, standings(portal, selection, day, invented=True))
    kept = (replace(one, verdicts=tuple(v for v in one.verdicts if selection.asks(v.rule))) for one in listed)
    return tuple(one for one in kept if one.verdicts)


def _say_report(  # noqa: PLR0917 - what was judged, in the order in which it is said
    answer: Answer,
    root: Root,
    portal: Portal,
    report: Report,
    ledger: tuple[Entry, ...],
    bulletins: tuple[BulletinReport, ...],
) -> None:
    verdicts = [verdict for _, verdict in report.verdicts()]
    verdicts += [verdict for entry in ledger for verdict in entry.verdicts]
    verdicts += [verdict for judged in bulletins for verdict in judged.verdicts]
    known = lines(root.path, (finding for verdict in verdicts for finding in verdict.findings))
    if answer.form == "json":
        beside = {"rectifications": ledger_json(ledger, known), "bulletins": bulletins_json(bulletins, known)}
        answer.say(as_json(portal, report, known, beside=beside))
    elif answer.form != "text":
        failing = [verdict for verdict in verdicts if fails([verdict], answer.fail_on)]
        answer.say(_SOUND[answer.form](portal, report, failing, known))
    else:
        said = text(portal, report, {rule.code: rule for rule in CATALOGUE}, known)
        answer.say(said + verdicts_text(ledger, known) + bulletins_text(bulletins, known))
        click.echo(wording.CHECKED, err=True)
    if fails(verdicts, answer.fail_on):
        raise SystemExit(1)
