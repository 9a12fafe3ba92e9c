"""What one line of the synonyms says of another: a phrase stands once, and does not mean itself in the end."""

from collections.abc import Iterator, Mapping
from unicodedata import normalize

from disclosure.content.known import Loose
from disclosure.model.synonyms import SYNONYMS_PATH, Synonyms


def synonym_ends(synonyms: Synonyms) -> Iterator[Loose]:
    """Give every phrase that stands twice, and every meaning that leads back to the phrase."""
    yield from _repeated(synonyms)
    yield from _circles(synonyms)


def _repeated(synonyms: Synonyms) -> Iterator[Loose]:
    met: set[str] = set()
    for pointer, phrase in _said(synonyms):
        if _same(phrase) in met:
            yield Loose(code="REF-022", path=SYNONYMS_PATH, pointer=pointer, values={"text": phrase})
        met.add(_same(phrase))


def _said(synonyms: Synonyms) -> Iterator[tuple[str, str]]:
    for at, group in enumerate(synonyms.synonyms):
        yield from ((f"/synonyms/{at}/phrases/{place}", phrase) for place, phrase in enumerate(group.phrases))
    yield from ((f"/fillers/{place}", filler) for place, filler in enumerate(synonyms.fillers))


def _circles(synonyms: Synonyms) -> Iterator[Loose]:
    leads = {
        _same(phrase): tuple(_same(meaning) for meaning in group.meanings)
        for group in synonyms.synonyms
        for phrase in group.phrases
    }
    for at, group in enumerate(synonyms.synonyms):
        phrases = {_same(phrase) for phrase in group.phrases}
        for place, meaning in enumerate(group.meanings):
            if phrases & _reached(_same(meaning), leads):
                pointer = f"/synonyms/{at}/meanings/{place}"
                yield Loose(code="REF-023", path=SYNONYMS_PATH, pointer=pointer, values={"text": meaning})


def _reached(start: str, leads: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Give what a meaning is and leads to, as far as it leads."""
    reached, ahead = set[str](), [start]
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead.extend(leads.get(here, ()))
    return reached


def _same(text: str) -> str:
    return normalize("NFKC", text).casefold()
