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

from disclosure.search.terms import LONGEST_QUERY, fold, is_gap, keys, query_keys, terms, words

DATA = Path(__file__).parents[1] / "data"
CASES = json.loads((DATA / "terms.json").read_text(encoding="utf-8"))
ASK = """async () => {
  const { fold, words, queryKeys } = await import("/static/js/search/terms.js");
  const cases = await (await fetch("/terms.json")).json();
  return cases.map(({ text }) => ({ folded: fold(text), words: words(text), keys: queryKeys(words(text)) }));
}"""
FOLD = """async (characters) => {
  const { fold } = await import("/static/js/search/terms.js");
  return Array.from(characters, fold);
}"""


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {name: case[name] for name in ("folded", "words", "keys")}


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_case_comes_out_as_written(case: dict[str, Any]) -> None:
    asked = words(case["text"])
    assert {"folded": fold(case["text"]), "words": asked, "keys": query_keys(asked)} == expected(case)


@pytest.mark.browser
def test_the_browser_gives_the_same_for_every_case(open_page: Callable[..., Page]) -> None:
    page = open_page({"": b"<!doctype html>", "terms.json": (DATA / "terms.json").read_bytes()}, "")
    assert page.evaluate(ASK) == [expected(case) for case in CASES]


@pytest.mark.browser
def test_the_browser_folds_every_character_alike(open_page: Callable[..., Page]) -> None:
    # Characters of Unicode 3.2 have their properties for good; later ones may be newer than this Python or Chromium.
    known = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.ucd_3_2_0.category(chr(code)) not in ("Cn", "Cs")
    ]
    folded = open_page({"": b"<!doctype html>"}, "").evaluate(FOLD, "".join(known))
    assert [(a, b, fold(a)) for a, b in zip(known, folded, strict=True) if b != fold(a)] == []


@given(st.data(), st.text(st.sampled_from("水停路，ab1290 𠮷ß-ﬁ") | st.characters(exclude_categories=["Cs"])))
def test_a_text_holds_the_keys_of_whatever_stands_in_it(data: st.DataObject, text: str) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    word = folded[start : data.draw(st.integers(start, len(folded)))].strip()
    assert set(keys(word)) <= terms(folded).keys()


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_term_is_counted_as_often_as_it_stands() -> None:
    found = terms("停水 停水 a12 a")
    real = {term: count for term, count in found.items() if not is_gap(term)}
    assert real == {"停": 2, "水": 2, "停水": 2, "a": 2, "1": 1, "2": 1, "a1": 1, "12": 1, "a12": 1}


def test_the_longest_query_is_still_searched() -> None:
    assert words("水" * LONGEST_QUERY) == ["水" * LONGEST_QUERY]
    assert words("水" * (LONGEST_QUERY + 1)) == []
