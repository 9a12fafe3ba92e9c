"""What is the same on many pages: navigation, footer, a cited clause, rules that do not apply; made once for each use.

A third of a small page's time went into them; at ten thousand notices that is seconds.
"""

from collections.abc import Hashable
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from disclosure.web.links import address, here, to_root
from disclosure.wording.web import NAVIGATION

_MOST = 5_000
"""Parts that are kept: those of all rules and clauses at each depth, and those of the companies being made."""


def register(app: Flask) -> None:
    """Give templates `chrome(part, …)`: `templates/chrome/<part>.html` with these values for the page being made."""
    made: dict[tuple[Hashable, ...], Markup] = {}
    with app.app_context():
        marked = frozenset(address(endpoint) for endpoint, _ in NAVIGATION)

    @lru_cache(maxsize=64)
    def spot(path: str) -> tuple[str, str]:
        """What the same part may differ by on two pages: the way to the root, and what the navigation marks."""
        return to_root(path), path if path in marked else ""

    def chrome(part: str, **values: Hashable) -> Markup:
        key = (part, spot(here()), *values.values())
        found = made.get(key)
        if found is None:
            if len(made) >= _MOST:
                made.clear()
            text = app.jinja_env.get_template(f"chrome/{part}.html").render(values).strip()
            found = made[key] = Markup(text)  # noqa: S704 - a template of ours, escaped inside
        return found

    app.jinja_env.globals["chrome"] = chrome
