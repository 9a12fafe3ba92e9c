"""The browser, Whoosh and a plain scan find the same documents: all that hold what was asked for, and no other."""

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from disclosure.search.document import Document
from disclosure.search.index import Index, build
from disclosure.search.searchable import searchable

OpenPage = Callable[[Mapping[str, bytes], str], Page]

ASK = """async (queries) => {
  const { openEngine } = await import("/static/js/search/engine.js");
  const engine = await openEngine(async (path) => (await fetch(`/search/${path}`)).json());
  const answers = [];
  for (const [query, filters, limit] of queries) {
    const found = await engine.search(query, { filters, limit: limit ?? Infinity });
    const hits = found.hits.map(({ document, score }) => [document.url, score]);
    answers.push({ hits, count: found.count, exact: found.exact, counts: found.counts });
  }
  return answers;
}"""
CHOSEN = [
    "停水", "水", "停水 中原路", "通知 pe100", "路 1 ㎡", "4.10元", "ｄｎ３２", "dn", "0371-6768", "037167681234",
    "𠮷祥里", "㐂乐", "csdq", "ceshishi", "zhongyuanlu", "阶梯水价污水", "水 停", "七百", "",
]  # fmt: skip
HOSTILE = [
    "__proto__",
    "constructor",
    "<img src=x onerror=alert(1)>",
    "\x00\x01",
    "停" * 10_000,
    "😀",
    "kind:notice",
    "%",
]
FILTERS = [
    {"region": "880100"}, {"region": "880102"}, {"region": "880000"}, {"kind": "outlet"}, {"sector": "gas"},
    {"region": "880100", "sector": "water", "kind": "notice"}, {"region": "__proto__"}, {"region": ""},
]  # fmt: skip


@pytest.fixture(scope="module")
def index(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    return build(documents, tmp_path_factory.mktemp("whoosh") / "index")


@pytest.fixture(scope="module")
def substrings(documents: list[Document]) -> list[tuple[Document, str]]:
    """Some of what stands in the fields: 1 to 6 characters, as they were written."""
    chance = random.Random(5)  # noqa: S311  # the same queries each time are the point
    return [(document, _substring(document, chance)) for document in chance.choices(documents, k=200)]


def _substring(document: Document, chance: random.Random) -> str:
    fields = [document.title, document.place, document.body, *document.aliases, *document.numbers]
    field = chance.choice([field for field in fields if field])
    start = chance.randrange(len(field))
    return field[start : start + chance.randint(1, 6)]


@cache
def plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).lower()).strip()


def scanned(documents: list[Document], query: str) -> set[str]:
    """What holds each word of the query in some field, found by looking at all of it."""
    words = [plain(word) for word in query.split() if plain(word)]
    return {one.url for one in documents if words and all(_holds(one, word) for word in words)}


def _holds(document: Document, word: str) -> bool:
    written = [document.title, document.place, document.body, *document.aliases, *document.numbers]
    squeezed = [number.replace("-", "") for number in document.numbers]
    return any(word in plain(field) for field in [*written, *squeezed, *searchable(document).spellings])


def asked(index: Index, query: str, facets: Mapping[str, str] | None = None) -> list[list[Any]]:
    return [[hit.document.url, hit.score] for hit in index.query(query, None, facets)]


def test_whatever_stands_in_a_field_finds_its_document(substrings: list[tuple[Document, str]], index: Index) -> None:
    missed = [
        (document.url, text)
        for document, text in substrings
        if plain(text) and document.url not in {url for url, _ in asked(index, text)}
    ]
    assert missed == []


def test_whoosh_finds_what_a_scan_finds(
    documents: list[Document], substrings: list[tuple[Document, str]], index: Index
) -> None:
    for query in [*CHOSEN, *(text for _, text in substrings)]:
        assert {url for url, _ in asked(index, query)} == scanned(documents, query), query


@pytest.mark.browser
def test_the_browser_finds_what_whoosh_finds_in_the_same_order(
    substrings: list[tuple[Document, str]], index: Index, index_files: Mapping[str, bytes], open_page: OpenPage
) -> None:
    queries = [*CHOSEN, *HOSTILE, *(text for _, text in substrings)]
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    answers = page.evaluate(ASK, [[query, {}, None] for query in queries])
    assert [answer["hits"] for answer in answers] == [asked(index, query) for query in queries]
    assert all(answer["exact"] and answer["count"] == len(answer["hits"]) for answer in answers)


@pytest.mark.browser
def test_facets_narrow_alike(index: Index, index_files: Mapping[str, bytes], open_page: OpenPage) -> None:
    queries = [(query, facets) for query in CHOSEN for facets in FILTERS]
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    answers = page.evaluate(ASK, [[query, facets, None] for query, facets in queries])
    assert [answer["hits"] for answer in answers] == [asked(index, query, facets) for query, facets in queries]


@pytest.mark.browser
def test_the_first_few_are_the_first_of_all(
    documents: list[Document], index: Index, index_files: Mapping[str, bytes], open_page: OpenPage
) -> None:
    # 停水 is answered from the head of its list, the others from whole lists.
    queries = ["停水", "临时停水", "停水 通知"]
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    answers = page.evaluate(ASK, [[query, {}, 5] for query in queries])
    assert [answer["hits"] for answer in answers] == [asked(index, query)[:5] for query in queries]
    for query, answer in zip(queries, answers, strict=True):
        urls = scanned(documents, query)
        found = [one for one in documents if one.url in urls]
        assert answer["count"] >= len(found)
        if answer["exact"]:
            assert answer["count"] == len(found)
            assert answer["counts"]["sector"] == [sum(one.sector == name for one in found) for name in ("gas", "water")]
    assert [answer["exact"] for answer in answers] == [True, False, True]


@pytest.mark.browser
def test_a_query_for_a_common_term_reads_few_files(
    documents: list[Document], index_files: Mapping[str, bytes], open_page: OpenPage
) -> None:
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    page.evaluate(ASK, [["停水", {}, 5]])
    assert not [url for url in read if "/lists/" in url]
    page.evaluate(ASK, [["停水", {"region": "990100"}, 5]])
    parts = [path for path in index_files if path.startswith(f"search/lists/{'停水'.encode().hex()}/")]
    assert 0 < len([url for url in read if "/lists/" in url]) < len(parts)
    assert len(documents) > len([url for url in read if "/documents/" in url]) * 8
