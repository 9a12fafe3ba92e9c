"""What several pages need and is worked out from the whole site: once for each app, when first asked for."""

from collections.abc import Callable
from typing import TypeVar, cast

from disclosure.web.site import Site, running, site

_KEY = "disclosure.once"
Value = TypeVar("Value")


def once(make: Callable[[Site], Value]) -> Value:
    """Give what `make` gives for the current app's site; it is called the first time only."""
    made = running().extensions.setdefault(_KEY, {})
    if make not in made:
        made[make] = make(site())
    return cast("Value", made[make])
