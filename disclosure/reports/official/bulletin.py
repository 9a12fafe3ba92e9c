"""The bulletin: from its head to its signature, with the annexes behind."""

from disclosure.reports.official import annexes, head
from disclosure.reports.official.demands import demands
from disclosure.reports.official.problems import problems
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import About, Sheet
from disclosure.reports.official.situation import situation
from disclosure.reports.official.turns import turns
from disclosure.reports.official.welldone import well_done
from disclosure.wording.official import bulletin as words
from disclosure.wording.official import paper


def bulletin(scope: Scope) -> bytes:
    """The bulletin as a file."""
    assessment = scope.assessment
    title = words.title(scope.place, scope.sectors)
    author = assessment.portal.info.name
    about = About(title="".join(title), author=author, status=paper.STATUS, day=assessment.as_of)
    sheet = Sheet(about, paper.mark(demonstration=scope.is_demonstration))
    head.begin(sheet, title, assessment.paper.issuer, paper.number(assessment.as_of.year))
    _body(sheet, scope)
    with sheet.together():
        head.list_annexes(sheet, annexes.titles(scope))
        head.sign(sheet, assessment.paper.issuer)
    annexes.write(sheet, scope)
    head.note(sheet, words.DRAFT_POINTS)
    return sheet.content()


def _body(sheet: Sheet, scope: Scope) -> None:
    companies = scope.judged or scope.sections.companies
    head.address(sheet, words.addressees([one.company.name for one in companies], scope.sectors))
    sheet.put(words.opening(scope.place, scope.named_measures, scope.assessment.as_of))
    parts = [
        (words.SITUATION, situation),
        (words.WELL_DONE, well_done),
        (words.PROBLEMS, problems),
        *([(words.CHANGES, turns)] if scope.assessment.earlier else []),
        (words.DEMANDS, demands),
    ]
    for number, (heading, write) in enumerate(parts, 1):
        sheet.heading(1, paper.titled(paper.section(number), heading))
        write(sheet, scope)
