"""Whatever stands in the portal's text is found by it, and nothing else is."""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import date

import pytest
from playwright.sync_api import Page

from disclosure.content.labels import Labels
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search import entries, grams
from disclosure.search import shards as shards_module
from disclosure.search.arrangement import blocks
from disclosure.search.document import Document
from disclosure.search.documents import documents as documents_of
from disclosure.search.documents import result_labels
from disclosure.search.index import Index, open_index
from disclosure.search.rewriting import Rewriting
from disclosure.search.searchable import searchable
from disclosure.search.shards import shards
from disclosure.search.terms import words

AS_OF = date(2026, 11, 21)
DRAWN = 2000
LONGEST = 12
ASK = """async (queries) => {
  const { openEngine } = await import("/static/js/search/engine.js");
  const engine = await openEngine(async (path) => (await fetch(`/search/${path}`)).json());
  const answers = [];
  for (const query of queries) {
    const found = await engine.search(query, { limit: Infinity });
    answers.push(found.hits.map(({ ordinal }) => ordinal));
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def every(real: Portal, labels: Labels) -> list[Document]:
    return list(documents_of(real, CATALOGUE, labels, AS_OF))


@pytest.fixture(scope="module")
def queries(every: list[Document]) -> list[str]:
    """Runs of 1 to 12 characters of what the documents say, as it is written there."""
    chance = random.Random(20261122)  # noqa: S311  # the same queries each time are the point
    lines = [line for one in every for line in written(one)]
    drawn = (run(chance.choice(lines), chance) for _ in range(2 * DRAWN))
    return [text for text in drawn if words(text)][:DRAWN]


def written(document: Document) -> list[str]:
    fields = (document.title, document.place, *document.aliases, *document.numbers, *document.body.split("\n"))
    return [field for field in fields if field]


def run(line: str, chance: random.Random) -> str:
    start = chance.randrange(len(line))
    return line[start : start + chance.randint(1, LONGEST)]


class Scan:
    """What a plain look at every text finds; ordinals are those of the index."""

    def __init__(self, documents: Iterable[Document], rewriting: Rewriting) -> None:
        placed = enumerate(one for block in blocks(documents) for one in block)
        self.documents = {ordinal: one for ordinal, one in placed if one}
        self._texts = {ordinal: searchable(one).text for ordinal, one in self.documents.items()}
        self._rewriting = rewriting

    def find(self, query: str) -> set[int]:
        ways = (words(way) for way in (query, *self._rewriting.rewritten(query)))
        return {ordinal for way in ways for ordinal, text in self._texts.items() if all(word in text for word in way)}


@pytest.fixture(scope="module")
def scan(every: list[Document], real: Portal) -> Scan:
    return Scan(every, Rewriting.of(real.synonyms))


@pytest.fixture(scope="module")
def index(every: list[Document], real: Portal, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_index(tmp_path_factory.mktemp("whoosh") / "index", lambda: every, Rewriting.of(real.synonyms))


def test_the_server_finds_what_a_plain_scan_finds(queries: list[str], scan: Scan, index: Index) -> None:
    assert len(queries) == DRAWN
    for query in queries:
        found = {hit.document.key for hit in index.query(query, limit=None).hits}
        assert found == {scan.documents[ordinal].key for ordinal in scan.find(query)}, query


@pytest.mark.browser
@pytest.mark.parametrize(("limit", "drawn"), [(grams.LIMIT, DRAWN), (8, 400)])
def test_the_browser_finds_what_a_plain_scan_finds(  # noqa: PLR0917 - fixtures
    limit: int,
    drawn: int,
    every: list[Document],
    real: Portal,
    queries: list[str],
    scan: Scan,
    open_page: Callable[[Mapping[str, bytes], str], Page],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The smaller limit makes frequent terms of most, as a portal of ten thousand companies would.
    for module in (grams, entries, shards_module):
        monkeypatch.setattr(module, "LIMIT", limit)
    files = {f"search/{path}": content for path, content in shards(every, result_labels(real), real.synonyms)}
    page = open_page({"": b"<!doctype html>", **files}, "")
    asked = queries[:drawn]
    answers = page.evaluate(ASK, asked)
    wrong = [
        (query, sorted(scan.find(query) ^ set(answer)))
        for query, answer in zip(asked, answers, strict=True)
        if set(answer) != scan.find(query)
    ]
    assert wrong == []
    assert all(len(answer) == len(set(answer)) for answer in answers)
