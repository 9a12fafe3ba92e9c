"""What the index says of a term: where it stands, or the strongest places and how many there are.

Places are ordinals, the first and then the steps from one to the next: small numbers, which compress well; the last
item of a list has the letter of each. What is written here a million times is put together by hand: terms and letters
hold nothing that JSON would escape.
"""

import json
from collections.abc import Iterator
from itertools import chain, count, pairwise, product
from string import ascii_lowercase, ascii_uppercase

import numpy as np
from numpy.typing import NDArray

from disclosure.search.buckets import Item
from disclosure.search.grams import IN_BODY, LIMIT, MATCH, NAMED, ORDINAL, WHOLE, Codes, Level

HEAD = 10
"""Documents that are named of each group that holds a frequent term: as many as a page shows."""
COUNTED = 3
"""Characters of the longest terms whose documents are counted region by region: longer ones are bounded by these."""
_BLOCK_BITS = 4
_GROUP, _MATCH = 1 << 48, 1 << 44


class Alphabet:
    """Three letters for each kind and sector that there is: for a whole name, for part of one, and for the body."""

    def __init__(self, facets: Codes) -> None:
        self.facets: list[int] = np.unique(facets).tolist()
        codes = [one + match * MATCH for one, match in product(self.facets, (WHOLE, NAMED, IN_BODY))]
        self._letters: dict[int, str] = dict(zip(codes, _letters(), strict=False))
        self._table = np.zeros(ORDINAL, np.uint32)
        self._table[codes] = list(map(ord, self._letters.values()))

    @property
    def letters(self) -> str:
        """In the order of the facets."""
        return "".join(self._letters.values())

    def letter(self, code: int) -> str:
        """The letter of a code."""
        return self._letters[code % ORDINAL]

    def spell(self, codes: Codes) -> str:
        """The letters of codes, in their order."""
        letters: NDArray[np.uint32] = self._table[codes % ORDINAL]
        return bytes(letters.astype("<u4").data).decode("utf-32-le")


def entries(level: Level, alphabet: Alphabet) -> Iterator[Item]:
    """The entry of each term of a level: all places of a leaf; how many hold a frequent one, and the best, by group."""
    counts = np.diff(level.ends, prepend=0)
    is_leaf = counts <= LIMIT
    yield from _leaves(level, counts, is_leaf, alphabet)
    for at in np.flatnonzero(~is_leaf).tolist():
        end = int(level.ends[at])
        yield level.terms[at], _frequent(level.held[end - int(counts[at]) : end], alphabet)


def counts(level: Level, first_blocks: NDArray[np.int64]) -> Iterator[Item]:
    """In how many documents of each part the short frequent terms of a level stand, as `spelled` says it."""
    if level.length > COUNTED:
        return
    held = np.diff(level.ends, prepend=0)
    for at in np.flatnonzero(held > LIMIT).tolist():
        end = int(level.ends[at])
        blocks = level.held[end - int(held[at]) : end] // ORDINAL >> _BLOCK_BITS
        per_part = np.bincount(np.searchsorted(first_blocks, blocks, side="right") - 1)
        parts = np.flatnonzero(per_part)
        steps = np.diff(parts, prepend=-1).tolist()
        yield level.terms[at], f'"{"".join(map(spelled, steps, per_part[parts].tolist()))}"'.encode()


def spelled(step: int, count: int) -> str:
    """A part and its count in few letters: the step from the part before where it is not one, and the count less one.

    That is in base 26, its last digit a small letter and the others capitals: "c" is 3 documents in the next part.
    """
    higher, lower = divmod(count - 1, len(ascii_lowercase))
    return f"{'' if step == 1 else step}{_capitals(higher)}{ascii_lowercase[lower]}"


def _capitals(number: int) -> str:
    higher, lower = divmod(number, len(ascii_uppercase))
    return _capitals(higher) + ascii_uppercase[lower] if number else ""


def canonical(value: object) -> bytes:
    """JSON without blanks, with its keys in order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _leaves(level: Level, counts: NDArray[np.int64], is_leaf: NDArray[np.bool_], alphabet: Alphabet) -> Iterator[Item]:
    held = level.held[np.repeat(is_leaf, counts)]
    ends = np.cumsum(counts[is_leaf])
    ordinals = held // ORDINAL
    steps = np.diff(ordinals, prepend=0)
    starts = np.concatenate([np.zeros(1, np.int64), ends])[:-1]
    steps[starts] = ordinals[starts]
    numbers, letters = list(map(str, steps.tolist())), alphabet.spell(held)
    terms = [level.terms[at] for at in np.flatnonzero(is_leaf).tolist()]
    for term, (start, end) in zip(terms, pairwise([0, *ends.tolist()]), strict=True):
        yield term, f'[{",".join(numbers[start:end])},"{letters[start:end]}"]'.encode()


def _frequent(codes: Codes, alphabet: Alphabet) -> bytes:
    keys = np.sort(codes % MATCH * _GROUP + codes // MATCH % (ORDINAL // MATCH) * _MATCH + codes // ORDINAL)
    starts = np.flatnonzero(np.diff(keys // _GROUP, prepend=-1)).tolist()
    groups = ",".join(
        f"[{int(keys[start]) // _GROUP},{end - start},{_head(keys[start : min(end, start + HEAD)].tolist(), alphabet)}]"
        for start, end in pairwise([*starts, len(keys)])
    )
    return f'{{"g":[{groups}]}}'.encode()


def _head(keys: list[int], alphabet: Alphabet) -> str:
    """The best of a group, in the order of their ordinals again."""
    codes = sorted(key % _MATCH * ORDINAL + key // _MATCH % 4 * MATCH + key // _GROUP for key in keys)
    ordinals = [code // ORDINAL for code in codes]
    steps = (str(after - before) for before, after in pairwise([0, *ordinals]))
    return f'[{",".join(steps)},"{"".join(map(alphabet.letter, codes))}"]'


def _letters() -> Iterator[str]:
    """What JSON writes as it is, in one byte as far as that goes."""
    return (chr(code) for code in chain(range(0x23, 0x5C), range(0x5D, 0x7F), count(0xA1)))
