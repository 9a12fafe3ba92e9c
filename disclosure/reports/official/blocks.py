"""What a document is made of, whatever it is written as."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure.wording.official import paper as words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number: level 1 is a section, 2 a part of one."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its notes stand right below it."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A small table: heads, then rows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Note | Listing


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same with the notes numbered through, each after its paragraph, which names their numbers."""
    number = 0
    for block in blocks:
        if not isinstance(block, Paragraph) or not block.notes:
            yield block
            continue
        first = number + 1
        number += len(block.notes)
        yield Paragraph(words.noted(block.text, range(first, number + 1)))
        yield from (Note(words.note(at, text)) for at, text in enumerate(block.notes, first))
