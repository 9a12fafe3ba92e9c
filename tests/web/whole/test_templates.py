"""Templates carry nothing that they do not use."""

from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from jinja2 import nodes

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
BASE = "base.html"


def parsed(app: Flask) -> dict[str, nodes.Template]:
    files = sorted(TEMPLATES.rglob("*.html"))
    return {path.relative_to(TEMPLATES).as_posix(): app.jinja_env.parse(path.read_text("utf-8")) for path in files}


def imported(template: nodes.Template) -> Iterator[str]:
    for node in template.find_all(nodes.FromImport):
        yield from (name[1] if isinstance(name, tuple) else name for name in node.names)


def used(template: nodes.Template) -> set[str]:
    return {node.name for node in template.find_all(nodes.Name) if node.ctx == "load"}


def test_no_template_imports_what_it_does_not_use(app: Flask) -> None:
    templates = parsed(app)
    anywhere = set().union(*map(used, templates.values()))  # what the base imports is there for the pages
    unused = {
        name: sorted(set(imported(template)) - (anywhere if name == BASE else used(template)))
        for name, template in templates.items()
    }
    assert {name: names for name, names in unused.items() if names} == {}


def test_every_component_is_used(app: Flask) -> None:
    asked = {node.template.value for template in parsed(app).values() for node in template.find_all(nodes.FromImport)}  # type: ignore[attr-defined]  # always a constant here
    there = {path.relative_to(TEMPLATES).as_posix() for path in (TEMPLATES / "components").glob("*.html")}
    assert there - asked == set()


def test_a_component_is_one_macro_of_its_name(app: Flask) -> None:
    for name, template in parsed(app).items():
        if name.startswith("components/"):
            macros = [node.name for node in template.find_all(nodes.Macro)]
            assert Path(name).stem in macros, name
