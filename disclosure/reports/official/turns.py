"""What became of the findings since an earlier check."""

from disclosure.checking.changes import Turn
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.wording.official import annexes
from disclosure.wording.official import bulletin as words


def turns(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    earlier = scope.assessment.earlier
    if earlier is None:
        return
    found = scope.sections
    counts = {turn.value: found.turns[turn] for turn in Turn}
    then = words.earlier(earlier.report.as_of, earlier.revision.day, earlier.revision.commit)
    sheet.put(words.compared(then, counts, annexes.CHANGES))
    mended = [(one.name, len(one.by_turn[Turn.FIXED])) for one in found.turned if one.by_turn[Turn.FIXED]]
    if mended:
        sheet.put(words.improved(mended))
