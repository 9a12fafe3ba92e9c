from pathlib import Path
from typing import Any

import pytest
from flask import Blueprint, Flask, Response, abort, request
from flask_frozen import MimetypeMismatchWarning, MissingURLGeneratorWarning

from disclosure.publish.destination import Staging
from disclosure.publish.freezer import PageFreezer


def app_with_pages() -> Flask:
    app = Flask(__name__, static_folder=None)
    pages = Blueprint("pages", __name__)

    @pages.get("/")
    def home() -> str:
        return f"home at {request.path}"

    @pages.get("/things/<name>/")
    def thing(name: str) -> str:
        return f"{name} at {request.path}"

    @pages.get("/data.json")
    def data() -> Response:
        return Response("{}", mimetype="application/json")

    app.register_blueprint(pages)
    return app


def addresses() -> list[tuple[str, dict[str, Any]]]:
    return [("pages.home", {}), ("pages.thing", {"name": "供水"}), ("pages.thing", {"name": "b"}), ("pages.data", {})]


def freezer(app: Flask, folder: Path) -> PageFreezer:
    made = PageFreezer(app, Staging(folder, folder / "none"))
    made.register_generator(addresses)
    return made


def test_each_address_is_written_once_where_a_host_looks_for_it(tmp_path: Path) -> None:
    made = freezer(app_with_pages(), tmp_path)
    made.register_generator(addresses)
    files = [Path(path).relative_to(tmp_path).as_posix() for path in made.build(made.addresses())]
    assert files == ["index.html", "things/供水/index.html", "things/b/index.html", "data.json"]


def test_a_page_is_byte_for_byte_what_the_app_answers(tmp_path: Path) -> None:
    app = app_with_pages()
    made = freezer(app, tmp_path)
    for (url, _, _), path in zip(made.addresses(), made.build(made.addresses()), strict=True):
        assert Path(path).read_bytes() == app.test_client().get(url).data


def test_a_forgotten_endpoint_fails_the_build(tmp_path: Path) -> None:
    app = app_with_pages()
    app.add_url_rule("/forgotten/", "forgotten", lambda: "x")
    with pytest.raises(MissingURLGeneratorWarning, match="forgotten"):
        freezer(app, tmp_path).addresses()


def test_a_file_whose_name_says_another_type_fails_the_build(tmp_path: Path) -> None:
    app = app_with_pages()
    app.add_url_rule("/feed.xml", "feed", lambda: Response("x", mimetype="application/atom+xml"))
    made = freezer(app, tmp_path)
    made.register_generator(lambda: [("feed", {})])
    with pytest.raises(MimetypeMismatchWarning, match=r"feed\.xml"):
        list(made.build(made.addresses()))


def test_a_page_that_is_not_there_fails_the_build(tmp_path: Path) -> None:
    app = app_with_pages()
    app.add_url_rule("/gone/", "gone", lambda: ("gone", 410))
    made = freezer(app, tmp_path)
    made.register_generator(lambda: [("gone", {})])
    with pytest.raises(ValueError, match="410"):
        list(made.build(made.addresses()))


def test_an_error_in_a_view_is_not_swallowed(tmp_path: Path) -> None:
    app = app_with_pages()
    app.add_url_rule("/lost/", "lost", lambda: abort(404))
    made = freezer(app, tmp_path)
    made.register_generator(lambda: [("lost", {})])
    with pytest.raises(Exception, match="404"):
        list(made.build(made.addresses()))
