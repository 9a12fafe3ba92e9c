"""What the bulletin asks of companies and authorities."""

from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.wording.official import bulletin as words
from disclosure.wording.official import paper


def demands(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    deadline = scope.assessment.paper.deadline
    for number, (heading, text) in enumerate(words.demands(deadline, len(scope.ordered)), 1):
        sheet.heading(2, paper.titled(paper.part(number), heading))
        sheet.put(text)
