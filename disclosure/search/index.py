"""The same documents and terms in Whoosh, for `serve` and the command line.

The only module that knows Whoosh. Import it late where it may not be needed: Whoosh takes a tenth of a second.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from time import sleep
from typing import TYPE_CHECKING, Any

from whoosh import index as whoosh_index
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.query import And, Term
from whoosh.scoring import BaseScorer, WeightingModel

from disclosure.search.document import Document, arranged, region_stem, region_stems
from disclosure.search.folder import replaced
from disclosure.search.searchable import Searchable, holds, searchable
from disclosure.search.terms import is_gap, query_keys, words
from disclosure.search.weights import frequencies, levels, rarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from whoosh.searching import Searcher

_VERSION = 1
"""Of what is stored and how it is weighed: another one makes every index of before a stranger."""
_EDITION = "edition.txt"
_PAUSES = (0.001, 0.01, 0.1)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found, with its score; `words` are what to mark in it (`excerpt.py`)."""

    document: Document
    score: int
    words: tuple[str, ...]


class Index:
    """The documents of one edition of the portal."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._searcher().close()

    def query(self, text: str, limit: int | None = 20, facets: Mapping[str, str] | None = None) -> list[Hit]:
        """The strongest `limit` documents that hold every word of the text as it stands, the strongest first.

        `facets` narrows them: {"region": code (and all codes within it), "sector": ..., "kind": ...}.
        """
        asked = words(text)
        if not asked:
            return []
        narrowed = [_facet_term(*facet) for facet in (facets or {}).items() if facet[1]]
        return list(islice(self._hits(asked, [*query_keys(asked), *narrowed]), limit))

    def _hits(self, asked: list[str], required: list[str]) -> Iterator[Hit]:
        with self._searcher() as searcher:
            found = searcher.search(And([Term("terms", term) for term in required]), limit=None)
            for score, number in sorted(found.top_n, key=lambda scored: (-scored[0], scored[1])):
                stored = searcher.stored_fields(number)
                if holds(stored["text"], asked):
                    yield Hit(stored["document"], round(score), tuple(asked))

    def _searcher(self) -> Searcher:
        """OSError or Whoosh's IndexError where there is no whole index."""
        # While another process swaps its own in, there is none for a moment.
        for pause in _PAUSES:
            with suppress(OSError, whoosh_index.IndexError):
                return self._open()
            sleep(pause)
        return self._open()

    def _open(self) -> Searcher:
        return whoosh_index.open_dir(self._folder).searcher(weighting=_Weighting())


def build(documents: Iterable[Document], folder: Path, edition: str = "") -> Index:
    """Make the index anew and open it.

    It is made beside the folder and swapped in when it is whole: two processes may build at once, each reader has
    one whole index, and Whoosh's lock is never waited for.
    """
    with replaced(folder) as fresh:
        made = whoosh_index.create_in(fresh, Schema(terms=_Terms(), text=STORED(), document=STORED()))
        writer = made.writer()
        for entry in map(searchable, arranged(documents)):
            writer.add_document(terms=_weighed(entry), text=entry.text, document=entry.document)
        writer.commit()
        made.close()
        (fresh / _EDITION).write_text(_edition(edition), encoding="utf-8")
    return Index(folder)


def open_index(folder: Path, edition: str = "") -> Index | None:
    """The index as it was built for this edition; None where there is none, another one, or a broken one."""
    try:
        if (folder / _EDITION).read_text(encoding="utf-8") == _edition(edition):
            return Index(folder)
    except (OSError, ValueError, whoosh_index.IndexError):
        pass
    return None


def _edition(edition: str) -> str:
    return f"{_VERSION}\n{edition}\n"


def _weighed(entry: Searchable) -> dict[str, int]:
    """The level of each of a document's terms, and its facets as terms of no weight."""
    found = frequencies(entry)
    scale = levels(entry, max(found.values(), default=0))
    weighed = {term: scale[frequency] for term, frequency in found.items() if not is_gap(term)}
    return weighed | dict.fromkeys(_facet_terms(entry.document), 0)


def _facet_terms(document: Document) -> Iterator[str]:
    yield from (_facet_term("region", stem) for stem in region_stems(document.region))
    yield _facet_term("sector", document.sector)
    yield _facet_term("kind", document.kind)


def _facet_term(name: str, value: str) -> str:
    """A term that no text has: folded texts have no colon."""
    return f"{name}:{region_stem(value) if name == 'region' else value}"


class _Terms(FieldType):
    """A field that takes {term: level} as it is."""

    def __init__(self) -> None:
        super().__init__(Existence(), analyzer=None, stored=False)

    def index(self, value: Mapping[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, level in value.items():
            yield term.encode(), 1, float(level), b""


class _Weighting(WeightingModel):
    """The browser's scores: the levels of the document for the terms asked for, each times the term's rarity."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: float = 1) -> _Scorer:  # noqa: ANN401, ARG002  # Whoosh's own signature
        parent = searcher.get_parent()
        return _Scorer(rarity(parent.doc_count_all(), parent.doc_frequency(fieldname, text)))


class _Scorer(BaseScorer):
    def __init__(self, weight: int) -> None:
        self._weight = weight

    def score(self, matcher: Any) -> float:  # noqa: ANN401  # Whoosh has no types
        return float(self._weight * matcher.weight())
