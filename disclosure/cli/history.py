"""disclosure history: how every company stood at the end of each month, worked out from git and stored."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import click

from disclosure.checking import check
from disclosure.checking.fingerprint import fingerprint
from disclosure.checking.months import kept, month_ends
from disclosure.cli.options import SCHEMAS, Root, UsageError, as_of, jobs
from disclosure.content.formats import is_date
from disclosure.content.history import path_of_month, text
from disclosure.content.load import Loaded, read, read_history
from disclosure.content.revisions import Revision, RevisionError, at_end_of, content_at, first_day, is_cut_off
from disclosure.content.schemas import Schemas
from disclosure.model.history import Month, last_day_before, month_of
from disclosure.rules import CATALOGUE
from disclosure.wording import cli as common
from disclosure.wording import history as wording


class MonthName(click.ParamType[str]):
    """A month in the form YYYY-MM."""

    name = "month"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - as click
        if not is_date(f"{value}-01"):
            self.fail(wording.bad_month(value), param, ctx)
        return str(value)


class Fate(StrEnum):
    """What became of a month."""

    MADE = "made"
    KEPT = "kept"
    FAILED = "failed"


@click.command(help=wording.HISTORY)
@click.option("--from", "first", type=MonthName(), help=wording.FROM)
@click.option("--to", "last", type=MonthName(), help=wording.TO)
@click.option("--refresh", is_flag=True, help=wording.REFRESH)
@as_of
@jobs
@click.pass_obj
def history(root: Root, *, first: str | None, last: str | None, refresh: bool, as_of: date, jobs: int) -> None:
    """Store each month that has ended and is not stored; exit with 1 where one that was asked for cannot be made."""
    if first and last and last < first:
        raise UsageError(wording.upside_down(first, last))
    begin = month_of(_first_day(root))
    shelf = _Shelf.of(root, as_of, jobs, refresh=refresh)
    fates: Counter[Fate] = Counter()
    for day in month_ends(first or begin, last or month_of(last_day_before(as_of))):
        fate, said = shelf.settle(day)
        fates[fate] += 1
        click.echo(f"{month_of(day)}  {said}")
    click.echo(wording.summary(*(fates[fate] for fate in Fate)) if fates else wording.NOTHING)
    if fates[Fate.FAILED]:
        raise SystemExit(1)


def _first_day(root: Root) -> date:
    try:
        day = first_day(root.path)
        cut_off = is_cut_off(root.path)
    except RevisionError as error:
        raise UsageError(wording.no_git(str(error))) from None
    if cut_off:
        raise UsageError(wording.CUT_OFF)
    if day is None:
        raise UsageError(wording.NO_REVISION)
    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """The stored months, and what is needed to make more: the content of then, the rules of today."""

    root: Root
    as_of: date
    refresh: bool
    rules: str
    past: Callable[[Revision], Loaded]
    stored: dict[str, Month]
    damaged: dict[str, str]

    @classmethod
    def of(cls, root: Root, as_of: date, jobs: int, *, refresh: bool) -> "_Shelf":
        schemas = Schemas.under(SCHEMAS)
        stored, problems = read_history(root.content, schemas)

        @lru_cache(maxsize=1)  # months without a change follow each other
        def past(revision: Revision) -> Loaded:
            with content_at(root.path, revision) as folder:
                return read(folder, schemas, jobs=jobs)

        return cls(
            root=root,
            as_of=as_of,
            refresh=refresh,
            rules=fingerprint(CATALOGUE),
            past=past,
            stored=stored,
            damaged={problem.path: problem.message for problem in problems},
        )

    def settle(self, day: date) -> tuple[Fate, str]:
        """What becomes of a month, and how that is said."""
        if day >= self.as_of:
            return Fate.FAILED, wording.NOT_ENDED
        revision = at_end_of(self.root.path, day)
        if revision is None:
            return Fate.FAILED, wording.BEFORE_FIRST
        return self._untouched(month_of(day), revision) or self._made(day, revision)

    def _untouched(self, name: str, revision: Revision) -> tuple[Fate, str] | None:
        """Why a stored month stays as it is; None where it is not stored, or must be made again."""
        month, path = self.stored.get(name), path_of_month(name)
        if month and (month.revision, month.rules) == (revision.commit, self.rules):
            return Fate.KEPT, wording.SAME
        if self.refresh:
            return None
        if month and month.revision != revision.commit:
            return Fate.KEPT, wording.other_revision(month.revision, revision.commit)
        if month:
            return Fate.KEPT, wording.OTHER_RULES
        return (Fate.FAILED, wording.damaged(path, self.damaged[path])) if path in self.damaged else None

    def _made(self, day: date, revision: Revision) -> tuple[Fate, str]:
        click.echo(wording.judging(month_of(day), revision.commit), err=True)
        try:
            loaded = self.past(revision)
        except RevisionError as error:
            return Fate.FAILED, wording.not_there(str(error))
        if loaded.portal is None or loaded.foundations:
            return Fate.FAILED, wording.unreadable(loaded.foundations)
        report = check(loaded.portal.without_unread(), CATALOGUE, day)
        month = kept(report, revision=revision.commit, rules=self.rules, omitted=loaded.portal.omitted)
        return Fate.MADE, self._write(month)

    def _write(self, month: Month) -> str:
        path = path_of_month(month.name)
        try:
            _put(self.root.path / path, text(month))
        except OSError as error:
            raise UsageError(common.cannot_write(path, error.strerror or "")) from None
        return wording.made(path, month.revision, len(month.companies), len(month.omitted))


def _put(path: Path, said: str) -> None:
    """Write a file whole, or leave the one that is there."""
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(said, encoding="utf-8", newline="\n")
    beside.replace(path)
