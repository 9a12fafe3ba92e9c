"""Suggestions, as the browser looks them up."""

import json
from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

import pytest

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search import suggestions as module
from disclosure.search.document import Document, Kind
from disclosure.search.suggestions import Suggestions, stem, suggestions
from disclosure.search.terms import fold

Files = Mapping[str, bytes]

SYNONYMS = Synonyms(
    synonyms=(
        Synonym(phrases=("一吨水", "水费"), meanings=("水价",)),
        Synonym(phrases=("没水", "水停了"), meanings=("停水",)),
        Synonym(phrases=("漏水",), meanings=("抢修", "水价")),
    )
)


def company(number: int, name: str, **more: object) -> Document:
    given = {"kind": Kind.COMPANY, "place": "测试市"} | more
    return Document(key=str(number), title=name, url=f"companies/{number}/", **given)  # type: ignore[arg-type]


DOCUMENTS = [
    company(1, "测试市供水公司", aliases=("测试水务",)),
    company(2, "重庆燃气"),
    company(3, "测试市", kind=Kind.PLACE),
    company(4, "测试市居民水价", kind=Kind.PRICE),
]


def offered(files: Files, typed: str) -> list[list[str]]:
    """What a box shows: those of the longest beginning that there is, if they fit what was typed; each thing once."""
    wanted, found = fold(typed), []
    for length in range(1, len(wanted) + 1):
        content = json.loads(files[f"suggest/{crc32(stem(wanted[:length]).encode()) % len(files)}.json"])
        if wanted[:length] not in content:
            break
        found = content[wanted[:length]]
    fitting = [one for one in found if (one[4] if len(one) > 4 else fold(one[0])).startswith(wanted)]
    return list({one[3] or one[0]: one for one in reversed(fitting)}.values())[::-1]


def texts(files: Files, typed: str) -> list[str]:
    return [text for text, *_ in offered(files, typed)]


def made(documents: Iterable[Document], synonyms: Synonyms = SYNONYMS) -> Files:
    return dict(suggestions(documents, synonyms))


@pytest.fixture(scope="module")
def files() -> Files:
    return made(DOCUMENTS)


def test_a_name_is_offered_by_its_beginning_with_what_it_is_and_where(files: Files) -> None:
    assert offered(files, "重庆") == [["重庆燃气", "company", "测试市", "companies/2/"]]


@pytest.mark.parametrize("typed", ["c", "cqrq", "chongqing", "CHONGQ"])
def test_a_name_is_offered_as_it_sounds(files: Files, typed: str) -> None:
    assert "重庆燃气" in texts(files, typed)


def test_an_alias_leads_to_the_same_page(files: Files) -> None:
    assert offered(files, "测试水")[0][3] == "companies/1/"


def test_a_thing_with_two_names_is_offered_once(files: Files) -> None:
    assert texts(files, "测试") == ["测试市", "测试水务"]
    assert texts(files, "测试市") == ["测试市", "测试市供水公司"]


def test_places_come_before_companies_and_words_before_both() -> None:
    plus = made([*DOCUMENTS, company(5, "水务集团"), company(6, "水城", kind=Kind.PLACE)])
    assert texts(plus, "水") == ["水价", "水城", "水务集团"]


@pytest.mark.parametrize("typed", ["没水", "水停", "停", "ts", "tingshui"])
def test_what_people_say_leads_to_what_we_call_it(files: Files, typed: str) -> None:
    assert [one[:4] for one in offered(files, typed)] == [["停水", "", "", ""]]


def test_words_of_one_phrase_come_in_the_editors_order(files: Files) -> None:
    assert texts(files, "漏水") == ["水价", "抢修"]


@pytest.mark.parametrize("typed", ["漏", "没", "一"])
def test_one_character_of_a_phrase_says_nothing_yet(files: Files, typed: str) -> None:
    assert texts(files, typed) == []


def test_figures_meet_their_characters(files: Files) -> None:
    assert texts(files, "1吨") == texts(files, "一吨") == ["水价"]


def test_prices_and_the_like_are_not_offered(files: Files) -> None:
    assert texts(files, "测试市居") == []


@pytest.mark.parametrize("typed", ["没有这个", "x", "__proto__", "constructor", "c" * 1000])
def test_what_is_not_known_has_no_suggestions(files: Files, typed: str) -> None:
    assert offered(files, typed) == []


def crowd() -> Iterator[Document]:
    for number in range(300):
        yield company(number, f"测试市第{number}供热站", aliases=(f"热{number % 7}站{number}",))


def test_of_many_only_the_first_few_stand_with_a_beginning() -> None:
    files = made(crowd())
    for content in files.values():
        assert all(len(shown) <= module.MOST for shown in json.loads(content).values())
    assert len(texts(files, "测")) == module.MOST


def test_each_of_many_is_offered_once_enough_is_typed() -> None:
    files = made(crowd())
    for number in range(300):
        assert f"测试市第{number}供热站" in texts(files, f"测试市第{number}供热")
        assert f"companies/{number}/" in {one[3] for one in offered(files, f"热{number % 7}站{number}")}
        assert f"companies/{number}/" in {one[3] for one in offered(files, f"cssd{number}gr")}


def test_beginnings_go_no_further_than_they_must() -> None:
    beginnings = {one for content in made(crowd()).values() for one in json.loads(content)}
    assert "测试市第299" in beginnings
    assert not any(one.startswith("测试市第299供") for one in beginnings)
    assert max(map(len, beginnings)) <= module.LONGEST


def test_the_same_names_give_the_same_bytes_in_any_order() -> None:
    assert made(reversed(list(crowd()))) == made(crowd())


def test_files_are_a_power_of_two_and_small() -> None:
    files = made(crowd())
    assert len(files) & (len(files) - 1) == 0
    assert len(files) > 1
    assert max(map(len, files.values())) < 30_000


def test_nothing_to_suggest_is_one_empty_file() -> None:
    assert made([], Synonyms()) == {"suggest/0.json": b"{}"}


def test_documents_may_be_added_one_by_one() -> None:
    one_by_one = Suggestions(SYNONYMS)
    for document in DOCUMENTS:
        one_by_one.add(document)
    assert dict(one_by_one.files()) == made(DOCUMENTS)


@pytest.mark.parametrize(
    ("beginning", "expected"), [("水", "水"), ("水价", "水价"), ("水价表", "水价"), ("abcd", "abcd")]
)
def test_a_beginning_stands_with_those_that_are_next_to_be_typed(beginning: str, expected: str) -> None:
    assert stem(beginning) == expected
