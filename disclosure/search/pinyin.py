"""How a name is typed on a Latin keyboard."""

import re
from functools import lru_cache

_PIECES = re.compile(r"[0-9a-z]+|[^0-9a-z ]+")


@lru_cache(maxsize=65536)
def spellings(folded: str) -> tuple[str, ...]:
    """A folded name in full pinyin and by initials, without spaces or tones; nothing where it has no Han character.

    Latin letters and digits in it stand for themselves.
    """
    if folded.isascii():
        return ()
    spelled = [_spelled(piece) for piece in _PIECES.findall(folded)]
    full, initials = map("".join, zip(*spelled, strict=True))
    return tuple(dict.fromkeys(filter(None, (full, initials))))


def _spelled(piece: str) -> tuple[str, str]:
    if piece.isascii():
        return piece, piece
    from disclosure.search.reading import read  # noqa: PLC0415 - a quarter of a second and 55 MB, which few need

    return read(piece)
