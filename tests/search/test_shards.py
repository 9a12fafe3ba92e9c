"""The files of the index hold what they should; here they are read without a browser."""

import json
import re
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any
from zlib import crc32

import pytest

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search.arrangement import BLOCK, blocks
from disclosure.search.corpus import SECTORS
from disclosure.search.document import KINDS, Document, Kind
from disclosure.search.entries import spelled
from disclosure.search.grams import IN_BODY
from disclosure.search.searchable import searchable
from disclosure.search.shards import VERSION, shards
from disclosure.search.terms import simplified

Files = Mapping[str, bytes]
IndexOf = Callable[[list[Document]], Files]


def read(files: Files, path: str) -> Any:
    return json.loads(files[f"search/{path}"])


def entry(files: Files, term: str) -> Any:
    """As the browser looks it up."""

    def held(decisive: str, term: str) -> Any:
        count = read(files, "index.json")["terms"]
        return read(files, f"terms/{crc32(decisive.encode()) % count}.json").get(term)

    pair = held(term[:2], term[:2])
    if not isinstance(pair, dict) or "deep" not in pair:
        return held(term[:2], term)
    deep = max(shared(end, term[2:]) for end in pair["deep"].split(","))
    return held(term[: 2 + deep + 1], term)


def shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def places(listed: list[Any], files: Files) -> list[tuple[int, Kind, int]]:
    """Each document of a list: its ordinal, its kind, how it holds the term."""
    *steps, letters = listed
    manifest = read(files, "index.json")
    numbers = [manifest["alphabet"].index(letter) for letter in letters]
    kinds = [KINDS[manifest["facets"][number // 3][0]] for number in numbers]
    return list(zip(accumulate(steps), kinds, (number % 3 for number in numbers), strict=True))


def placed(documents: list[Document]) -> dict[int, Document]:
    every = (one for block in blocks(documents) for one in block)
    return {ordinal: one for ordinal, one in enumerate(every) if one}


def holding(documents: list[Document], term: str) -> dict[int, Document]:
    return {ordinal: one for ordinal, one in placed(documents).items() if term in searchable(one).text}


def files_of(documents: list[Document], synonyms: Synonyms | None = None) -> Files:
    found = shards(documents, {"region": {}, "kind": {}, "sector": {}}, synonyms or Synonyms())
    return {f"search/{path}": content for path, content in found}


def few(count: int, **fields: Any) -> list[Document]:
    given = {"kind": Kind.RULE, "title": "停水", "url": "u"} | fields
    return [Document(key=f"{number:03}", **given) for number in range(count)]


def test_a_rare_term_has_all_its_documents(index_files: Files, documents: list[Document]) -> None:
    paths = [path.removeprefix("search/") for path in index_files if path.startswith("search/terms/")]
    rare = {term: found for path in paths for term, found in read(index_files, path).items() if isinstance(found, list)}
    assert len(rare) > 1000
    for term in list(rare)[::50]:
        assert entry(index_files, term) == rare[term]
        found = {ordinal: kind for ordinal, kind, _ in places(rare[term], index_files)}
        assert found == {ordinal: one.kind for ordinal, one in holding(documents, term).items()}


def test_a_common_term_says_how_many_hold_it_by_kind_and_sector(index_files: Files, documents: list[Document]) -> None:
    found = entry(index_files, "停水")
    expected = holding(documents, "停水")
    assert len(expected) == sum(count for _, count, _ in found["g"])
    for group, count, listed in found["g"]:
        facets = (KINDS[group // 8], SECTORS[group % 8])
        members = {ordinal for ordinal, one in expected.items() if (one.kind, one.sector) == facets}
        assert count == len(members)
        assert {ordinal for ordinal, _, _ in places(listed, index_files)} <= members


def test_a_common_term_names_those_that_hold_it_best(index_files: Files, documents: list[Document]) -> None:
    head = read(index_files, "index.json")["head"]
    for group, count, listed in entry(index_files, "停水")["g"]:
        shown = places(listed, index_files)
        named = [
            one
            for one in holding(documents, "停水").values()
            if (one.kind, one.sector) == (KINDS[group // 8], SECTORS[group % 8])
            and any("停水" in name for name in searchable(one).names)
        ]
        assert len(shown) == min(count, head)
        assert [ordinal for ordinal, _, _ in shown] == sorted(ordinal for ordinal, _, _ in shown)
        assert sum(match < IN_BODY for _, _, match in shown) == min(len(named), head)


def number(spelled: str) -> int:
    """What digits in base 26 say, of which `a` says one."""
    found = 0
    for digit in spelled.lower():
        found = found * 26 + ord(digit) - ord("a")
    return found + 1


@pytest.mark.parametrize(
    ("step", "count", "said"), [(1, 1, "a"), (1, 26, "z"), (2, 27, "2Ba"), (30, 677, "30BAa"), (1, 700, "BAx")]
)
def test_a_count_is_spelled_in_few_letters(step: int, count: int, said: str) -> None:
    assert spelled(step, count) == said
    assert number(said.lstrip("0123456789")) == count


def test_common_terms_are_counted_part_by_part(index_files: Files, documents: list[Document]) -> None:
    count = read(index_files, "index.json")["where"]
    said = read(index_files, f"where/{crc32('停水'.encode()) % count}.json")["停水"]
    steps, counts = zip(*re.findall("([0-9]*)([A-Z]*[a-z])", said), strict=True)
    parts = accumulate((int(step or 1) for step in steps), initial=-1)
    counted = dict(zip(list(parts)[1:], map(number, counts), strict=True))
    regions = sorted({one.region for one in documents})
    expected = [regions.index(one.region) for one in holding(documents, "停水").values()]
    assert counted == {part: expected.count(part) for part in set(expected)}


def cards_of(block: dict[str, Any]) -> list[dict[str, str] | None]:
    """Every place of a block with its fields, those without a text left out."""
    columns = {name: column for name, column in block.items() if name not in {"base", "kinds"}}
    texts = {name: iter(column) for name, column in columns.items() if isinstance(column, list)}
    shared = {name: column for name, column in columns.items() if isinstance(column, str)}
    return [
        None
        if letter == " "
        else {"kind": KINDS[ord(letter) - ord("a")]} | shared | {name: next(texts[name], "") for name in texts}
        for letter in block["kinds"]
    ]


def test_a_block_holds_what_results_show(index_files: Files, documents: list[Document]) -> None:
    for ordinal, one in placed(documents).items():
        block = read(index_files, f"documents/{ordinal // BLOCK}.json")
        card = cards_of(block)[ordinal % BLOCK]
        assert card is not None
        assert (card["title"], block["base"] + card.get("url", ""), card["kind"]) == (one.title, one.url, one.kind)
        assert card.get("region", "") == one.region
        assert card.get("body", "") == one.body
        assert card.get("numbers", "") == "\n".join(one.numbers)


def test_what_all_cards_of_a_block_share_is_said_once_and_free_places_at_the_end_are_not() -> None:
    shared = {"region": "880100", "place": "测试市"}
    block = read(files_of(few(2, **shared, url="rules/u/", date="2026")), "documents/0.json")
    fields = {"kinds": "ll", "title": ["停水", "停水"], "date": ["2026", "2026"]}
    assert block == {"base": "rules/u/", **shared, **fields}


def test_a_free_place_is_a_blank_and_the_last_cards_may_leave_a_field_out() -> None:
    rules = [Document(key=f"{at}", kind=Kind.RULE, title=title, url="u", body=title) for at, title in enumerate("甲乙")]
    notice = Document(key="n", kind=Kind.NOTICE, title="丙", url="v")
    block = read(files_of([*rules, notice]), "documents/0.json")
    assert block == {
        "base": "",
        "kinds": f"ll{' ' * (BLOCK - 3)}f",
        "title": ["甲", "乙", "丙"],
        "url": ["u", "u", "v"],
        "body": ["甲", "乙"],
    }


def test_names_that_sound_as_their_characters_do_are_given_as_they_are_with_the_readings() -> None:
    files = files_of(few(1, spelled=("中原路", "重庆路", "重水站")))
    sounds = cards_of(read(files, "documents/0.json"))[0]
    assert sounds is not None
    assert sounds["sounds"] == "中原路\nchong qing lu\n重水站"
    assert read(files, "readings.json") == {
        "lu": "路",
        "shui": "水",
        "yuan": "原",
        "zhan": "站",
        "zhong": "中重",
    }


def test_the_list_of_contents_comes_last_and_counts_them(index_files: Files, documents: list[Document]) -> None:
    manifest = read(index_files, "index.json")
    assert list(index_files)[-1] == "search/index.json"
    assert (manifest["version"], manifest["documents"]) == (VERSION, len(documents))
    for name, folder in (("blocks", "documents"), ("terms", "terms"), ("where", "where"), ("suggests", "suggest")):
        assert manifest[name] == len([path for path in index_files if path.startswith(f"search/{folder}/")])


def test_labels_are_passed_on_beside_the_words_of_the_page(index_files: Files) -> None:
    labels = read(index_files, "index.json")["labels"]
    assert labels["kind"]["company"] == "企业"
    assert {"facet", "message"} <= labels.keys()


def test_traditional_characters_of_the_documents_are_in_the_list_of_contents() -> None:
    manifest = read(files_of(few(1, title="驛城區", body="水")), "index.json")
    assert manifest["traditional"] == ["區驛", "区驿"]


def test_each_traditional_character_is_in_the_file_of_its_checksum() -> None:
    files = files_of(few(1))
    count = read(files, "index.json")["characters"]
    tables = [read(files, f"traditional/{number}.json") for number in range(count)]
    assert {old: new for table in tables for old, new in zip(*table, strict=True)} == dict(simplified())
    assert all(old in tables[crc32(old.encode()) % count][0] for old in simplified())


def test_synonyms_go_with_the_index() -> None:
    synonyms = Synonyms(synonyms=(Synonym(phrases=("一吨水",), meanings=("水价",)),), fillers=("多少钱",))
    files = files_of(few(1), synonyms)
    assert read(files, "index.json")["synonyms"] == {"beginnings": "1吨 sh", "fillers": ["多少钱"], "files": 1}
    assert read(files, "synonyms/0.json") == {"1吨水": ["水价"], "shuijia": ["水价"]}


def test_the_same_documents_give_the_same_bytes(
    documents: list[Document], index_files: Files, index_of: IndexOf
) -> None:
    assert index_of(documents) == index_files


def test_the_order_of_an_owner_s_documents_does_not_matter() -> None:
    assert files_of(few(20)) == files_of(few(20)[::-1])


def test_files_are_compact_utf_8() -> None:
    content = files_of(few(1))["search/documents/0.json"]
    assert content == '{"base":"u","kinds":"l","title":["停水"]}'.encode()


@pytest.mark.parametrize("changed", [{"title": "停电"}, {"body": "。"}, {"url": "v"}])
def test_other_contents_have_another_seal(changed: dict[str, str]) -> None:
    assert read(files_of(few(3)), "index.json")["seal"] != read(files_of(few(3, **changed)), "index.json")["seal"]


def test_a_changed_company_changes_only_the_files_that_it_touches() -> None:
    def outlet(number: int, title: str) -> Document:
        return Document(key=f"{number}", kind=Kind.OUTLET, title=title, url=f"{number}/", owner=f"{number:03}")

    kept = [outlet(number, f"营业厅{number}") for number in range(200)]
    before, after = files_of(kept), files_of([*kept[:100], outlet(100, "营业厅甲"), *kept[101:]])
    touched = {path for path in before if before[path] != after[path]}
    assert before.keys() == after.keys()
    assert {path for path in touched if "/documents/" in path} == {"search/documents/100.json"}


def test_an_empty_portal_has_an_index() -> None:
    files = {name: content for name, content in files_of([]).items() if "/traditional/" not in name}
    names = (
        "index.json",
        "readings.json",
        "suggest/0.json",
        "synonyms/0.json",
        "terms/0.json",
        "where/0.json",
    )
    assert sorted(files) == [f"search/{name}" for name in names]
    assert read(files, "terms/0.json") == {}
