"""The site, live: the same app as the build's, made anew when a file changes; problems are shown instead of pages."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from time import monotonic
from typing import Any

from flask import Flask
from werkzeug.serving import run_simple
from werkzeug.wrappers import Response

from disclosure.problems import ContentErrors
from disclosure.wording import live as wording

Make = Callable[[], Flask]
Fingerprint = tuple[tuple[str, int, int], ...]

LOOK_AGAIN = 0.5
"""Seconds for which the files are taken to be as they were: one page asks for several files."""


class Live:
    """A WSGI application that answers by the newest content.

    `make` reads the content and gives an app, or raises ContentErrors; `folders` are watched for changes.
    """

    def __init__(self, make: Make, folders: Iterable[Path]) -> None:
        self._make = make
        self._folders = tuple(folders)
        self._seen: Fingerprint | None = None
        self._looked = -LOOK_AGAIN
        self._answer: Any = None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 - as WSGI has it
        self._refresh()
        answered: Iterable[bytes] = self._answer(environ, start_response)
        return answered

    def _refresh(self) -> None:
        if monotonic() - self._looked < LOOK_AGAIN:
            return
        seen = tuple(_files(self._folders))
        if seen != self._seen:
            self._seen = seen
            try:
                self._answer = self._make()
            except ContentErrors as errors:
                self._answer = _problem_page(errors)
        self._looked = monotonic()  # making may take longer than a look is good for


def _files(folders: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                status = path.stat()
                yield str(path), status.st_mtime_ns, status.st_size


def _problem_page(errors: ContentErrors) -> Response:
    page = wording.PROBLEM_PAGE.format(title=wording.PROBLEMS, help=wording.MEND, problems=escape(str(errors)))
    return Response(page, status=503, mimetype="text/html")


def serve(live: Live, host: str, port: int) -> None:
    """Answer requests until interrupted."""
    run_simple(host, port, live, threaded=True)
