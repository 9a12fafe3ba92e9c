"""Which ranges of ordinals have which region, sector and kind."""

from array import array
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from disclosure.search.document import FACETS, Document, Facets, Kind, facets


class Groups:
    """The runs of documents with equal facets, as they follow each other by ordinal."""

    def __init__(self) -> None:
        self._runs: list[Facets] = []
        self._run_of = array("I")

    def __len__(self) -> int:
        """The number of documents."""
        return len(self._run_of)

    def add(self, document: Document) -> None:
        """Take in the document with the next ordinal."""
        its = facets(document)
        if not self._runs or self._runs[-1] != its:
            self._runs.append(its)
        self._run_of.append(len(self._runs) - 1)

    @cached_property
    def values(self) -> dict[str, list[str]]:
        """What each facet can be, in the order in which it is shown. Ask when all documents are in."""
        order = {str(kind): position for position, kind in enumerate(Kind)}
        columns = [{run[facet] for run in self._runs} for facet in range(len(FACETS))]
        return {
            name: sorted(column, key=lambda value: (order.get(value, 0), value))
            for name, column in zip(FACETS, columns, strict=True)
        }

    @cached_property
    def runs(self) -> list[list[int]]:
        """For each run the positions of its facets among their values, and how many documents it has."""
        lengths = Counter(self._run_of)
        return [[*self._positions(run), lengths[number]] for number, run in enumerate(self._runs)]

    def counts(self, ordinals: Iterable[int]) -> dict[str, list[int]]:
        """How many of the documents have each value of each facet, in the order of the values."""
        totals = {name: [0] * len(values) for name, values in self.values.items()}
        for number, count in Counter(map(self._run_of.__getitem__, ordinals)).items():
            for total, position in zip(totals.values(), self.runs[number], strict=False):
                total[position] += count
        return totals

    def _positions(self, run: Facets) -> list[int]:
        return [values.index(value) for values, value in zip(self.values.values(), run, strict=True)]
