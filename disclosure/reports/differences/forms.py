"""The difference as text for a terminal, and the forms that there are."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from disclosure.problems import render_all
from disclosure.reports.differences.as_json import as_json, as_value
from disclosure.reports.differences.as_markdown import as_markdown
from disclosure.reports.differences.difference import ContentDifference, Group, RecordChange
from disclosure.wording import differences as wording
from disclosure.wording import hints as hint_wording

_MOST_PAGES: Final = 50


def as_text(found: ContentDifference) -> str:
    """For a terminal."""
    lines = [wording.compared(found.base, found.records, len(found.problems)), ""]
    if found.problems:
        lines += [wording.head("problems"), render_all(found.problems), ""]
    for group in found.groups:
        lines += [*_group_lines(group), ""]
    if found.hints:
        said = (hint_wording.line(found.names.get(one.company, ""), one.words) for one in found.hints)
        lines += [hint_wording.HEAD, *(f"  {one}" for one in said), ""]
    if found.pages:
        lines += [wording.head("pages"), *(f"  {page}" for page in _some(found.pages))]
    return "\n".join(lines).rstrip("\n") + "\n"


def _group_lines(group: Group) -> Iterator[str]:
    if group.company:
        yield wording.company(group.name, str(group.company))
    if group.moved_from:
        moved = sum(record.moved_from is not None for record in group.records)
        yield f"  {wording.moved_folder(str(group.moved_from), moved)}"
    for record in group.records:
        if record.moved_from and not record.lines:
            continue
        yield f"  {_heading(record)}"
        yield from (f"    {line}" for line in record.lines)
    if group.verdicts:
        yield f"  {wording.HEADS['verdicts']}"
        yield from (f"    {one.words}" for one in group.verdicts)


def _heading(record: RecordChange) -> str:
    title = record.title if record.kind != "company" else ""
    return wording.heading(record.kind, title, record.path)


def _some(pages: tuple[str, ...]) -> Iterator[str]:
    yield from pages[:_MOST_PAGES]
    if len(pages) > _MOST_PAGES:
        yield wording.and_more(len(pages))


FORMS: Final[Mapping[str, Callable[[ContentDifference], str]]] = {
    "text": as_text,
    "md": lambda found: as_markdown(as_value(found)),
    "json": as_json,
}
