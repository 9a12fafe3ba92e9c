"""What a browser is given of a document: what its result shows, and what its words are checked against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from disclosure.search.arrangement import Block
from disclosure.search.document import KINDS, Document
from disclosure.search.searchable import Forms

FREE = " "
_SHARED = ("place", "region", "sector")
_KINDS = {kind: chr(ord("a") + code) for code, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Card:
    """A document's fields in text; of several things, one a line."""

    kind: str
    fields: dict[str, str]


def block_of_cards(block: Block, forms: Sequence[Forms | None]) -> dict[str, object]:
    """A block's cards, field by field: what is like compresses well side by side.

    `kinds` has a letter for each place, the first of them for the first kind, or a blank where the place is free. Each
    field is a list with a text for each document ("" for none, and nothing for the last ones without), or the text
    itself where all have the same. `base` is what all addresses begin with; `url` is what follows.
    """
    cards = [_card(document, more) if document and more else None for document, more in zip(block, forms, strict=True)]
    written = [card for card in cards if card is not None]
    base = _beginning([card.fields["url"] for card in written])
    for card in written:
        card.fields["url"] = card.fields["url"][len(base) :]
    kinds = "".join(card.kind if card else FREE for card in cards).rstrip(FREE)
    columns = {name: _column(name, [card.fields[name] for card in written]) for name in written[0].fields}
    return {"base": base, "kinds": kinds} | {name: column for name, column in columns.items() if column}


def _beginning(addresses: Sequence[str]) -> str:
    """What all of them begin with: what the first and the last in order do."""
    first, last = min(addresses), max(addresses)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same]


def _column(name: str, texts: list[str]) -> str | list[str]:
    if name in _SHARED and len(set(texts)) == 1:
        return texts[0]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _card(document: Document, forms: Forms) -> Card:
    return Card(
        _KINDS[document.kind],
        {
            "title": document.title,
            "url": document.url,
            "place": document.place,
            "region": document.region,
            "sector": document.sector,
            "date": document.date or "",
            "aliases": _lines(document.aliases),
            "numbers": _lines(document.numbers),
            "sounds": _lines(forms.spelled),
            "variants": _lines(forms.variants),
            "answer": document.answer,
            "body": document.body,
        },
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
