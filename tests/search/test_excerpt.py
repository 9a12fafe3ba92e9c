import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from disclosure.search.document import Document, Kind
from disclosure.search.excerpt import Segment, excerpt, excerpt_of, marked, spans

DATA = Path(__file__).parents[1] / "data"
CASES = json.loads((DATA / "excerpts.json").read_text(encoding="utf-8"))
ASK = """async (cases) => {
  const { excerpt } = await import("/static/js/search/excerpt.js");
  return cases.map(({ text, words }) => excerpt(text, words).map(({ text, marked }) => [text, marked]));
}"""
NUMBERED = Document(
    key="k", kind=Kind.OUTLET, title="停水", url="u", body="正文", aliases=("又名",), numbers=("0880-6768",)
)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_case_is_cut_as_written(case: dict[str, Any]) -> None:
    found = [[segment.text, segment.marked] for segment in excerpt(case["text"], case["words"])]
    assert found == case["segments"]


@pytest.mark.browser
def test_the_browser_cuts_every_case_the_same(open_page: Callable[..., Page]) -> None:
    page = open_page({"": b"<!doctype html>"}, "")
    assert page.evaluate(ASK, CASES) == [case["segments"] for case in CASES]


def test_a_traditional_character_is_marked_as_it_was_written() -> None:
    assert spans("臨時停氣", ["停气"]) == [(2, 4)]


def test_a_title_is_shown_whole() -> None:
    assert marked("停水" + "路" * 100, ["停水"]) == [Segment("停水", marked=True), Segment("路" * 100, marked=False)]


def test_places_are_given_as_written() -> None:
    assert spans("第①楼，ＰＥ管", ["1楼", "pe"]) == [(1, 3), (4, 6)]


@pytest.mark.parametrize(
    ("word", "shown"), [("正", "正文"), ("又", "又名"), ("6768", "0880-6768"), ("停水", "正文"), ("无", "正文")]
)
def test_the_field_with_the_match_is_shown_else_the_body(word: str, shown: str) -> None:
    assert "".join(segment.text for segment in excerpt_of(NUMBERED, [word])) == shown
