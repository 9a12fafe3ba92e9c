"""What a record of a rectification says of other records."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from disclosure.content.company_ends import company_end
from disclosure.content.known import Known, Loose
from disclosure.content.suggestions import did_you_mean
from disclosure.model.rectification import Rectification, RectificationFinding

_T = TypeVar("_T")


def rectification_ends(rectification: Rectification, known: Known) -> Iterator[Loose]:
    """Give every reference that leads nowhere: the region, companies, the inspection and its rows, the bulletin."""
    path = rectification.record.path
    yield from known.region(rectification.region, path, "")
    for name in ("companies", "concerned"):
        for at, company in enumerate(getattr(rectification.responsible, name)):
            yield from company_end(company, known, path, f"/responsible/{name}/{at}")
    finding = rectification.finding
    if finding.company is not None:
        yield from company_end(finding.company, known, path, "/finding/company")
    if finding.bulletin is not None:
        place = (path, "/finding/bulletin")
        yield from _record("REF-021", finding.bulletin, "bulletins", known.bulletins, known, place)
    if finding.inspection is not None:
        place = (path, "/finding/inspection")
        yield from _record("REF-020", finding.inspection, "inspections", known.inspections, known, place)
        yield from _halls(finding, known, path)


def _record(  # noqa: PLR0917 - a reference, what it leads into, and where it stands
    code: str, key: str, folder: str, records: Mapping[str, _T], known: Known, place: tuple[str, str]
) -> Iterator[Loose]:
    if key not in records and f"content/{folder}/{key}.yaml" not in known.broken:
        close = did_you_mean(key, records)
        yield Loose(code=code, path=place[0], pointer=place[1], values={"key": key}, instead=close)


def _halls(finding: RectificationFinding, known: Known, path: str) -> Iterator[Loose]:
    inspection = known.inspections.get(finding.inspection or "")
    if inspection is None:
        return
    numbers = {hall.number for hall in inspection.halls}
    for at, number in enumerate(finding.halls):
        if number not in numbers:
            yield Loose(code="REF-013", path=path, pointer=f"/finding/halls/{at}", values={"hall": number})
