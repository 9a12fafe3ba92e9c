"""The text of the document from its first section to its last, with the notes numbered."""

from collections.abc import Iterator

from disclosure.reports.inspections.demands import demands
from disclosure.reports.inspections.overview import overview
from disclosure.reports.inspections.problems import problems
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official.blocks import Block, Heading, numbered
from disclosure.wording.official import inspection as words
from disclosure.wording.official import paper


def composed(subject: Subject) -> tuple[Block, ...]:
    """Every block after the opening."""
    return tuple(numbered(_sections(subject)))


def _sections(subject: Subject) -> Iterator[Block]:
    told = subject.inspection.overview
    parts = ((told.title if told else words.SITUATION, overview), (words.PROBLEMS, problems), (words.DEMANDS, demands))
    for number, (title, write) in enumerate(parts, 1):
        yield Heading(1, paper.titled(paper.section(number), title))
        yield from write(subject)
