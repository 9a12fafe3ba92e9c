"""How companies and rules stand, every verdict, and every finding."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure.checking.score import Share, score
from disclosure.model.verdict import CompanyReport, Severity, Verdict
from disclosure.reports.assessment import Assessment
from disclosure.reports.sections.rule import rule_rows
from disclosure.reports.tables.table import COMPANY, OUTCOMES, RULE, Labels, Row, Table, counted
from disclosure.wording import catalogue, checking, names, tables, workbook

VERDICT_HEADS = (*COMPANY, *RULE, tables.OUTCOME, tables.REASON, tables.FOUND, workbook.EVIDENCE, tables.BASIS)


def companies(assessment: Assessment, labels: Labels) -> Table:
    """A row for each company, with its place in its sector."""
    ranks = {row.company: row.rank for rows in assessment.rankings.values() for row in rows}
    shares = (head(severity) for severity in Severity for head in (tables.met, tables.judged))
    return Table(
        name="companies",
        heads=(*COMPANY, tables.RANK, tables.GRADE, tables.POINTS, *shares, *OUTCOMES),
        rows=tuple(
            (*labels.company(key), ranks.get(key), *_score(report), *counted(report.count()))
            for key, report in assessment.report.companies.items()
        ),
    )


def _score(report: CompanyReport) -> Row:
    of = score(report)
    grade = names.GRADES[of.grade] if of.grade else None
    return (grade, _points(of.must), of.must.met, of.must.judged, of.should.met, of.should.judged)


def _points(share: Share) -> Decimal | None:
    return Decimal(share.shown) if share.shown else None


def rules(assessment: Assessment, labels: Labels) -> Table:
    """A row for each rule."""
    return Table(
        name="rules",
        heads=(*RULE, tables.SECTOR, *OUTCOMES, tables.BASIS, tables.REMEDY),
        rows=tuple(
            (
                *labels.rule(row.rule),
                catalogue.sectors(row.rule.sectors),
                *counted(row.counts),
                labels.basis(row.rule.basis),
                row.rule.remedy,
            )
            for row in rule_rows(assessment)
        ),
    )


def verdicts(assessment: Assessment, labels: Labels) -> Table:
    """A row for each company and rule."""
    return Table(
        name="verdicts",
        heads=VERDICT_HEADS,
        rows=tuple((*beginning, *grounds(verdict, labels)) for beginning, verdict in _judged(assessment, labels)),
    )


def grounds(verdict: Verdict, labels: Labels) -> Row:
    """What a verdict rests on: the last of VERDICT_HEADS, after the company, the rule and the outcome."""
    found = checking.joined(finding.text for finding in verdict.findings)
    return (verdict.reason, found, checking.joined(verdict.evidence), labels.basis(verdict.clauses))


def findings(assessment: Assessment, labels: Labels) -> Table:
    """A row for each finding; those that an exemption excuses are among them."""
    return Table(
        name="findings",
        heads=(*COMPANY, *RULE, tables.OUTCOME, tables.FOUND, tables.FILE, tables.LINE, tables.BASIS, tables.REMEDY),
        rows=tuple(
            (
                *beginning,
                finding.text,
                finding.path,
                assessment.lines.get((finding.path, finding.pointer)),
                labels.basis(verdict.clauses),
                labels.rules[verdict.rule].remedy,
            )
            for beginning, verdict in _judged(assessment, labels)
            for finding in verdict.findings
        ),
    )


def _judged(assessment: Assessment, labels: Labels) -> Iterator[tuple[Row, Verdict]]:
    """Every verdict with its cells below COMPANY, RULE and the outcome."""
    of_company = {key: labels.company(key) for key in assessment.report.companies}
    of_rule = {code: labels.rule(rule) for code, rule in labels.rules.items()}
    for key, verdict in assessment.report.verdicts():
        yield (*of_company[key], *of_rule[verdict.rule], names.OUTCOMES[verdict.outcome]), verdict
