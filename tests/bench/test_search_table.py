from dataclasses import asdict
from typing import Any

import pytest

from bench.search_browser import Measured, Wire
from bench.search_numbers import Distribution, Found, Size
from bench.search_queries import Query, queries
from bench.search_serving import Sent
from bench.search_table import lines

SENT = [
    Sent(path="/search/", head=200, body=2_000),
    Sent(path="/static/js/search.js", head=200, body=20_000),
    Sent(path="/search/terms/1.json", head=200, body=15_000),
    Sent(path="/search/suggest/1.json", head=200, body=1_000),
]


def measured(query: Query, *further: Sent) -> dict[str, Any]:
    until_first, first, after = Wire.of(SENT), Wire.of([*SENT, *further]), Wire.of(further)
    one = Measured(
        query=query,
        until_first=until_first,
        first=first,
        first_ms=300,
        next=after,
        next_ms=80,
        again_ms=(40, 50, 60),
        found=Found(count=1, pages=["a/"]),
    )
    sizes = {
        "until_first": until_first.search,
        "first_search": first.search,
        "first_everything": first.everything,
        "next_search": after.search,
        "next_everything": after.everything,
    }
    return asdict(one) | {"sizes": sizes, "answered": True, "recall": None, "documents": 1}


@pytest.fixture
def told() -> dict[str, Any]:
    cheap, dear = Query(text="停水", what="a term"), Query(text="报装", what="another", region="990101")
    ones = [measured(cheap), measured(dear, Sent(path="/search/documents/1.json", head=200, body=6_000))]
    size = {"terms": asdict(Size(files=3, bytes=9 << 20, zipped=3 << 20))}
    built = {"seconds": 2, "cpu": 1, "memory": 100 << 20, "size": size}
    text = {"plain": 8 << 20, "whole": 1 << 20, "batches": 2 << 20, "blocks": 2 << 20}
    index = built | {"documents": 40, "text": text, "seconds_documents": 1, "memory_before": 50 << 20}
    return {
        "companies": 1000,
        "beside": True,
        "cores": 2,
        "load": [9.0, 0.5],
        "index": index,
        "ours": ones,
        "pagefind": built | {"version": "1.6.0", "pages": 30, "queries": ones},
        "whoosh": built | {"seconds_update": 0.5, "ms": asdict(Distribution.of([5, 6]))},
        "truth": [{"documents": 1, "pages": ["a/"], "literal": []}] * 2,
    }


def row(told: dict[str, Any], *beginning: str) -> str:
    return next(line for line in lines(told) if line.startswith(beginning))


def test_what_searching_costs_is_told_apart_from_the_page_and_from_suggestions() -> None:
    wire = Wire.of(SENT)
    assert wire.search == 35_000
    assert wire.everything == 38_000 + 4 * 200
    assert wire.requests == 4


def test_the_index_is_compared_with_the_text_that_it_indexes(told: dict[str, Any]) -> None:
    assert row(told, "ours").split() == ["ours", "40", "2.0", "1.0", "100", "3", "9.00", "3.00", "1.50"]


def test_a_query_has_its_bytes_and_milliseconds(told: dict[str, Any]) -> None:
    ours = row(told, "停水").split()[3:11]
    assert ours == ["35.0", "35.0", "38.8", "4", "0.0", "0.0", "80", "50"]


def test_what_is_over_the_mark_is_marked(told: dict[str, Any]) -> None:
    narrowed = row(told, "报装 @990101")
    assert "6.0!" in narrowed
    assert "35.0!" not in narrowed


def test_a_busy_machine_is_told(told: dict[str, Any]) -> None:
    assert "a busy machine" in row(told, "1,000 companies")
    told["load"] = [0.4, 9.0]
    assert "a busy machine" not in row(told, "1,000 companies")


def test_the_spread_is_of_all_runs(told: dict[str, Any]) -> None:
    assert row(told, "ours, asked again").split()[3:] == ["6", "40", "50", "60!", "60!"]


def test_alone_the_others_are_not_told_of(told: dict[str, Any]) -> None:
    told["beside"] = False
    assert "Pagefind" not in "\n".join(lines(told))
    assert "Whoosh" not in "\n".join(lines(told))


def test_queries_are_of_many_sorts_and_each_is_asked_once() -> None:
    asked = queries()
    assert len(asked) >= 20
    assert len({(query.text, query.region) for query in asked}) == len(asked)
    assert any(query.region for query in asked)


def test_a_narrowed_query_has_a_plain_one_in_its_place() -> None:
    assert all(query.unnarrowed == (query.plain if query.region else query.text) for query in queries())
