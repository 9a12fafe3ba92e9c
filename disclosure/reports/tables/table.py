"""What tables are made of: rows of texts and numbers, and the cells that name a company, a rule, a clause."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Self

from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import citations
from disclosure.rules.rule import Rule
from disclosure.wording import checking, names, tables

Cell = str | int | Decimal | None
Row = tuple[Cell, ...]

COMPANY = (tables.REGION_CODE, tables.REGION, tables.SECTOR, tables.COMPANY, tables.COMPANY_ID, tables.RECORDS)
RULE = (tables.RULE, tables.TITLE, tables.SEVERITY)
OUTCOMES = tuple(names.OUTCOMES[outcome] for outcome in Outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table by its (ASCII) name."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The cells below COMPANY, RULE and the basis; `basis` takes references to clauses."""

    assessment: Assessment
    rules: dict[str, Rule]
    basis: Callable[[tuple[str, ...]], str]

    @classmethod
    def of(cls, assessment: Assessment) -> Self:
        """Those of an assessment."""
        portal = assessment.portal

        @cache
        def basis(references: tuple[str, ...]) -> str:
            return checking.joined(map(str, citations(portal, references)))

        return cls(assessment, {rule.code: rule for rule in assessment.rules}, basis)

    def company(self, company: CompanyId) -> Row:
        """A company; one that is not there any more has neither name nor records."""
        portal, report = self.assessment.portal, self.assessment.report
        region, known = portal.regions.get(company.region), portal.companies.get(company)
        confirmed = known is not None and report.companies[company].confirmed
        return (
            company.region,
            region.name if region else None,
            names.SECTORS[company.sector],
            known.name if known else None,
            str(company),
            tables.records(confirmed=confirmed, demonstration=known.is_demonstration) if known else None,
        )

    def rule(self, rule: Rule) -> Row:
        """A rule, with its weight under the report's edition."""
        return (rule.code, rule.title, names.SEVERITIES[rule.severity_in(self.assessment.report.edition)])


def counted(counts: Counter[Outcome]) -> Row:
    """The cells below OUTCOMES."""
    return tuple(counts[outcome] for outcome in Outcome)
