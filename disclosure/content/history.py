"""A stored month of history, to and from its file: a line a company, made by machine and quick to read."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from disclosure.content.scalars import quoted
from disclosure.content.tree import Entry
from disclosure.model.history import Month, Standing, Tally, last_day
from disclosure.model.identity import CompanyId
from disclosure.wording.history import stored

_EDITOR: Final = "# yaml-language-server: $schema=../../schemas/history.json"
_UNREADABLE: Final = frozenset("\ufffc\ufffd")
# A company's line is often the same for months: as many are kept as a large portal has companies.
_CACHED: Final = 1 << 14


def month(entry: Entry, value: dict[str, Any]) -> Month:
    """Give a month; its name is the file's."""
    return Month(
        as_of=last_day(entry.name),
        revision=value["revision"],
        rules=value["rules"],
        tool=value["tool"],
        edition=value.get("edition"),
        companies={_company(name): _standing(said) for name, said in value["companies"].items()},
        omitted=tuple(value.get("omitted", ())),
    )


def path_of_month(name: str) -> str:
    """Where the month YYYY-MM is stored, below the portal's root."""
    return f"content/history/{name}.yaml"


def text(whole: Month) -> str:
    """Write a month's file: the same month, the same text."""
    return "".join(f"{line}\n" for line in _lines(whole))


_company = lru_cache(maxsize=_CACHED)(CompanyId.parse)


@lru_cache(maxsize=_CACHED)
def _standing(said: str) -> Standing:
    must, should = said.split(" / ")
    return Standing(must=_tally(must), should=_tally(should))


def _tally(said: str) -> Tally:
    met, not_judged, not_applicable, exempt, *not_met = said.split()
    return Tally(
        met=int(met),
        not_judged=int(not_judged),
        not_applicable=int(not_applicable),
        exempt=int(exempt),
        not_met=tuple(not_met),
    )


def _lines(whole: Month) -> Iterator[str]:
    yield _EDITOR
    yield f"# {stored(whole.as_of)}"
    yield f"revision: {quoted(whole.revision)}"
    yield f"rules: {quoted(whole.rules)}"
    yield f"tool: {quoted(whole.tool)}"
    if whole.edition is not None:
        yield f"edition: {quoted(whole.edition)}"
    if whole.omitted:
        yield "omitted:"
    for path in whole.omitted:
        yield f"  - {quoted(_plain(path))}"
    yield "companies:" if whole.companies else "companies: {}"
    for company, standing in sorted(whole.companies.items()):
        yield f"  {company}: {_said(standing.must)} / {_said(standing.should)}"


def _said(tally: Tally) -> str:
    numbers = (tally.met, tally.not_judged, tally.not_applicable, tally.exempt)
    return " ".join((*map(str, numbers), *tally.not_met))


def _plain(path: str) -> str:
    """Write what no file of ours may hold by its number."""
    return "".join(
        letter if letter.isprintable() and letter not in _UNREADABLE else f"<U+{ord(letter):04X}>" for letter in path
    )
