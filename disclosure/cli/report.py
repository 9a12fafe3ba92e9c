"""disclosure report: the regulator's report, in every form that an office uses."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from disclosure.checking import check as check_portal
from disclosure.checking.selection import Selection
from disclosure.checking.standing import standings
from disclosure.cli.earlier import Since, earlier
from disclosure.cli.options import (
    SCHEMAS,
    Beside,
    Day,
    Root,
    UsageError,
    as_of,
    edition,
    fail_on,
    fails,
    jobs,
    selection,
)
from disclosure.cli.writing import write
from disclosure.content.load import load
from disclosure.content.revisions import current
from disclosure.content.schemas import Schemas
from disclosure.reports.assessment import Assessment, Paper, assess
from disclosure.reports.formats import FORMATS, IN_FOLDER
from disclosure.reports.rectifications.entry import entries
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording


@click.command(help=wording.REPORT)
@click.option("--format", "forms", type=click.Choice([*FORMATS, "all"]), multiple=True, help=wording.REPORT_FORMAT)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help=wording.REPORT_OUT)
@as_of
@jobs
@edition
@selection
@fail_on
@click.option("--since", type=Since(), help=wording.SINCE)
@click.option("--issuer", help=wording.ISSUER)
@click.option("--deadline", type=Day(), help=wording.DEADLINE)
@click.option("--with", "beside", type=Beside(), default=frozenset(), help=wording.BESIDE)
@click.pass_obj
def report(
    root: Root,
    *,
    forms: Sequence[str],
    out: Path | None,
    as_of: date,
    jobs: int,
    edition: str | None,
    selection: Selection,
    fail_on: str,
    since: date | str | None,
    issuer: str | None,
    deadline: date | None,
    beside: frozenset[str],
) -> None:
    """Check, and write the report in the forms that were asked for."""
    forms = tuple(FORMATS) if "all" in forms else tuple(dict.fromkeys(forms or ("html",)))
    if out is None and (len(forms) > 1 or IN_FOLDER.intersection(forms)):
        raise UsageError(wording.OUT_MISSING)
    portal = load(root.content, Schemas.under(SCHEMAS), jobs=jobs)
    chosen = {key: company for key, company in portal.companies.items() if selection.names(key)}
    if not chosen or not any(selection.asks(rule.code) for rule in CATALOGUE):
        raise UsageError(wording.nothing_matched())
    ledger = entries(portal, standings(portal, selection, as_of))
    portal = replace(portal, companies=chosen)
    assessment = assess(
        portal,
        check_portal(portal, CATALOGUE, as_of, edition=edition),
        CATALOGUE,
        selection,
        root=root.path,
        revision=current(root.path),
        earlier=earlier(root, since, as_of, edition, jobs) if since else None,
        paper=Paper(issuer=issuer, deadline=deadline),
        rectifications=ledger,
        beside=beside,
    )
    for form in forms:
        write(FORMATS[form](assessment), out)
    _close(assessment, fail_on)


def _close(assessment: Assessment, fail_on: str) -> None:
    if fails((verdict for _, verdict in assessment.report.verdicts()), fail_on):
        raise SystemExit(1)
