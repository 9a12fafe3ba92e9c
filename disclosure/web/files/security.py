"""`/.well-known/security.txt` (RFC 9116): to whom a weakness of the site is reported. Not there if nobody is named."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal, PortalInfo
from disclosure.web.pages import Address
from disclosure.web.site import site

bp = Blueprint("security", __name__)

NAME = "security.txt"
_VALID = timedelta(days=364)
"""RFC 9116 asks for less than a year."""
_WITH_AREA = re.compile(r"0([0-9]{2,3})-?([0-9]{7,8})")


@bp.get("/.well-known/<name>")
def show(name: str) -> Response:
    """Give the file."""
    info = site().portal.info
    contacts = tuple(_contacts(info))
    if name != NAME or not contacts:
        abort(404)
    return Response(text(info, contacts, site().as_of), mimetype="text/plain")


def urls(portal: Portal) -> Iterator[Address]:
    """Name the file, where there is one."""
    if any(_contacts(portal.info)):
        yield "security.show", {"name": NAME}


def text(info: PortalInfo, contacts: tuple[str, ...], day: date) -> str:
    """The file's lines; a site that is not built anew within a year says nothing any more."""
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {(day + _VALID).isoformat()}T00:00:00Z",
        "Preferred-Languages: zh, en",
        f"Canonical: {info.base_url}.well-known/{NAME}",
    ]
    return "\n".join([*lines, ""])


def _contacts(info: PortalInfo) -> Iterator[str]:
    """Addresses of the operator, the best first."""
    if info.operator.email:
        yield f"mailto:{info.operator.email}"
    if info.operator.phone:
        found = _WITH_AREA.fullmatch(info.operator.phone)
        yield f"tel:+86-{found[1]}-{found[2]}" if found else f"tel:{info.operator.phone};phone-context=+86"
    if info.repository:
        yield info.repository
