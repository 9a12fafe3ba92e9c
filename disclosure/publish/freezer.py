"""Frozen-Flask, with each page rendered inside one request context instead of by a test request of its own."""

import mimetypes
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask_frozen import Freezer, FrozenFlaskWarning, MimetypeMismatchWarning

from disclosure.publish.destination import Staging

if TYPE_CHECKING:
    from flask import Flask
    from flask.ctx import RequestContext

HTML = "text/html"  # Flask's default for a view that returns text
Address = tuple[str, str | None, Any]


class PageFreezer(Freezer):
    """A Freezer whose pages are byte for byte what the app answers, three times as fast.

    `_build_one` is the one method replaced: it calls the view that the address leads to. Generators, the check that no
    endpoint is forgotten and the warnings stay Frozen-Flask's, and its warnings are errors.
    """

    def __init__(self, app: "Flask", staging: Staging) -> None:
        app.config.update(
            FREEZER_DESTINATION=str(staging.folder),
            FREEZER_REMOVE_EXTRA_FILES=False,  # the destination is new each time
            FREEZER_IGNORE_MIMETYPE_WARNINGS=False,
        )
        self._staging = staging
        super().__init__(app, with_no_argument_rules=False, with_static_files=False, log_url_for=False)
        self._context: RequestContext = app.test_request_context("/")
        self._routes = app.url_map.bind("localhost")

    def addresses(self) -> list[Address]:
        """Every address of the site, each once, in order; a page that nothing leads to is an error.

        Endpoints that take values may have none: a portal without companies has no company's page.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("error", FrozenFlaskWarning)
            unique = {address[0]: address for address in self._generate_all_urls()}
            with_values = {rule.endpoint for rule in self.app.url_map.iter_rules() if rule.arguments}
            self._check_endpoints(with_values | {endpoint for _, endpoint, _ in unique.values()})
        return list(unique.values())

    def build(self, addresses: Sequence[Address]) -> Iterator[Path]:
        """Render and write the pages at these addresses; yields the files."""
        with warnings.catch_warnings(), self._context:
            warnings.simplefilter("error", FrozenFlaskWarning)
            for url, _, _ in addresses:
                yield self._build_one(url)

    def _build_one(self, url: str, last_modified: object = None) -> Path:
        del last_modified  # the destination is new: nothing there to be older
        name: str = self.urlpath_to_filepath(url)
        body, mimetype = self.answer(url)
        expected = mimetypes.guess_type(name)[0] or self.app.config["FREEZER_DEFAULT_MIMETYPE"]
        if mimetype != expected:
            warnings.warn(f"{url} is {mimetype}, but its name says {expected}", MimetypeMismatchWarning, stacklevel=2)
        return self._staging.write(name, body)

    def answer(self, url: str) -> tuple[bytes, str]:
        """The body and media type that the app answers at an address, inside the context that is open."""
        app: Flask = self.app
        self._context.request.path = url
        endpoint, values = self._routes.match(url, method="GET")
        answer: Any = app.view_functions[endpoint](**values)
        if isinstance(answer, str):  # what make_response would do, without the Response: most pages
            return answer.encode(), HTML
        response = app.make_response(answer)
        if response.status_code != 200:  # noqa: PLR2004 - OK
            raise ValueError(f"unexpected status {response.status} at {url}")
        response.direct_passthrough = False
        body = response.get_data()
        response.close()
        return body, response.mimetype or ""
