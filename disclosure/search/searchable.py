"""A document with everything that it can be found by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from disclosure.search.document import Document
from disclosure.search.numerals import variants
from disclosure.search.pinyin import name_or_sound, sound, typed
from disclosure.search.places import place_names
from disclosure.search.terms import fold, legible


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Further forms of names and addresses, folded: as they sound, and with numbers in the other script."""

    sounds: tuple[str, ...]
    """In pinyin, syllables parted by spaces."""
    spelled: tuple[str, ...]
    """The same, but for names that sound as their characters do one by one: these as they are written."""
    variants: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in the index for them: each name in full pinyin and by initials, and the variants."""
        return _distinct((*(line for name in self.sounds for line in typed(name)), *self.variants))


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """A document's folded lines: those that name it, and those of its body."""

    names: tuple[str, ...]
    body: tuple[str, ...]

    @property
    def text(self) -> str:
        """All lines: no folded word holds a line break, so that none is found across two."""
        return "\n".join((*self.names, *self.body))


def forms(document: Document) -> Forms:
    """What a document is found by besides its own text."""
    numbered = (document.title, *document.addresses) if document.addresses else ()
    spelled = (*document.spelled, *place_names(document.addresses))
    return Forms(
        sounds=_distinct(map(_sound, spelled)),
        spelled=_distinct(map(_spelled, spelled)),
        variants=_distinct(variant for line in numbered for variant in _variants(line)),
    )


def searchable(document: Document) -> Searchable:
    """A document's lines, folded."""
    return Searchable(
        names=(*_distinct(map(fold, names(document))), *forms(document).lines),
        body=_distinct(map(fold, document.body.split("\n"))),
    )


def names(document: Document) -> Iterator[str]:
    """The lines that name a document, as they are written; numbers in one run of digits, too."""
    yield document.title
    yield document.place
    yield from document.aliases
    for number in document.numbers:
        yield number
        yield _in_one_run(number)


@lru_cache(maxsize=65536)
def _sound(name: str) -> str:
    """Names of roads come back in notice after notice."""
    return sound(legible(name))


@lru_cache(maxsize=65536)
def _spelled(name: str) -> str:
    return name_or_sound(legible(name))


@lru_cache(maxsize=65536)
def _variants(line: str) -> tuple[str, ...]:
    return tuple(variants(fold(line)))


@lru_cache(maxsize=65536)
def _in_one_run(number: str) -> str:
    return fold(number).replace(" ", "")


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
