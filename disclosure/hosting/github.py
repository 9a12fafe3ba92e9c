"""GitHub's REST interface, as much of it as is needed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import IO, Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

_SECONDS: Final = 30
_A_PAGE: Final = 100
_MOST_PAGES: Final = 30


class _NoRedirect(HTTPRedirectHandler):
    """A redirect is an answer: who follows it decides what is sent along."""

    def redirect_request(  # noqa: PLR0917 - as the standard library calls it
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        del req, fp, code, msg, headers, newurl


_OPENER: Final = build_opener(_NoRedirect)


class TooLargeError(Exception):
    """What was to be fetched is larger than it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GitHub:
    """A repository (`owner/name`) at an interface's address, with a token for it. HTTPError where GitHub refuses."""

    api: str
    repository: str
    token: str

    def get(self, path: str, **query: object) -> Any:  # noqa: ANN401 - JSON
        """What stands at a path below the repository."""
        return self._json("GET", f"{path}?{urlencode(query)}" if query else path)

    def listed(self, path: str, **query: object) -> Iterator[Mapping[str, Any]]:
        """Every item of a list, page by page."""
        for page in range(1, _MOST_PAGES + 1):
            found = self.get(path, **query, per_page=_A_PAGE, page=page)
            yield from found
            if len(found) < _A_PAGE:
                return

    def send(self, method: str, path: str, value: Mapping[str, object]) -> Any:  # noqa: ANN401 - JSON
        """Create or change what stands at a path."""
        return self._json(method, path, value)

    def download(self, path: str, limit: int) -> bytes:
        """The bytes that a path leads to, TooLargeError over the limit. The token stays with GitHub."""
        with _open(self._request("GET", path)) as answer:
            location = answer.headers.get("Location")
            if location is None:
                return _bounded(answer, limit)
        if not location.startswith(("https://", f"{self.api}/")):
            raise HTTPError(location, 400, "not a safe address", HTTPMessage(), None)
        with _open(Request(location)) as answer:  # noqa: S310 - https, or the interface itself
            return _bounded(answer, limit)

    def _json(self, method: str, path: str, value: Mapping[str, object] | None = None) -> Any:  # noqa: ANN401 - JSON
        with _open(self._request(method, path, value)) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def _request(self, method: str, path: str, value: Mapping[str, object] | None = None) -> Request:
        data = None if value is None else json.dumps(value).encode()
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        address = f"{self.api}/repos/{self.repository}/{path}"
        return Request(address, data=data, headers=headers, method=method)  # noqa: S310 - the interface's address


def _open(request: Request) -> Any:  # noqa: ANN401 - an answer, or an error that is one
    try:
        return _OPENER.open(request, timeout=_SECONDS)
    except HTTPError as error:
        if error.code in {301, 302, 303, 307, 308}:
            return error
        raise


def _bounded(answer: IO[bytes], limit: int) -> bytes:
    data = answer.read(limit + 1)
    if len(data) > limit:
        raise TooLargeError(limit)
    return data
