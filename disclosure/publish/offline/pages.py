"""A page as it is for a disk: links to files, a classic script, a policy that holds where there is no host."""

import re
from html import escape, unescape

from disclosure.publish.offline.addresses import on_disk

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    "form-action 'self' file:; base-uri 'none'"
)
"""Chromium takes a file for `'self'`; who does not finds it under `file:`. Nothing is fetched, so nothing may be."""

_LINK = re.compile(r'(?<=\s)(href|action)="([^"]*)"')
_REFRESH = re.compile(r'(?<=<meta http-equiv="refresh" content="0; url=)[^"]*')
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(?=")')
_MODULE = re.compile(r'<script type="module"')
_OF_A_HOST = re.compile(r'<link rel="(?:search|modulepreload)"[^>]*>\n?')


def page_on_disk(html: str) -> str:
    """The page with every change that a disk asks for; the text stays."""
    html = _OF_A_HOST.sub("", html)
    html = _POLICY.sub(lambda found: found[1] + POLICY, html)
    html = _REFRESH.sub(lambda found: escape(on_disk(unescape(found[0]))), html)
    return _LINK.sub(_linked, _MODULE.sub("<script defer", html))


def _linked(found: re.Match[str]) -> str:
    return f'{found[1]}="{escape(on_disk(unescape(found[2])))}"'
