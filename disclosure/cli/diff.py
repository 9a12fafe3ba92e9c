"""disclosure diff: what a change of the content means."""

from datetime import date
from pathlib import Path

import click

from disclosure.checking import check
from disclosure.cli.options import SCHEMAS, Root, UsageError, as_of, jobs
from disclosure.cli.writing import write_file
from disclosure.content.commits import commits
from disclosure.content.load import Loaded, read
from disclosure.content.revisions import Revision, RevisionError, content_at, named
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.reports.differences.difference import ContentDifference, Judged, content_difference
from disclosure.reports.differences.files import Pair, changed
from disclosure.reports.differences.forms import FORMS
from disclosure.reports.differences.hints import Evidence, Hint, hints
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording
from disclosure.wording import differences


@click.command(help=wording.DIFF)
@click.argument("base", default="HEAD")
@as_of
@jobs
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help=wording.CHECK_FORMAT)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=wording.OUTPUT)
@click.pass_obj
def diff(root: Root, base: str, *, as_of: date, jobs: int, form: str, output: Path | None) -> None:
    """Say what changed between a revision and the content as it is; problems of the content exit with 1."""
    found = _compared(root, base, as_of, jobs)
    said = FORMS[form](found)
    if output:
        write_file(output, said.encode())
    else:
        click.echo(said, nl=False)
    if found.problems:
        raise SystemExit(1)


def _compared(root: Root, base: str, day: date, jobs: int) -> ContentDifference:
    schemas = Schemas.under(SCHEMAS)
    try:
        revision = named(root.path, base)
        with content_at(root.path, revision) as folder:
            pairs = changed(folder, root.content, schemas)
            before = _judged(read(folder, schemas, jobs=jobs), day)
    except RevisionError as error:
        raise UsageError(wording.no_revision(base, str(error))) from None
    after = _judged(read(root.content, schemas, jobs=jobs), day)
    rules = {rule.code: rule for rule in CATALOGUE}
    name = differences.revision(base, revision.commit, revision.day)
    asked = _hints(root, revision, pairs, (before.portal, after.portal), day)
    return content_difference(name, pairs, before, after, schemas=schemas, rules=rules, hints=asked)


def _hints(
    root: Root, base: Revision, pairs: list[Pair], portals: tuple[Portal | None, Portal | None], day: date
) -> tuple[Hint, ...]:
    """Questions to the reviewer, where both sides could be read at all."""
    before, after = portals
    if before is None or after is None:
        return ()
    return hints(
        Evidence(
            before=before,
            after=after,
            pairs=pairs,
            today=day,
            own=commits(root.path, f"{base.commit}..HEAD"),
            earlier=lambda folder: commits(root.path, "HEAD", folder),
        )
    )


def _judged(loaded: Loaded, day: date) -> Judged:
    """Verdicts where they rest on whole foundations; of companies whose files could all be read."""
    if loaded.portal is None or loaded.foundations:
        return Judged(loaded=loaded, report=None)
    return Judged(loaded=loaded, report=check(loaded.portal.without_unread(), CATALOGUE, day))
