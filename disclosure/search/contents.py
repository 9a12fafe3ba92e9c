"""What kinds and sectors the blocks of each part have: a reader passes over those that hold nothing of the sort."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure.search.arrangement import Block
from disclosure.search.corpus import facet
from disclosure.search.entries import Alphabet


class Contents:
    """Takes in the blocks in their order."""

    def __init__(self) -> None:
        self._facets: list[set[int]] = []

    def look_at(self, block: Block) -> None:
        """Take in the next block."""
        self._facets.append({facet(document) for document in block if document is not None})

    def files(self, first_blocks: Sequence[int], alphabet: Alphabet) -> Iterator[list[str]]:
        """For each part its blocks, a letter for each kind and sector that is in them: that of a whole name."""
        for start, end in pairwise([*first_blocks, len(self._facets)]):
            yield ["".join(map(alphabet.letter, sorted(facets))) for facets in self._facets[start:end]]
