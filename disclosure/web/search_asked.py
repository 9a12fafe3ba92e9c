"""What a request asks of the search page, and the addresses that ask a little else."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlencode

from disclosure.search.narrowing import Facets

FACETS = ("kind", "region", "sector", "current")
"""In the order in which they are shown."""
STEP, MOST = 20, 500
"""Results that come at once, and that one page shows at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a request asks for; `count` is the number of results wanted."""

    query: str
    facets: Facets = field(default_factory=Facets)
    near: str = ""
    count: int = STEP

    @classmethod
    def of(cls, arguments: Mapping[str, str]) -> Self:
        """Read `?q=…&region=…&sector=…&kind=…&current=1&near=…&n=…`; what is not understood is left alone."""
        return cls(
            query=arguments.get("q", "").strip(),
            facets=Facets(**{name: arguments.get(name, "") for name in FACETS}),
            near=arguments.get("near", ""),
            count=_count(arguments.get("n", "")),
        )

    @property
    def address(self) -> str:
        """The query string that asks the same; of the number of results nothing where it is the usual one."""
        values = {
            "q": self.query,
            **{name: getattr(self.facets, name) for name in FACETS},
            "near": self.near,
            "n": "" if self.count == STEP else str(self.count),
        }
        return "?" + urlencode({name: value for name, value in values.items() if value})

    @property
    def more(self) -> str:
        """The query string that asks for more results."""
        return replace(self, count=min(self.count + STEP, MOST)).address

    @property
    def everywhere(self) -> str:
        """The query string that asks the same without facets."""
        return replace(self, facets=Facets(), count=STEP).address

    def narrowed(self, name: str, value: str) -> str:
        """Give the query string with one facet chosen anew, and the first results again."""
        return replace(self, facets=replace(self.facets, **{name: value}), count=STEP).address

    def instead(self, query: str) -> str:
        """Give the query string of the same search for another query."""
        return replace(self, query=query, count=STEP).address


def _count(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST))
    return max(1, min(int(text), MOST)) if is_number else STEP
