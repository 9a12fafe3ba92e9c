from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from disclosure.search.document import Document, Kind
from disclosure.search.index import Index, build, open_index


def document(key: str, **fields: object) -> Document:
    given = {"kind": Kind.NOTICE, "title": "停水通知", "url": f"{key}/"} | fields
    return Document(key=key, **given)  # type: ignore[arg-type]  # fields of a Document


DOCUMENTS = [
    document("a", title="中原路停水通知", region="880102", sector="water"),
    document("b", title="关于计划停水的一则比较长的通知", body="中原西路", region="880100", sector="water"),
    document("c", kind=Kind.OUTLET, title="中原路营业厅", numbers=("0880-67681234",), region="990100", sector="gas"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return build(DOCUMENTS, tmp_path_factory.mktemp("search") / "index")


def found(index: Index, text: str, **facets: str) -> list[str]:
    return [hit.document.key for hit in index.query(text, facets=facets)]


def test_the_strongest_comes_first(index: Index) -> None:
    assert found(index, "停水") == ["a", "b"]
    scores = [hit.score for hit in index.query("停水")]
    assert scores == sorted(scores, reverse=True)


def test_a_hit_brings_its_whole_document(index: Index) -> None:
    (hit,) = index.query("营业厅")
    assert hit.document == DOCUMENTS[2]
    assert hit.words == ("营业厅",)


def test_all_words_are_needed_and_each_as_it_stands(index: Index) -> None:
    assert found(index, "停水 中原") == ["a", "b"]
    assert found(index, "停水 中原路") == ["a"]
    assert found(index, "中原路厅") == []


@pytest.mark.parametrize("text", ["67681234", "088067681234", "0880-6768", "7681", "zylyyt", "zhongyuanlu"])
def test_numbers_and_spellings_find_the_outlet(index: Index, text: str) -> None:
    assert found(index, text) == ["c"]


@pytest.mark.parametrize(
    ("facets", "keys"),
    [
        ({"region": "880102"}, ["a"]),
        ({"region": "880100"}, ["a", "b"]),
        ({"region": "880000"}, ["a", "b"]),
        ({"region": "990100"}, []),
        ({"sector": "water", "kind": "notice"}, ["a", "b"]),
        ({"kind": "outlet"}, []),
        ({"kind": ""}, ["a", "b"]),
        ({"region": "__proto__"}, []),
        ({"colour": "red"}, []),
    ],
)
def test_facets_narrow_to_a_region_with_all_within_it(index: Index, facets: dict[str, str], keys: list[str]) -> None:
    assert sorted(found(index, "停水", **facets)) == keys


def test_no_more_than_the_limit_is_given(index: Index) -> None:
    assert len(index.query("通知", 1)) == 1
    assert len(index.query("通知", None)) == 2


@pytest.mark.parametrize(
    "text", ["", " ", "，", "<b>", "停" * 101, "kind:notice", "region:", "\x00", "\ud800", "* OR 停?", "😀"]
)
def test_a_query_that_means_nothing_finds_nothing(index: Index, text: str) -> None:
    assert index.query(text) == []


def test_an_index_of_no_documents_finds_nothing(tmp_path: Path) -> None:
    assert build([], tmp_path / "index").query("停水") == []


def test_an_index_is_opened_again_for_its_edition_only(tmp_path: Path) -> None:
    build(DOCUMENTS, tmp_path / "index", "one")
    again = open_index(tmp_path / "index", "one")
    assert again is not None
    assert found(again, "停水") == ["a", "b"]
    assert open_index(tmp_path / "index", "two") is None


def test_a_missing_or_broken_index_is_none(tmp_path: Path) -> None:
    assert open_index(tmp_path / "index") is None
    build(DOCUMENTS, tmp_path / "index")
    for path in (tmp_path / "index").glob("*.toc"):
        path.unlink()
    assert open_index(tmp_path / "index") is None


def test_building_anew_leaves_nothing_of_the_old(tmp_path: Path) -> None:
    build(DOCUMENTS, tmp_path / "index")
    again = build(DOCUMENTS[2:], tmp_path / "index")
    assert found(again, "停水") == []
    assert found(again, "中原") == ["c"]
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_several_may_build_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        built = list(threads.map(lambda _: build(DOCUMENTS, tmp_path / "index"), range(8)))
    assert [found(one, "停水") for one in built] == [["a", "b"]] * 8
