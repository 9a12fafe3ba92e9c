"""Earlier notices, month by month."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from flask import Blueprint, abort, render_template

from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.web.once import once
from disclosure.web.site import Announced, Site
from disclosure.wording import notices as wording

bp = Blueprint("notices_archive", __name__)
bp.add_app_template_filter(wording.month_title, "month_title")

UNDATED = "undated"
"""Where those notices are of which no day is known."""


@bp.get("/notices/archive/")
def show() -> str:
    """Give the months that have notices, the newest first, by year."""
    years: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for month, found in sorted(once(_by_month).items(), reverse=True):
        if month != UNDATED:
            years[month[:4]].append((month, len(found)))
    undated = len(once(_by_month).get(UNDATED, ()))
    return render_template("pages/notices_archive.html", years=dict(years), undated=undated)


@bp.get("/notices/archive/<month>/")
def month(month: str) -> str:
    """Give a month's notices; what is invented stands apart."""
    known = once(_by_month)
    found = known.get(month) or abort(404)
    months = sorted(set(known) - {UNDATED})
    place = months.index(month) if month in months else None
    return render_template(
        "pages/notices_archive_month.html",
        month=month,
        title=wording.UNDATED if month == UNDATED else wording.month_title(month),
        parts=[
            [pair for pair in found if not pair[0].is_demonstration],
            [pair for pair in found if pair[0].is_demonstration],
        ],
        earlier=months[place - 1] if place else None,
        later=months[place + 1] if place is not None and place + 1 < len(months) else None,
    )


def month_of(notice: Notice) -> str:
    """Give the month in which a notice was published, or else that in which it begins or ends."""
    day = notice.published_at or notice.start or notice.actual_end or notice.expected_end
    return f"{day.day:%Y-%m}" if day else UNDATED


def _by_month(current: Site) -> Mapping[str, tuple[Announced, ...]]:
    found: defaultdict[str, list[Announced]] = defaultdict(list)
    for pair in current.notices:
        found[month_of(pair[1])].append(pair)
    return {name: tuple(pairs) for name, pairs in found.items()}


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the list of months, and each month."""
    yield "notices_archive.show", {}
    for name in sorted({month_of(notice) for _, notice in portal.notices()}):
        yield "notices_archive.month", {"month": name}
