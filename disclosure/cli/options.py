"""What several commands share: the portal's place, the day, the selection of companies."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from disclosure.model.identity import CompanyId, Sector, region_covers
from disclosure.wording import cli as wording

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "schemas"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which companies a command speaks of; empty means all."""

    region: str | None = None
    sector: Sector | None = None
    companies: tuple[CompanyId, ...] = ()
    paths: tuple[str, ...] = ()

    def holds(self, company: CompanyId) -> bool:
        """Whether a company is meant."""
        folder = f"content/companies/{company}/"
        return (
            (self.region is None or region_covers(self.region, company.region))
            and self.sector in (None, company.sector)
            and (not self.companies or company in self.companies)
            and (not self.paths or any(_overlap(folder, path) for path in self.paths))
        )

    def holds_path(self, path: str) -> bool:
        """Whether a problem's file is meant."""
        return not self.paths or any(path == named or path.startswith(named.rstrip("/") + "/") for named in self.paths)


def _overlap(folder: str, path: str) -> bool:
    named = path.rstrip("/") + "/"
    return folder.startswith(named) or named.startswith(folder)


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
