import gzip
from pathlib import Path

import pytest

from bench.search_numbers import Distribution, Found, Size, Truth, batches, size, sizes, zipped

TRUTH = Truth(documents=3, pages=frozenset({"a/", "b/"}), literal=frozenset({"b/", "c/", "d/", "e/"}))


def found(*pages: str, count: int | None = None) -> Found:
    return Found(count=len(pages) if count is None else count, pages=pages)


def test_a_content_is_zipped_as_a_host_does() -> None:
    content = b"water " * 1000
    assert zipped(content) == len(gzip.compress(content, 6))


def test_the_size_of_files_is_that_of_each_alone() -> None:
    one, other = b"a" * 1000, b"b" * 500
    assert size([one, other]) == Size(files=2, bytes=1500, zipped=zipped(one) + zipped(other))


def test_no_files_have_no_size() -> None:
    assert size([]) == Size()


def test_folders_are_counted_each_with_all_that_lies_below_it(tmp_path: Path) -> None:
    for name in ("index.json", "terms/0.json", "terms/1.json", "where/deep/0.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"{}" * 10)
    found = sizes(tmp_path)
    assert {name: (each.files, each.bytes) for name, each in found.items()} == {
        "": (1, 20),
        "terms": (2, 40),
        "where": (1, 20),
    }


def test_texts_are_batched_in_their_order_and_none_is_lost() -> None:
    assert list(batches(["1", "2", "3", "4", "5"], 2)) == [b"1\n2", b"3\n4", b"5"]


def test_a_distribution_tells_least_middle_and_most() -> None:
    spread = Distribution.of([5, 1, 2, 10])
    assert (spread.count, spread.least, spread.middle, spread.most) == (4, 1, 3.5, 10)


@pytest.mark.parametrize(("count", "p95"), [(1, 1), (19, 19), (20, 19), (100, 95), (101, 96)])
def test_95_in_a_hundred_do_not_exceed_p95(count: int, p95: int) -> None:
    assert Distribution.of(range(1, count + 1)).p95 == p95


def test_a_distribution_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Distribution.of([])


def test_recall_is_the_share_of_the_pages_with_the_text() -> None:
    assert TRUTH.recall(found("c/", "b/", "x/")) == 0.5


def test_recall_is_none_where_no_page_has_the_text() -> None:
    truth = Truth(documents=1, pages=frozenset({"a/"}), literal=frozenset())
    assert truth.recall(found("a/")) is None


def test_nothing_found_is_no_recall() -> None:
    assert TRUTH.recall(found()) == 0


def test_results_that_were_not_read_are_taken_to_be_right_as_often_as_the_others() -> None:
    assert TRUTH.recall(found("b/", "x/", count=4)) == 0.5


def test_recall_is_never_more_than_all() -> None:
    assert TRUTH.recall(found("b/", "c/", count=100)) == 1


@pytest.mark.parametrize(("page", "right"), [("a/", True), ("c/", True), ("x/", False)])
def test_a_query_is_answered_by_a_page_of_a_document_or_one_with_the_text(page: str, right: bool) -> None:  # noqa: FBT001
    assert TRUTH.is_answered(found("y/", page)) is right


def test_the_truth_is_read_from_what_a_stage_tells() -> None:
    told = {
        "text": "停水",
        "what": "a term",
        "documents": 3,
        "pages": ["a/", "b/"],
        "literal": ["b/", "c/", "d/", "e/"],
    }
    assert Truth.read(told) == TRUTH
