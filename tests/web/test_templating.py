from enum import StrEnum

import pytest
from flask import Flask
from flask.templating import Environment as FlaskEnvironment
from jinja2 import DictLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web import app as app_module
from disclosure.web import templating
from disclosure.web.app import HOME, addresses, create_app


class Supply(StrEnum):
    WATER = "<water>"


class Drawn:
    def __html__(self) -> str:
        return "<svg>"


def rendered(text: str, values: dict[str, object] | None = None, **others: str) -> str:
    environment = templating.Environment(
        Flask(__name__), loader=DictLoader({"page.html": text, **others}), autoescape=True
    )
    environment.undefined = StrictUndefined
    return environment.get_template("page.html").render(values or {})


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        (Markup("<b>"), "<b>"),
        (Supply.WATER, "&lt;water&gt;"),
        (Drawn(), "<svg>"),
        (3, "3"),
        (None, "None"),
    ],
)
def test_values_are_escaped_once(value: object, html: str) -> None:
    assert rendered("{{ value }}", {"value": value}) == html


def test_what_is_marked_not_to_be_escaped_is_not() -> None:
    assert rendered("{% autoescape false %}{{ '<b>' }}{% endautoescape %}") == "<b>"


def test_arguments_of_functions_go_by_place_by_name_and_from_lists() -> None:
    def told(*given: object, **named: object) -> str:
        return f"{given} {named}"

    assert rendered("{{ f(1, b=2)|safe }}", {"f": told}) == "(1,) {'b': 2}"
    assert rendered("{{ f(1, *more, **names)|safe }}", {"f": told, "more": [2], "names": {"c": 3}}) == "(1, 2) {'c': 3}"


MACRO = "{% macro pair(a, b='&') %}({{ a }},{{ b }}){% endmacro %}"


def test_macros_take_arguments_by_place_by_name_or_not_at_all() -> None:
    assert (
        rendered(f"{MACRO}{{{{ pair(1) }}}}{{{{ pair(1, 2) }}}}{{{{ pair(b=2, a='<') }}}}") == "(1,&amp;)(1,2)(&lt;,2)"
    )


@pytest.mark.parametrize("arguments", ["1, 2, 3", "1, c=3", "1, 2, b=3"])
def test_a_macro_refuses_arguments_that_it_does_not_have(arguments: str) -> None:
    with pytest.raises(TypeError, match=r"'a', 'b'"):
        rendered(f"{MACRO}{{{{ pair({arguments}) }}}}")


def test_an_argument_that_was_left_out_is_an_error_where_it_is_shown() -> None:
    with pytest.raises(UndefinedError, match="'a' was not provided"):
        rendered(f"{MACRO}{{{{ pair() }}}}")


def test_a_macro_that_wraps_what_is_written_in_its_call_still_does() -> None:
    boxed = "{% macro box(a) %}[{{ a }}{{ caller() }}]{% endmacro %}{% call box('<') %}<i>{% endcall %}"
    assert rendered(boxed) == "[&lt;<i>]"


def test_macros_are_imported_with_and_without_what_the_page_knows() -> None:
    parts = "{% macro told() %}{{ name|default('nobody') }}{% endmacro %}"
    page = (
        "{% from 'parts.html' import told %}{{ told() }} {% from 'parts.html' import told with context %}{{ told() }}"
    )
    assert rendered(page, {"name": "甲"}, **{"parts.html": parts}) == "nobody 甲"


def test_an_attribute_is_an_attribute_and_an_item_an_item() -> None:
    assert rendered("{{ items['b'] }}{{ items.keys()|list|length }}", {"items": {"b": 2}}) == "21"
    with pytest.raises(AttributeError, match="b"):
        rendered("{{ items.b }}", {"items": {"b": 2}})


def test_no_function_of_the_templates_asks_for_the_context(app: Flask) -> None:
    with app.test_request_context():
        assert not [name for name, value in app.jinja_env.globals.items() if hasattr(value, "jinja_pass_arg")]


def test_every_page_is_what_jinja_itself_makes_of_its_template(
    app: Flask, portal: Portal, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_module, "Environment", FlaskEnvironment)
    monkeypatch.setattr(app_module, "BYTECODE", "__disclosure_plain_%s.cache")
    plain = create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    assert type(plain.jinja_env) is FlaskEnvironment
    ours, theirs = app.test_client(), plain.test_client()
    routes = app.url_map.bind("localhost")
    paths = [routes.build(endpoint, values) for endpoint, values in addresses(portal)]
    assert len(paths) > 100
    for path in paths:
        with ours.get(path) as made, theirs.get(path) as expected:
            assert made.data == expected.data, path
