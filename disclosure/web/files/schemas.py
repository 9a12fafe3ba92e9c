"""The JSON Schemas of the portal's records and of what it gives out, for editors and for programs that check them."""

from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.web.folders import SCHEMAS
from disclosure.web.site import site

bp = Blueprint("schemas", __name__)


@bp.get("/schemas/<path:name>.json")
def show(name: str) -> Response:
    """Give a schema as it stands in the repository."""
    path = _files(site().schemas).get(name) or abort(404)
    return Response(path.read_bytes(), mimetype="application/json")


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each schema."""
    for name in _files(SCHEMAS):
        yield "schemas.show", {"name": name}


def _files(folder: Path) -> dict[str, Path]:
    """Every schema below a folder by its name: `notice`, `output/report`."""
    files = sorted(folder.rglob("*.json"))
    return {file.relative_to(folder).with_suffix("").as_posix(): file for file in files}
