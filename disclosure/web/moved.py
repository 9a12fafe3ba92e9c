"""Where pages have moved to: what `content/redirects.yaml` declares, worked out for each old address and checked."""

from collections.abc import Iterator
from pathlib import Path

from flask import Flask

from disclosure.content.known import Loose
from disclosure.content.load import located
from disclosure.content.suggestions import did_you_mean
from disclosure.model.portal import Portal
from disclosure.model.redirect import REDIRECTS_PATH
from disclosure.problems import Problem
from disclosure.web.links import NOT_FOUND, address, register
from disclosure.web.pages import PAGES
from disclosure.web.site import Site


def moved(portal: Portal) -> dict[str, str]:
    """Give each old address with its new one, sorted; only such as are no page's, and lead to one.

    A line for a page of its own goes before one for all pages below another.
    """
    if not portal.redirects:
        return {}
    pages = _pages(portal)
    named = {one.old: one.new for one in portal.redirects}
    below = {
        one.old + path.removeprefix(one.page): path
        for one in portal.redirects
        if one.below and one.old not in pages
        for path in pages
        if path.startswith(one.page) and path != one.page
    }
    found = below | named
    return {old: found[old] for old in sorted(found) if old not in pages and found[old].partition("#")[0] in pages}


def moved_on(current: Site) -> dict[str, str]:
    """The same of the site that is being made."""
    return moved(current.portal)


def misled(portal: Portal, content: Path) -> tuple[Problem, ...]:
    """Give each redirect from a page that is still there, or to one that is not. `content` is the folder."""
    return tuple(located(_astray(portal), content)) if portal.redirects else ()


def _astray(portal: Portal) -> Iterator[Loose]:
    pages = _pages(portal)
    for at, one in enumerate(portal.redirects):
        if one.old in pages:
            yield Loose(code="REF-033", path=REDIRECTS_PATH, pointer=f"/redirects/{at}/old", values={"old": one.old})
        if one.page not in pages:
            yield Loose(
                code="REF-034",
                path=REDIRECTS_PATH,
                pointer=f"/redirects/{at}/new",
                values={"new": one.page},
                instead=did_you_mean(one.page, pages),
            )


def _pages(portal: Portal) -> dict[str, None]:
    """The address of every page, in the order of publishing; by an app of its own, since none may be there yet."""
    app = Flask("disclosure", static_folder=None)
    for module in PAGES:
        app.register_blueprint(module.bp)
    register(app)
    with app.app_context():
        paths = (address(endpoint, **values) for module in PAGES for endpoint, values in module.urls(portal))
        return {path: None for path in paths if path != NOT_FOUND}
