"""A GitHub of our own: it answers what the interface would, and notes what it was told."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest

from disclosure.hosting.github import GitHub

TOKEN = "a-token"  # noqa: S105 - nobody's


class Store(ThreadingHTTPServer):
    """What the repository holds; `told` is every change that was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pulls: list[dict[str, Any]] = []
        self.artifacts: list[dict[str, Any]] = []
        self.blobs: dict[str, bytes] = {}
        self.comments: list[dict[str, Any]] = []
        self.issues: list[dict[str, Any]] = []
        self.told: list[tuple[str, str, dict[str, Any]]] = []
        self.leaked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    @property
    def store(self) -> Store:
        return cast("Store", self.server)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        if parts.path.startswith("/blobs/"):
            self.store.leaked += [self.headers["Authorization"]] if self.headers["Authorization"] else []
            self.answer(self.store.blobs[parts.path.removeprefix("/blobs/")])
            return
        assert self.headers["Authorization"] == f"Bearer {TOKEN}"
        path = parts.path.removeprefix("/repos/owner/name/")
        if found := re.fullmatch(r"actions/artifacts/(\d+)/zip", path):
            self.send_response(302)
            self.send_header("Location", f"{self.store.address}/blobs/{found[1]}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        lists: dict[str, Any] = {
            "pulls": [one for one in self.store.pulls if one["label"] == query.get("head")],
            "issues": self.store.issues,
        }
        if re.fullmatch(r"issues/\d+/comments", path):
            lists[path] = self.store.comments
        if re.fullmatch(r"actions/runs/\d+/artifacts", path):
            lists[path] = {"artifacts": self.store.artifacts}
        value = lists[path]
        if isinstance(value, list):
            size, page = int(query["per_page"]), int(query["page"])
            value = value[(page - 1) * size : page * size]
        self.answer(json.dumps(value).encode())

    def do_POST(self) -> None:
        self.change("POST")

    def do_PATCH(self) -> None:
        self.change("PATCH")

    def change(self, method: str) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.store.told.append((method, self.path.removeprefix("/repos/owner/name/"), body))
        self.answer(json.dumps({"number": 100 + len(self.store.told)}).encode())

    def answer(self, data: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the standard library calls it
        pass


@pytest.fixture
def store() -> Iterator[Store]:
    server = Store()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def github(store: Store) -> GitHub:
    return GitHub(api=store.address, repository="owner/name", token=TOKEN)
