"""The sections behind the first: what people called about, what went well, what did not, and what is to be done."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from disclosure.checking.hotline import Field, full_marks, is_small, placed
from disclosure.model.bulletin import Breakdown
from disclosure.model.claim import Mention
from disclosure.model.hotline_unit import UnitTable
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.official.blocks import Block, Listing, Paragraph
from disclosure.rules.bulletins.arithmetic import percent, places, rounded
from disclosure.wording.official import hotline as words

_LOWEST: Final = 3
"""So many ranks from the bottom are named."""
_DECIMALS: Final = 2
_FIELDS: Final[tuple[Field, ...]] = ("result", "process")


def topics(subject: Subject) -> Iterator[Block]:
    """Types, the commonest topics, and problems told in words."""
    for pointer, breakdown in subject.bulletin.breakdowns():
        notes = subject.notes("B03", "B04", at=pointer)
        if breakdown.title:
            yield Paragraph(words.table(breakdown.title), notes)
            yield breakdown_listing(subject, breakdown)
        else:
            yield Paragraph(_in_words(subject, breakdown), notes)
    for number, one in enumerate(subject.bulletin.hot_problems, 1):
        yield Paragraph(words.item(number, words.topic(one.title, one.text)))


def _base(subject: Subject, breakdown: Breakdown) -> int:
    totals = subject.bulletin.totals
    return (totals.cases if totals else None) or breakdown.total or sum(part.cases for part in breakdown.parts)


def _share(cases: int, base: int, decimals: int = _DECIMALS) -> str:
    return str(rounded(percent(cases, base), decimals)) if base else words.NOTHING


def _in_words(subject: Subject, breakdown: Breakdown) -> str:
    base = _base(subject, breakdown)
    ordered = sorted(breakdown.parts, key=lambda part: -part.cases)
    return words.categories([(part.name, part.cases, _share(part.cases, base)) for part in ordered])


def breakdown_listing(subject: Subject, breakdown: Breakdown) -> Listing:
    """Parts with their shares, as printed and as computed of all cases."""
    base = _base(subject, breakdown)
    rows = [(part.name, part.cases, part.share) for part in breakdown.parts]
    if breakdown.total is not None:
        rows.append((words.TOTAL, breakdown.total, breakdown.total_share))
    return Listing(
        words.CATEGORY_HEADS,
        tuple(
            (
                name,
                str(cases),
                words.NOT_PRINTED if share is None else f"{share}%",
                f"{_share(cases, base, _at(share))}%",
            )
            for name, cases, share in rows
        ),
    )


def _at(share: Decimal | None) -> int:
    return _DECIMALS if share is None else places(share)


def good(subject: Subject) -> Iterator[Block]:
    """Both rates at 100 %, the highest scores, praise as printed, cases handled well."""
    if any(len(unit.rates()) == len(_FIELDS) for unit in subject.units):
        full = full_marks(subject.units)
        small = [unit.name for unit in full if is_small(unit, subject.least)]
        yield Paragraph(words.full_marks([unit.name for unit in full], small, subject.least))
    for table in subject.tables:
        yield from _extreme(table, highest=True)
    for mention in subject.bulletin.praised:
        yield _mention(mention, subject.notes("B11", at="/praised"))
    for at, case in enumerate((one for one in subject.bulletin.typical_cases if one.well_handled), 1):
        yield Paragraph(words.item(at, words.case(case.unit, case.text)))


def _extreme(table: UnitTable, *, highest: bool) -> Iterator[Block]:
    ranked = [one for one in placed(table.units, "score") if one.rank is not None]
    if not ranked:
        return
    figure = ranked[0].figure if highest else ranked[-1].figure
    names = [one.unit.name for one in ranked if one.figure == figure]
    say = words.best if highest else words.worst
    yield Paragraph(say(table.group.value, names, str(figure)))


def _mention(mention: Mention, notes: tuple[str, ...]) -> Paragraph:
    return Paragraph(words.mentioned(mention.text, [(one.unit, one.reason) for one in mention.units]), notes)


def shortcomings(subject: Subject) -> Iterator[Block]:
    """What the paper finds wanting, the lowest rates and scores, criticism as printed, lists that do not agree."""
    for number, one in enumerate(subject.bulletin.shortcomings, 1):
        yield Paragraph(words.item(number, words.topic(one.title, one.text)))
    for field in _FIELDS:
        yield from _lowest(subject, field)
    for table in subject.tables:
        yield from _extreme(table, highest=False)
    for mention in subject.bulletin.criticised:
        yield _mention(mention, subject.notes("B11", at="/criticised"))
    for case in subject.bulletin.typical_cases:
        if not case.well_handled:
            yield Paragraph(words.case(case.unit, case.text))


def _lowest(subject: Subject, field: Field) -> Iterator[Block]:
    every = placed(subject.units, field, subject.least)
    ranked = [one for one in every if one.rank is not None]
    if not ranked:
        return
    bound = ranked[-min(_LOWEST, len(ranked))].figure or Decimal(0)
    named = [one for one in reversed(ranked) if one.figure is not None and one.figure <= bound]
    small = [one for one in every if one.rank is None and one.figure is not None and one.figure <= bound]
    yield Paragraph(
        words.lowest(
            field,
            [(one.unit.name, str(one.figure)) for one in named],
            [(one.unit.name, str(one.figure)) for one in small],
            subject.least,
        )
    )


def service(subject: Subject) -> Iterator[Block]:
    """The one line, and how soon it acts."""
    line = subject.bulletin.unified_line
    if line is not None:
        yield Paragraph(words.unified(line.name, line.number, line.joined, line.text, answered_by=line.answered_by))
    limits = [words.promise(one.matter, one.text) for one in subject.bulletin.promises]
    if limits:
        yield Paragraph(words.promises(limits))


def work(subject: Subject) -> Iterator[Block]:
    """What the office did, and who has sent people."""
    told = [words.dated(one.day, one.text) for one in subject.bulletin.activities]
    told += [one.text for one in subject.bulletin.stationing]
    yield from (Paragraph(words.item(number, text)) for number, text in enumerate(told, 1))


def demands(subject: Subject) -> Iterator[Block]:
    """What is asked of the units."""
    asked = subject.bulletin.requirements
    yield from (Paragraph(words.item(number, text)) for number, text in enumerate(asked, 1))
