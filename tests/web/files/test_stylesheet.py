from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from disclosure.web.app import HOME
from disclosure.web.files.stylesheet import LAYERS, bundle

Get = Callable[[str], str]
CSS = HOME / "static" / "css"


def test_the_layers_come_in_the_order_of_the_cascade(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "b.css").write_text(".b {}\n", "utf-8")
    (tmp_path / "components" / "a.css").write_text(".a {}\n", "utf-8")
    (tmp_path / "tokens.css").write_text(":root {}\n", "utf-8")
    text = bundle(tmp_path)
    assert text.startswith("@layer tokens, base, layout, components, pages, print;\n")
    assert text.index(":root") < text.index(".a {}") < text.index(".b {}")
    assert "@layer components {\n.a {}\n\n.b {}\n}" in text


def test_every_stylesheet_is_in_the_bundle(get: Get) -> None:
    text = get("/static/site.css")
    for path in CSS.rglob("*.css"):
        assert path.parent.name in LAYERS or path.stem in LAYERS, path
        assert path.read_text("utf-8") in text, path


def test_it_is_served_as_a_stylesheet(client: FlaskClient) -> None:
    assert client.get("/static/site.css").mimetype == "text/css"


def test_a_component_or_page_with_a_stylesheet_of_its_name_has_balanced_braces() -> None:
    for path in CSS.rglob("*.css"):
        text = path.read_text("utf-8")
        assert text.count("{") == text.count("}"), path
