"""Frozen-Flask, with each page rendered inside one request context instead of by a test request of its own."""

import mimetypes
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from flask_frozen import Freezer, FrozenFlaskWarning, MimetypeMismatchWarning

from disclosure.publish.destination import Staging

if TYPE_CHECKING:
    from flask import Flask
    from flask.ctx import RequestContext

HTML = "text/html"  # Flask's default for a view that returns text
Address = tuple[str, str, Mapping[str, str]]
"""A page's path, its endpoint, and the values that its view takes."""


class PageFreezer(Freezer):
    """A Freezer whose pages are byte for byte what the app answers, three times as fast.

    Two methods are replaced: `_build_one` calls the view that the address leads to, and `_generate_all_urls` keeps what
    the view takes, or else every page would be looked up in the routes anew. Generators, the check that no endpoint is
    forgotten and the warnings stay Frozen-Flask's, and its warnings are errors.
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

    def build(self, addresses: Sequence[Address]) -> Iterator[str]:
        """Render and write the pages at these addresses; yields the files."""
        with warnings.catch_warnings(), self._context:
            warnings.simplefilter("error", FrozenFlaskWarning)
            for address in addresses:
                yield self._build_one(address)

    def _generate_all_urls(self) -> Iterator[Address]:
        for generator in self.url_generators:
            for endpoint, values in generator():
                yield unquote(self._routes.build(endpoint, values)), endpoint, values

    def _build_one(self, address: Address) -> str:
        url = address[0]
        name: str = self.urlpath_to_filepath(url)
        body, mimetype = self.answer(address)
        expected = _type_by(name.rpartition(".")[2]) or self.app.config["FREEZER_DEFAULT_MIMETYPE"]
        if mimetype != expected:
            warnings.warn(f"{url} is {mimetype}, but its name says {expected}", MimetypeMismatchWarning, stacklevel=2)
        return self._staging.write(name, body)

    def answer(self, address: Address) -> tuple[bytes, str]:
        """The body and media type that the app answers at an address, inside the context that is open."""
        app: Flask = self.app
        url, endpoint, values = address
        self._context.request.path = url
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


@cache
def _type_by(ending: str) -> str | None:
    """The media type that a file's name says by its ending."""
    return mimetypes.guess_type(f"file.{ending}")[0]
