"""Ask whether an address answers: HEAD, then GET where that is refused; redirects are followed, and checked alike."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from disclosure.reports.links.address import NotPublicError, public_address
from disclosure.wording import links as wording

_SECONDS: Final = 15
_MOST_HOPS: Final = 5
_BARRED: Final = frozenset({401, 403, 405, 406, 407, 412, 418, 429, 451, 503, 521})
"""The server is there and does not answer programs; whoever opens the page may well see it."""
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
Resolve = Callable[[str, int], str]


class State(StrEnum):
    """What came of asking."""

    FOUND = "found"
    BARRED = "barred"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of it, and in words."""

    state: State
    words: str


class _Pinned(HTTPConnection):
    """A connection to the address that was looked at, under the name that was asked for."""

    def __init__(self, host: str, port: int, *, address: str, secure: bool) -> None:
        super().__init__(host, port, timeout=_SECONDS)
        self._address, self._secure = address, secure

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.create_connection((self._address, self.port), timeout=_SECONDS)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


_ERRORS: Final[tuple[tuple[type[Exception], State, str], ...]] = (
    (NotPublicError, State.FAILED, wording.NOT_PUBLIC),
    (ssl.SSLError, State.BARRED, wording.CERTIFICATE),
    (TimeoutError, State.FAILED, wording.TIMEOUT),
    (socket.gaierror, State.FAILED, wording.NO_NAME),
    (Exception, State.FAILED, wording.NO_ANSWER),
)
"""What an error means; the first that it is."""


def ask(url: str, agent: str, resolve: Resolve = public_address) -> Answer:
    """Whether an address answers; no error comes of whatever it does."""
    try:
        status = _status(url, agent, resolve)
    except (NotPublicError, OSError, HTTPException, ValueError) as error:
        state, words = next((state, words) for kind, state, words in _ERRORS if isinstance(error, kind))
        return Answer(state=state, words=words)
    if status is None:
        return Answer(state=State.FAILED, words=wording.TOO_MANY)
    state = State.FOUND if _is_fine(status) else State.BARRED if status in _BARRED else State.FAILED
    return Answer(state=state, words=wording.status(status))


def _status(url: str, agent: str, resolve: Resolve) -> int | None:
    """The status at the end of all redirects; None where there are too many."""
    for _ in range(_MOST_HOPS + 1):
        status, location = _head(url, agent, resolve)
        if status not in _REDIRECTS and not _is_fine(status):
            status, location = _once(url, "GET", agent, resolve)
        if status not in _REDIRECTS or not location:
            return status
        url = urljoin(url, location)
    return None


def _is_fine(status: int) -> bool:
    return status // 100 == 2  # noqa: PLR2004 - HTTP's


def _head(url: str, agent: str, resolve: Resolve) -> tuple[int, str | None]:
    """The cheap question; a server that hangs up at it has said nothing yet."""
    try:
        return _once(url, "HEAD", agent, resolve)
    except (ConnectionError, HTTPException):
        return 0, None


def _once(url: str, method: str, agent: str, resolve: Resolve) -> tuple[int, str | None]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise ValueError(url)
    secure = parts.scheme == "https"
    host, port = parts.hostname.encode("idna").decode(), parts.port or (443 if secure else 80)
    connection = _Pinned(host, port, address=resolve(host, port), secure=secure)
    target = quote(f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}", safe="/?%&=:;,+@!$'()*~#[]")
    try:
        connection.request(method, target, headers={"User-Agent": agent, "Accept": "*/*", "Connection": "close"})
        answer: HTTPResponse = connection.getresponse()
        return answer.status, answer.getheader("Location")
    finally:
        connection.close()
