"""All stylesheets as one file, in the order of the cascade, without comments and spare blanks: one request."""

from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint, Response, current_app
from rcssmin import cssmin  # ships no types

from disclosure.model.portal import Portal

bp = Blueprint("stylesheet", __name__)

LAYERS = ("tokens", "base", "layout", "components", "pages", "large", "print")


@bp.get("/static/site.css")
def show() -> Response:
    """Give the whole stylesheet."""
    return Response(bundle(Path(str(current_app.static_folder)) / "css"), mimetype="text/css")


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "stylesheet.show", {}


def bundle(folder: Path) -> str:
    """Join `tokens.css`, `base.css` … and the files of `components/` and `pages/`, each in the layer of its name."""
    return f"@layer {','.join(LAYERS)};\n" + "".join(_layer(folder, name) for name in LAYERS)


def _layer(folder: Path, name: str) -> str:
    single = folder / f"{name}.css"
    files = [single] if single.exists() else sorted((folder / name).glob("*.css"))
    # File by file: inside of @layer rcssmin would take the blank out of `a :is(b)`.
    return f"@layer {name}{{" + "".join(str(cssmin(path.read_text("utf-8"))) for path in files) + "}\n"
