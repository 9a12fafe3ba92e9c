"""One thing that can be wrong: why it is, a wrong and a right example, and how it is told."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.reports.mistakes.explanation import advice, shown
from disclosure.wording.help.catalogue import FAMILIES, HELP
from disclosure.wording.help.printed import printed
from disclosure.wording.problems import WORDS

bp = Blueprint("mistake", __name__)

Line = tuple[str, bool]


@bp.get("/help/<code>/")
def show(code: str) -> str:
    """Give a code's page."""
    told = HELP.get(code) or abort(404)
    example = told.example
    wrong, right = (shown(text).split("\n") for text in (example.wrong, example.right))
    return render_template(
        "pages/mistake.html",
        code=code,
        words=WORDS[code],
        told=told,
        advice=advice(code),
        family=next(family for family in FAMILIES if code in family.codes),
        wrong=marked(wrong, right),
        right=marked(right, wrong),
        printed=printed(code),
    )


def marked(lines: list[str], others: list[str]) -> list[Line]:
    """Each line of an example, and whether the other example is without it."""
    return [(line, line not in others) for line in lines]


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each code's address."""
    for code in HELP:
        yield "mistake.show", {"code": code}
