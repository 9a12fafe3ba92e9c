"""How the real companies stand, counted once for the whole site; invented ones are never counted with them."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector, is_demonstration
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.rules.rule import Rule
from disclosure.web import places
from disclosure.web.site import Site

Outcomes = Counter[Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Verdicts counted by sector and severity, by rule, by place (a region and what lies inside it), and by clause.

    `by_clause` counts for each clause reference the verdicts of each rule (by code) that rest on it; `cited` are the
    references on which any verdict rests, those on invented companies too.
    """

    companies: Counter[Sector]
    by_sector: dict[Sector, dict[Severity, Outcomes]]
    by_rule: dict[str, Outcomes]
    by_place: dict[str, Outcomes]
    by_clause: dict[str, dict[str, Outcomes]]
    cited: frozenset[str]


def standings(current: Site) -> Standings:
    """Count all verdicts on real companies."""
    by_sector: defaultdict[Sector, dict[Severity, Outcomes]] = defaultdict(lambda: {s: Counter() for s in Severity})
    by_rule: defaultdict[str, Outcomes] = defaultdict(Counter, {rule.code: Counter() for rule in current.catalogue})
    by_place: defaultdict[str, Outcomes] = defaultdict(Counter)
    by_clause: defaultdict[str, defaultdict[str, Outcomes]] = defaultdict(lambda: defaultdict(Counter))
    known = frozenset(place.code for place in places.places(current.portal))
    for company in real_companies(current):
        codes = places.around(company.region, known)
        for verdict in current.report.companies[company].verdicts:
            by_sector[company.sector][verdict.severity][verdict.outcome] += 1
            by_rule[verdict.rule][verdict.outcome] += 1
            for code in codes:
                by_place[code][verdict.outcome] += 1
            for reference in verdict.clauses:
                by_clause[reference][verdict.rule][verdict.outcome] += 1
    return Standings(
        companies=Counter(company.sector for company in real_companies(current)),
        by_sector=dict(by_sector),
        by_rule=dict(by_rule),
        by_place=dict(by_place),
        by_clause={reference: dict(rules) for reference, rules in by_clause.items()},
        cited=frozenset(reference for _, verdict in current.report.verdicts() for reference in verdict.clauses),
    )


def real_companies(current: Site) -> list[CompanyId]:
    """The companies that were checked and are not invented."""
    return [company for company in current.report.companies if not is_demonstration(company.region)]


def verdicts_on(current: Site, rule: Rule) -> list[tuple[Company, Verdict]]:
    """The verdict on one rule for each company: real ones first, invented ones last."""
    position = current.catalogue.index(rule)  # reports hold their verdicts in the catalogue's order
    pairs = [
        (current.portal.companies[identity], report.verdicts[position])
        for identity, report in current.report.companies.items()
    ]
    return sorted(pairs, key=lambda pair: pair[0].is_demonstration)
