"""Which blocks of the index are whose: the regions as a tree, province, prefecture, county.

A part is one region code with documents of its own, in the order of its blocks. A node is [code, name, first part,
first block]; it ends where the next node of the same list begins, or where its parent ends.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

Node = list[str | int]
_PROVINCE, _PREFECTURE, _COUNTY = 2, 4, 6
_WHOLE = {_PROVINCE: "0000", _PREFECTURE: "00"}


class Parts:
    """The parts as they follow each other."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._first_blocks: list[int] = []

    def __len__(self) -> int:
        return len(self._codes)

    def add(self, region: str, block: int) -> None:
        """Take in the next block, which is the region's; ValueError where regions do not come by their codes."""
        if self._codes and region == self._codes[-1]:
            return
        if self._codes and region < self._codes[-1]:
            raise ValueError(f"{region} comes after {self._codes[-1]}")
        self._codes.append(region)
        self._first_blocks.append(block)

    @property
    def first_blocks(self) -> list[int]:
        """Where each part begins."""
        return self._first_blocks

    def roots(self, names: Mapping[str, str]) -> list[Node]:
        """What holds everywhere (code ""), if anything does, and the provinces."""
        return self._nodes(range(len(self)), _PROVINCE, names)

    def children(self, names: Mapping[str, str]) -> Iterator[tuple[str, list[Node]]]:
        """For each province and each prefecture its code's stem, and its own part and those within it."""
        for stem, members in self._within(range(len(self)), _PROVINCE):
            yield stem, self._nodes(members, _PREFECTURE, names)
            for inner, counties in self._within(members, _PREFECTURE):
                if len(inner) == _PREFECTURE and len(counties) > 1:
                    yield inner, self._nodes(counties, _COUNTY, names)

    def _nodes(self, members: range, length: int, names: Mapping[str, str]) -> list[Node]:
        return [self._node(stem, inner, length, names) for stem, inner in self._within(members, length)]

    def _node(self, stem: str, members: range, length: int, names: Mapping[str, str]) -> Node:
        code = stem + _WHOLE.get(length, "") if stem else ""
        return [code, names.get(code, code), members.start, self._first_blocks[members.start]]

    def _within(self, members: range, length: int) -> Iterator[tuple[str, range]]:
        for stem, same in groupby(members, key=lambda part: self._codes[part][:length]):
            inner = list(same)
            yield stem, range(inner[0], inner[-1] + 1)
