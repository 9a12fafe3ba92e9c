"""How Han characters are read.

The only module that knows pypinyin. It comes with the first name that is spelled: most commands, and most processes of
a build, spell none.
"""

import json
from functools import lru_cache
from importlib.resources import files

from pypinyin import lazy_pinyin, load_phrases_dict, load_single_dict
from pypinyin.seg.mmseg import seg


def read(text: str) -> list[str]:
    """The syllables of a text of Han characters; what has no known reading is passed over."""
    # pypinyin reads a name in 150 microseconds, of which it needs 10 to part it into the words that decide how a
    # character is read; words come back again and again, names less so.
    return [syllable for word in seg.cut(text) for syllable in _word(word)]


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(word, errors="ignore"))


def _learn_readings() -> None:
    """Teach pypinyin the names of places that it does not read as the people there do."""
    readings = json.loads(files(__package__).joinpath("readings.json").read_text(encoding="utf-8"))
    load_single_dict({ord(character): reading for character, reading in readings["characters"].items()})
    load_phrases_dict(
        {word: [[syllable] for syllable in reading.split()] for word, reading in readings["words"].items()}
    )


_learn_readings()
