"""The service worker: it stands at the root, since it may answer only for what lies below it."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, current_app

from disclosure.model.portal import Portal
from disclosure.web.files.scripts import minified
from disclosure.web.links import address
from disclosure.web.pages import Address

bp = Blueprint("service_worker", __name__)

_LATER = ("bill", "search", "submit")
"""What needs the network in any case, or few readers."""


@bp.get("/service-worker.js")
def show() -> Response:
    """Give the worker. Its bytes change when a stylesheet or a script does, so that a browser takes the new ones."""
    folder = Path(current_app.static_folder or "")
    text = (folder / "service-worker.js").read_text("utf-8")
    text = text.replace("$VERSION", version(folder)).replace("OWN = []", f"OWN = {json.dumps(own(folder))}")
    return Response(minified(text), mimetype="text/javascript")


def own(folder: Path) -> list[str]:
    """What pages look and work by, from the site's root: the stylesheet, the icon, and the scripts of most pages."""
    scripts = [path.stem for path in sorted((folder / "js").glob("*.js")) if path.stem not in _LATER]
    paths = [address("stylesheet.show"), address("static", filename="icon.svg")]
    return [path[1:] for path in (*paths, *(address("scripts.show", name=name) for name in scripts))]


def version(folder: Path) -> str:
    """Twelve digits that stand for all stylesheets and scripts as they are."""
    seal = sha256()
    for path in sorted((*folder.rglob("*.css"), *folder.rglob("*.js"))):
        seal.update(path.relative_to(folder).as_posix().encode() + b"\n" + path.read_bytes())
    return seal.hexdigest()[:12]


def urls(_portal: Portal) -> Iterator[Address]:
    """Name the one address."""
    yield "service_worker.show", {}
