"""What a paper is about: which place, which sectors, by which measures, and how surely."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from disclosure.model.identity import Sector
from disclosure.model.regulation import Regulation
from disclosure.model.verdict import Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import Citation
from disclosure.reports.sections import Sections, sections
from disclosure.reports.sections.company import CompanySection, Entry
from disclosure.wording.official import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The sections of a report, with what only official papers ask of them.

    `measures` are the disclosure measures of the edition that is judged by; `judged` the companies of which anything
    could be judged; `meeting` the names of those that meet a rule, by its code.
    """

    sections: Sections
    measures: Regulation | None
    judged: tuple[CompanySection, ...]
    meeting: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, assessment: Assessment) -> Self:
        """That of an assessment."""
        found, edition = sections(assessment), assessment.report.edition
        known = assessment.portal.regulations.values()
        return cls(
            sections=found,
            measures=next((one for one in known if edition and one.edition == edition and one.region is None), None),
            judged=tuple(one for one in found.companies if one.score.judged),
            meeting=_meeting(found),
        )

    @property
    def assessment(self) -> Assessment:
        """What the sections lay out."""
        return self.sections.assessment

    @property
    def place(self) -> str:
        """The region by name, or nothing."""
        code = self.assessment.selection.region
        region = self.assessment.portal.regions.get(code or "")
        return region.name if region else code or ""

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors of the companies that could be judged, or of all where there are none."""
        members = {one.company.id.sector for one in self.judged or self.sections.companies}
        return tuple(sector for sector in Sector if sector in members)

    @property
    def is_demonstration(self) -> bool:
        """Whether any company is invented."""
        return any(one.company.is_demonstration for one in self.sections.companies)

    @property
    def ordered(self) -> tuple[CompanySection, ...]:
        """The companies that do not meet a MUST rule."""
        return tuple(one for one in self.sections.companies if one.failures(Severity.MUST))

    @property
    def clauses(self) -> dict[str, Citation]:
        """Every clause that a verdict rests on, by its reference."""
        entries = (e for one in self.sections.companies for e in (*one.not_met, *one.not_judged))
        return {citation.reference: citation for entry in entries for citation in entry.citations}

    @property
    def named_measures(self) -> str | None:
        """The measures where a paper first names them."""
        return paper.measures(self.measures.title, self.measures.number) if self.measures else None

    def name(self, regulation: Regulation) -> str:
        """A regulation as a paper names it after its first lines."""
        return paper.MEASURES if regulation is self.measures else paper.full(regulation.title, regulation.number)

    def cite(self, citation: Citation, *, marked: bool = True) -> str:
        """A clause as a table cites it; marked where its text is not verified."""
        regulation = citation.regulation
        return paper.short(
            regulation.title,
            regulation.edition,
            own=regulation is self.measures,
            article=citation.clause.article,
            verified=citation.is_verified or not marked,
        )

    def cite_all(self, citations: Iterable[Citation]) -> tuple[str, ...]:
        """Clauses, each text once: clauses without an article read alike."""
        return tuple(dict.fromkeys(self.cite(one) for one in citations))


def by_sector(companies: Iterable[CompanySection]) -> dict[str, int]:
    """How many companies each sector has."""
    counts = Counter(one.company.id.sector for one in companies)
    return {sector.value: counts[sector] for sector in Sector if counts[sector]}


def broken(companies: Iterable[CompanySection], severity: Severity) -> list[tuple[CompanySection, Entry]]:
    """Every rule of a severity that is not met, by company."""
    return [(one, entry) for one in companies for entry in one.not_met if entry.verdict.severity is severity]


def _meeting(found: Sections) -> Mapping[str, Sequence[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for one in found.companies:
        for rule in one.met:
            names[rule.code].append(one.company.name)
    return dict(names)
