"""What people say, and what the portal calls it."""

from dataclasses import dataclass

SYNONYMS_PATH = "content/synonyms.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """Phrases that people use for the same thing, and the queries that find it: each of them is searched for."""

    phrases: tuple[str, ...]
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """All of them, and the fillers: words of a question that are in no answer."""

    synonyms: tuple[Synonym, ...] = ()
    fillers: tuple[str, ...] = ()
