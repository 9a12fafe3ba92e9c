"""What is worked out from a whole portal where no app is at hand: when addresses are listed, again and again."""

from collections.abc import Callable
from typing import Generic, TypeVar

from disclosure.model.portal import Portal

Value = TypeVar("Value")


class for_latest(Generic[Value]):  # noqa: N801 - a decorator
    """A function of a portal that remembers what it gave for the portal that it was last asked about."""

    def __init__(self, make: Callable[[Portal], Value]) -> None:
        self.__doc__ = make.__doc__
        self._make = make
        self._kept: tuple[Portal, Value] | None = None

    def __call__(self, portal: Portal) -> Value:
        if self._kept is None or self._kept[0] is not portal:
            self._kept = portal, self._make(portal)
        return self._kept[1]

    def forget(self) -> None:
        """Work it out again when next asked."""
        self._kept = None
