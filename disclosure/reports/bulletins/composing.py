"""The text of the document from its first section to its last, with the notes numbered through."""

from collections.abc import Callable, Iterator
from typing import Final

from disclosure.reports.bulletins import sections
from disclosure.reports.bulletins.overview import has_facts, overview
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.official.blocks import Block, Heading, Paragraph, numbered
from disclosure.wording.official import hotline as words
from disclosure.wording.official import paper

Section = Callable[[Subject], Iterator[Block]]
_SECTIONS: Final[tuple[tuple[str, Section], ...]] = (
    (words.OVERVIEW, overview),
    (words.TOPICS, sections.topics),
    (words.GOOD, sections.good),
    (words.SHORTCOMINGS, sections.shortcomings),
    (words.SERVICE, sections.service),
    (words.WORK, sections.work),
    (words.DEMANDS, sections.demands),
)
_TABLES: Final = ("B05", "B08", "B17", "B18", "B19", "B20")
_OTHERS: Final = ("B12", "B13", "B14", "B16", "B21")


def composed(subject: Subject) -> tuple[Block, ...]:
    """Every block from the first section to what is said of the tables."""
    return tuple(numbered(_blocks(subject)))


def _blocks(subject: Subject) -> Iterator[Block]:
    number = 0
    for title, write in _SECTIONS:
        blocks = tuple(write(subject))
        if blocks:
            number += 1
            yield Heading(1, paper.titled(paper.section(number), title))
            yield from blocks
    number += 1
    yield Heading(1, paper.titled(paper.section(number), words.CHECKED))
    for lead, notes in (
        (words.TABLE_NOTES, (*subject.notes(*_TABLES), *subject.hints("B05"))),
        (words.TEXT_NOTES, () if has_facts(subject) else subject.notes("B09")),
        (words.LIST_NOTES, (*subject.notes("B10"), *subject.hints("B10"))),
        (words.SHARE_NOTES, subject.hints("B04")),
        (words.OTHER_NOTES, subject.notes(*_OTHERS)),
    ):
        if notes:
            yield Paragraph(lead, notes)
    if not any(verdict.findings for verdict in subject.report.verdicts):
        yield Paragraph(words.AGREES)
