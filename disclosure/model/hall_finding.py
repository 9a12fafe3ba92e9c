"""What an inspection found at a hall: derived by a rule from the table, said by the paper's text, or both."""

from dataclasses import dataclass
from enum import StrEnum

from disclosure.model.inspection import Column


class Gravity(StrEnum):
    """SERIOUS: people could not be served; ORDINARY: served badly; SLIGHT: inconvenient. The portal's own scale."""

    SERIOUS = "serious"
    ORDINARY = "ordinary"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the table says: in which columns (several where cells are merged), and its words or numbers."""

    columns: tuple[Column, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the text says: under which heading, and its words."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HallFinding:
    """One finding at the hall in row `hall`; at least one of `seen` and `said` is not empty."""

    hall: int
    code: str
    title: str
    gravity: Gravity
    seen: tuple[Seen, ...] = ()
    said: tuple[Said, ...] = ()
