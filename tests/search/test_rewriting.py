import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from playwright.sync_api import Page

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search.rewriting import Rewriting

FILE = Path(__file__).parents[1] / "data" / "rewritings.json"
DATA = json.loads(FILE.read_text(encoding="utf-8"))
PHRASES: dict[str, list[str]] = DATA["synonyms"]["phrases"]
WRITTEN = Synonyms(
    synonyms=tuple(Synonym(phrases=(phrase,), meanings=tuple(means)) for phrase, means in PHRASES.items()),
    fillers=tuple(DATA["synonyms"]["fillers"]),
)
REWRITING = Rewriting.of(WRITTEN)
ASK = """async () => {
  const { rewritten } = await import("/static/js/search/rewriting.js");
  const { learn } = await import("/static/js/search/terms.js");
  learn("氣費", "气费");
  const { synonyms, cases } = await (await fetch("/rewritings.json")).json();
  return cases.map(({ query }) => rewritten(query, synonyms));
}"""


@pytest.mark.parametrize("case", DATA["cases"], ids=[case["why"] for case in DATA["cases"]])
def test_a_query_is_rewritten_as_written(case: dict[str, Any]) -> None:
    assert list(REWRITING.rewritten(case["query"])) == case["queries"]


@pytest.mark.browser
def test_the_browser_rewrites_every_case_alike(open_page: Callable[..., Page]) -> None:
    page = open_page({"": b"<!doctype html>", "rewritings.json": FILE.read_bytes()}, "")
    assert page.evaluate(ASK) == [case["queries"] for case in DATA["cases"]]


def test_the_browser_is_given_what_was_folded() -> None:
    rewriting = Rewriting.of(
        Synonyms(synonyms=(Synonym(phrases=("一噸水", "ＰＥ管", "水"), meanings=("水价",)),), fillers=("请问", "吗"))
    )
    assert rewriting.as_json() == {"beginnings": "1吨 pe sh 水*", "fillers": ["吗", "请问"], "files": 1}
    assert rewriting.files() == [{"1吨水": ["水价"], "pe管": ["水价"], "shuijia": ["水价"], "水": ["水价"]}]


def test_each_phrase_is_in_the_file_of_its_beginning_alone() -> None:
    phrases = tuple(f"{first}{second}x" for first in "天地人" for second in range(40))
    rewriting = Rewriting.of(Synonyms(synonyms=(Synonym(phrases=phrases, meanings=("z",)),), fillers=()))
    files = rewriting.files()
    assert len(files) == rewriting.as_json()["files"] == 4
    assert sorted(phrase for file in files for phrase in file) == sorted(phrases)
    assert all(crc32(phrase[:2].encode()) % 4 == at for at, file in enumerate(files) for phrase in file)


OPENED = """async ([listed, files, queries]) => {
  const { openSynonyms, rewritten } = await import("/static/js/search/rewriting.js");
  const { learn } = await import("/static/js/search/terms.js");
  learn("氣費", "气费");
  const asked = [];
  const synonyms = openSynonyms(listed, async (path) => {
    asked.push(path);
    return files[path.match(/\\d+/)[0]];
  });
  const told = [];
  for (const query of queries) {
    asked.length = 0;
    told.push([rewritten(query, await synonyms(query)), [...asked].sort()]);
  }
  return told;
}"""


@pytest.mark.browser
def test_the_browser_reads_the_files_that_a_query_may_need(open_page: Callable[..., Page]) -> None:
    queries = [case["query"] for case in DATA["cases"]]
    page = open_page({"": b"<!doctype html>"}, "")
    told = page.evaluate(OPENED, [REWRITING.as_json(), REWRITING.files(), [*queries, "中原路", "水", "__proto__"]])
    assert [ways for ways, _ in told[:-3]] == [list(REWRITING.rewritten(query)) for query in queries]
    assert told[-3:] == [[[], []]] * 3


def test_what_a_thing_is_called_is_known_by_its_pinyin() -> None:
    groups = (Synonym(phrases=("大厅",), meanings=("营业厅", "水价", "采暖 延长")),)
    rewriting = Rewriting.of(Synonyms(synonyms=groups, fillers=()))
    assert rewriting.rewritten("YingYeTing") == ("营业厅",)
    assert rewriting.rewritten("yyt") == ("营业厅",)
    assert rewriting.rewritten("shuijia") == ("水价",)
    assert rewriting.rewritten("sj") == ()
    assert rewriting.rewritten("cainuanyanchang") == ()


def test_phrases_that_are_folded_to_one_share_their_meanings() -> None:
    groups = (
        Synonym(phrases=("一吨水",), meanings=("水价", "水费")),
        Synonym(phrases=("1吨水",), meanings=("水费", "阶梯")),
    )
    rewriting = Rewriting.of(Synonyms(synonyms=groups, fillers=("1吨水",)))
    assert rewriting.rewritten("１吨水") == ("水价", "水费", "阶梯")
    assert rewriting.as_json()["fillers"] == []
    assert [file["1吨水"] for file in rewriting.files()] == [["水价", "水费", "阶梯"]]


def test_without_synonyms_nothing_is_rewritten() -> None:
    assert Rewriting().rewritten("一吨水多少钱") == ()
    assert Rewriting.of(Synonyms()).rewritten("一吨水多少钱") == ()
