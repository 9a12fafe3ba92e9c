"""What is the same on many pages: navigation, footer, a cited clause, rules that do not apply; made once for each use.

A third of a small page's time went into them; at ten thousand notices that is seconds.
"""

from flask import Flask, render_template, request
from markupsafe import Markup

from disclosure.web.links import address, to_root
from disclosure.wording.web import NAVIGATION

_MOST = 20_000


def register(app: Flask) -> None:
    """Give templates `chrome(part, …)`: `templates/chrome/<part>.html` with these values for the page being made."""
    made: dict[tuple[object, ...], Markup] = {}
    with app.app_context():
        marked = frozenset(address(endpoint) for endpoint, _ in NAVIGATION)

    def chrome(part: str, **values: str | bool) -> Markup:
        path: str = request.path
        key = (part, to_root(path), path if path in marked else "", *values.values())
        if key not in made:
            if len(made) >= _MOST:
                made.clear()
            text = render_template(f"chrome/{part}.html", **values).strip()
            made[key] = Markup(text)  # noqa: S704 - a template of ours, escaped inside
        return made[key]

    app.jinja_env.globals["chrome"] = chrome
