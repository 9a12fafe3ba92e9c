"""The JavaScript modules: those that take others as one file with them, all without comments on lines of their own.

Comments are half of what would go over the wire, and a phone waits for each of thirty files.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint, Response, abort, current_app
from werkzeug.security import safe_join

from disclosure.model.portal import Portal
from disclosure.web.files.assets import STATIC
from disclosure.web.files.bundle import module, takes_others

bp = Blueprint("scripts", __name__)

_COMMENTS = re.compile(r"^[ \t]*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/[ \t]*)\n|^[ \t]*\n", re.MULTILINE)


@bp.get("/static/js/<path:name>.js")
def show(name: str) -> Response:
    """Give a module."""
    path = safe_join(f"{current_app.static_folder}/js", f"{name}.js")
    if path is None or not Path(path).is_file():
        abort(404)
    return Response(_served(Path(current_app.static_folder or "", "js"), f"{name}.js"), mimetype="text/javascript")


def _served(folder: Path, name: str) -> str:
    text = (folder / name).read_text("utf-8")
    if "/" in name or not takes_others(text):
        return without_comments(text)
    sources = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.js"))}
    return without_comments(module(sources, name))


def without_comments(text: str) -> str:
    """Leave out comments and empty lines; a cast in the midst of a line, a reason at its end stay."""
    return _COMMENTS.sub("", text)


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each module."""
    folder = STATIC / "js"
    for path in sorted(folder.rglob("*.js")):
        yield "scripts.show", {"name": path.relative_to(folder).with_suffix("").as_posix()}
