import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from disclosure.search.parting import partings

FILE = Path(__file__).parents[1] / "data" / "partings.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))
ASK = """async () => {
  const { partings } = await import("/static/js/search/parting.js");
  return (await (await fetch("/partings.json")).json()).map(({ queries }) => partings(queries));
}"""


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_queries_are_parted_as_written(case: dict[str, Any]) -> None:
    assert list(partings(case["queries"])) == case["tried"]


@pytest.mark.browser
def test_the_browser_parts_every_case_alike(open_page: Callable[..., Page]) -> None:
    page = open_page({"": b"<!doctype html>", "partings.json": FILE.read_bytes()}, "")
    assert page.evaluate(ASK) == [case["tried"] for case in CASES]
