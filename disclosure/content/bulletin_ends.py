"""What a record of a bulletin says of other records, and of its own tables."""

from collections.abc import Iterator

from disclosure.content.company_ends import company_end
from disclosure.content.known import Known, Loose
from disclosure.content.suggestions import did_you_mean
from disclosure.model.bulletin import Bulletin
from disclosure.wording.problems import listed


def bulletin_ends(bulletin: Bulletin, known: Known) -> Iterator[Loose]:
    """Give every reference that leads nowhere, and a period that ends before it begins."""
    path = bulletin.record.path
    yield from known.region(bulletin.region, path, "")
    for pointer, unit in bulletin.units():
        if unit.company is not None:
            yield from company_end(unit.company, known, path, f"{pointer}/company")
    yield from _units(bulletin)
    start, end = bulletin.period.start, bulletin.period.end
    if end < start:
        values = {"first": "start", "start": start, "last": "end", "end": end}
        yield Loose(code="REF-007", path=path, pointer="/period/end", values=values)


def _units(bulletin: Bulletin) -> Iterator[Loose]:
    names = tuple(dict.fromkeys(unit.name for _, unit in bulletin.units()))
    if not names:
        return
    for pointer, name in _named(bulletin):
        if name not in names:
            values = {"unit": name, "options": listed(names)}
            instead = did_you_mean(name, names)
            yield Loose(code="REF-014", path=bulletin.record.path, pointer=pointer, values=values, instead=instead)


def _named(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    """Every unit that the text speaks of, with the place where it does."""
    for at, claim in enumerate(bulletin.claims):
        yield from ((f"/claims/{at}/units/{place}", name) for place, name in enumerate(claim.units))
    for field, mentions in (("praised", bulletin.praised), ("criticised", bulletin.criticised)):
        for at, mention in enumerate(mentions):
            yield from ((f"/{field}/{at}/units/{place}/unit", named.unit) for place, named in enumerate(mention.units))
    for at, case in enumerate(bulletin.typical_cases):
        if case.unit is not None:
            yield f"/typical_cases/{at}/unit", case.unit
    for at, station in enumerate(bulletin.stationing):
        yield f"/stationing/{at}/unit", station.unit
