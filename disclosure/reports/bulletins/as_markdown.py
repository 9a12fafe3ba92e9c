"""The document as Markdown, from the template `templates/reports/bulletin.md`."""

from disclosure.reports.aligned import aligned
from disclosure.reports.bulletins.annex import has_small, listing
from disclosure.reports.bulletins.composing import composed
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.templating import environment
from disclosure.wording.official import hotline as words
from disclosure.wording.official import style


def bulletin_markdown(subject: Subject) -> str:
    """The whole document."""
    bulletin = subject.bulletin
    tables = subject.tables
    values = {
        "bulletin": bulletin,
        "addressed": words.addressed(bulletin.addressees) if bulletin.addressees else None,
        "blocks": [(type(block).__name__, block) for block in composed(subject)],
        "listed": words.annexes([table.title or words.UNTITLED for table in tables]),
        "remarks": [words.remark(note) for note in subject.remarks],
        "issued_on": style.day(bulletin.issued_on) if bulletin.issued_on else None,
        "annexes": [
            (words.annex(number, len(tables)), table, listing(subject, table)) for number, table in enumerate(tables, 1)
        ],
        "legend": words.legend(subject.least) if has_small(subject) else None,
        "about": about(subject),
        "words": words,
    }
    text = environment(escaping=False).get_template("bulletin.md").render(values)
    return aligned(text.strip("\n") + "\n")


def about(subject: Subject) -> tuple[str, ...]:
    """What the reader must know of this document."""
    source = subject.bulletin.record.source
    stated = subject.bulletin.minimum_cases is not None
    return words.about(source.title or source.publisher, source.note, subject.counts(), subject.least, stated=stated)
