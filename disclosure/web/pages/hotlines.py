"""Which number to call: by what has happened, in one's own place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.region import Region, UnifiedHotline
from disclosure.web import places
from disclosure.web.once import once
from disclosure.web.site import Site, site
from disclosure.wording.pages import SITUATIONS

bp = Blueprint("hotlines", __name__)


class Match(StrEnum):
    """How well a company's number answers: meant for this, one of its other numbers, or none at all."""

    MEANT = "meant"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What may have happened: whom it concerns, and the purposes of the numbers that answer it, best first."""

    key: str
    sectors: tuple[Sector, ...]
    purposes: tuple[HotlinePurpose, ...]

    @property
    def title(self) -> str:
        """What the reader sees or smells."""
        return SITUATIONS[self.key].title

    @property
    def first(self) -> str:
        """What comes before the call."""
        return SITUATIONS[self.key].first

    @property
    def steps(self) -> tuple[str, ...]:
        """What to do meanwhile."""
        return SITUATIONS[self.key].steps

    @property
    def is_danger(self) -> bool:
        """Whether what comes before the call may save a life."""
        return self.key == "gas-leak"

    @property
    def has_regulator(self) -> bool:
        """Whether the authority that a region names is the one for it: not for power."""
        return Sector.POWER not in self.sectors or len(self.sectors) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The numbers of one company for one situation."""

    company: Company
    hotlines: tuple[Hotline, ...]
    match: Match


_P = HotlinePurpose
_EVERY = tuple(Sector)
CATALOGUE = (
    Situation(key="gas-leak", sectors=(Sector.GAS,), purposes=(_P.GAS_LEAK, _P.EMERGENCY, _P.REPAIR)),
    Situation(key="burst-pipe", sectors=(Sector.WATER,), purposes=(_P.EMERGENCY, _P.REPAIR)),
    Situation(key="no-water", sectors=(Sector.WATER,), purposes=(_P.REPAIR,)),
    Situation(key="no-gas", sectors=(Sector.GAS,), purposes=(_P.REPAIR,)),
    Situation(key="no-heat", sectors=(Sector.HEAT,), purposes=(_P.REPAIR, _P.EMERGENCY)),
    Situation(key="no-power", sectors=(Sector.POWER,), purposes=(_P.REPAIR, _P.EMERGENCY)),
    Situation(key="service", sectors=_EVERY, purposes=(_P.PAYMENT, _P.CONSULTING)),
    Situation(key="complaint", sectors=_EVERY, purposes=(_P.COMPLAINT,)),
)
_ANY = (_P.CONSULTING, _P.REPAIR, _P.EMERGENCY, _P.GAS_LEAK, _P.OTHER, _P.COMPLAINT, _P.PAYMENT)


@bp.get("/hotlines/")
def show() -> str:
    """Give what to do in each situation, and the places to choose from."""
    portal = site().portal
    return render_template(
        "pages/hotlines.html", situations=CATALOGUE, groups=places.grouped(portal, once(places.by_code).values())
    )


_KEYS = ",".join(f'"{one.key}"' for one in CATALOGUE)


@bp.get(f"/hotlines/<any({_KEYS}):key>/")
def situation(key: str) -> str:
    """Give what to do in one situation, and the places whose companies answer."""
    current = site()
    found = next(one for one in CATALOGUE if one.key == key)
    codes = {code for code, sectors in once(_answering).items() if sectors.intersection(found.sectors)}
    known = once(places.by_code)
    return render_template(
        "pages/hotlines_situation.html",
        situation=found,
        others=[one for one in CATALOGUE if one is not found],
        groups=places.grouped(current.portal, [known[code] for code in sorted(codes)]),
    )


@bp.get("/hotlines/<code>/")
def region(code: str) -> str:
    """Give the numbers of one region, by situation and by company; the regions around and inside it have their own."""
    current, known = site(), once(places.by_code)
    found = known.get(code) or abort(404)
    own = [company for company in current.companies_in.get(code, ()) if company.id.region == code]
    companies = (*own, *current.serving.get(code, ()))
    parents = current.portal.parents(code)
    return render_template(
        "pages/hotlines_region.html",
        region=found,
        elsewhere=[one for one in (*parents, *current.inside.get(code, ())) if one.code in known],
        authorities=(found, *reversed(parents)),
        unified=_nearest(found, *reversed(parents)),
        situations={situation: answers(situation, companies) for situation in CATALOGUE},
        companies=companies,
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the index, each situation, and each region where there is somebody to call."""
    yield "hotlines.show", {}
    for one in CATALOGUE:
        yield "hotlines.situation", {"key": one.key}
    for place in places.with_companies(portal):
        yield "hotlines.region", {"code": place.code}


def _nearest(*around: Region) -> tuple[UnifiedHotline, ...]:
    """Give the lines for every matter of the nearest region that has any."""
    return next((place.hotlines for place in around if place.hotlines), ())


def _answering(current: Site) -> dict[str, set[Sector]]:
    """Give the sectors that have a company in each region, or one that serves it."""
    found: defaultdict[str, set[Sector]] = defaultdict(set)
    for company in current.portal.companies.values():
        named = company.service_area.regions if company.service_area else ()
        for code in {company.id.region, *named} & once(places.by_code).keys():
            found[code].add(company.id.sector)
    return found


def answers(situation: Situation, companies: Iterable[Company]) -> tuple[Answer, ...]:
    """What each company that the situation concerns offers for it."""
    return tuple(answer(situation, company) for company in companies if company.id.sector in situation.sectors)


def answer(situation: Situation, company: Company) -> Answer:
    """The company's numbers for a situation: of the best purpose that it has a number for, else of any other."""
    for match, purposes in ((Match.MEANT, situation.purposes), (Match.OTHER, _ANY)):
        for purpose in purposes:
            if hotlines := tuple(line for line in company.hotlines if line.purpose is purpose):
                return Answer(company=company, hotlines=hotlines, match=match)
    return Answer(company=company, hotlines=(), match=Match.NONE)
