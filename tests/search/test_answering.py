"""What the index answers is what a plain scan of all documents would, in the same order."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search import answering
from disclosure.search.answering import Answer
from disclosure.search.arrangement import blocks
from disclosure.search.document import STANDING, Document, Kind
from disclosure.search.index import Index, open_index
from disclosure.search.narrowing import Facets
from disclosure.search.ranking import INVENTED, NOWHERE, Text, nearness
from disclosure.search.rewriting import Rewriting
from disclosure.search.searchable import searchable
from disclosure.search.terms import fold, words

WORDS = "停水 停气 通知 中原路 一楼 营业厅 水价 4.10元 ＤＮ５００ 报装 𠮷祥里 三楼 a座 0371-6768 、 （ ）"
PIECES = WORDS.split()
OWNERS = {
    "": ("",),
    "880100": ("880100", "880100/gas/one", "880100/water/one"),
    "880102": ("880102", "880102/water/two", "880100/water/one"),
    "880200": ("880200/heat/three",),
    "990100": ("990100", "990100/water/four"),
}
REWRITING = Rewriting.of(
    Synonyms(
        synonyms=(
            Synonym(phrases=("一吨水",), meanings=("水价",)),
            Synonym(phrases=("没水",), meanings=("停水", "通知 停水")),
        ),
        fillers=("多少钱", "了"),
    )
)


def made() -> Iterator[Document]:
    chance = random.Random(20261122)  # noqa: S311 - the same collection each time is the point
    for region, owners in OWNERS.items():
        for owner in owners:
            for number in range(chance.randrange(5, 25)):
                yield Document(
                    key=f"{owner}/{number:02}",
                    kind=chance.choice(list(Kind)),
                    title="".join(chance.choices(PIECES, k=chance.randrange(1, 4))),
                    url=f"{owner or 'pages'}/{region}/{number}/",
                    owner=owner,
                    region=region,
                    place=f"{region}市" if region else "",
                    sector=chance.choice(["", "water", "gas", "heat"]),
                    body="\n".join("".join(chance.choices(PIECES, k=chance.randrange(9))) for _ in range(2)),
                    aliases=tuple(chance.choices(PIECES, k=chance.randrange(2))),
                    numbers=tuple(chance.choices(["0371-67681234", "12319"], k=chance.randrange(2))),
                    date=chance.choice([None, "2026-11-21", "2025-01-02"]),
                )


DOCUMENTS = list(made())
ARRANGED = [document for block in blocks(DOCUMENTS) for document in block if document]
TEXTS = {one.url: Text(searchable(one).names, "\n".join(searchable(one).body)) for one in ARRANGED}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_index(tmp_path_factory.mktemp("search") / "index", lambda: DOCUMENTS, REWRITING)


def scanned(query: str, near: str = "", take: Callable[[Document], bool] = lambda _: True) -> list[str]:
    """The addresses that a plain scan finds, in their order."""
    ranks: dict[str, tuple[int, ...]] = {}
    for which, form in enumerate((query, *REWRITING.rewritten(query))):
        for ordinal, document in enumerate(ARRANGED):
            match = TEXTS[document.url].match(words(form)) if words(form) else NOWHERE
            if match != NOWHERE and take(document):
                far = nearness(document.region, near)
                rank = (far == INVENTED, match, far, STANDING[document.kind], which, ordinal)
                ranks[document.url] = min(rank, ranks.get(document.url, rank))
    return sorted(ranks, key=ranks.__getitem__)


def found(answer: Answer) -> list[str]:
    return [hit.document.url for hit in answer.hits]


def queries() -> list[str]:
    chance = random.Random(7)  # noqa: S311 - the same queries each time
    lines = [line for text in TEXTS.values() for line in (*text.names, *text.body.split("\n")) if line]
    drawn = []
    for _ in range(250):
        line = chance.choice(lines)
        start = chance.randrange(len(line))
        drawn.append(line[start : start + chance.randrange(1, 13)])
    pairs = [f"{chance.choice(drawn)} {chance.choice(drawn)}" for _ in range(60)]
    return [query for query in (*drawn, *pairs, "停水", "停", "4 10", "一吨水多少钱", "没水了") if words(query)]


def test_every_run_of_characters_finds_what_a_plain_scan_finds_in_the_same_order(index: Index) -> None:
    for query in queries():
        answer = index.query(query, None)
        if answer.read_as is None:
            assert found(answer) == scanned(query), query
            assert (answer.count, answer.exact) == (len(answer.hits), True)


@pytest.mark.parametrize("near", ["880102", "880100", "880000", "990100", "777777"])
def test_the_nearer_comes_first_among_equal_matches(index: Index, near: str) -> None:
    for query in ("停水", "中原路", "没水了", "通知"):
        assert found(index.query(query, None, near=near)) == scanned(query, near)


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_the_first_results_are_the_first_of_all(index: Index, limit: int) -> None:
    for query in ("停水", "没水了", "一楼", "中原路", "路停"):
        answer = index.query(query, limit)
        assert found(answer) == scanned(query)[:limit]
        assert answer.count == len(scanned(query))


@pytest.mark.parametrize(
    ("facets", "take"),
    [
        (Facets(region="880100"), lambda one: one.region.startswith("8801")),
        (Facets(region="880102"), lambda one: one.region == "880102"),
        (Facets(region="880000"), lambda one: one.region.startswith("88")),
        (Facets(sector="water", kind="notice"), lambda one: (one.sector, one.kind) == ("water", "notice")),
        (Facets(current="1"), lambda one: one.kind is not Kind.PAST),
        (Facets(region="990100", current="1"), lambda one: one.region == "990100" and one.kind is not Kind.PAST),
    ],
)
def test_facets_narrow(index: Index, facets: Facets, take: Callable[[Document], bool]) -> None:
    answer = index.query("停水", None, facets)
    assert found(answer) == scanned("停水", take=take)
    assert answer.facets == facets


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        (Facets(region="880199"), Facets(region="880100")),
        (Facets(region="889900"), Facets(region="880000")),
        (Facets(region="777777"), Facets()),
        (Facets(region="__proto__", sector="x", kind="<b>"), Facets()),
    ],
)
def test_of_an_unknown_choice_the_nearest_known_one_is_taken(index: Index, asked: Facets, known: Facets) -> None:
    answer = index.query("停水", None, asked)
    assert answer.facets == known
    assert found(answer) == found(index.query("停水", None, known))


def test_each_facet_is_counted_under_the_choices_of_the_others(index: Index) -> None:
    chosen = [one for one in ARRANGED if one.url in set(scanned("停水")) and one.region.startswith("8801")]
    counts = index.query("停水", 1, Facets(region="880100", kind="notice", sector="gas")).counts
    assert counts.kind == Counter(one.kind.value for one in chosen if one.sector == "gas")
    assert counts.sector == Counter(one.sector for one in chosen if one.kind is Kind.NOTICE)
    assert counts.region == Counter(one.region for one in chosen if one.kind is Kind.NOTICE and one.sector == "gas")


def test_regions_are_counted_one_step_down(index: Index) -> None:
    assert set(index.query("停水", 1).counts.region) == {"", "880000", "990000"}
    assert set(index.query("停水", 1, Facets(region="880000")).counts.region) == {"880100", "880200"}
    assert set(index.query("停水", 1, Facets(region="880100")).counts.region) == {"880100", "880102"}
    assert set(index.query("停水", 1, Facets(region="880102")).counts.region) == {"880102"}


def test_what_it_means_is_found_with_what_was_said(index: Index) -> None:
    answer = index.query("一吨水多少钱", None)
    assert answer.words == ("1吨水多少钱",)
    assert answer.also == ("水价",)
    assert {hit.words for hit in answer.hits} == {("水价",)}


def test_a_word_that_nothing_holds_is_read_as_two_that_something_does(index: Index) -> None:
    pairs = [(one, other) for one in PIECES[:6] for other in PIECES[:6] if not scanned(one + other)]
    assert pairs
    for one, other in pairs:
        answer = index.query(one + other, None)
        assert answer.read_as == f"{fold(one)} {fold(other)}"
        assert found(answer) == scanned(f"{one} {other}")
        assert answer.also == ()


def test_where_nothing_is_found_a_slip_of_typing_is_offered(tmp_path: Path) -> None:
    documents = [
        Document(key="a", kind=Kind.RULE, title="中原路供水规则", url="a/"),
        Document(key="b", kind=Kind.COMPANY, title="测试水务", url="b/", aliases=("中原路水厂",), region="880100"),
        Document(key="c", kind=Kind.COMPANY, title="清泉水务", url="c/", region="880100", spelled=("清泉水务",)),
    ]
    index = open_index(tmp_path / "index", lambda: documents).query
    assert [(one.text, one.document.key) for one in index("中园路").offers] == [
        ("中原路水厂", "b"),
        ("中原路供水规则", "a"),
    ]
    assert [one.text for one in index("qingquna").offers] == ["清泉水务"]
    assert [one.text for one in index("水务 中园路").offers] == ["中原路水厂", "中原路供水规则"]
    assert index("中原路").offers == ()
    assert index("完全没有的东西").offers == ()
    assert index("中园").offers == ()


@pytest.mark.parametrize(
    "text", ["", " ", "，", "<b>", "停" * 101, "kind:notice", "region:", "\x00", "\ud800", "* OR 停?", "😀", "every"]
)
def test_a_query_that_means_nothing_finds_nothing(index: Index, text: str) -> None:
    answer = index.query(text)
    assert (answer.hits, answer.count, answer.read_as) == ((), 0, None)


def test_of_very_many_that_would_have_to_be_read_some_are_counted_unread(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = index.query("中原路", 3)
    monkeypatch.setattr(answering, "_READ", 5)
    answer = index.query("中原路", 3)
    assert not answer.exact
    assert answer.count >= whole.count
    assert found(answer) == found(whole)
    assert index.query("停水", 3).exact
