"""Serving folders as a static host does, and keeping account of what was sent."""

import mimetypes
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from gzip import compress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from bench.search_numbers import LEVEL

Folders = Sequence[tuple[str, Path]]
"""Where the site's addresses lie: (what they begin with, folder); the first that has the file gives it."""

_INDEXES = ("/search/", "/pagefind/index/")
_TEXT = re.compile(r"text/|image/svg|application/(json|javascript|xml|wasm)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An answer, in bytes over the wire."""

    path: str
    head: int
    body: int

    @property
    def sort(self) -> str:
        """Give "page", "script", "manifest", or the folder of the index that it lies in."""
        if self.path.endswith(".js"):
            return "script"
        folder = next((folder for folder in _INDEXES if self.path.startswith(folder)), self.path)
        inner = self.path.removeprefix(folder)
        if not inner:
            return "page"
        if "/" not in inner:
            return "manifest"
        return inner.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Host:
    """A running server; `sent` grows with each answer."""

    address: str
    sent: list[Sent]


@contextmanager
def hosting(folders: Folders) -> Iterator[Host]:
    """Serve folders on a free port of this machine."""
    sent: list[Sent] = []
    handler = partial(_Handler, cache(partial(_content, folders)), sent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Host(f"http://127.0.0.1:{server.server_port}", sent)
        server.shutdown()
        thread.join()


_Content = tuple[str, bool, bytes]
"""Type, whether it is gzipped, and bytes."""


def _content(folders: Folders, path: str) -> _Content | None:
    """What an address leads to."""
    name = path + "index.html" if path.endswith("/") else path
    for prefix, folder in folders:
        file = folder / name.removeprefix(prefix)
        if name.startswith(prefix) and file.is_file():
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            content = file.read_bytes()
            is_text = _TEXT.match(kind) is not None
            return kind, is_text, compress(content, LEVEL, mtime=0) if is_text else content
    return None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body go out together
    disable_nagle_algorithm = True

    def __init__(
        self,
        content: Callable[[str], _Content | None],
        sent: list[Sent],
        *connection: Any,  # noqa: ANN401 - as the server gives them
    ) -> None:
        self.content = content
        self.sent = sent
        super().__init__(*connection)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        found = self.content(path)
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind, is_zipped, body = found
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if is_zipped:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        lines: list[bytes] = self._headers_buffer  # type: ignore[attr-defined]  # nowhere else to read it
        head = sum(map(len, lines)) + len("\r\n")
        self.end_headers()
        self.wfile.write(body)
        self.sent.append(Sent(path=path, head=head, body=len(body)))

    def log_message(self, *_: object) -> None:
        """Say nothing."""
