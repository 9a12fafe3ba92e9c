"""Python and JavaScript ask for the same terms, and every text is found by all that stands in it."""

import json
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from disclosure import search
from disclosure.search.terms import LONGEST_QUERY, fold, legible, simplified, stand_ins, words

DATA = Path(__file__).parents[1] / "data"
TRADITIONAL = Path(search.__file__).with_name("traditional.json").read_bytes()
PAGE = {"": b"<!doctype html>", "traditional.json": TRADITIONAL}
CASES = json.loads((DATA / "terms.json").read_text(encoding="utf-8"))
ASK = """async () => {
  const { fold, learn, words } = await import("/static/js/search/terms.js");
  const { traditional, simplified } = await (await fetch("/traditional.json")).json();
  learn(traditional, simplified);
  const cases = await (await fetch("/terms.json")).json();
  return cases.map(({ text }) => ({ folded: fold(text), words: words(text) }));
}"""
FOLD = """async (characters) => {
  const { fold, learn } = await import("/static/js/search/terms.js");
  const { traditional, simplified } = await (await fetch("/traditional.json")).json();
  learn(traditional, simplified);
  return Array.from(characters, fold);
}"""


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {name: case[name] for name in ("folded", "words")}


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_case_comes_out_as_written(case: dict[str, Any]) -> None:
    assert {"folded": fold(case["text"]), "words": words(case["text"])} == expected(case)


@pytest.mark.browser
def test_the_browser_gives_the_same_for_every_case(open_page: Callable[..., Page]) -> None:
    page = open_page({**PAGE, "terms.json": (DATA / "terms.json").read_bytes()}, "")
    assert page.evaluate(ASK) == [expected(case) for case in CASES]


@pytest.mark.browser
def test_the_browser_folds_every_character_alike(open_page: Callable[..., Page]) -> None:
    # Characters of Unicode 3.2 have their properties for good; later ones may be newer than this Python or Chromium.
    known = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.ucd_3_2_0.category(chr(code)) not in ("Cn", "Cs")
    ]
    folded = open_page(PAGE, "").evaluate(FOLD, "".join(known))
    assert [(a, b, fold(a)) for a, b in zip(known, folded, strict=True) if b != fold(a)] == []


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_stands_for_a_character_has_no_stand_in_itself() -> None:
    assert not set(stand_ins().values()) & stand_ins().keys()
    assert not set(simplified().values()) & simplified().keys()


def test_chinese_digits_stay_in_what_is_read_aloud() -> None:
    assert legible("三里屯（二號）") == "三里屯 二号"


def test_the_longest_query_is_still_searched() -> None:
    assert words("水" * LONGEST_QUERY) == ["水" * LONGEST_QUERY]
    assert words("水" * (LONGEST_QUERY + 1)) == []
