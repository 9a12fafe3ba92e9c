"""libyaml's events: what a YAML text consists of, one thing after another."""

from collections.abc import Callable
from itertools import islice
from typing import Any, TypeAlias

from yaml._yaml import CParser

from disclosure.content.limits import MAX_NODES

# The stubs let every event lack its marks, its anchor and its style; libyaml's events have them where we ask.
Event: TypeAlias = Any
Following: TypeAlias = Callable[[], Event]


def events(text: str | bytes) -> Following:
    """Give a function that returns the next event; StopIteration says that a file holds more than any record may."""
    return islice(iter(CParser(text).get_event, None), MAX_NODES).__next__
