"""The word that an editor probably meant."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from disclosure.content.limits import LONGEST_WORD
from disclosure.wording.meant import CHOICE_ALIASES

_CLOSE = 0.7
_SHORTEST = 2
_AROUND = " :\"'\u201c\u201d\u2018\u2019"  # and curly quotes


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """Give the closest candidate, or nothing: case, width, hyphens and plural endings count for nothing."""
    known = sorted(set(candidates))
    if len(word) > LONGEST_WORD or word in known:
        return None
    plain = {_plain(candidate): candidate for candidate in reversed(known)}
    if (meant := _plain(word)) in plain:
        return plain[meant]
    swapped = [candidate for candidate in plain if _is_swapped(meant, candidate)]
    closest = swapped or get_close_matches(meant, plain, n=1, cutoff=_CLOSE) or _one_off(meant, plain)
    return plain[closest[0]] if closest else None


def choice_meant(word: str, titles: Mapping[str, str]) -> str | None:
    """Give the value of a closed list that was meant: by its own word, or by its Chinese one (`titles`, by value).

    Last comes the longest that the word holds, or the only one that holds the word.
    """
    by_title = {title: value for value, title in titles.items()}
    plain = unicodedata.normalize("NFKC", word).strip(_AROUND)
    alias = {_plain(name): value for name, value in CHOICE_ALIASES.items()}.get(_plain(word))
    if plain in by_title or alias in titles:
        return by_title.get(plain, alias)
    if (own := did_you_mean(word, titles)) is not None:
        return own
    close = did_you_mean(word, by_title) or held(plain, by_title)
    return by_title[close] if close else None


def held(word: str, candidates: Iterable[str]) -> str | None:
    """Give the longest candidate that a word holds, or the only one that holds it; of two characters at least."""
    known = sorted(candidate for candidate in set(candidates) if len(candidate) >= _SHORTEST)
    inside = sorted((one for one in known if one in word), key=len)
    if inside or len(word) < _SHORTEST:
        return inside[-1] if inside else None
    around = [one for one in known if word in one]
    return around[0] if len(around) == 1 else None


def _is_swapped(word: str, candidate: str) -> bool:
    """Whether two neighbouring characters changed places, and nothing else."""
    differing = [at for at, (one, other) in enumerate(zip(word, candidate, strict=False)) if one != other]
    if len(word) != len(candidate) or len(differing) != len("ab") or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    return word[first] == candidate[second] and word[second] == candidate[first]


def _one_off(word: str, candidates: Iterable[str]) -> list[str]:
    """The only candidate of the same length that differs by one character of three or more."""
    near = [
        one
        for one in candidates
        if len(one) == len(word) > _SHORTEST and sum(a != b for a, b in zip(one, word, strict=True)) == 1
    ]
    return near if len(near) == 1 else []


def _plain(word: str) -> str:
    text = unicodedata.normalize("NFKC", word).casefold().strip(_AROUND)
    text = text.removesuffix(".yaml").replace("-", "_").replace(" ", "_")
    return text[:-1] if text.endswith("s") and text.isascii() else text
