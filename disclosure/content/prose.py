"""Pages of text."""

from disclosure.content.encoding import undecodable, unwanted_characters
from disclosure.content.guards import guards
from disclosure.content.sheet import Sheet
from disclosure.model.portal import Prose
from disclosure.problems import Problem


def read_prose(data: bytes, path: str, slug: str) -> Prose | tuple[Problem, ...]:
    """Read a Markdown file: its first line is the title, the rest the text."""
    if (undecoded := undecodable(data, path)) is not None:
        return (undecoded,)
    sheet = Sheet.of(data.decode(), path)
    if unfit := (*unwanted_characters(sheet), *guards("\n".join(sheet.lines), path)):
        return unfit
    title = sheet.line(1).removeprefix("# ").strip()
    if not title or not sheet.line(1).startswith("# "):
        return (sheet.problem("PAGE-001", 1, 1),)
    return Prose(slug=slug, title=title, text="\n".join(sheet.lines[1:]).strip() + "\n")
