"""The first section: the paper's own words, the counts of its table, and the halls that it praises."""

from collections import Counter
from collections.abc import Iterator

from disclosure.model.hall_finding import Gravity
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official.blocks import Block, Paragraph
from disclosure.wording.official import inspection as words


def overview(subject: Subject) -> Iterator[Block]:
    """Write it."""
    told = subject.inspection.overview
    for text in told.text if told else ():
        yield Paragraph(text)
    yield Paragraph(_counted(subject))
    yield Paragraph(_weighed(subject))
    if told and told.praised:
        names = words.listed(named.name for named in told.praised)
        yield Paragraph(words.praised(told.lead, names), tuple(_against(subject)))


def _counted(subject: Subject) -> str:
    halls = subject.inspection.halls
    sectors = Counter(hall.sector.value for hall in halls)
    days = Counter(hall.moment.day for hall in halls if hall.moment)
    areas = Counter(hall.area for hall in halls)
    return words.counted(len(halls), dict(sorted(sectors.items(), key=_order)), areas, dict(sorted(days.items())))


def _order(sector: tuple[str, int]) -> int:
    return words.SECTOR_ORDER.index(sector[0])


def _weighed(subject: Subject) -> str:
    counts = Counter(one.gravity.value for one in subject.findings)
    only_said = sum(not one.seen for one in subject.findings)
    return words.weighed(len(subject.findings), {gravity.value: counts[gravity] for gravity in Gravity}, only_said)


def _against(subject: Subject) -> Iterator[str]:
    """What the table shows of halls that the text praises."""
    told = subject.inspection.overview
    for named in told.praised if told else ():
        shown = [
            words.shown(one.seen[0].columns, one.seen[0].text)
            for one in subject.findings
            if one.hall == named.hall and one.seen and one.gravity is not Gravity.SLIGHT
        ]
        if shown:
            yield words.praised_but(named.name, named.hall, shown)
