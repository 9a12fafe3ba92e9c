"""Where people look for what is near them: in a city or a county, not in a whole province."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import groupby

from disclosure.model.identity import region_parents
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGroup:
    """Regions under the highest one that the portal knows above them; one without any stands under itself."""

    top: Region
    places: tuple[Region, ...]


def with_companies(portal: Portal) -> tuple[Region, ...]:
    """The regions with companies of their own, and those that companies name in their service area, by code."""
    served = {
        code for company in portal.companies.values() if company.service_area for code in company.service_area.regions
    }
    return _regions(portal, served | {company.region for company in portal.companies})


def by_code(current: Site) -> dict[str, Region]:
    """The regions where there is somebody to call, by code."""
    return {region.code: region for region in with_companies(current.portal)}


def places(portal: Portal) -> tuple[Region, ...]:
    """The regions with companies of their own and the prefectures around them, by code."""
    own = {company.region for company in portal.companies}
    prefectures = {parent for code in own for parent in region_parents(code) if not parent.endswith("0000")}
    return _regions(portal, own | prefectures)


def cities(portal: Portal) -> tuple[Region, ...]:
    """The prefectures with companies, and places without a prefecture: a list for a first page."""
    return tuple(one for one in places(portal) if one.code.endswith("00") or not _has_city(portal, one.code))


def _has_city(portal: Portal, code: str) -> bool:
    return any(not parent.endswith("0000") and parent in portal.regions for parent in region_parents(code))


def _regions(portal: Portal, codes: Iterable[str]) -> tuple[Region, ...]:
    return tuple(portal.regions[code] for code in sorted(codes) if code in portal.regions)


def around(code: str, known: Container[str]) -> tuple[str, ...]:
    """Those of the known codes that a region is or lies in, nearest first."""
    return tuple(one for one in (code, *region_parents(code)) if one in known)


def grouped(portal: Portal, regions: Iterable[Region]) -> tuple[PlaceGroup, ...]:
    """The regions by province; give them by code."""
    groups = groupby(regions, key=lambda region: _top(portal, region))
    return tuple(PlaceGroup(top=top, places=tuple(members)) for top, members in groups)


def _top(portal: Portal, region: Region) -> Region:
    return next(iter(portal.parents(region.code)), region)
