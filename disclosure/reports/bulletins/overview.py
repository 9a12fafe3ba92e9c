"""The first section: how much, from where, of what kind, how well, and how all this has changed."""

from collections.abc import Iterator

from disclosure.checking.hotline import timely
from disclosure.model.bulletin import CaseSource
from disclosure.model.claim import About, ChangeUnit, ComparisonKind, Measure
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.official.blocks import Block, Paragraph
from disclosure.rules.bulletins.arithmetic import percent, places, rounded
from disclosure.rules.bulletins.comparisons import change, expected_base, measured
from disclosure.rules.bulletins.periods import length
from disclosure.wording.official import hotline as words

MOST = 3
"""So many units with the most cases are named."""


def overview(subject: Subject) -> Iterator[Block]:
    """Write it."""
    yield Paragraph(_totals(subject), subject.notes("B01", "B02"))
    yield from _sources(subject)
    yield from _units(subject)
    yield from _printed(subject)
    yield from _changes(subject)
    yield from _timely(subject)
    if has_facts(subject):
        yield Paragraph(words.facts(_facts(subject)), subject.notes("B09"))


def has_facts(subject: Subject) -> bool:
    """Whether the paper gives figures that no table has; what is to be said of them is said here."""
    return bool(_facts(subject))


def _facts(subject: Subject) -> list[str]:
    """Figures without a table; where there is no table at all, how many units there are stands nowhere else."""
    alone = {About.OTHER} if subject.tables else {About.OTHER, About.UNIT_COUNT}
    return [claim.text for claim in subject.bulletin.claims if claim.about in alone]


def _totals(subject: Subject) -> str:
    period, totals = subject.bulletin.period, subject.bulletin.totals
    calls = None
    if totals and totals.calls is not None:
        calls = words.calls(totals.calls, approximate=totals.calls_approximate)
    return words.totals(period.start, period.end, length(period), totals.cases if totals else None, calls)


def _sources(subject: Subject) -> Iterator[Block]:
    if subject.bulletin.sources:
        yield Paragraph(words.sources([_source(one) for one in subject.bulletin.sources]))


def _source(one: CaseSource) -> tuple[str, int, list[tuple[str, int]]]:
    return one.name, one.cases, [(part.name, part.cases) for part in (*one.origins, *one.handling)]


def _units(subject: Subject) -> Iterator[Block]:
    tables = subject.tables
    groups = []
    for group in dict.fromkeys(table.group for table in tables):
        units = [unit for table in tables if table.group is group for unit in table.units]
        cases = [unit.cases for unit in units if unit.cases is not None]
        groups.append((group.value, len(units), sum(cases) if len(cases) == len(units) else None))
    if groups:
        yield Paragraph(words.units(groups))
    counted = sorted(((unit.cases or 0, unit.name) for unit in subject.units if unit.cases), key=lambda one: -one[0])
    if counted:
        least = counted[min(MOST, len(counted)) - 1][0]
        yield Paragraph(words.most((name, cases) for cases, name in counted if cases >= least))


def _printed(subject: Subject) -> Iterator[Block]:
    """Rates and changes in the paper's own words; a rate whose change is told stands there too."""
    compared = {one.measure for one in subject.bulletin.comparisons}
    told = [one.text for one in subject.bulletin.rates if one.measure not in compared]
    told += [one.text for one in subject.bulletin.comparisons]
    if told:
        yield Paragraph(words.printed(told), subject.notes("B06", "B07", "B15"))


def _changes(subject: Subject) -> Iterator[Block]:
    for kind in ComparisonKind:
        for measure in Measure:
            yield from _computed(subject, kind, measure)


def _computed(subject: Subject, kind: ComparisonKind, measure: Measure) -> Iterator[Block]:
    """The change since a bulletin that is stored: of counts in percent, of rates in points."""
    earlier = subject.context.of(*expected_base(subject.bulletin, kind))
    now, then = measured(subject.bulletin, measure), measured(earlier, measure) if earlier else None
    if earlier is None or now is None or then is None:
        return
    is_count = measure in (Measure.CASES, Measure.CALLS)
    unit = ChangeUnit.PERCENT if is_count else ChangeUnit.POINTS
    exact = change(now, then, unit)
    if exact is not None:
        amount = str(rounded(exact, 2 if is_count else max(places(now), places(then))))
        sign = "" if is_count else "%"
        said = words.changed(amount, unit.value)
        yield Paragraph(
            words.computed(measure.value, kind.value, (f"{now}{sign}", f"{then}{sign}"), said, earlier.title)
        )


def _timely(subject: Subject) -> Iterator[Block]:
    found = timely(subject.units)
    if found is not None and found.share is not None:
        late = sorted(((unit.name, unit.overdue) for unit in subject.units if unit.overdue), key=lambda one: -one[1])
        share = str(rounded(percent(found.kept, found.cases), 2))
        yield Paragraph(words.timely(found.kept, found.cases, share, late))
