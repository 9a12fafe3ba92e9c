"""The index follows its documents record by record, whoever else is at work on it, whatever becomes of its files."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from time import sleep

import pytest

from disclosure.search import index as index_module
from disclosure.search.document import Document, Kind
from disclosure.search.index import Index, open_index
from disclosure.search.runs import Run
from disclosure.search.turns import turn


def document(key: str, owner: str, **fields: object) -> Document:
    given = {"kind": Kind.NOTICE, "title": "停水通知", "url": f"{key}/", "region": owner[:6], "owner": owner} | fields
    return Document(key=key, **given)  # type: ignore[arg-type]  # fields of a Document


DOCUMENTS = [
    document("page", "", kind=Kind.RULE, title="停水怎么办"),
    document("a", "880100/water/one", title="中原路停水通知"),
    document("b", "880100/water/two"),
    document("c", "990100/gas/three", kind=Kind.OUTLET, title="中原路营业厅", numbers=("0880-67681234",)),
]


def found(index: Index, text: str) -> list[str]:
    return [hit.document.key for hit in index.query(text, None).hits]


Written = Callable[[], list[str]]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    """Gives the keys of the runs that were written since it was last asked."""
    keys: list[str] = []
    write = index_module._write

    def noted(folder: Path, changed: Iterable[Run], gone: Iterable[str]) -> None:
        runs, gone = list(changed), list(gone)
        keys.extend([*(run.key for run in runs), *(f"-{key}" for key in gone)])
        write(folder, runs, gone)

    def since() -> list[str]:
        said = list(keys)
        keys.clear()
        return said

    monkeypatch.setattr(index_module, "_write", noted)
    return since


def test_only_changed_owners_are_written_anew(tmp_path: Path, written: Written) -> None:
    documents = list(DOCUMENTS)
    index = open_index(tmp_path / "index", lambda: documents)
    assert len(written()) == 4
    index.update()
    assert written() == []
    documents[1] = replace(documents[1], title="建设路停水通知")
    index.update()
    assert written() == ["8801001880100/water/one"]
    assert found(index, "停水") == ["a", "b", "page"]
    assert found(index, "建设路") == ["a"]
    assert found(index, "中原路") == ["c"]


def test_who_is_gone_is_taken_out_and_who_is_new_put_in_its_place(tmp_path: Path, written: Written) -> None:
    documents = list(DOCUMENTS)
    index = open_index(tmp_path / "index", lambda: documents)
    written()
    documents[1:2] = [document("new", "880100/water/aaa")]
    index.update()
    assert written() == ["8801001880100/water/aaa", "-8801001880100/water/one"]
    assert found(index, "停水") == ["new", "b", "page"]


def test_after_many_changes_the_index_is_as_if_made_anew(tmp_path: Path) -> None:
    documents = list(DOCUMENTS)
    index = open_index(tmp_path / "index", lambda: documents)
    for number in range(25):
        documents[number % 4] = replace(documents[number % 4], body=f"第{number}次")
        index.update()
    fresh = open_index(tmp_path / "fresh", lambda: documents)
    for text in ("停水", "中原路", "次", "第24次", "第20次", "67681234"):
        assert index.query(text, None) == fresh.query(text, None)
    assert found(index, "第24次") == ["page"]
    assert found(index, "第20次") == []


def test_an_index_of_no_documents_finds_nothing_and_can_grow(tmp_path: Path) -> None:
    documents: list[Document] = []
    index = open_index(tmp_path / "index", lambda: documents)
    assert found(index, "停水") == []
    documents.append(DOCUMENTS[1])
    index.update()
    assert found(index, "停水") == ["a"]


def test_another_version_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Written) -> None:
    open_index(tmp_path / "index", lambda: DOCUMENTS)
    written()
    monkeypatch.setattr(index_module, "_VERSION", "next")
    index = open_index(tmp_path / "index", lambda: DOCUMENTS)
    assert len(written()) == 4
    assert found(index, "停水") == ["a", "b", "page"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".index.lock", "index"]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves broken files open
@pytest.mark.parametrize("size", [0, 10, 100])
def test_a_file_cut_short_is_mended_at_the_next_opening_or_question(tmp_path: Path, size: int) -> None:
    open_index(tmp_path / "index", lambda: DOCUMENTS)
    for name in [path.name for path in files(tmp_path / "index")]:
        path = next(path for path in files(tmp_path / "index") if path.suffix == Path(name).suffix)
        os.truncate(path, size)
        assert found(open_index(tmp_path / "index", lambda: DOCUMENTS), "停水") == ["a", "b", "page"]


def test_a_file_taken_away_under_an_open_index_is_made_anew(tmp_path: Path) -> None:
    index = open_index(tmp_path / "index", lambda: DOCUMENTS)
    for path in files(tmp_path / "index"):
        path.unlink()
    assert found(index, "停水") == ["a", "b", "page"]
    assert found(index, "67681234") == ["c"]


def test_a_question_of_our_own_making_that_fails_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = open_index(tmp_path / "index", lambda: DOCUMENTS)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(index_module, "answer", broken)
    with pytest.raises(ZeroDivisionError):
        index.query("停水")


def test_while_another_writes_the_old_index_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_PATIENCE", 0.1)
    documents = list(DOCUMENTS)
    index = open_index(tmp_path / "index", lambda: documents)
    documents[1] = replace(documents[1], title="建设路停水通知")
    with turn(tmp_path / "index", None):
        index.update()
        assert found(index, "建设路") == []
        assert found(index, "中原路") == ["a", "c"]
    index.update()
    assert found(index, "建设路") == ["a"]


def test_several_threads_may_open_update_and_ask_at_once(tmp_path: Path) -> None:
    def asked(number: int) -> list[str]:
        documents = [*DOCUMENTS, document("extra", "990100/gas/extra", body=f"第{number}次")]
        return found(open_index(tmp_path / "index", lambda: documents), "停水")

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(asked, range(12)))
    assert answers == [["a", "b", "page", "extra"]] * 12


def ask_again_and_again(folder: Path, number: int) -> list[list[str]]:
    documents = list(DOCUMENTS)
    index = open_index(folder, lambda: documents)
    answers = []
    for step in range(8):
        documents[2] = replace(documents[2], body=f"进程{number}第{step}次")
        index.update()
        answers.append(found(index, "停水"))
        sleep(0.001 * number)
    return answers


def test_two_processes_write_and_ask_at_once(tmp_path: Path) -> None:
    with get_context("spawn").Pool(2) as pool:
        answers = pool.starmap(ask_again_and_again, [(tmp_path / "index", 1), (tmp_path / "index", 2)])
    assert answers == [[["a", "b", "page"]] * 8] * 2
