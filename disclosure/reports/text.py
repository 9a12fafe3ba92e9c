"""The report for a terminal: the most serious first, what was found, where, and what to type."""

from collections.abc import Iterator, Mapping

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import CompanyReport, Outcome, Report, Severity, Verdict
from disclosure.reports.places import Lines, place
from disclosure.rules.rule import Rule
from disclosure.wording import names
from disclosure.wording import reports as wording

FULL = 3
"""Up to this many companies are shown in full, more as one line each."""
_SHOWN = (Outcome.NOT_MET, Outcome.NOT_JUDGED)


def text(portal: Portal, report: Report, rules: Mapping[str, Rule], lines: Lines) -> str:
    """The report as text; `lines` are where the findings stand."""
    parts = [wording.heading(report.as_of.isoformat(), report.edition), ""]
    if len(report.companies) > FULL:
        parts += [_line(portal, company) for company in report.companies.values()]
        parts += ["", wording.SEE_COMPANY]
    else:
        for company in report.companies.values():
            parts += [*_company(portal.companies[company.company], company, rules, lines), ""]
    parts.append(wording.total(len(report.companies), _figures(report)))
    return "\n".join(parts) + "\n"


def _figures(report: Report | CompanyReport) -> dict[str, int]:
    return {outcome.value: count for outcome, count in report.count().items()}


def _line(portal: Portal, report: CompanyReport) -> str:
    name = portal.companies[report.company].name
    return f"{_identity(report.company, name)}  {wording.counts(_figures(report))}"


def _identity(company: CompanyId, name: str) -> str:
    return f"{company}  {name}"


def _company(company: Company, report: CompanyReport, rules: Mapping[str, Rule], lines: Lines) -> Iterator[str]:
    unsure = "" if company.confirmed else wording.UNCONFIRMED
    yield f"{_identity(company.id, company.name)}{unsure}"
    yield f"  {wording.counts(_figures(report))}"
    for verdict in sorted(report.verdicts, key=_seriousness):
        if verdict.outcome in _SHOWN:
            yield from _verdict(verdict, rules[verdict.rule], lines)


def _seriousness(verdict: Verdict) -> tuple[bool, bool]:
    return (verdict.severity is not Severity.MUST, verdict.outcome is not Outcome.NOT_MET)


def _verdict(verdict: Verdict, rule: Rule, lines: Lines) -> Iterator[str]:
    yield ""
    label = f"{names.OUTCOMES[verdict.outcome]}·{names.SEVERITIES[verdict.severity]}"
    yield f"  {verdict.rule} {label} {rule.title}"
    for finding in verdict.findings:
        yield f"    {place(finding, lines)}: {finding.text}"
    if verdict.reason:
        yield f"    {verdict.reason}"
    if verdict.outcome is Outcome.NOT_MET:
        yield f"    {wording.REMEDY}{rule.remedy}"
