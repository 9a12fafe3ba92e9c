import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from disclosure.search.slips import slip, untouched

FILE = Path(__file__).parents[1] / "data" / "slips.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))
ASK = """async () => {
  const { slip, untouched } = await import("/static/js/search/slips.js");
  const found = (pattern, lines) => lines.filter((line) => pattern.test(line));
  return (await (await fetch("/slips.json")).json()).map(({ word, found: lines, not_found: others }) => {
    const pattern = slip(word);
    if (pattern === null) return [null, []];
    return [found(pattern, [...lines, ...others]), untouched(word)];
  });
}"""
WORDS = st.text("水路郑州ab", min_size=3, max_size=6).filter(lambda word: not word.isascii())


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_slip_is_found_as_written(case: dict[str, Any]) -> None:
    pattern = slip(case["word"])
    if case["found"] is None:
        assert pattern is None
        return
    assert pattern is not None
    assert [line for line in [*case["found"], *case["not_found"]] if pattern.search(line)] == case["found"]


@pytest.mark.browser
def test_the_browser_finds_the_same_slips(open_page: Callable[..., Page]) -> None:
    answers = open_page({"": b"<!doctype html>", "slips.json": FILE.read_bytes()}, "").evaluate(ASK)
    assert [found for found, _ in answers] == [case["found"] for case in CASES]
    for case, (found, pairs) in zip(CASES, answers, strict=True):
        if found is not None:
            assert {tuple(pair) for pair in pairs} == set(untouched(case["word"]))


def edited(data: st.DataObject, word: str) -> str:
    """The word with one slip."""
    place = data.draw(st.integers(0, len(word) - 1))
    wrong = data.draw(st.sampled_from("xy火"))
    before, here, after = word[:place], word[place], word[place + 1 :]
    return data.draw(
        st.sampled_from([before + wrong + after, before + after, before + wrong + here + after])
        if not after
        else st.sampled_from([before + wrong + after, before + after, before + after[0] + here + after[1:]])
    )


@given(st.data(), WORDS)
def test_whatever_is_one_slip_away_is_found_and_holds_what_a_slip_leaves(data: st.DataObject, word: str) -> None:
    meant = edited(data, word)
    pattern = slip(word)
    assert pattern is not None
    assert pattern.search(meant)
    assert any(before in meant and after in meant for before, after in untouched(word))
