"""The document as Markdown, from the template `templates/reports/inspection.md`."""

from disclosure.reports.aligned import aligned
from disclosure.reports.inspections import annex
from disclosure.reports.inspections.annex import Cell
from disclosure.reports.inspections.composing import composed
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.templating import environment
from disclosure.wording.official import inspection as words
from disclosure.wording.official import style


def inspection_markdown(subject: Subject) -> str:
    """The whole document."""
    inspection = subject.inspection
    source = inspection.record.source
    values = {
        "inspection": inspection,
        "addressed": words.addressed(inspection.addressees) if inspection.addressees else None,
        "blocks": [(type(block).__name__, block) for block in composed(subject)],
        "issued_on": style.day(inspection.issued_on) if inspection.issued_on else None,
        "heads": [_head(column) for column in annex.COLUMNS],
        "rows": [[text for cell in row for text in _texts(cell)] for row in annex.rows(inspection)],
        "about": words.about(source.title or source.publisher, inspection.note),
        "words": words,
    }
    text = environment(escaping=False).get_template("inspection.md").render(values)
    return aligned(text.strip("\n") + "\n")


def _head(column: str) -> str:
    """A column's head; with that of its group where it stands below one."""
    group = next((group for group, columns in words.GROUPS.items() if column in columns), "")
    return words.grouped(group, words.HEADS[column])


def _texts(cell: Cell) -> list[str]:
    """A cell, and a mark for each further column that it covers."""
    text = words.EMPTY if cell.text is None else cell.text
    return [f"{words.JOINED}{text}" if cell.joined else text, *[words.COVERED] * (cell.span - 1)]
