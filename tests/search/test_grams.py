"""Terms are as long as it takes for few documents to hold them, and each knows exactly the documents that hold it."""

import random
from collections import defaultdict
from itertools import chain

import numpy as np
import pytest

from disclosure.search import grams as module
from disclosure.search.arrangement import BLOCK, blocks
from disclosure.search.corpus import SECTORS, Corpus, Gathering
from disclosure.search.document import KINDS, Document, Kind
from disclosure.search.grams import IN_BODY, LONGEST, MATCH, NAMED, ORDINAL, WHOLE, Codes, levels, shares
from disclosure.search.searchable import searchable

LIMIT = 5


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    chance = random.Random(7)  # noqa: S311  # the same collection each time is the point
    pieces = ["停水", "通知", "中原路", "23号", "abc", "，", "\n", "水价 第一阶梯"]
    return [
        Document(
            key=f"{number:03}",
            kind=chance.choice([Kind.COMPANY, Kind.NOTICE]),
            title="".join(chance.choices(pieces, k=2)).replace("\n", "") or "停",
            url=f"{number}",
            owner=str(number // 7),
            sector=chance.choice(["water", "gas"]),
            body="".join(chance.choices(pieces, k=chance.randrange(12))),
        )
        for number in range(60)
    ]


def gathered(documents: list[Document]) -> tuple[Corpus, dict[int, Document]]:
    gathering = Gathering()
    placed: dict[int, Document] = {}
    for number, block in enumerate(blocks(documents)):
        gathering.add(number * BLOCK, block)
        placed |= {number * BLOCK + place: one for place, one in enumerate(block) if one}
    return gathering.corpus(), placed


@pytest.fixture(scope="module")
def found(documents: list[Document]) -> dict[str, Codes]:
    corpus, _ = gathered(documents)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LIMIT", LIMIT)
        patch.setattr(module, "SHARE", 64)
        parts = shares(corpus)
        assert len(parts) > 1
        every = [
            (term, codes)
            for level in chain.from_iterable(levels(corpus, share) for share in parts)
            for term, codes in zip(level.terms, np.split(level.held, level.ends[:-1]), strict=True)
        ]
    assert len(dict(every)) == len(every)
    return dict(every)


def scanned(placed: dict[int, Document]) -> dict[str, set[int]]:
    """The documents' codes of every run of up to LONGEST characters, found by looking at all of them."""
    runs: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for ordinal, document in placed.items():
        lines = searchable(document)
        for line, is_name in [*((line, True) for line in lines.names), *((line, False) for line in lines.body)]:
            for start in range(len(line)):
                for end in range(start + 1, min(len(line), start + LONGEST) + 1):
                    match = (WHOLE if line[start:end] == line else NAMED) if is_name else IN_BODY
                    best = runs[line[start:end]].get(ordinal, IN_BODY)
                    runs[line[start:end]][ordinal] = min(best, match)
    return {run: {code(placed, ordinal, match) for ordinal, match in held.items()} for run, held in runs.items()}


def code(placed: dict[int, Document], ordinal: int, match: int) -> int:
    facets = KINDS.index(placed[ordinal].kind) * 8 + SECTORS.index(placed[ordinal].sector)
    return ordinal * ORDINAL + match * MATCH + facets


def test_each_term_knows_the_documents_that_hold_it_and_how(documents: list[Document], found: dict[str, Codes]) -> None:
    expected = scanned(gathered(documents)[1])
    for term, codes in found.items():
        assert set(codes.tolist()) == expected[term], term
        assert np.all(np.diff(codes) > 0)


def test_every_run_is_a_term_or_begins_with_one_that_few_documents_hold(
    documents: list[Document], found: dict[str, Codes]
) -> None:
    for run in scanned(gathered(documents)[1]):
        if run.startswith(" "):
            continue
        known = [run[:length] for length in range(1, len(run) + 1) if run[:length] in found]
        assert known, run
        assert known[-1] == run or len(found[known[-1]]) <= LIMIT, run


def test_only_what_many_documents_hold_is_prolonged(found: dict[str, Codes]) -> None:
    frequent = {term for term, codes in found.items() if len(codes) > LIMIT}
    assert {term[:-1] for term in found if len(term) > 1} <= frequent
    assert max(map(len, found)) == LONGEST


def test_no_documents_have_no_terms() -> None:
    corpus = Gathering().corpus()
    assert [level for share in shares(corpus) for level in levels(corpus, share)] == []
