"""How texts and queries are compared.

`static/js/search/terms.js` says the same for the browser; `tests/data/terms.json` holds the two equal.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LONGEST_QUERY = 100
"""Characters. Nobody types more; what is longer finds nothing, at no cost."""

# Full-width punctuation alone would send nearly every Chinese text through NFKC's slow path.
_COMMON_MARKS = "\uff0c\uff1a\uff1b\uff08\uff09\uff01\uff1f"
_DIGITS = (
    "\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
    "\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396"
)
"""Chinese digits, as they are spoken and as they stand on receipts (without the zero, which is that of speech)."""
_VALUES = "00123456789123456789"
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_SEPARATORS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The text as it is compared.

    NFKC, lower case, simplified characters, Arabic digits for Chinese ones, and one space for each run of whatever is
    neither letter nor digit.
    """
    return _separated(_replaced(_normal(text), stand_ins()))


def legible(text: str) -> str:
    """The text folded but for its Chinese digits: as it is read aloud."""
    return _separated(_replaced(_normal(text), simplified()))


def words(query: str) -> list[str]:
    """The folded words of a query, each once: parted by white space, each to be found as it stands."""
    if len(query) > LONGEST_QUERY:
        return []
    folded = (fold(part) for part in _SPACES.split(unicodedata.normalize("NFKC", query)))
    return list(dict.fromkeys(word for word in folded if word))


class _Table(dict[str, str]):
    """Characters and what stands for them; `pattern` finds any of them."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        super().__init__(pairs)
        self.pattern = re.compile(f"[{''.join(pairs)}]")


@cache
def simplified() -> _Table:
    """Each traditional character with the simplified one that stands for it."""
    table = json.loads(files(__package__).joinpath("traditional.json").read_text(encoding="utf-8"))
    return _Table(dict(zip(table["traditional"], table["simplified"], strict=True)))


@cache
def stand_ins() -> _Table:
    """Each character that another one stands for once a text is folded: traditional ones and Chinese digits."""
    digits = dict(zip(_DIGITS, _VALUES, strict=True))
    return _Table({old: digits.get(new, new) for old, new in simplified().items()} | digits)


def _normal(text: str) -> str:
    for mark in _COMMON_MARKS:
        text = text.replace(mark, " ")
    return unicodedata.normalize("NFKC", text).lower()


def _replaced(text: str, table: _Table) -> str:
    return table.pattern.sub(lambda found: table[found[0]], text)


def _separated(text: str) -> str:
    return _SEPARATORS.sub(" ", text).strip(" ")
