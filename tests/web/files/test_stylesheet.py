from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from disclosure.web.app import HOME
from disclosure.web.files.stylesheet import LAYERS, bundle

Get = Callable[[str], str]
CSS = HOME / "static" / "css"


def test_the_layers_come_in_the_order_of_the_cascade(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "b.css").write_text(".b { top: 0 }\n", "utf-8")
    (tmp_path / "components" / "a.css").write_text("/* first */\n.a :is(i, b) { top: 0 }\n", "utf-8")
    (tmp_path / "tokens.css").write_text(":root { --a: 1px }\n", "utf-8")
    assert bundle(tmp_path) == (
        "@layer tokens,base,layout,components,pages,large,print;\n"
        "@layer tokens{:root{--a:1px}}\n"
        "@layer base{}\n@layer layout{}\n"
        "@layer components{.a :is(i,b){top:0}.b{top:0}}\n"
        "@layer pages{}\n@layer large{}\n@layer print{}\n"
    )


def test_every_stylesheet_has_its_layer() -> None:
    for path in CSS.rglob("*.css"):
        assert path.parent.name in LAYERS or path.stem in LAYERS, path


RULES = """([served, written]) => [served, written.join("")].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText).join("\\n").replaceAll(/, +/g, ",");
})"""
"""A custom property keeps the blanks that it was written with."""


@pytest.mark.browser
def test_what_is_served_says_what_was_written(get: Get, browser: Browser) -> None:
    """As Chromium reads both: leaving out blanks changes no selector and no value."""
    written = [f"@layer {', '.join(LAYERS)};"]
    for name in LAYERS:
        paths = [CSS / f"{name}.css"] if (CSS / f"{name}.css").exists() else sorted((CSS / name).glob("*.css"))
        written.append(f"@layer {name} {{" + "".join(path.read_text("utf-8") for path in paths) + "}")
    page = browser.new_page()
    served, expected = page.evaluate(RULES, [get("/static/site.css"), written])
    page.close()
    assert served.count("{") > 300
    assert served == expected


def test_it_is_served_as_a_stylesheet(client: FlaskClient) -> None:
    assert client.get("/static/site.css").mimetype == "text/css"


def test_a_component_or_page_with_a_stylesheet_of_its_name_has_balanced_braces() -> None:
    for path in CSS.rglob("*.css"):
        text = path.read_text("utf-8")
        assert text.count("{") == text.count("}"), path
