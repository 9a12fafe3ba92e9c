"""The JavaScript modules: those that take others as one file with them, all without comments and blanks.

Comments are half of what would go over the wire, and a phone waits for each of thirty files. What such a module asks
for later, if ever, is a file of its own: `search.offers.js` is what `search.js` needs for `search/offers.js`.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import rjsmin
from flask import Blueprint, Response, abort, current_app
from werkzeug.security import safe_join

from disclosure.model.portal import Portal
from disclosure.web.files.assets import STATIC
from disclosure.web.files.bundle import module, part, parts, takes_others

bp = Blueprint("scripts", __name__)


@bp.get("/static/js/<path:name>.js")
def show(name: str) -> Response:
    """Give a module, or a part of one."""
    folder = Path(current_app.static_folder or "", "js")
    path = safe_join(str(folder), f"{name}.js")
    text = None if path is None else _text(_Folder(folder), f"{name}.js")
    if text is None:
        abort(404)
    return Response(minified(text), mimetype="text/javascript")


@lru_cache(maxsize=256)
def minified(text: str) -> str:
    """The script in fewer characters: all that it does it does still."""
    return str(rjsmin.jsmin(text))


class _Folder(dict[str, str]):
    """Reads the modules of a folder as they are asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> str:
        text = self[name] = (self._folder / name).read_text("utf-8")
        return text

    def __contains__(self, name: object) -> bool:
        return (self._folder / str(name)).is_file()


def _text(sources: _Folder, name: str) -> str | None:
    if name in sources:
        return module(sources, name) if _is_bundle(sources, name) else sources[name]
    main = f"{name.partition('.')[0]}.js"
    later = parts(sources, main).get(name) if main in sources and _is_bundle(sources, main) else None
    return None if later is None else part(sources, main, later)


def _is_bundle(sources: _Folder, name: str) -> bool:
    """Whether it goes out with what it takes; what lies in a folder is for others to take."""
    return "/" not in name and takes_others(sources[name])


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each module, and each part of one."""
    folder = STATIC / "js"
    sources = _Folder(folder)
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.js"))]
    later = (file for name in names if _is_bundle(sources, name) for file in parts(sources, name))
    for name in (*names, *later):
        yield "scripts.show", {"name": name.removesuffix(".js")}
