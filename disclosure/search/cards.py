"""What a browser is given of a document: what its result shows, and what its words are checked against."""

from collections.abc import Iterable, Sequence

from disclosure.search.arrangement import Block
from disclosure.search.document import Document
from disclosure.search.searchable import Forms

Card = dict[str, object]
_SHARED = ("place", "region", "sector")


def block_of_cards(block: Block, forms: Sequence[Forms | None]) -> Card:
    """A block's cards, null where a place is free; what all of them share is said once.

    `base` is what all addresses begin with; a card's own address is what follows.
    """
    pairs = zip(block, forms, strict=True)
    cards = [_card(document, more) if document and more else None for document, more in pairs]
    written = [card for card in cards if card is not None]
    base = _beginning([str(card["url"]) for card in written])
    for card in written:
        card["url"] = str(card["url"])[len(base) :]
    shared = {name: written[0][name] for name in _SHARED if _is_shared(name, written)}
    return {"base": base, **shared, "cards": [card and _without(shared, card) for card in cards]}


def _beginning(addresses: Sequence[str]) -> str:
    """What all of them begin with: what the first and the last in order do."""
    first, last = min(addresses), max(addresses)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same]


def _is_shared(name: str, cards: Iterable[Card]) -> bool:
    values = [card.get(name) for card in cards]
    return values[0] is not None and all(value == values[0] for value in values)


def _without(names: Iterable[str], card: Card) -> Card:
    return {name: value for name, value in card.items() if name not in names}


def _card(document: Document, forms: Forms) -> Card:
    """Its fields; empty ones are left out, but for the address."""
    card: Card = {
        "kind": document.kind,
        "title": document.title,
        "place": document.place,
        "region": document.region,
        "sector": document.sector,
        "date": document.date,
        "aliases": document.aliases,
        "numbers": document.numbers,
        "sounds": forms.sounds,
        "variants": forms.variants,
        "answer": document.answer,
        "body": document.body,
    }
    return {"url": document.url} | {name: value for name, value in card.items() if value}
