"""The check that `--since` compares with: the content of then, by the rules of today."""

from datetime import date
from typing import Any

import click

from disclosure.checking import check
from disclosure.cli.options import SCHEMAS, Root, UsageError
from disclosure.content.formats import is_date
from disclosure.content.load import read
from disclosure.content.revisions import Revision, RevisionError, at_end_of, content_at, named
from disclosure.content.schemas import Schemas
from disclosure.reports.assessment import Earlier
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as wording


class Since(click.ParamType[date | str]):
    """A date, or else the name of a git revision."""

    name = "since"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | str:  # noqa: ANN401 - as click
        del param, ctx
        return date.fromisoformat(value) if is_date(value) else str(value)


def earlier(root: Root, since: date | str, as_of: date, edition: str | None, jobs: int) -> Earlier:
    """The content as it stood at the end of a day or at a revision, judged as of that day (at most `as_of`).

    Files of that time that cannot be read by today's schemas are left out and named, with them their companies:
    UsageError where no verdict can do without one, where there is no such revision, or no git.
    """
    try:
        revision = _revision(root, since)
        with content_at(root.path, revision) as folder:
            loaded = read(folder, Schemas.under(SCHEMAS), jobs=jobs)
    except RevisionError as error:
        raise UsageError(wording.no_revision(str(since), str(error))) from None
    if loaded.portal is None or loaded.foundations:
        raise UsageError(wording.unreadable_then(str(since), loaded.foundations))
    day = min(since if isinstance(since, date) else revision.day, as_of)
    return Earlier(
        asked=str(since),
        revision=revision,
        report=check(loaded.portal.without_unread(), CATALOGUE, day, edition=edition),
        omitted=loaded.portal.omitted,
        unread=loaded.portal.unread,
    )


def _revision(root: Root, since: date | str) -> Revision:
    if isinstance(since, str):
        return named(root.path, since)
    found = at_end_of(root.path, since)
    if found is None:
        raise UsageError(wording.before_first(since.isoformat()))
    return found
