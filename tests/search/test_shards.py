"""The files of the index hold what they should; here they are read without a browser."""

import json
from collections.abc import Callable, Mapping
from itertools import accumulate, pairwise
from typing import Any
from zlib import crc32

import pytest

from disclosure.search.document import Document, Kind, arranged
from disclosure.search.searchable import searchable
from disclosure.search.shards import BLOCK, VERSION, shards
from disclosure.search.terms import is_gap
from disclosure.search.weights import LEVELS, frequencies

Files = Mapping[str, bytes]
IndexOf = Callable[[list[Document]], Files]


def read(files: Files, path: str) -> Any:
    return json.loads(files[f"search/{path}"])


def entry(files: Files, term: str) -> Any:
    buckets = read(files, "index.json")["buckets"]
    return read(files, f"terms/{crc32(term.encode()) % buckets}.json").get(term)


def codes(files: Files, term: str) -> list[int]:
    found = entry(files, term)
    if isinstance(found, list):
        return list(accumulate(found))
    parts = [read(files, f"lists/{term.encode().hex()}/{number}.json") for number in range(len(found["starts"]))]
    return [code for part in parts for code in accumulate(part)]


def files_of(documents: list[Document]) -> Files:
    return {f"search/{path}": content for path, content in shards(documents, {})}


def few(count: int, **fields: Any) -> list[Document]:
    given = {"kind": Kind.NOTICE, "title": "停水", "url": "u"} | fields
    return [Document(key=f"{number:03}", **given) for number in range(count)]


def test_every_document_is_under_each_of_its_terms(index_files: Files, documents: list[Document]) -> None:
    holding: dict[str, list[int]] = {}
    for ordinal, document in enumerate(arranged(documents)):
        for term in frequencies(searchable(document)):
            if not is_gap(term):
                holding.setdefault(term, []).append(ordinal)
    found = {term: [code // LEVELS for code in codes(index_files, term)] for term in holding}
    assert found == holding


def test_no_bucket_has_a_term_of_another(index_files: Files) -> None:
    buckets = read(index_files, "index.json")["buckets"]
    assert buckets > 1
    for number in range(buckets):
        assert {crc32(term.encode()) % buckets for term in read(index_files, f"terms/{number}.json")} <= {number}


def test_a_common_term_has_its_strongest_postings_in_its_bucket(index_files: Files) -> None:
    common = entry(index_files, "停水")
    strongest = sorted(codes(index_files, "停水"), key=lambda code: (-(code % LEVELS), code))[:12]
    assert list(accumulate(common["head"])) == sorted(strongest)
    assert common["count"] == len(codes(index_files, "停水"))


def test_the_parts_of_a_common_term_start_where_its_entry_says(index_files: Files) -> None:
    starts = entry(index_files, "停水")["starts"]
    firsts = [read(index_files, f"lists/{'停水'.encode().hex()}/{number}.json")[0] for number in range(len(starts))]
    assert len(starts) > 1
    assert starts == [code // LEVELS for code in firsts]
    assert all(one < other for one, other in pairwise(starts))


def test_a_common_term_has_its_counts_by_facet(index_files: Files, documents: list[Document]) -> None:
    facets, counts = read(index_files, "index.json")["facets"], entry(index_files, "停水")["counts"]
    holding = [one for one in documents if "停水" in frequencies(searchable(one))]
    for name, values in facets.items():
        assert counts[name] == [sum(getattr(one, name) == value for one in holding) for value in values]


def test_a_block_holds_what_results_show(index_files: Files, documents: list[Document]) -> None:
    for ordinal, document in enumerate(arranged(documents)):
        card = read(index_files, f"documents/{ordinal // BLOCK}.json")[ordinal % BLOCK]
        assert (card["title"], card["url"], card["kind"]) == (document.title, document.url, document.kind)
        assert card.get("region", "") == document.region
        assert card.get("numbers", []) == list(document.numbers)


def test_empty_fields_are_left_out() -> None:
    assert read(files_of(few(1)), "documents/0.json") == [{"kind": "notice", "title": "停水", "url": "u"}]


def test_the_list_of_contents_comes_last_and_counts_them(index_files: Files, documents: list[Document]) -> None:
    manifest = read(index_files, "index.json")
    assert list(index_files)[-1] == "search/index.json"
    assert (manifest["version"], manifest["documents"], manifest["block"]) == (VERSION, len(documents), BLOCK)
    assert sum(run[-1] for run in manifest["groups"]) == len(documents)


def test_labels_are_passed_on_beside_the_words_of_the_page(index_files: Files) -> None:
    labels = read(index_files, "index.json")["labels"]
    assert labels["kind"]["company"] == "企业"
    assert {"facet", "message"} <= labels.keys()


def test_the_same_documents_give_the_same_bytes(
    documents: list[Document], index_files: Files, index_of: IndexOf
) -> None:
    assert index_of(documents) == index_files


def test_the_order_within_a_region_does_not_matter() -> None:
    assert files_of(few(20)) == files_of(few(20)[::-1])


def test_files_are_compact_utf_8() -> None:
    assert files_of(few(1))["search/documents/0.json"] == '[{"kind":"notice","title":"停水","url":"u"}]'.encode()


@pytest.mark.parametrize("changed", [{"title": "停电"}, {"body": "。"}, {"url": "v"}])
def test_other_contents_have_another_seal(changed: dict[str, str]) -> None:
    assert read(files_of(few(3)), "index.json")["seal"] != read(files_of(few(3, **changed)), "index.json")["seal"]


def test_buckets_grow_with_the_collection(index_of: IndexOf) -> None:
    # 3 postings; 40 for each of 28 terms; 12 for each of three common terms.
    collections = [few(1), few(40, title="停水通知，燃气管网，报装营业厅，中原路"), few(400)]
    assert [read(index_of(documents), "index.json")["buckets"] for documents in collections] == [1, 2, 1]


def test_an_empty_portal_has_an_index() -> None:
    files = files_of([])
    assert sorted(files) == ["search/index.json", "search/terms/0.json"]
    assert read(files, "terms/0.json") == {}
