"""How a clerk or an office sends records: three ways in, and a form for each kind of record."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, abort, render_template

from disclosure.content.places import is_of_region, record_kinds
from disclosure.model.portal import Portal
from disclosure.web.folders import SCHEMAS
from disclosure.web.pages.prose import SUBMIT
from disclosure.web.site import site
from disclosure.wording.submit_page import COMPANY, OFFICE

bp = Blueprint("submit", __name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record with a form: its name, and what its schema calls it and says of it."""

    name: str
    title: str
    description: str
    of_region: bool


@bp.get("/submit/")
def show() -> str:
    """Give the ways in, the forms, and what the portal's editors say about them."""
    groups = [
        (COMPANY, [one for one in kinds() if not one.of_region]),
        (OFFICE, [one for one in kinds() if one.of_region]),
    ]
    text = next((page for page in site().portal.pages if page.slug == SUBMIT), None)
    return render_template("pages/submit.html", groups=groups, page=text)


@bp.get("/submit/<name>/")
def kind(name: str) -> str:
    """Give the form of a kind; the record comes in its address (`?record=…`), which only the browser reads."""
    one = next((one for one in kinds() if one.name == name), None) or abort(404)
    return render_template("pages/submit_kind.html", kind=one)


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page, and the form of each kind."""
    yield "submit.show", {}
    for one in kinds():
        yield "submit.kind", {"name": one.name}


@lru_cache(maxsize=2)
def kinds(folder: Path = SCHEMAS) -> tuple[Kind, ...]:
    """Every kind of record that somebody sends, as the schemas describe it."""
    schemas = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))}
    return tuple(
        Kind(
            name=name,
            title=schemas[name]["title"],
            description=schemas[name]["description"],
            of_region=is_of_region(name),
        )
        for name in record_kinds(schemas)
    )
