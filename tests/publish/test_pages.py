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
from disclosure.publish.freezer import Address
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


def address(endpoint: str, **values: str) -> Address:
    return "/".join(("", endpoint, *values.values(), "")), endpoint, values


REGIONS = ("411700", "410100")
COMPANIES = [{"region": region, "sector": "water", "slug": f"number-{n}"} for n in range(60) for region in REGIONS]
SEVERAL = [
    *(address(endpoint, **company) for endpoint in ("company.show", "feeds.company_atom") for company in COMPANIES),
    *(address("region.show", code=region) for region in REGIONS),
    address("home.show"),
    address("data.show"),
    address("rule.show", code="D01"),
]


def test_every_page_is_in_one_batch() -> None:
    assert sorted(page[0] for batch in pages._batches(SEVERAL) for page in batch) == sorted(page[0] for page in SEVERAL)


def test_what_is_about_a_company_or_its_region_is_made_together() -> None:
    local = [page[2] for batch in pages._batches(SEVERAL)[2:] for page in batch]
    assert [next(iter(values.values())) for values in local] == ["410100"] * 121 + ["411700"] * 121
    assert local[:5] == [{"code": "410100"}, *[COMPANIES[1]] * 2, *[COMPANIES[3]] * 2]


def test_what_takes_long_is_made_first_and_apart() -> None:
    first, second, *_ = pages._batches(SEVERAL)
    assert [page[1] for page in first] == ["home.show", "rule.show"]
    assert [page[1] for page in second] == ["data.show"]


def test_progress_goes_from_nothing_to_all(app: Flask, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    count = freeze(app, staging(tmp_path), progress=lambda *done: told.append(done))
    assert told[0] == (0, count)
    assert told[-1] == (count, count)
    assert told == sorted(told)
