"""What one line of the redirects says of another: an old address stands once, and no new one has moved itself."""

from collections.abc import Iterator, Mapping, Sequence

from disclosure.content.known import Loose
from disclosure.model.redirect import REDIRECTS_PATH, Redirect


def redirect_ends(redirects: Sequence[Redirect]) -> Iterator[Loose]:
    """Give every old address that stands twice, and every new one that leads on or back."""
    first: dict[str, int] = {}
    for at, one in enumerate(redirects):
        if one.old in first:
            values = {"old": one.old, "first": first[one.old] + 1}
            yield Loose(code="REF-030", path=REDIRECTS_PATH, pointer=f"/redirects/{at}/old", values=values)
        first.setdefault(one.old, at)
    leads = {one.old: one.new for one in reversed(redirects)}
    for at, one in enumerate(redirects):
        if one.page in leads:
            yield _leading_on(one, f"/redirects/{at}/new", leads)


def _leading_on(one: Redirect, pointer: str, leads: Mapping[str, str]) -> Loose:
    last, met = one.new, {one.old}
    while (page := last.partition("#")[0]) in leads:
        if page in met:
            return Loose(code="REF-032", path=REDIRECTS_PATH, pointer=pointer, values={"old": one.old, "new": one.new})
        met.add(page)
        last = leads[page]
    values = {"new": one.new, "last": last}
    return Loose(code="REF-031", path=REDIRECTS_PATH, pointer=pointer, values=values, instead=last)
