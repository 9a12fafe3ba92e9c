"""Bulletins of hotlines: which there are, what each covers, and whether its figures agree."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.bulletin import Bulletin
from disclosure.model.identity import is_demonstration
from disclosure.model.portal import Portal
from disclosure.web.hotline_record import subjects
from disclosure.web.once import once
from disclosure.wording import bulletin_pages as wording

bp = Blueprint("bulletins", __name__)


@bp.get("/bulletins/")
def show() -> str:
    """Give the bulletins: the newest first, invented ones last."""
    return render_template(
        "pages/bulletins.html",
        listed=[(one, is_demonstration(one.bulletin.region), covered(one.bulletin)) for one in once(subjects).values()],
    )


def covered(bulletin: Bulletin) -> tuple[str, ...]:
    """What a bulletin speaks of, in words."""
    return tuple(text for field, text in wording.PARTS.items() if getattr(bulletin, field))


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "bulletins.show", {}
