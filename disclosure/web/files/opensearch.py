"""How a browser adds the portal to its search engines (https://github.com/dewitt/opensearch, version 1.1)."""

import mimetypes
from collections.abc import Iterator
from urllib.parse import urlsplit

from flask import Blueprint, Response
from markupsafe import escape

from disclosure.model.portal import Portal
from disclosure.web.links import address
from disclosure.web.pages import Address
from disclosure.web.site import site

bp = Blueprint("opensearch", __name__)

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG = 16, 48
"""Characters that the two names may have."""
_NOWHERE = (".example", ".invalid", ".localhost", ".test")
"""Top-level names that lead nowhere (RFC 2606): a portal at one of them has no address yet."""


@bp.get("/opensearch.xml")
def show() -> Response:
    """Give the description. Pages lead to it only where it is known where the portal stands (`is_published`)."""
    info = site().portal.info
    template = info.base_url + address("search.show")[1:]
    itself = info.base_url + address("opensearch.show")[1:]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<OpenSearchDescription xmlns="{_NAMESPACE}">',
        f"<ShortName>{escape(info.name[:_SHORT])}</ShortName>",
        f"<LongName>{escape(info.name[:_LONG])}</LongName>",
        f"<Description>{escape(info.description)}</Description>",
        "<Language>zh-CN</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Image type="image/svg+xml">{escape(info.base_url)}static/icon.svg</Image>',
        f'<Url type="text/html" method="get" template="{escape(template)}?q={{searchTerms}}"/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" template="{escape(itself)}"/>',
        "</OpenSearchDescription>\n",
    ]
    return Response("\n".join(lines), mimetype=mimetypes.guess_type("opensearch.xml")[0])


@bp.app_template_global()
def is_published() -> bool:
    """Whether it is known where the portal stands."""
    host = urlsplit(site().portal.info.base_url).hostname or ""
    return bool(host) and not f".{host}".endswith(_NOWHERE)


def urls(_portal: Portal) -> Iterator[Address]:
    """Name the file."""
    yield "opensearch.show", {}
