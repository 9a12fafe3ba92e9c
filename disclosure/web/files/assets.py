"""The files of static/ that pages ask for, but for stylesheets (stylesheet.py) and JavaScript (scripts.py)."""

from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint

from disclosure.model.portal import Portal

bp = Blueprint("assets", __name__)

STATIC = Path(__file__).resolve().parents[3] / "static"


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each file; Flask itself serves them under /static/."""
    for path in sorted(STATIC.rglob("*")):
        if path.is_file() and path.suffix not in {".css", ".js"}:
            yield "static", {"filename": path.relative_to(STATIC).as_posix()}
