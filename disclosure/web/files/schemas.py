"""The JSON Schemas of the portal's records, for editors and for programs that check them."""

from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("schemas", __name__)

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


@bp.get("/schemas/<name>.json")
def show(name: str) -> Response:
    """Give a schema as it stands in the repository."""
    path = next((path for path in site().schemas.glob("*.json") if path.stem == name), None) or abort(404)
    return Response(path.read_bytes(), mimetype="application/json")


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each schema."""
    for path in sorted(SCHEMAS.glob("*.json")):
        yield "schemas.show", {"name": path.stem}
