"""What people ask of the content as it is, and what they must be given first (`tests/data/judged-queries.yaml`)."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.document import Document
from disclosure.search.documents import documents, result_labels
from disclosure.search.index import Index, open_index
from disclosure.search.rewriting import Rewriting
from disclosure.search.shards import shards
from disclosure.search.terms import fold

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "schemas"
JUDGED = yaml.safe_load((HOME / "tests" / "data" / "judged-queries.yaml").read_text(encoding="utf-8"))
AS_OF = date(2026, 11, 22)
SHOWN = 10
"""Results that count for the mean reciprocal rank."""
ENOUGH = 0.9
ASK = """async (judged) => {
  const { openEngine } = await import("/static/js/search/engine.js");
  const { reader } = await import("/static/js/search/reading.js");
  const engine = await openEngine(reader(new URL("/search/", location)));
  const answers = [];
  for (const { query, near } of judged) {
    const { hits, offers } = await engine.search(query, { limit: 10, near: near ?? "" });
    answers.push({ urls: hits.map(({ card }) => card.url + card.title), offers });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Given:
    """What a reader of the index answers: keys of documents, and names that it offers."""

    found: list[str]
    offers: list[str]


def rank(judged: dict[str, Any], given: Given) -> int | None:
    """The place of the first result that will do, counted from 1; None where there is none."""
    if "offers" in judged:
        places = (place for place, name in enumerate(given.offers, 1) if name in judged["offers"] and not given.found)
        return next(places, None)
    patterns = judged["find"]
    places = (place for place, key in enumerate(given.found, 1) if any(fnmatchcase(key, one) for one in patterns))
    return next(places, None)


def held(judged: list[dict[str, Any]], given: list[Given], capsys: pytest.CaptureFixture[str], reader: str) -> None:
    """Say the mean reciprocal rank, and fail on each query that is not answered as judged."""
    ranks = [rank(one, answer) for one, answer in zip(judged, given, strict=True)]
    mean = sum(1 / place for place in ranks if place) / len(ranks)
    with capsys.disabled():
        print(f"\n{reader}: {len(judged)} judged queries, mean reciprocal rank {mean:.3f}")  # noqa: T201 - the figure is what is asked for
    wrong = [
        f"{one['query']} ({one['why']}): {answer.found[:3] or answer.offers}"
        for one, place, answer in zip(judged, ranks, given, strict=True)
        if place is None or place > one["within"]
    ]
    assert wrong == []
    assert mean >= ENOUGH


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(SCHEMAS))


@pytest.fixture(scope="module")
def real(portal: Portal) -> list[Document]:
    return list(documents(portal, CATALOGUE, Labels.under(SCHEMAS), AS_OF))


@pytest.fixture(scope="module")
def index(portal: Portal, real: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("judged") / "index"
    return open_index(folder, lambda: real, Rewriting.of(portal.synonyms))


@pytest.fixture(scope="module")
def from_index(index: Index) -> list[Given]:
    answers = [index.query(one["query"], SHOWN, near=one.get("near", "")) for one in JUDGED]
    return [Given([hit.document.key for hit in one.hits], [offer.text for offer in one.offers]) for one in answers]


def test_the_server_answers_as_judged(from_index: list[Given], capsys: pytest.CaptureFixture[str]) -> None:
    held(JUDGED, from_index, capsys, "Whoosh")


@pytest.mark.browser
def test_the_browser_answers_as_judged_and_as_the_server_does(
    open_page: Callable[..., Page],
    portal: Portal,
    real: list[Document],
    from_index: list[Given],
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = dict(shards(real, result_labels(portal), portal.synonyms))
    page = open_page({"": b"<!doctype html>"} | {f"search/{path}": content for path, content in files.items()}, "")
    keys = {one.url + one.title: one.key for one in real}
    answers = page.evaluate(ASK, JUDGED)
    given = [Given([keys[url] for url in one["urls"]], one["offers"]) for one in answers]
    held(JUDGED, given, capsys, "browser")
    differing = [
        (one["query"], ours, theirs)
        for one, ours, theirs in zip(JUDGED, from_index, given, strict=True)
        if ours != theirs
    ]
    assert differing == []


def test_there_are_enough_of_them_and_each_once() -> None:
    asked = [(one["query"], one.get("near")) for one in JUDGED]
    assert len(set(asked)) == len(asked) >= 70


def test_a_judgement_names_what_there_is(real: list[Document]) -> None:
    keys = [one.key for one in real]
    names = {name for one in real for name in (one.title, *one.aliases)}
    for one in JUDGED:
        assert one["within"] in {1, 3}
        assert set(one.get("offers", ())) <= names, one
        for pattern in one.get("find", ()):
            assert any(fnmatchcase(key, pattern) for key in keys), one


def test_each_meaning_of_the_synonyms_finds_something(index: Index, portal: Portal) -> None:
    meanings = {meaning for group in portal.synonyms.synonyms for meaning in group.meanings}
    assert {meaning for meaning in meanings if index.query(meaning, 1).count == 0} == set()


def test_each_phrase_is_written_once_however_it_is_written(portal: Portal) -> None:
    phrases = [phrase for group in portal.synonyms.synonyms for phrase in group.phrases]
    folded = [fold(phrase) for phrase in (*phrases, *portal.synonyms.fillers)]
    assert {phrase for phrase in folded if folded.count(phrase) > 1} == set()


def test_the_synonyms_are_little_to_load(portal: Portal) -> None:
    text = json.dumps(Rewriting.of(portal.synonyms).as_json(), ensure_ascii=False, separators=(",", ":"))
    assert len(text.encode()) < 4_000
