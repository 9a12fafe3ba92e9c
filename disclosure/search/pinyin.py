"""How a name is typed on a Latin keyboard."""

import json
import re
from functools import lru_cache
from importlib.resources import files

from pypinyin import Style, lazy_pinyin, load_phrases_dict, load_single_dict
from pypinyin.seg.mmseg import seg

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
    # pypinyin reads a name in 150 microseconds, of which it needs 10 to part it into the words that decide how a
    # character is read; words come back again and again, names less so.
    words = [_word(word) for word in seg.cut(piece)]
    return "".join(full for full, _ in words), "".join(initials for _, initials in words)


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, str]:
    full = lazy_pinyin(word, errors="ignore")
    initials = lazy_pinyin(word, style=Style.FIRST_LETTER, errors="ignore")
    return "".join(full), "".join(initials)


def _learn_readings() -> None:
    """Teach pypinyin the names of places that it does not read as the people there do."""
    readings = json.loads(files(__package__).joinpath("readings.json").read_text(encoding="utf-8"))
    load_single_dict({ord(character): reading for character, reading in readings["characters"].items()})
    load_phrases_dict({word: [[syllable] for syllable in read.split()] for word, read in readings["words"].items()})


_learn_readings()
