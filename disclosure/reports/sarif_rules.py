"""The rules as SARIF describes them: what they want, why, by which clause, and what to do."""

from collections.abc import Iterator
from typing import Any

from disclosure.model.portal import Portal
from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.reports.catalogue import explain
from disclosure.reports.citations import citations
from disclosure.reports.notes import LEVELS
from disclosure.rules.rule import Rule
from disclosure.wording import catalogue as wording


def descriptors(assessment: Assessment) -> Iterator[dict[str, Any]]:
    """The reportingDescriptor of each chosen rule."""
    addresses = Addresses(assessment.portal.info.base_url)
    for rule in assessment.rules:
        severity = rule.severity_in(assessment.report.edition)
        sectors = [sector.value for sector in rule.sectors]
        yield {
            "id": rule.code,
            "name": rule.judge.__name__.title().replace("_", ""),
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.rationale},
            "helpUri": addresses.rule(rule.code),
            "help": {
                "text": explain(rule, assessment.portal),
                "markdown": "\n".join(_markdown(rule, assessment.portal)),
            },
            "defaultConfiguration": {"level": LEVELS[severity]},
            "properties": {"severity": severity.value, "sectors": sectors, "tags": [severity.value, *sectors]},
        }


def _markdown(rule: Rule, portal: Portal) -> Iterator[str]:
    yield rule.rationale
    yield f"\n**{wording.BASIS}**\n"
    yield from (f"- {cited}{wording.COLON}{cited.clause.summary}" for cited in citations(portal, rule.basis))
    for label, text in rule.examples():
        yield f"\n**{label}{wording.COLON}**\n"
        yield f"```yaml\n{text}\n```"
    yield f"\n**{wording.REMEDY}** {rule.remedy}\n"
