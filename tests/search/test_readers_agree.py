"""The browser and the server find the same documents in the same order: all that hold what was asked for, no other."""

import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search import buckets, entries, grams
from disclosure.search import shards as shards_module
from disclosure.search.arrangement import blocks
from disclosure.search.document import Document, Kind
from disclosure.search.index import Index, open_index
from disclosure.search.narrowing import Facets
from disclosure.search.rewriting import Rewriting
from disclosure.search.searchable import searchable
from disclosure.search.shards import shards
from disclosure.search.terms import fold, words

pytestmark = pytest.mark.browser

OpenPage = Callable[[Mapping[str, bytes], str], Page]
Site = Mapping[str, bytes]
Asked = tuple[str, dict[str, str], str]

LABELS: Mapping[str, Mapping[str, str]] = {"kind": {}, "sector": {}, "region": {}}

FOR_EACH_QUESTION = """async (questions) => {
  const { openEngine } = await import("/static/js/search/engine.js");
  const { reader } = await import("/static/js/search/reading.js");
  const engine = await openEngine(reader(new URL("/search/", location)));
  const answers = [];
  for (const [query, facets, near, limit] of questions) {"""
ASK = (
    FOR_EACH_QUESTION
    + """
    const found = await engine.search(query, { facets, near, limit: limit ?? Infinity });
    const { kinds, sectors } = engine.manifest;
    const some = (pairs) => Object.fromEntries(pairs.filter(([, count]) => count !== 0));
    answers.push({
      urls: found.hits.map(({ card }) => card.url),
      count: found.count,
      exact: found.exact,
      readAs: found.readAs,
      offers: found.offers,
      kind: some(kinds.map((name, position) => [name, found.counts.kind[position]])),
      sector: some(sectors.map((name, position) => [name, found.counts.sector[position]])),
      region: some(found.counts.region.map(({ code, count }) => [code, code === found.filter.region.code ? 0 : count])),
    });
  }
  return answers;
}"""
)
TOLD = (
    FOR_EACH_QUESTION
    + """
    const told = [];
    const first = (hit) => told.push(hit.card.url);
    const { hits } = await engine.search(query, { facets, near, limit, first });
    answers.push([told, hits.map(({ card }) => card.url)]);
  }
  return answers;
}"""
)
CHOSEN = [
    "停水", "水", "停水 中原路", "通知 pe100", "路 1 ㎡", "4.10元", "ｄｎ３２", "dn", "0371-6768", "037167681234",
    "𠮷祥里", "㐂乐", "yyt", "yingyeting", "zhongyuanlu", "阶梯水价污水", "水 停", "二十三号", "23号", "三个工作日", "",
    "测试市", "营业厅", "停水 通知 用户", "污水处理费 燃气 报装", "階梯水價", "測試市東區",
]  # fmt: skip
MEANT = ["没水", "没水了 中原路", "一吨水多少钱", "停水没水", "了"]
PARTED = ["中原路停水", "营业厅污水处理费", "报装𠮷祥里", "停水不知道什么", "𠮷祥里一吨水"]
MISTYPED = [
    "zhonyuanlu",
    "zhongyaunlu",
    "yingyetingg",
    "測試布",
    "临时停谁",
    "营厅业",
    "七百",
    "csdqx",
    "阶梯水阶",
    "xyzxyz",
]
HOSTILE = [
    "__proto__",
    "constructor",
    "<img src=x onerror=alert(1)>",
    "\0\1",
    "停" * 10_000,
    "😀",
    "kind:notice",
    "%",
    ". .",
]
FACETS = [
    {"region": "880100"}, {"region": "880102"}, {"region": "880000"}, {"kind": "outlet"}, {"sector": "gas"},
    {"region": "880100", "sector": "water", "kind": "notice"}, {"region": "__proto__"}, {"region": "", "kind": "<b>"},
    {"current": "1"}, {"region": "990100", "current": "1"}, {"region": "990000"}, {"region": "120000"},
    {"region": "880199"},
]  # fmt: skip
NEAR = ["880102", "880100", "990000", "880199", "110000", "here"]
SYNONYMS = Synonyms(
    synonyms=(
        Synonym(phrases=("一吨水",), meanings=("水价",)),
        Synonym(phrases=("没水",), meanings=("停水", "通知 停水")),
    ),
    fillers=("多少钱", "了"),
)


@pytest.fixture(scope="module")
def index(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    return open_index(tmp_path_factory.mktemp("whoosh") / "index", lambda: documents, Rewriting.of(SYNONYMS))


@pytest.fixture(scope="module", params=[(2, 1), (256, 16)], ids=["most terms are frequent", "hardly a term is"])
def site(request: pytest.FixtureRequest, documents: list[Document]) -> Mapping[str, bytes]:
    """An index as if there were a hundred times as many documents, and as it is published."""
    limit, head = request.param
    with pytest.MonkeyPatch.context() as patch:
        for module in (grams, entries, shards_module):
            patch.setattr(module, "LIMIT", limit)
        for module in (entries, shards_module):
            patch.setattr(module, "HEAD", head)
        patch.setattr(buckets, "SIZE", 1024)
        files = {f"search/{path}": content for path, content in shards(documents, LABELS, SYNONYMS)}
    return {"": b"<!doctype html>", **files}


@pytest.fixture(scope="module")
def substrings(documents: list[Document]) -> list[tuple[Document, str]]:
    """Some of what stands in the lines: 1 to 14 characters, as they are folded."""
    chance = random.Random(5)  # noqa: S311  # the same queries each time are the point
    return [(document, _substring(document, chance)) for document in chance.choices(documents, k=150)]


def _substring(document: Document, chance: random.Random) -> str:
    lines = searchable(document)
    line = chance.choice([line for line in (*lines.names, *lines.body) if line])
    start = chance.randrange(len(line))
    return (line[start : start + chance.randrange(1, 15)].strip() or line).replace(" ", "，")


def said(index: Index, question: Asked, limit: int | None = None) -> dict[str, Any]:
    query, facets, near = question
    chosen = Facets(**{name: value == "1" if name == "current" else value for name, value in facets.items()})  # type: ignore[arg-type]
    answer = index.query(query, limit, chosen, near)
    return {
        "urls": [hit.document.url for hit in answer.hits],
        "count": answer.count,
        "exact": answer.exact,
        "readAs": answer.read_as or "",
        "offers": [offer.text for offer in answer.offers],
        "kind": answer.counts.kind,
        "sector": answer.counts.sector,
        "region": {code: count for code, count in answer.counts.region.items() if code != answer.facets.region},
    }


def agree(page: Page, index: Index, questions: list[Asked]) -> None:
    answers = page.evaluate(ASK, questions)
    for question, answer in zip(questions, answers, strict=True):
        assert answer == said(index, question), question


def without_offers(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "offers"}


def test_what_stands_in_a_document_finds_it(
    site: Mapping[str, bytes], documents: list[Document], substrings: list[tuple[Document, str]], open_page: OpenPage
) -> None:
    answers = open_page(site, "").evaluate(ASK, [[text, {}, ""] for _, text in substrings])
    for (document, text), answer in zip(substrings, answers, strict=True):
        held = [one for one in documents if all(word in searchable(one).text for word in words(text))]
        assert document in held
        assert sorted(answer["urls"]) == sorted(one.url for one in held), text


@pytest.mark.parametrize("queries", [CHOSEN, MEANT, PARTED, HOSTILE], ids=["held", "meant", "parted", "hostile"])
def test_both_readers_answer_alike(
    index: Index, site: Mapping[str, bytes], queries: list[str], open_page: OpenPage
) -> None:
    questions: list[Asked] = [(query, {}, "") for query in queries]
    for question, answer in zip(questions, open_page(site, "").evaluate(ASK, questions), strict=True):
        assert without_offers(answer) == without_offers(said(index, question)), question


def test_both_readers_narrow_alike(index: Index, site: Mapping[str, bytes], open_page: OpenPage) -> None:
    page = open_page(site, "")
    agree(page, index, [(query, facets, "") for query in ["停水", "停水 中原路", "通知", "没水"] for facets in FACETS])


def test_both_readers_put_what_is_near_first(index: Index, site: Mapping[str, bytes], open_page: OpenPage) -> None:
    questions: list[Asked] = [
        (query, {}, near) for query in ["停水", "停水 中原路", "没水", "二十三号", "中原路停水"] for near in NEAR
    ]
    agree(open_page(site, ""), index, questions)


def test_both_readers_offer_alike(index: Index, documents: list[Document], open_page: OpenPage) -> None:
    files = {f"search/{path}": content for path, content in shards(documents, LABELS, SYNONYMS)}
    page = open_page({"": b"<!doctype html>", **files}, "")
    agree(page, index, [(query, {}, near) for query in MISTYPED for near in ("", "880102")])


def test_the_first_few_are_the_first_of_all(
    index_files: Mapping[str, bytes], index: Index, open_page: OpenPage
) -> None:
    # As many as stand at the head of each list: of one word the best are known without reading the rest.
    questions = [
        (query, facets, "")
        for query in CHOSEN
        if len(words(query)) < 2 and len(query) <= grams.LONGEST
        for facets in ({}, {"kind": "outlet"})
    ]
    answers = open_page({"": b"<!doctype html>", **index_files}, "").evaluate(
        ASK, [[*question, 6] for question in questions]
    )
    for question, answer in zip(questions, answers, strict=True):
        best = said(index, question, 6)
        assert answer["urls"] == best["urls"], question
        assert answer["count"] == best["count"] or not answer["exact"], question


def test_of_rare_words_and_frequent_ones_the_first_few_are_the_first_of_all(
    documents: list[Document],
    index_files: Mapping[str, bytes],
    index: Index,
    substrings: list[tuple[Document, str]],
    open_page: OpenPage,
) -> None:
    every = [searchable(one).text for one in documents]
    short = [text for _, text in substrings if len(text) in range(2, 9) and fold(text)]
    rare = [text for text in short if sum(fold(text) in one for one in every) <= 12]
    questions: list[Asked] = [
        (f"{text} {frequent}", facets, near)
        for text in rare[::2]
        for frequent in ("停水", "营业厅", "路")
        for facets, near in (({}, ""), ({"sector": "gas"}, "880102"))
    ]
    assert len(questions) > 50
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    for question, answer in zip(questions, page.evaluate(ASK, [[*one, 3] for one in questions]), strict=True):
        # Parted, it is several frequent words: of these the best are not sure to be known.
        best = said(index, question, 3)
        assert answer["urls"] == best["urls"] or best["readAs"], question


def test_a_frequent_word_beside_a_rare_one_leaves_few_documents_to_read(open_page: OpenPage) -> None:
    # 40 companies are called after the road; five notices of it, each in another block, are about what is stopped.
    named: dict[str, Any] = {"kind": Kind.COMPANY, "aliases": ("中原路",), "url": "u", "body": "停水"}
    roads = [Document(key="1", owner=f"{number:02}", title=f"{number}号公司", **named) for number in range(40)]
    notices = [
        Document(key="2", owner=f"{number:02}", kind=Kind.NOTICE, title="停水 中原路", url=f"{number}")
        for number in range(0, 40, 8)
    ]
    others = [Document(key=f"x{number}", owner="99", kind=Kind.RULE, title="停水", url="r") for number in range(300)]
    files = {
        f"search/{path}": content
        for path, content in shards(sorted([*roads, *notices, *others], key=lambda one: one.owner), LABELS)
    }
    page = open_page({"": b"<!doctype html>", **files}, "")
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    (answer,) = page.evaluate(ASK, [["中原路 停水", {}, "", 5]])
    assert answer["urls"] == ["0", "8", "16", "24", "32"]
    assert len([url for url in read if "/documents/" in url]) == 5


def test_the_first_that_is_told_is_the_first_of_all(site: Site, open_page: OpenPage) -> None:
    questions: list[Asked] = [
        (query, facets, near)
        for query in [*CHOSEN, *MEANT]
        for facets, near in (({}, ""), ({}, "880102"), ({"region": "880102"}, ""), ({"region": "880100"}, "880100"))
    ]
    answers = open_page(site, "").evaluate(TOLD, [[*question, 6] for question in questions])
    for question, (told, found) in zip(questions, answers, strict=True):
        assert told in ([], found[:1]), question
    assert sum(told != [] for told, _ in answers) > len(answers) / 4


def test_what_is_told_first_costs_little(open_page: OpenPage) -> None:
    # In the county twenty companies of gas come before one of water, which alone is about what is asked for.
    gas, water = (
        [
            Document(
                key=f"{at:02}",
                kind=Kind.NOTICE,
                title=f"{title}{at}",
                url=f"{at}",
                owner=owner,
                region="880100",
                sector=sector,
            )
            for owner in owners
            for at in range(16)
        ]
        for title, owners, sector in (
            ("停气通知", [f"88010{number:02}" for number in range(20)], "gas"),
            ("停水通知", ["8801099"], "water"),
        )
    )
    elsewhere = [
        Document(
            key=f"{at:03}", kind=Kind.NOTICE, title="停水通知", url="x", region="770100", owner="7", sector="water"
        )
        for at in range(300)
    ]
    files = {f"search/{path}": content for path, content in shards([*elsewhere, *gas, *water], LABELS)}
    page = open_page({"": b"<!doctype html>", **files}, "")
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    ((told, found),) = page.evaluate(TOLD, [["停水", {"region": "880100"}, "", 5]])
    assert told == found[:1]
    assert len(found) == 5
    assert len([url for url in read if "/documents/" in url]) == 1


def test_a_long_word_is_looked_up_in_the_file_of_its_pair_and_one_more(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buckets, "SIZE", 512)
    letters = "abcdefghij"
    names = [f"nanjing{one}{other}" for one in letters for other in letters]
    documents = [
        Document(key=f"{at:04}", kind=Kind.RULE, title=names[at % 100], url=f"{at}", body=f"{names[at % 100]} {at}")
        for at in range(3000)
    ]
    files = {f"search/{path}": content for path, content in shards(documents, LABELS)}
    page = open_page({"": b"<!doctype html>", **files}, "")
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    (answer,) = page.evaluate(ASK, [["nanjingc", {}, "", 5]])
    assert answer["count"] == 300
    assert len([url for url in read if "/terms/" in url]) == 2


def test_more_than_the_first_few_come_on_demand(
    index_files: Mapping[str, bytes], index: Index, open_page: OpenPage
) -> None:
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    for query in ("停水", "停水 通知", "路"):
        every = set(said(index, (query, {}, ""))["urls"])
        (answer,) = page.evaluate(ASK, [[query, {}, "", 40]])
        assert len(answer["urls"]) == min(40, len(every))
        assert set(answer["urls"]) <= every


def test_a_query_for_a_frequent_term_reads_few_files(
    documents: list[Document], index_files: Mapping[str, bytes], open_page: OpenPage
) -> None:
    page = open_page({"": b"<!doctype html>", **index_files}, "")
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    (answer,) = page.evaluate(ASK, [["停水", {}, "", 5]])
    assert answer["exact"]
    assert len([url for url in read if "/terms/" in url]) <= 2
    assert len([url for url in read if "/documents/" in url]) <= 5
    read.clear()
    page.evaluate(ASK, [["停水", {"region": "990100"}, "", 5]])
    blocks_there = [block for block in blocks(documents) if any(one and one.region == "990100" for one in block)]
    assert len([url for url in read if "/documents/" in url]) <= len(blocks_there)
