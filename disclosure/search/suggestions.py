"""What a search box offers while one types: names of companies and places, and what things are called.

    suggest/<n>.json    {beginning: [[text, kind, place, target, key], ...]}

A beginning is a run of characters that a key starts with: a folded name, its pinyin or its initials, or a phrase that
means a name of ours. At most MOST suggestions stand with it, the first to be shown first. Where they are not all, each
beginning that is one character longer is there, too; where they are, one thing may stand there with several keys.
`key` is what the suggestion is known by, left out where that is its folded text; `target` is an address below the
site's root, or nothing for what is to be searched for. `n` is the CRC-32, divided by the number of files, of the
beginning's stem: its characters but for the last of an odd number, or its only one.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from zlib import crc32

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search.document import Document, Kind
from disclosure.search.pinyin import spellings
from disclosure.search.terms import fold, legible

MOST = 8
LONGEST = 12
"""Characters of a beginning; names that have more in common are told apart by a search."""
TELLING = 2
"""Characters of a phrase that tell what is meant by it; one alone begins too many."""
PER_FILE = 64
"""Beginnings in one file, in the mean."""
SUGGESTED = (Kind.PLACE, Kind.COMPANY)
_WORD, _PHRASE, _NAME = 0, 1, 2
"""Ranks: what begins with what was typed, what is meant by something that does, then SUGGESTED in its order."""

Suggestion = tuple[int, int, str, str, str, str]
"""Rank, place within the rank, then text, kind, place and target: the smallest comes first."""
Keyed = tuple[str, Suggestion]


class Suggestions:
    """Takes documents as they stream by and keeps the names among them; then gives the files, and how many."""

    def __init__(self, synonyms: Synonyms) -> None:
        self._keyed: set[Keyed] = set(_meanings(synonyms.synonyms))

    def add(self, document: Document) -> None:
        """Keep what a document is called, if it is a company or a place."""
        if document.kind in SUGGESTED:
            for name in dict.fromkeys((document.title, *document.aliases)):
                self._keyed.update(_named(name, document))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file as (path within the index's folder, content); the same names give the same bytes."""
        ranked = sorted(self._keyed, key=lambda one: (one[1], one[0]))
        found = dict(_beginnings([_offer(*one) for one in ranked]))
        count = file_count(found)
        files: defaultdict[int, list[str]] = defaultdict(list)
        for beginning in sorted(found):
            entry = f"{_json(beginning)}:[{','.join(found[beginning])}]"
            files[crc32(stem(beginning).encode()) % count].append(entry)
        for number in range(count):
            yield f"suggest/{number}.json", f"{{{','.join(files[number])}}}".encode()


def suggestions(documents: Iterable[Document], synonyms: Synonyms) -> Iterator[tuple[str, bytes]]:
    """All files for a collection; their number is the manifest's `suggests`."""
    made = Suggestions(synonyms)
    for document in documents:
        made.add(document)
    yield from made.files()


def file_count(beginnings: Sized) -> int:
    """A power of two, so that a growing portal keeps its files for long."""
    return 1 << (len(beginnings) // PER_FILE).bit_length()


def stem(beginning: str) -> str:
    """What decides which file a beginning is in: with the longer ones that are next to be typed."""
    return beginning[: len(beginning) // 2 * 2] or beginning


def _meanings(synonyms: Iterable[Synonym]) -> Iterator[Keyed]:
    """Each meaning, in the editor's order, by itself and by the phrases for it."""
    order: dict[str, int] = {}
    for synonym in synonyms:
        for meaning in synonym.meanings:
            place = order.setdefault(meaning, len(order))
            for key in _keys(meaning):
                yield key, (_WORD, place, meaning, "", "", "")
            for key in map(fold, synonym.phrases):
                yield key, (_PHRASE, place, meaning, "", "", "")


def _named(name: str, document: Document) -> Iterator[Keyed]:
    rank = _NAME + SUGGESTED.index(document.kind)
    suggestion = (rank, len(name), name, document.kind.value, document.place, document.url)
    for key in _keys(name):
        yield key, suggestion


def _keys(name: str) -> Iterator[str]:
    yield fold(name)
    yield from spellings(legible(name))


@dataclass(frozen=True, slots=True)
class _Offer:
    """A suggestion by one of its keys; `thing` is what it leads to, whatever it is called."""

    key: str
    thing: str
    shown: str
    """In JSON: it stands with every beginning of its key."""
    is_phrase: bool


def _offer(key: str, suggestion: Suggestion) -> _Offer:
    rank, _, text, kind, place, target = suggestion
    shown = [text, kind, place, target, *([] if key == fold(text) else [key])]
    return _Offer(key, target or text, _json(shown), rank == _PHRASE)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _beginnings(ranked: Iterable[_Offer], length: int = 1) -> Iterator[tuple[str, list[str]]]:
    """Each beginning of this length, and those longer ones that are needed, with what stands with it."""
    groups: defaultdict[str, list[_Offer]] = defaultdict(list)
    for offer in ranked:
        if len(offer.key) >= length:
            groups[offer.key[:length]].append(offer)
    for beginning, members in groups.items():
        offered = [one for one in members if length >= TELLING or not one.is_phrase]
        if len(offered) == len(members) <= MOST:  # all keys, also of one thing: whoever types on goes by them
            yield beginning, [one.shown for one in members]
            continue
        yield beginning, [one.shown for one in _distinct(offered)]
        if length < LONGEST:
            yield from _beginnings(members, length + 1)


def _distinct(ranked: Iterable[_Offer]) -> Iterable[_Offer]:
    """The best few; of a thing with several names or keys that begin alike the best alone."""
    best: dict[str, _Offer] = {}
    for offer in ranked:
        best.setdefault(offer.thing, offer)
        if len(best) == MOST:
            break
    return best.values()
