"""What stands at the old addresses of pages that have moved: a small page each, and a list for hosts that read one.

`/_redirects` has the form that Netlify and Cloudflare Pages read: old, new, status. A host that does not know it has
the pages, which lead on by themselves and by a link.
"""

from collections.abc import Iterator

from flask import Blueprint, Response, render_template, request

from disclosure.model.portal import Portal
from disclosure.web.links import here, to_root
from disclosure.web.moved import moved, moved_on
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.site import site

bp = Blueprint("redirects", __name__)

PERMANENT = 301


def show(old: str) -> str:
    """Give the page that leads from an old address on."""
    new = once(moved_on)[f"/{old}/"]
    relative = (to_root(here()) + new[1:]) or "./"
    return render_template("moved.html", relative=relative, public=site().portal.info.base_url + new[1:])


# For building alone: of the pages that are there none may be hidden by it.
bp.add_url_rule("/<path:old>/", "show", show, build_only=True)


@bp.before_app_request
def lead_on() -> str | None:
    """Give the same page, live."""
    path = request.path
    return show(path.strip("/")) if path in once(moved_on) else None


@bp.get("/_redirects")
def hosts() -> Response:
    """Give the list."""
    base = site().base_path
    lines = [f"{base}{old[1:]} {base}{new[1:]} {PERMANENT}\n" for old, new in once(moved_on).items()]
    return Response("".join(["# old new status\n", *lines]), mimetype="application/octet-stream")


def urls(portal: Portal) -> Iterator[Address]:
    """Name the list, and every old address."""
    yield "redirects.hosts", {}
    for old in moved(portal):
        yield "redirects.show", {"old": old.strip("/")}
