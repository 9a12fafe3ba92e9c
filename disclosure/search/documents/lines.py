"""Putting texts together."""

from collections.abc import Iterable
from decimal import Decimal


def lines(*parts: str | None) -> str:
    """What there is, a line each: nothing is found across two lines."""
    return "\n".join(part for part in parts if part)


def distinct(texts: Iterable[str | None]) -> tuple[str, ...]:
    """What there is, each once."""
    return tuple(dict.fromkeys(filter(None, texts)))


def number(value: Decimal) -> str:
    """A number as it is published: never with an exponent."""
    return f"{value:f}"
