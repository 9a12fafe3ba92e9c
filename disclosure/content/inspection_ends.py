"""What a record of an inspection says of other records, and of its own rows."""

from collections.abc import Iterator

from disclosure.content.company_ends import company_end, outlet_end
from disclosure.content.known import Known, Loose
from disclosure.content.suggestions import did_you_mean
from disclosure.model.inspection import Hall, Inspection, NamedHall
from disclosure.wording.problems import listed


def inspection_ends(inspection: Inspection, known: Known) -> Iterator[Loose]:
    """Give every reference that leads nowhere: regions, companies, outlets, areas, rows of the table."""
    path = inspection.record.path
    yield from known.region(inspection.region, path, "")
    for at, area in enumerate(inspection.areas):
        if area.region is not None:
            yield from known.region(area.region, path, f"/areas/{at}/region")
    yield from _halls(inspection, known)
    for at, problem in enumerate(inspection.other_problems):
        if problem.company is not None:
            yield from company_end(problem.company, known, path, f"/other_problems/{at}/company")
    yield from _rows(inspection)


def _halls(inspection: Inspection, known: Known) -> Iterator[Loose]:
    path = inspection.record.path
    first: dict[int, int] = {}
    for at, hall in enumerate(inspection.halls):
        pointer = f"/halls/{at}"
        if hall.number in first:
            values = {"id": hall.number, "first": first[hall.number] + 1}
            yield Loose(code="REF-005", path=path, pointer=f"{pointer}/number", values=values)
        first.setdefault(hall.number, at)
        yield from _area(inspection, hall, pointer)
        if hall.company is not None:
            yield from company_end(hall.company, known, path, f"{pointer}/company")
        if hall.outlet is not None:
            yield from outlet_end(hall.outlet, hall.company, known, path, f"{pointer}/outlet")


def _area(inspection: Inspection, hall: Hall, pointer: str) -> Iterator[Loose]:
    names = tuple(area.name for area in inspection.areas)
    if hall.area not in names:
        values = {"area": hall.area, "options": listed(names)}
        instead = did_you_mean(hall.area, names)
        yield Loose(
            code="REF-012", path=inspection.record.path, pointer=f"{pointer}/area", values=values, instead=instead
        )


def _rows(inspection: Inspection) -> Iterator[Loose]:
    numbers = {hall.number for hall in inspection.halls}
    for pointer, number in _named(inspection):
        if number not in numbers:
            yield Loose(code="REF-013", path=inspection.record.path, pointer=pointer, values={"hall": number})


def _named(inspection: Inspection) -> Iterator[tuple[str, int]]:
    """Every row that the text speaks of, with the place where it does."""
    if inspection.overview is not None:
        yield from _places("/overview/praised", inspection.overview.praised)
    for at, section in enumerate(inspection.problems):
        for place, one in enumerate(section.lists):
            pointer = f"/problems/{at}/lists/{place}"
            yield from _places(f"{pointer}/halls", one.halls)
            for detail_at, detail in enumerate(one.details):
                yield from ((f"{pointer}/details/{detail_at}/halls/{n}", hall) for n, hall in enumerate(detail.halls))


def _places(pointer: str, halls: tuple[NamedHall, ...]) -> Iterator[tuple[str, int]]:
    return ((f"{pointer}/{at}/hall", named.hall) for at, named in enumerate(halls))
