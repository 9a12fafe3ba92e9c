"""What several commands share: the portal's place, the day, the selection of companies."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches
from functools import wraps
from pathlib import Path
from typing import Any

import click

from disclosure.checking.selection import Selection
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.reports.assessment import BESIDE
from disclosure.rules import CATALOGUE
from disclosure.rules.bulletins import BULLETIN_RULES
from disclosure.rules.rectifications import RECTIFICATION_RULES
from disclosure.wording import cli as wording

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "schemas"
ALL_RULES = (*CATALOGUE, *RECTIFICATION_RULES, *BULLETIN_RULES)
"""Those on companies, and those on other records, which have catalogues of their own."""


class UsageError(click.UsageError):
    """Wrong usage, a path that is not there, or nothing that matches: exit code 2."""


class Day(click.ParamType[date]):
    """A date in the form YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - as click
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(wording.bad_date(value), param, ctx)
        if day.isoformat() != value:
            self.fail(wording.bad_date(value), param, ctx)
        return day


def today() -> date:
    """The one place that reads the clock; SOURCE_DATE_EPOCH stands in for it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()  # noqa: DTZ011 - the user's own day


@dataclass(frozen=True, slots=True)
class Root:
    """The folder of a portal."""

    path: Path

    @property
    def content(self) -> Path:
        """Its content; UsageError where there is none."""
        folder = self.path / "content"
        if not folder.is_dir():
            raise UsageError(wording.no_content(str(self.path)))
        return folder


Command = Callable[..., Any]


def as_of(command: Command) -> Command:
    """Add --as-of."""
    return click.option("--as-of", type=Day(), default=today, help=wording.AS_OF)(command)


def jobs(command: Command) -> Command:
    """Add --jobs."""
    return click.option("--jobs", type=click.IntRange(1), default=_cores, help=wording.JOBS)(command)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Identity(click.ParamType[CompanyId]):
    """A company as region/sector/slug."""

    name = "company"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> CompanyId:
        try:
            return CompanyId.parse(value)
        except ValueError:
            self.fail(wording.COMPANY, param, ctx)


class Days(click.ParamType[timedelta]):
    """A number of days: `14d`."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:  # noqa: ANN401 - as click
        if isinstance(value, timedelta):
            return value
        found = re.fullmatch(r"([0-9]{1,4})d", value)
        if found is None:
            self.fail(wording.BAD_DAYS, param, ctx)
        return timedelta(days=int(found[1]))


_COMMAS = "[,\N{FULLWIDTH COMMA}]"


class Codes(click.ParamType[tuple[str, ...]]):
    """Rule codes, or what they begin with, with commas between: `P,O01`."""

    name = "codes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ANN401 - as click
        if isinstance(value, tuple):
            return value
        codes = tuple(word.strip().upper() for word in re.split(_COMMAS, value) if word.strip())
        if not codes:
            self.fail(wording.NO_CODES, param, ctx)
        for code in codes:
            if not any(rule.code.startswith(code) for rule in ALL_RULES):
                near = get_close_matches(code, [rule.code for rule in ALL_RULES], n=1)
                self.fail(wording.no_rule(code, near[0] if near else None), param, ctx)
        return codes


class Beside(click.ParamType[frozenset[str]]):
    """What a report shows besides the verdicts, with commas between: `inspections,rectifications`."""

    name = "beside"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:  # noqa: ANN401 - as click
        if isinstance(value, frozenset):
            return value
        named = frozenset(word.strip() for word in re.split(_COMMAS, value) if word.strip())
        if not named or not named <= set(BESIDE):
            self.fail(wording.bad_beside(BESIDE, sorted(named - set(BESIDE))), param, ctx)
        return named


_CHOICES = (
    click.option("--region", help=wording.REGION),
    click.option("--sector", type=click.Choice([sector.value for sector in Sector]), help=wording.SECTOR),
    click.option("--company", "companies", type=Identity(), multiple=True, help=wording.COMPANY),
    click.option("--select", type=Codes(), default=(), help=wording.SELECT),
    click.option("--ignore", type=Codes(), default=(), help=wording.IGNORE),
)


def selection(command: Command) -> Command:
    """Add the options that choose companies and rules; the command takes them as one Selection."""

    @wraps(command)
    def with_selection(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the command's own
        chosen = {name: options.pop(name) for name in ("region", "sector", "companies", "select", "ignore")}
        chosen["sector"] = Sector(chosen["sector"]) if chosen["sector"] else None
        return command(*arguments, selection=Selection(**chosen), **options)

    for option in reversed(_CHOICES):
        with_selection = option(with_selection)
    return with_selection


EDITIONS = ("2008", "2021")


def edition(command: Command) -> Command:
    """Add --edition."""
    return click.option("--edition", type=click.Choice(EDITIONS), help=wording.EDITION)(command)


FAIL_ON = {"error": {Severity.MUST}, "warning": set(Severity), "never": set[Severity]()}


def fail_on(command: Command) -> Command:
    """Add --fail-on."""
    return click.option("--fail-on", type=click.Choice(list(FAIL_ON)), default="never", help=wording.FAIL_ON)(command)


def fails(verdicts: Iterable[Verdict], level: str) -> bool:
    """Whether there are findings at or above a level of --fail-on."""
    return any(v.outcome is Outcome.NOT_MET and v.severity in FAIL_ON[level] for v in verdicts)


def below_root(root: Root, path: str) -> str:
    """A path on the command line as content names it (`content/…`); UsageError where it is not content."""
    given = Path(path)
    if not given.exists() and (root.path / path).exists():
        given = root.path / path
    if not given.exists():
        raise UsageError(wording.no_path(path))
    try:
        relative = given.resolve().relative_to(root.path.resolve()).as_posix()
    except ValueError:
        raise UsageError(wording.outside(path)) from None
    if not (relative + "/").startswith("content/"):
        raise UsageError(wording.outside(path))
    return relative
