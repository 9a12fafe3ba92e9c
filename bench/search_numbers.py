"""What the search's figures are made of: sizes, distributions, recall."""

import gzip
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any, Self

LEVEL = 6
"""Of gzip, as most hosts have it."""


def zipped(content: bytes) -> int:
    """Give the bytes of a content once gzipped."""
    return len(gzip.compress(content, LEVEL, mtime=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Files with their bytes, as they are and each gzipped."""

    files: int = 0
    bytes: int = 0
    zipped: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            files=self.files + other.files, bytes=self.bytes + other.bytes, zipped=self.zipped + other.zipped
        )


def size(contents: Iterable[bytes]) -> Size:
    """Give the size of files by their contents."""
    return sum((Size(files=1, bytes=len(content), zipped=zipped(content)) for content in contents), Size())


def sizes(folder: Path) -> dict[str, Size]:
    """Give the size of each folder right inside of one; its own files are under ""."""
    found: defaultdict[str, Size] = defaultdict(Size)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        inner = path.relative_to(folder).parts
        found[inner[0] if len(inner) > 1 else ""] += size([path.read_bytes()])
    return dict(found)


def batches(texts: Iterable[str], length: int) -> Iterator[bytes]:
    """Give the texts, so many at a time."""
    rest = iter(texts)
    while batch := list(islice(rest, length)):
        yield "\n".join(batch).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The spread of some numbers."""

    count: int
    least: float
    middle: float
    p95: float
    most: float

    @classmethod
    def of(cls, numbers: Collection[float]) -> Self:
        """Give the spread; p95 is the smallest of them that 95 in a hundred do not exceed."""
        ordered = sorted(numbers)
        if not ordered:
            raise ValueError("nothing was measured")
        p95 = ordered[ceil(len(ordered) * 0.95) - 1]
        return cls(count=len(ordered), least=ordered[0], middle=median(ordered), p95=p95, most=ordered[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave for a query: how many results, and the pages of the first of them."""

    count: int
    pages: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What a plain scan gives: documents that hold the query, their pages, and all pages whose text holds it."""

    documents: int
    pages: frozenset[str]
    literal: frozenset[str]

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Read what `search_stages.py` tells."""
        return cls(documents=told["documents"], pages=frozenset(told["pages"]), literal=frozenset(told["literal"]))

    def is_answered(self, found: Found) -> bool:
        """Tell whether one of the first pages is right."""
        return any(page in self.pages or page in self.literal for page in found.pages)

    def recall(self, found: Found) -> float | None:
        """Give the share of the pages with the text that was found; None where no page has it.

        Where only the first results are known, the others are taken to be right as often as these.
        """
        if not self.literal:
            return None
        right = len(self.literal.intersection(found.pages))
        if len(found.pages) < found.count:
            right = round(right / len(found.pages) * found.count)
        return min(1.0, right / len(self.literal))
