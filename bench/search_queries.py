"""The queries that every search is asked."""

from dataclasses import dataclass
from pathlib import Path

import yaml

_FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is typed, what it is an example of, and the region that it is narrowed to, if any."""

    text: str
    what: str
    region: str = ""
    plain: str = ""

    @property
    def unnarrowed(self) -> str:
        """What comes nearest to it in a search that cannot be narrowed."""
        return self.plain or self.text


def queries() -> list[Query]:
    """Give all of them, in the order in which they are asked."""
    return [Query(**written) for written in yaml.safe_load(_FILE.read_text("utf-8"))]
