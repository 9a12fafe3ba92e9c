"""How a name is typed on a Latin keyboard."""

import re
from collections.abc import Iterator
from functools import lru_cache

_PIECES = re.compile(r"[0-9a-z]+|[^0-9a-z ]+")


@lru_cache(maxsize=65536)
def sound(legible: str) -> str:
    """A name in pinyin without tones, its syllables parted by spaces; nothing where it has no Han character.

    Latin letters and digits in it stand for themselves.
    """
    return "" if legible.isascii() else " ".join(_syllables(legible))


def name_or_sound(legible: str) -> str:
    """The name itself where it is Han characters, each read as it is by itself; else its sound, in Latin letters."""
    sounds = sound(legible)
    is_read_singly = sounds != "" and sounds.split(" ") == [reading(character) for character in legible]
    return legible if is_read_singly else sounds


@lru_cache(maxsize=65536)
def reading(character: str) -> str:
    """How a Han character by itself is read; nothing for any other, and for one without a known reading."""
    return "" if _PIECES.fullmatch(character) is None or character.isascii() else " ".join(_syllables(character))


def typed(sound: str) -> tuple[str, ...]:
    """How a name with this sound is typed: in full, and by initials; what holds a digit stays whole in both."""
    syllables = sound.split()
    initials = (one if any(map(str.isdigit, one)) else one[0] for one in syllables)
    return tuple(dict.fromkeys(filter(None, ("".join(syllables), "".join(initials)))))


def spellings(legible: str) -> tuple[str, ...]:
    """How a name is typed; nothing where it has no Han character."""
    return typed(sound(legible))


def _syllables(legible: str) -> Iterator[str]:
    for piece in _PIECES.findall(legible):
        if piece.isascii():
            yield piece
        else:
            from disclosure.search.reading import read  # noqa: PLC0415 - a quarter of a second and 55 MB, which few need

            yield from read(piece)
