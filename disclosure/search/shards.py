"""The search index as small static files, of which a browser fetches the few that a query needs.

    index.json             counts, facets and labels; `version` names this format, `seal` these contents
    documents/<n>.json     what results show and check: the 16 places of block n (`arrangement.py`, `cards.py`)
    terms/<n>.json         {term: entry} (`grams.py`, `entries.py`); n from the term's first characters (`buckets.py`)
    where/<n>.json         {term: how many documents of each part hold it, spelled as `entries.spelled` does}, for short
                           frequent terms; n from the term
    parts/<n>.json         what each block of part n holds: letters of kinds and sectors (`contents.py`)
    regions/<stem>.json    what lies within a province or a prefecture (`parts.py`)
    suggest/<n>.json       what is offered while one types (`suggestions.py`)
    synonyms/<n>.json      {phrase: what it means}, n from its first two characters (`rewriting.py`)
    traditional/<n>.json   traditional characters and what stands for them; n from the character (`characters.py`)
    readings.json          {syllable: the characters that are read so}, of the names that cards have as they are written

A term is a run of up to 8 folded characters within a line. Up to LIMIT documents are listed; a term of more has the
strongest of each kind and sector instead, and each longer run that begins with it is a term, too. So no list is ever
long, and what a list leaves out is found region by region.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

import numpy as np

from disclosure.model.synonyms import Synonyms
from disclosure.search import buckets
from disclosure.search.arrangement import BLOCK, Block, blocks
from disclosure.search.cards import block_of_cards
from disclosure.search.characters import FILES, Readings, Traditional, traditional_files
from disclosure.search.contents import Contents
from disclosure.search.corpus import SECTORS, Corpus, Gathering
from disclosure.search.document import KINDS, STANDING, Document
from disclosure.search.entries import COUNTED, HEAD, Alphabet, canonical, counts, entries
from disclosure.search.grams import LIMIT, LONGEST, levels, shares
from disclosure.search.parts import Parts
from disclosure.search.rewriting import Rewriting
from disclosure.search.suggestions import Suggestions
from disclosure.wording import results

Labels = Mapping[str, Mapping[str, str]]
File = tuple[str, bytes]

VERSION = 4
_COUNTS = 1024
"""Bytes that a file of counts has in the mean: some 500, compressed."""
_NO_SYNONYMS = Synonyms()


def shards(documents: Iterable[Document], labels: Labels, synonyms: Synonyms = _NO_SYNONYMS) -> Iterator[File]:
    """The files of the index, as (path within the index's folder, content); `index.json` comes last.

    The same documents give the same bytes. Documents come as `documents()` gives them: regions by their codes, owners
    together. `synonyms` go with it, and become suggestions. `labels` say what the facets' values are called where
    results are shown: {"region": {"411700": ...}, "sector": ..., "kind": ...}.
    """
    seal = sha256()
    index = _Index(labels, synonyms)
    for path, content in index.files(documents):
        seal.update(content)
        yield path, content
    yield "index.json", canonical({**index.manifest(), "seal": seal.hexdigest()[:12]})


class _Index:
    """The index in the making: what the manifest says is known when all files have been given."""

    def __init__(self, labels: Labels, synonyms: Synonyms) -> None:
        self._labels = labels
        self._rewriting = Rewriting.of(synonyms)
        self._suggestions = Suggestions(synonyms)
        self._parts = Parts()
        self._contents = Contents()
        self._said: dict[str, object] = {}

    def files(self, documents: Iterable[Document]) -> Iterator[File]:
        gathering, traditional, readings, number = Gathering(), Traditional(), Readings(), 0
        for number, block in enumerate(blocks(documents), 1):
            self._parts.add(_region(block), number - 1)
            self._contents.look_at(block)
            traditional.look_at(block)
            self._suggest(block)
            forms = gathering.add((number - 1) * BLOCK, block)
            readings.look_at(forms)
            yield f"documents/{number - 1}.json", canonical(block_of_cards(block, forms))
        corpus = gathering.corpus()
        self._said = {"documents": len(corpus.ordinals), "blocks": number, "traditional": traditional.met}
        del gathering
        yield from self._terms(corpus)
        suggested = list(self._suggestions.files())
        self._said["suggests"] = len(suggested)
        yield from suggested
        yield from ((f"synonyms/{at}.json", canonical(file)) for at, file in enumerate(self._rewriting.files()))
        for stem, nodes in self._parts.children(self._labels["region"]):
            yield f"regions/{stem}.json", canonical({"children": nodes})
        yield "readings.json", canonical(readings.met)
        yield from ((f"traditional/{at}.json", canonical(file)) for at, file in enumerate(traditional_files()))

    def _suggest(self, block: Block) -> None:
        for document in block:
            if document is not None:
                self._suggestions.add(document)

    def _terms(self, corpus: Corpus) -> Iterator[File]:
        placed: list[buckets.Placed] = []
        counted: list[buckets.Placed] = []
        first_blocks = np.array(self._parts.first_blocks, np.int64)
        alphabet = Alphabet(corpus.facets)
        self._said |= {"alphabet": alphabet.letters, "facets": [divmod(one, 8) for one in alphabet.facets]}
        for part, blocks_of_it in enumerate(self._contents.files(self._parts.first_blocks, alphabet)):
            yield f"parts/{part}.json", canonical(blocks_of_it)
        for share in shares(corpus):
            items: list[buckets.Item] = []
            for level in levels(corpus, share):
                items += entries(level, alphabet)
                counted += [(term, term, content) for term, content in counts(level, first_blocks)]
            placed += buckets.placed(items)
        for name, content_of, mean in (("terms", placed, None), ("where", counted, _COUNTS)):
            contents = buckets.files(content_of, mean)
            self._said[name] = len(contents)
            yield from ((f"{name}/{number}.json", content) for number, content in enumerate(contents))

    def manifest(self) -> dict[str, object]:
        labels = {name: self._labels[name] for name in ("kind", "sector")}
        return {
            "version": VERSION,
            "limit": LIMIT,
            "head": HEAD,
            "longest": LONGEST,
            "counted": COUNTED,
            "characters": FILES,
            "kinds": list(KINDS),
            "standing": [STANDING[kind] for kind in KINDS],
            "sectors": SECTORS,
            "synonyms": self._rewriting.as_json(),
            "parts": len(self._parts),
            "regions": self._parts.roots(self._labels["region"]),
            "labels": {"facet": results.FACETS, "message": results.MESSAGES, **labels},
            **self._said,
        }


def _region(block: Block) -> str:
    return next(document.region for document in block if document is not None)
