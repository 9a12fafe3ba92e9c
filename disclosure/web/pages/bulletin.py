"""One bulletin: its figures as printed, drawn and compared, and what does not add up in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from flask import Blueprint, abort, render_template

from disclosure.model.bulletin import Bulletin
from disclosure.model.claim import Comparison, Measure
from disclosure.model.identity import is_demonstration
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Verdict
from disclosure.reports.bulletins import sections
from disclosure.reports.bulletins.overview import overview
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.official.blocks import Block, Paragraph
from disclosure.rules.bulletins import BULLETIN_RULES
from disclosure.rules.bulletins.comparisons import expected_base, measured
from disclosure.rules.bulletins.periods import length
from disclosure.rules.rule import Rule
from disclosure.web.bulletin_tables import checks, part_tables, unit_tables
from disclosure.web.hotline_record import subjects
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.web.unit_record import records_of
from disclosure.wording import bulletin_pages as wording

bp = Blueprint("bulletin", __name__)
bp.add_app_template_filter(wording.FIGURES.__getitem__, "figure_name")
bp.add_app_template_filter(wording.SHORT.__getitem__, "figure_short")
bp.add_app_template_filter(wording.time_limit, "hotline_limit")

_RULES: Final = {rule.code: rule for rule in BULLETIN_RULES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A change with what it goes back to: as printed, or else as a bulletin of that time has it."""

    comparison: Comparison
    earlier: Bulletin | None
    base: Decimal | None
    checks: tuple[str, ...]

    @property
    def sign(self) -> str:
        """What stands behind the base: nothing behind a count."""
        return "" if self.comparison.measure in (Measure.CASES, Measure.CALLS) else "%"

    @property
    def outcome(self) -> Outcome:
        """Whether the change agrees with its base; without one nobody can tell."""
        if self.checks:
            return Outcome.NOT_MET
        return Outcome.NOT_JUDGED if self.base is None else Outcome.MET


@bp.get("/bulletins/<region>/<slug>/")
def show(region: str, slug: str) -> str:
    """Give a bulletin's page."""
    portal = site().portal
    subject = once(subjects).get(f"{region}/{slug}") or abort(404)
    bulletin = subject.bulletin
    return render_template(
        "pages/bulletin.html",
        subject=subject,
        bulletin=bulletin,
        companies=portal.companies,
        is_demonstration=is_demonstration(region),
        places=(*portal.parents(region), *filter(None, (portal.regions.get(region),))),
        days=length(bulletin.period),
        summary=_summary(subject),
        compared=tuple(_compared(subject)),
        part_tables=tuple(part_tables(subject)),
        good=_paragraphs(sections.good(subject)),
        shortcomings=_paragraphs(sections.shortcomings(subject)),
        unit_tables=tuple(unit_tables(subject)),
        named=[(table, records_of(subject, table)) for table in bulletin.unit_tables if table not in subject.tables],
        checked=tuple(_checked(subject.report.verdicts)),
        counts=subject.counts(),
        orders=[one for one in once(Ledger.of).entries.values() if one.order.finding.bulletin == bulletin.key],
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each bulletin's address."""
    for bulletin in portal.bulletins.values():
        yield "bulletin.show", {"region": bulletin.region, "slug": bulletin.id}


def _paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph)]


def _summary(subject: Subject) -> list[Paragraph]:
    """The first section; what is to be said of changes stands beside them."""
    beside = frozenset(subject.notes("B15") if subject.bulletin.comparisons else ())
    return [
        replace(one, notes=tuple(note for note in one.notes if note not in beside))
        for one in _paragraphs(overview(subject))
    ]


def _compared(subject: Subject) -> Iterator[Compared]:
    bulletin = subject.bulletin
    for at, one in enumerate(bulletin.comparisons):
        earlier = None if one.base is not None else subject.context.of(*expected_base(bulletin, one.kind))
        base = one.base if earlier is None else measured(earlier, one.measure)
        yield Compared(comparison=one, earlier=earlier, base=base, checks=checks(subject, f"/comparisons/{at}"))


def _checked(verdicts: Iterable[Verdict]) -> Iterator[tuple[Verdict, Rule]]:
    """What could be asked of the bulletin, slips first."""
    asked = [verdict for verdict in verdicts if verdict.outcome is not Outcome.NOT_APPLICABLE]
    order = (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.MET)
    for verdict in sorted(asked, key=lambda one: order.index(one.outcome)):
        yield verdict, _RULES[verdict.rule]
