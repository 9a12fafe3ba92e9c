"""No address vanishes unnoticed: old links to a public page must go on working."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from flask import Flask
from werkzeug.test import Client

from disclosure.web.pages import PAGES

GOLDEN = Path(__file__).parents[1] / "addresses.txt"
NAMES = {module.bp.name for module in PAGES}


class Whole(Protocol):
    @property
    def paths(self) -> Sequence[str]: ...


sample = pytest.mark.parametrize("whole", ["sample"], indirect=True)


@sample
def test_the_addresses_are_those_that_were_agreed(whole: Whole) -> None:
    assert sorted(whole.paths) == GOLDEN.read_text("utf-8").splitlines()


def test_no_address_is_named_twice(whole: Whole) -> None:
    assert len(whole.paths) == len(set(whole.paths))


@sample
def test_every_address_answers(app: Flask, whole: Whole) -> None:
    client = Client(app)
    assert {path: status for path in whole.paths if (status := client.get(path).status_code) != 200} == {}


@sample
def test_every_page_has_an_address(app: Flask, whole: Whole) -> None:
    adapter = app.url_map.bind("localhost")
    assert views(app) - {adapter.match(path)[0] for path in whole.paths} == set()


def views(app: Flask) -> set[str]:
    endpoints: Iterable[str] = (rule.endpoint for rule in app.url_map.iter_rules())
    return {endpoint for endpoint in endpoints if endpoint.partition(".")[0] in NAMES}
