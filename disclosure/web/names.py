"""What templates may name beside what their view gives them."""

from functools import cache, partial

from flask import Flask

from disclosure.model.verdict import Outcome
from disclosure.web.links import address, here
from disclosure.web.opening import holidays_data
from disclosure.web.site import Site
from disclosure.wording import web as wording


def register(app: Flask, site: Site) -> None:
    """Give templates the names that every page shares."""
    app.jinja_env.globals.update(
        info=site.portal.info,
        prose_pages=site.portal.pages,
        as_of=site.as_of,
        label=site.labels.label,
        choice=site.labels.choice,
        rules=site.rules,
        clause=site.portal.clause,
        outcomes=tuple(Outcome),
        region_name=lambda code: region_name(site, code),
        place_name=cache(partial(place_name, site)),
        navigation=wording.NAVIGATION,
        is_here=is_here,
        holidays=holidays_data(site.as_of.year),
    )


def region_name(site: Site, code: str) -> str:
    """Give a region's short name, or its code where the portal does not know it."""
    region = site.portal.regions.get(code)
    return region.label if region else wording.region_code_title(code)


def place_name(site: Site, code: str) -> str:
    """Give a region's short name after those of the regions above it."""
    above = [region.label for region in site.portal.parents(code)]
    return " ".join((*above, region_name(site, code)))


def is_here(endpoint: str) -> bool:
    """Whether the page being made is the one of that address."""
    return here() == address(endpoint)
