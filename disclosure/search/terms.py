"""What a text can be found by, and what a query asks for.

`static/js/search/terms.js` says the same for the browser; `tests/data/terms.json` holds the two equal.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from operator import add

LONGEST_QUERY = 100
"""Characters. Nobody types more; what is longer finds nothing, at no cost."""

# Full-width punctuation alone would send nearly every Chinese text through NFKC's slow path.
_COMMON_MARKS = "\uff0c\uff1a\uff1b\uff08\uff09\uff01\uff1f"
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_SEPARATORS = re.compile(r"[\W_]+")
_RUNS = re.compile(r"[0-9a-z]{3,}")
_LONGEST_GRAM = 4


def fold(text: str) -> str:
    """The text as it is compared: NFKC, lower case, one space for each run of whatever is neither letter nor digit."""
    for mark in _COMMON_MARKS:
        text = text.replace(mark, " ")
    return _separated(_normal(text))


def words(query: str) -> list[str]:
    """The folded words of a query, each once: parted by white space, each to be found as it stands."""
    if len(query) > LONGEST_QUERY:
        return []
    folded = (_separated(part) for part in _SPACES.split(_normal(query)))
    return list(dict.fromkeys(word for word in folded if word))


def terms(folded: str) -> dict[str, int]:
    """How often each term stands in a folded text.

    A term is a letter or digit, two that stand together, or three and four of a run of Latin letters and digits.
    Gaps are in it, too (`is_gap`): leaving them out here, text by text, takes longer than leaving them out at the end.
    """
    found = Counter(folded)
    found.update(map(add, folded, folded[1:]))
    for run in _RUNS.findall(folded):
        found.update(_grams(run, 3))
        found.update(_grams(run, _LONGEST_GRAM))
    return found


def is_gap(term: str) -> bool:
    """Whether this is no term but a place where two are parted."""
    return " " in term


def keys(word: str) -> list[str]:
    """The terms that every text with this folded word holds, each once: the longest there are, so that few texts do."""
    singles = [part for part in word.split(" ") if len(part) == 1]
    pairs = [pair for pair in _grams(_RUNS.sub(_ends, word), 2) if not is_gap(pair)]
    runs = [gram for run in _RUNS.findall(word) for gram in _grams(run, min(len(run), _LONGEST_GRAM))]
    return list(dict.fromkeys(singles + pairs + runs))


def query_keys(query_words: Iterable[str]) -> list[str]:
    """The keys of all words of a query, each once."""
    return list(dict.fromkeys(key for word in query_words for key in keys(word)))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _separated(text: str) -> str:
    return _SEPARATORS.sub(" ", text).strip(" ")


def _grams(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(len(text) - size + 1)]


def _ends(run: re.Match[str]) -> str:
    """A run's first and last character, apart: its own grams stand for the rest, its neighbours still need these."""
    return f"{run[0][0]} {run[0][-1]}"
