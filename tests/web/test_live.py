"""The site, live: it follows the files, and shows problems instead of dying."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from disclosure.cli.options import Root
from disclosure.cli.serve import live_app
from disclosure.web import live
from disclosure.web.live import Live

COMPANY = "990100/water/one"
PAGE = f"/companies/{COMPANY}/"


@pytest.fixture
def served(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Client]:
    monkeypatch.setattr(live, "LOOK_AGAIN", 0.0)
    sandbox.company(COMPANY, company="name: 旧名水务\n")
    application = Live(lambda: live_app(Root(sandbox.root), date(2026, 11, 21)), [sandbox.content])
    return sandbox, Client(application)


def change(sandbox: Any, text: str, later: int) -> None:
    file: Path = sandbox.write(f"companies/{COMPANY}/company.yaml", text)
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime + later))


def test_a_changed_file_shows_at_the_next_look(served: tuple[Any, Client]) -> None:
    sandbox, client = served
    assert "旧名水务" in client.get(PAGE).text
    change(sandbox, "name: 新名水务\n", 5)
    assert "新名水务" in client.get(PAGE).text


def test_problems_are_shown_with_place_and_help_and_go_when_they_are_mended(served: tuple[Any, Client]) -> None:
    sandbox, client = served
    change(sandbox, "name：<新名>水务\n", 5)
    answer = client.get(PAGE)
    assert answer.status_code == 503
    assert f"content/companies/{COMPANY}/company.yaml:1:5: error[YAML-006]" in answer.text
    assert "&lt;新名&gt;" in answer.text
    change(sandbox, "name: 新名水务\n", 10)
    assert client.get(PAGE).status_code == 200


def test_nothing_is_read_again_while_nothing_changes(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "LOOK_AGAIN", 0.0)
    made: list[int] = []

    def make() -> Any:
        made.append(1)
        return live_app(Root(sandbox.root), date(2026, 11, 21))

    client = Client(Live(make, [sandbox.content]))
    for _ in range(3):
        assert client.get("/").status_code == 200
    assert len(made) == 1


def test_files_are_not_looked_at_again_for_every_request_of_one_page(
    sandbox: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    files: Callable[..., Any] = live._files

    def counted(folders: Any) -> Any:
        looks.append(1)
        return files(folders)

    monkeypatch.setattr(live, "_files", counted)
    monkeypatch.setattr(live, "LOOK_AGAIN", 3600.0)  # a busy machine takes its time for three requests
    client = Client(Live(lambda: live_app(Root(sandbox.root), date(2026, 11, 21)), [sandbox.content]))
    for _ in range(3):
        client.get("/about/")
    assert len(looks) == 1


def test_an_address_that_is_not_there_answers_404_with_the_portals_page(served: tuple[Any, Client]) -> None:
    _, client = served
    answer = client.get("/companies/990100/water/none/")
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_a_search_is_answered_in_plain_html(served: tuple[Any, Client]) -> None:
    _, client = served
    found = client.get("/search/?q=旧名").text
    assert f"companies/{COMPANY}/" in found
    assert "<mark>旧名</mark>" in found
    hostile = client.get("/search/?q=<script>alert(1)</script>").text
    assert "<script>alert" not in hostile


def test_a_changed_file_is_found_by_the_next_search(served: tuple[Any, Client]) -> None:
    sandbox, client = served
    assert f"companies/{COMPANY}/" in client.get("/search?q=旧名").text
    change(sandbox, "name: 新名水务\n", 5)
    assert f"companies/{COMPANY}/" in client.get("/search?q=新名").text
    assert f"companies/{COMPANY}/" not in client.get("/search?q=旧名").text
