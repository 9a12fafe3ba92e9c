"""Everything that can be wrong with the content, by family: for whoever looks for a message."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.wording.help.catalogue import FAMILIES
from disclosure.wording.problems import WORDS

bp = Blueprint("mistakes", __name__)


@bp.get("/help/")
def show() -> str:
    """Give the catalogue."""
    return render_template("pages/mistakes.html", families=FAMILIES, words=WORDS)


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "mistakes.show", {}
