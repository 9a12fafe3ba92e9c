"""Who makes the pages: this process, its workers, and those who join when they are free."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.processes import Aside
from disclosure.publish import pages
from disclosure.publish.destination import Staging
from disclosure.publish.pages import freeze
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

AS_OF = date(2026, 11, 21)


class Counted(Aside[None]):
    begun = 0

    def __init__(self, task: Callable[[], None]) -> None:
        Counted.begun += 1
        super().__init__(task)


@pytest.fixture
def app(sandbox: Any) -> Flask:
    portal = load(sandbox.content, Schemas.under(HOME / "schemas"))
    return create_app(portal, check(portal, CATALOGUE, AS_OF), schemas=HOME / "schemas", catalogue=CATALOGUE)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> type[Counted]:
    Counted.begun = 0
    monkeypatch.setattr(pages, "Aside", Counted)
    monkeypatch.setattr(pages, "BATCH", 5)
    return Counted


def staging(folder: Path) -> Staging:
    return Staging(folder / "site", folder / "none")


def made(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("jobs", "begun"), [((1, 0), 0), ((3, 0), 2), ((3, 1), 1), ((2, 1), 0)])
def test_there_are_as_many_processes_as_jobs_those_elsewhere_included(
    app: Flask, counted: type[Counted], tmp_path: Path, jobs: tuple[int, int], begun: int
) -> None:
    allowed, elsewhere = jobs
    count = freeze(app, staging(tmp_path), jobs=allowed, elsewhere=lambda: elsewhere)
    assert counted.begun == begun
    assert count == len(made(tmp_path / "site")) > 100


def test_a_process_that_becomes_free_makes_pages_too(app: Flask, counted: type[Counted], tmp_path: Path) -> None:
    answers = iter([1, 1])
    freeze(app, staging(tmp_path), jobs=2, elsewhere=lambda: next(answers, 0))
    assert counted.begun == 1


def test_progress_goes_from_nothing_to_all(app: Flask, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    count = freeze(app, staging(tmp_path), progress=lambda *done: told.append(done))
    assert told[0] == (0, count)
    assert told[-1] == (count, count)
    assert told == sorted(told)
