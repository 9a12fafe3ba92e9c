"""The word that an editor probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from disclosure.content.limits import LONGEST_WORD

_CLOSE = 0.7


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """Give the closest candidate, or nothing: case, width, hyphens and plural endings count for nothing."""
    known = sorted(set(candidates))
    if len(word) > LONGEST_WORD or word in known:
        return None
    plain = {_plain(candidate): candidate for candidate in reversed(known)}
    if (meant := _plain(word)) in plain:
        return plain[meant]
    closest = get_close_matches(meant, plain, n=1, cutoff=_CLOSE)
    return plain[closest[0]] if closest else None


def _plain(word: str) -> str:
    text = unicodedata.normalize("NFKC", word).casefold().strip(" :\"'").replace("-", "_").replace(" ", "_")
    return text[:-1] if text.endswith("s") and text.isascii() else text
