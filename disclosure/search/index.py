"""The documents in Whoosh, for `serve` and the command line.

The only module that knows Whoosh. Import it late where it may not be needed: Whoosh takes a tenth of a second.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from whoosh import index as whoosh_index
from whoosh.columns import VarBytesColumn
from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.reading import TermNotFound

from disclosure.model.identity import is_demonstration
from disclosure.search.answering import Answer, Question, answer
from disclosure.search.document import KINDS, Document, region_stem, region_stems
from disclosure.search.folder import replaced
from disclosure.search.narrowing import Facets
from disclosure.search.ranking import Text
from disclosure.search.rewriting import Rewriting
from disclosure.search.runs import Run, runs
from disclosure.search.searchable import searchable
from disclosure.search.snapshot import Place
from disclosure.search.terms import LONGEST_QUERY
from disclosure.search.turns import turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

_VERSION = f"2 {' '.join(field.name for field in fields(Document))}"
"""Of what is stored: an index of another one is made anew. The number goes up when the same documents give others."""
_VERSION_FILE = "version.txt"
_PATIENCE = 5.0
"""Seconds for which a search waits for another process that is writing; then it asks the index as it is."""
_KINDS = {kind: position for position, kind in enumerate(KINDS)}
_EVERY_RUN = "every"


class Index:
    """The index in a folder, kept equal to the documents that `documents` gives.

    Several processes may have the same one: one writes at a time, and all of them read meanwhile.
    """

    def __init__(
        self, folder: Path, documents: Callable[[], Iterable[Document]], rewriting: Rewriting | None = None
    ) -> None:
        self._folder = folder
        self._documents = documents
        self._rewriting = rewriting or Rewriting()

    def query(self, text: str, limit: int | None = 20, facets: Facets | None = None, near: str = "") -> Answer:
        """Give the first `limit` documents that a query finds; `near` is the code of the reader's region.

        What another process is about to exchange is waited for, and what is broken is made anew.
        """
        question = Question(text=text, limit=limit, facets=facets or Facets(), near=near)
        for mend in (self.update, self.rebuild):
            try:
                return self._answer(question)
            except Exception:  # noqa: BLE001 - whatever a broken file makes Whoosh raise: there is no list of it
                mend()
        return self._answer(question)

    def update(self) -> None:
        """Make the runs anew that have changed, and take out those that are no more; all, where there is no index."""
        with turn(self._folder, _PATIENCE if self._is_whole() else None) as has_turn:
            if has_turn and self._is_whole():
                self._update()
            elif has_turn:
                self._rebuild()

    def rebuild(self) -> None:
        """Make the whole index anew."""
        with turn(self._folder, None):
            self._rebuild()

    def _answer(self, question: Question) -> Answer:
        with _snapshot(self._folder) as snapshot:
            return answer(snapshot, self._rewriting, question)

    def _is_whole(self) -> bool:
        try:
            with _snapshot(self._folder) as snapshot:
                return snapshot.version == _VERSION
        except Exception:  # noqa: BLE001 - as above
            return False

    def _update(self) -> None:
        with _snapshot(self._folder) as snapshot:
            before = snapshot.fingerprints
        now = {run.key: run for run in runs(self._documents())}
        changed = [run for run in now.values() if before.get(run.key) != run.fingerprint]
        gone = before.keys() - now.keys()
        if changed or gone:
            _write(self._folder, changed, gone)

    def _rebuild(self) -> None:
        with replaced(self._folder) as fresh:
            whoosh_index.create_in(fresh, _schema()).close()
            _write(fresh, runs(self._documents()), ())
            (fresh / _VERSION_FILE).write_text(_VERSION, encoding="utf-8")


def open_index(folder: Path, documents: Callable[[], Iterable[Document]], rewriting: Rewriting | None = None) -> Index:
    """Open the index in a folder and bring it up to date."""
    index = Index(folder, documents, rewriting)
    index.update()
    return index


def _schema() -> Schema:
    return Schema(
        run=_Terms(),
        region=_Terms(),
        text=_Terms(),
        names=_Terms(),
        name=_Terms(),
        place=COLUMN(VarBytesColumn()),
        content=STORED(),
    )


def _write(folder: Path, changed: Iterable[Run], gone: Iterable[str]) -> None:
    opened = whoosh_index.open_dir(folder)
    writer = opened.writer()
    is_new = opened.is_empty()
    for key in gone:
        writer.delete_by_term("run", key)
    for run in changed:
        if not is_new:
            writer.delete_by_term("run", run.key)
        # A document of its own says what the run's documents were: it comes and goes with them.
        writer.add_document(run={run.key, _EVERY_RUN}, content=(run.key, run.fingerprint))
        for position, document in enumerate(run.documents):
            writer.add_document(run={run.key}, **_fields(document, run.place(position)))
    writer.commit()
    opened.close()


def _fields(document: Document, order: str) -> dict[str, object]:
    found = searchable(document)
    text = Text(found.names, "\n".join(found.body))
    return {
        "region": {stem for stem in region_stems(document.region) if stem},
        "text": set().union(*map(_pairs, (*found.names, *found.body))),
        "names": set().union(*map(_pairs, found.names)),
        "name": {name for name in found.names if len(name) <= LONGEST_QUERY},
        "place": f"{order}|{document.region}|{document.sector}|{_KINDS[document.kind]}".encode(),
        "content": (document, text),
    }


def _pairs(folded: str) -> set[str]:
    """Each character of a line, and each two that stand together, but none across a space."""
    return {term for term in (*folded, *map("".join, pairwise(folded))) if " " not in term}


def _keys(word: str) -> set[str]:
    """The terms that each line with this word has: the fewer documents hold them, the better."""
    pairs = {pair for pair in _pairs(word) if len(pair) > 1}
    return pairs | {part for part in word.split(" ") if len(part) == 1}


class _Terms(FieldType):
    """A field that takes a set of terms as it is."""

    def __init__(self) -> None:
        # Nothing is scored, but where no lengths are kept Whoosh looks for their file anew with each posting.
        super().__init__(Existence(), analyzer=None, scorable=True, stored=False)

    def index(self, value: set[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term in value:
            yield term.encode(), 1, 1.0, b""


@contextmanager
def _snapshot(folder: Path) -> Iterator[_Snapshot]:
    opened = whoosh_index.open_dir(folder)
    version = (folder / _VERSION_FILE).read_text(encoding="utf-8")
    reader = opened.reader()
    try:
        yield _Snapshot(reader, version)
    finally:
        reader.close()


class _Snapshot:
    """The index as it is now (`snapshot.py`)."""

    def __init__(self, reader: Any, version: str) -> None:  # noqa: ANN401 - Whoosh has no types
        self._reader = reader
        self.version = version

    @property
    def fingerprints(self) -> dict[str, str]:
        """Each run's key with the fingerprint of what was written."""
        return dict(self._content(number) for number in self._numbers("run", _EVERY_RUN))

    def holding(self, words: Sequence[str], region: str) -> set[int]:
        within = [("region", region_stem(region))] if region else []
        return self._all([("text", key) for word in words for key in sorted(_keys(word))] + within)

    def naming(self, pieces: Sequence[str]) -> set[int]:
        return self._all([("names", key) for piece in pieces for key in sorted(_keys(piece))])

    def named(self, name: str) -> set[int]:
        return self._numbers("name", name)

    def place(self, number: int) -> Place:
        order, region, sector, kind = self._places[number].decode().rsplit("|", 3)
        return Place(order, region, KINDS[int(kind)], sector)

    def text(self, number: int) -> Text:
        text: Text = self._content(number)[1]
        return text

    def document(self, number: int) -> Document:
        document: Document = self._content(number)[0]
        return document

    def has_region(self, code: str) -> bool:
        return ("region", region_stem(code).encode()) in self._reader

    def is_invented(self) -> bool:
        return all(is_demonstration(stem.decode()) for stem in self._reader.lexicon("region"))

    def _all(self, terms: Iterable[tuple[str, str]]) -> set[int]:
        """The documents that have all of the terms; the rarest first, so that the sets stay small."""
        rare = sorted(dict.fromkeys(terms), key=lambda term: self._reader.doc_frequency(term[0], term[1].encode()))
        found = self._numbers(*rare[0]) if rare else set[int]()
        for term in rare[1:]:
            if not found:
                break
            found &= self._numbers(*term)
        return found

    def _numbers(self, field: str, term: str) -> set[int]:
        try:
            return set(self._reader.postings(field, term.encode("utf-8", "replace")).all_ids())
        except TermNotFound:
            return set()

    @cached_property
    def _places(self) -> Any:  # noqa: ANN401 - Whoosh has no types
        return self._reader.column_reader("place")

    def _content(self, number: int) -> Any:  # noqa: ANN401 - a pair of its kind
        return self._reader.stored_fields(number)["content"]
