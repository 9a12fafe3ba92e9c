"""What the paper asks for, who sees to it, and until when who reports to whom."""

from collections.abc import Iterator

from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official.blocks import Block, Heading, Listing, Paragraph
from disclosure.wording.official import inspection as words
from disclosure.wording.official import paper, style


def demands(subject: Subject) -> Iterator[Block]:
    """Write it; duties and days come again as a table."""
    inspection = subject.inspection
    number = 0
    for number, requirement in enumerate(inspection.requirements, 1):
        yield Heading(2, paper.titled(paper.part(number), requirement.title))
        yield Paragraph(requirement.text)
    if inspection.responsibilities or inspection.deadlines:
        yield Heading(2, paper.titled(paper.part(number + 1), words.DUTIES))
    if inspection.responsibilities:
        yield Listing(words.DUTY_HEADS, tuple((one.what, one.who) for one in inspection.responsibilities))
    if inspection.deadlines:
        rows = tuple(
            (style.day(one.until), words.listed(one.reporters), one.recipient, one.what) for one in inspection.deadlines
        )
        yield Listing(words.DEADLINE_HEADS, rows)
