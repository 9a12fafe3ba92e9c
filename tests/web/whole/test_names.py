"""One name, four files: a page's module, its template, its stylesheet if any, and its test."""

from pathlib import Path

from flask import Flask

from disclosure.web.pages import PAGES

HOME = Path(__file__).resolve().parents[3]
NAMES = {module.bp.name for module in PAGES}


def stems(folder: str, pattern: str) -> set[str]:
    return {path.stem for path in (HOME / folder).glob(pattern)}


def test_every_module_is_among_the_pages() -> None:
    assert stems("disclosure/web/pages", "[!_]*.py") == NAMES


def test_every_view_has_the_template_of_its_name(app: Flask) -> None:
    """`rule.show` is shown by rule.html, a further view such as `outlets.region` by outlets_region.html."""
    views = [rule.endpoint.split(".") for rule in app.url_map.iter_rules() if rule.endpoint.partition(".")[0] in NAMES]
    expected = {module if view == "show" else f"{module}_{view}" for module, view in views}
    assert stems("templates/pages", "*.html") == expected


def test_every_page_has_its_test() -> None:
    assert stems("tests/web/pages", "test_*.py") == {f"test_{name}" for name in NAMES}


def test_every_stylesheet_of_a_page_has_its_page() -> None:
    assert stems("static/css/pages", "*.css") <= NAMES
