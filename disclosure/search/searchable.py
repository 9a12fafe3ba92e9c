"""A document with everything that it can be found by."""

from collections.abc import Iterable
from dataclasses import dataclass

from disclosure.search.document import Document, Kind
from disclosure.search.pinyin import spellings
from disclosure.search.terms import fold

SPELLED = frozenset({Kind.COMPANY, Kind.OUTLET})
"""Kinds whose titles are names, which people type as they sound. Spelling every title would double the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """A document and its folded fields."""

    document: Document
    title: str
    place: str
    aliases: tuple[str, ...]
    numbers: tuple[str, ...]
    spellings: tuple[str, ...]
    body: str

    @property
    def text(self) -> str:
        """All fields, one a line: no folded word holds a line break, so that none is found across two fields."""
        return "\n".join((self.title, self.place, *self.aliases, *self.numbers, *self.spellings, self.body))


def searchable(document: Document) -> Searchable:
    title, place = fold(document.title), fold(document.place)
    aliases = tuple(fold(alias) for alias in document.aliases)
    return Searchable(
        document=document,
        title=title,
        place=place,
        aliases=aliases,
        numbers=tuple(form for number in document.numbers for form in _number_forms(number)),
        spellings=_spellings((title, place, *aliases)) if document.kind in SPELLED else (),
        body=fold(document.body),
    )


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether the characters of each folded word stand together in one of the fields of a searchable text."""
    return all(word in text for word in words)


def _spellings(names: Iterable[str]) -> tuple[str, ...]:
    return _distinct(spelling for name in names for spelling in spellings(name))


def _number_forms(number: str) -> tuple[str, ...]:
    """A telephone number as it is written (which holds it without its area code, too) and in one run."""
    folded = fold(number)
    return _distinct((folded, folded.replace(" ", "")))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
