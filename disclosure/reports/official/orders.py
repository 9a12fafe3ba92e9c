"""A draft of an order to correct for each company that does not meet a MUST rule."""

from collections.abc import Iterator
from itertools import count
from typing import Final

from disclosure.model.verdict import Severity
from disclosure.reports.citations import Citation, citations
from disclosure.reports.official import head
from disclosure.reports.official.annexes.failures import places
from disclosure.reports.official.problems import by_topic, texts
from disclosure.reports.official.scope import Scope, broken
from disclosure.reports.official.sheet import About, Sheet
from disclosure.reports.official.table import Column
from disclosure.reports.sections.company import CompanySection, Entry
from disclosure.wording.official import annexes, paper, style
from disclosure.wording.official import orders as words

_PENALTY: Final = "penalty"
"""The clause of the measures that provides for orders to correct."""
_WIDTHS: Final = (11, 34, 46, 38, 27)


def order(scope: Scope, one: CompanySection) -> bytes:
    """The draft for a company as a file."""
    assessment = scope.assessment
    name = one.company.legal_name or one.company.name
    about = About(
        title=words.subject(name), author=assessment.portal.info.name, status=paper.STATUS, day=assessment.as_of
    )
    sheet = Sheet(about, paper.mark(demonstration=one.company.is_demonstration))
    entries = _ordered(one)
    head.begin(sheet, (words.TITLE,), assessment.paper.issuer, paper.number(assessment.as_of.year))
    head.address(sheet, words.addressee(name))
    sheet.put(words.opening(len(entries), scope.named_measures, assessment.as_of))
    _facts(sheet, one, entries)
    _demand(sheet, scope, entries)
    _reply(sheet)
    with sheet.together():
        _contact(sheet)
        head.list_annexes(sheet, (words.ANNEX_TITLE,))
        head.sign(sheet, assessment.paper.issuer, words.SEAL)
        sheet.gap()
        sheet.put(words.RECEIVED)
    _annex(sheet, scope, one, entries)
    head.note(sheet, words.DRAFT_POINTS)
    return sheet.content()


def _ordered(one: CompanySection) -> list[Entry]:
    """The company's MUST findings in the order in which the paper numbers them."""
    return [entry for _, members in by_topic(broken([one], Severity.MUST)) for _, entry in members]


def _facts(sheet: Sheet, one: CompanySection, entries: list[Entry]) -> None:
    sheet.heading(1, paper.titled(paper.section(1), words.FACTS))
    if one.company.is_demonstration:
        sheet.put(words.INVENTED)
    sheet.put(words.CONFIRMED if one.report.confirmed else words.UNCONFIRMED)
    numbers = count(1)
    for part, (topic, members) in enumerate(by_topic([(one, entry) for entry in entries]), 1):
        sheet.heading(2, paper.titled(paper.part(part), topic))
        for _, entry in members:
            sheet.put(words.fact(next(numbers), texts(entry), entry.rule.code))


def _demand(sheet: Sheet, scope: Scope, entries: list[Entry]) -> None:
    sheet.heading(1, paper.titled(paper.section(2), words.DEMAND))
    sheet.put(words.basis(tuple(_regulations(scope, entries))))
    sheet.put(words.demand(_penalty(scope), scope.assessment.paper.deadline))


def _regulations(scope: Scope, entries: list[Entry]) -> Iterator[str]:
    """Each regulation once, with the articles that the findings rest on."""
    cited = {citation.reference: citation for entry in entries for citation in entry.citations}
    by_regulation: dict[str, list[Citation]] = {}
    for citation in cited.values():
        by_regulation.setdefault(citation.regulation.id, []).append(citation)
    for members in by_regulation.values():
        named = dict.fromkeys(one.clause.article for one in members if one.clause.article)
        sure = all(one.is_verified for one in members)
        yield paper.articles(scope.name(members[0].regulation), named, verified=sure)


def _penalty(scope: Scope) -> str | None:
    measures = scope.measures
    if measures is None or _PENALTY not in measures.clauses:
        return None
    (found,) = citations(scope.assessment.portal, (f"{measures.id}#{_PENALTY}",))
    return words.penalty(scope.name(measures), found.clause.article, verified=found.is_verified)


def _reply(sheet: Sheet) -> None:
    sheet.heading(1, paper.titled(paper.section(3), words.REPLY))
    sheet.put(words.REPLY_TEXT)
    sheet.put(words.RIGHTS_BLANK)


def _contact(sheet: Sheet) -> None:
    sheet.heading(1, paper.titled(paper.section(4), words.CONTACT))
    for line in words.CONTACT_LINES:
        sheet.put(line)


def _annex(sheet: Sheet, scope: Scope, one: CompanySection, entries: list[Entry]) -> None:
    sheet.annex(annexes.mark(None), words.ANNEX_TITLE)
    sheet.note(words.annex_note(one.company.folder))
    columns = tuple(
        Column(name, width, centred=not place)
        for place, (name, width) in enumerate(zip(words.HEADS, _WIDTHS, strict=True))
    )
    rows = [
        (
            str(number),
            paper.requirement(entry.rule.code, entry.rule.title),
            tuple(dict.fromkeys(_clause(scope, citation) for citation in entry.citations)),
            entry.rule.remedy,
            places(one, entry),
        )
        for number, entry in enumerate(entries, 1)
    ]
    sheet.table(columns, rows, small=True)


def _clause(scope: Scope, citation: Citation) -> str:
    summary = style.in_office_style(citation.clause.summary)
    return words.clause(scope.cite(citation, marked=False), summary, paper.CERTAINTIES[citation.clause.certainty])
