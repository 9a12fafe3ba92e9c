"""The app answers the requests of a browser: no server and no network are needed."""

from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Route
from werkzeug.test import Client


class Answer(NamedTuple):
    """What a browser is given."""

    status: int
    body: bytes
    content_type: str


_STATIC: dict[str, Answer] = {}
"""The same for every app, asked for by every page, and made of some forty modules each time."""


def fulfil(route: Route, client: Client) -> None:
    """Answer a request with what the app answers at its path."""
    path = urlsplit(route.request.url).path
    answer = _STATIC.get(path) or _asked(client, path)
    if path.startswith("/static/") and answer.status == 200:
        _STATIC[path] = answer
    route.fulfill(status=answer.status, body=answer.body, content_type=answer.content_type)


def _asked(client: Client, path: str) -> Answer:
    with client.get(path) as response:
        return Answer(response.status_code, response.get_data(), response.content_type)
