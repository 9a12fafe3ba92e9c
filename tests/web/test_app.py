from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask, render_template_string
from jinja2 import UndefinedError

from disclosure.model.portal import Portal
from disclosure.web.app import HOME, addresses

Get = Callable[[str], str]


def test_a_name_that_a_view_did_not_give_is_an_error(app: Flask) -> None:
    with app.test_request_context("/"), pytest.raises(UndefinedError):
        render_template_string("{{ nobody }}")


def test_what_comes_from_content_is_escaped(app: Flask) -> None:
    with app.test_request_context("/"):
        assert render_template_string("{{ '<b>' }}") == "&lt;b&gt;"


def test_no_address_is_named_twice(portal: Portal) -> None:
    named = [(endpoint, tuple(sorted(values.items()))) for endpoint, values in addresses(portal)]
    assert len(named) == len(set(named))


def test_every_page_forbids_all_scripts_and_styles_but_its_own(get: Get) -> None:
    page = get("/")
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in page
    assert "<style" not in page
    assert ' style="' not in page
    assert "onclick" not in page


def test_every_page_names_its_public_address_and_language(get: Get) -> None:
    page = get("/regions/880100/")
    assert '<html lang="zh-CN">' in page
    assert '<link rel="canonical" href="https://portal.example/portal/regions/880100/">' in page


def test_the_day_of_the_check_stands_on_every_page(get: Get) -> None:
    assert '资料检查日期：<time datetime="2026-11-21">' in get("/notices/")


def test_templates_keep_no_address_of_their_own() -> None:
    templates = sorted((HOME / "templates").rglob("*.html"))
    assert templates
    for path in templates:
        text = path.read_text("utf-8")
        assert "url_for" not in text, path
        assert 'href="/' not in text, path


def test_the_folders_of_the_repository_are_used(app: Flask) -> None:
    assert Path(str(app.static_folder)) == HOME / "static"
