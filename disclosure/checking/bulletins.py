"""Every rule on hotline bulletins asked about every bulletin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure.checking.selection import Selection
from disclosure.checking.verdicts import outcome_of
from disclosure.model.bulletin import Bulletin
from disclosure.model.identity import region_covers
from disclosure.model.portal import Portal
from disclosure.model.verdict import Finding, Outcome, Verdict
from disclosure.rules.bulletins import BULLETIN_RULES
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Rule, Said
from disclosure.wording import checking as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinReport:
    """The verdicts on one bulletin, one a rule in the order of the codes."""

    bulletin: Bulletin
    verdicts: tuple[Verdict, ...]

    def verdict(self, rule: str) -> Verdict:
        """The verdict on a rule by its code; KeyError where there is none."""
        return {verdict.rule: verdict for verdict in self.verdicts}[rule]

    def findings(self) -> Iterator[tuple[Verdict, Finding]]:
        """Every slip, with the verdict that it led to."""
        for verdict in self.verdicts:
            if verdict.outcome is Outcome.NOT_MET:
                for finding in verdict.findings:
                    yield verdict, finding


def check_bulletins(portal: Portal, selection: Selection | None = None) -> tuple[BulletinReport, ...]:
    """The verdicts on the bulletins of a portal, or on those that are meant, by region and name."""
    selection = selection or Selection()
    known = tuple(portal.bulletins.values())
    reports = (check_bulletin(one, known, selection) for one in known if _is_meant(one, selection))
    return tuple(report for report in reports if report.verdicts)


def check_bulletin(
    bulletin: Bulletin, known: Iterable[Bulletin] = (), selection: Selection | None = None
) -> BulletinReport:
    """The verdicts on one bulletin; `known` are those that it can be compared with."""
    asked = [rule for rule in BULLETIN_RULES if selection is None or selection.asks(rule.code)]
    others = tuple(one for one in known if one.region == bulletin.region and one.id != bulletin.id)
    context = BulletinContext(others=others)
    return BulletinReport(bulletin=bulletin, verdicts=tuple(_judge(rule, bulletin, context) for rule in asked))


def _is_meant(bulletin: Bulletin, selection: Selection) -> bool:
    """A bulletin speaks of a whole region: whoever asks for companies or a sector does not mean it."""
    if selection.paths:
        return selection.holds_path(bulletin.record.path)
    if selection.companies or selection.sector is not None:
        return False
    return selection.region is None or region_covers(selection.region, bulletin.region)


def _judge(rule: Rule, bulletin: Bulletin, context: BulletinContext) -> Verdict:
    said: list[Said] = list(rule.judge(bulletin, context))
    flaws = [one for one in said if isinstance(one, Flaw)]
    doubts = [one for one in said if isinstance(one, NotJudged)]
    outcome, reasons = outcome_of(flaws, doubts, [one for one in said if isinstance(one, NotApplicable)])
    path = bulletin.record.path
    beside = [doubt.reason for doubt in doubts] if flaws else []
    return Verdict(
        rule=rule.code,
        outcome=outcome,
        severity=rule.severity,
        reason=wording.joined(dict.fromkeys(reasons)) if reasons else None,
        findings=tuple(Finding(path=path, pointer=flaw.pointer, text=flaw.found) for flaw in flaws),
        evidence=tuple(dict.fromkeys([*(one.text for one in said if isinstance(one, Evidence)), *beside])),
    )
