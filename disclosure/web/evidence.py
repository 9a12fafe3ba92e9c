"""Where findings stand: each as a link to its line on the page of the company's records."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Finding, Verdict
from disclosure.reports.places import Lines, lines
from disclosure.web.links import record_link
from disclosure.web.once import once
from disclosure.web.site import Site, site
from disclosure.wording import records as wording


@dataclass(frozen=True, slots=True)
class Places:
    """Says a finding's place; `record` is the address of the records, `folder` the company's, with a slash."""

    record: str
    folder: str
    lines: Lines

    def __call__(self, finding: Finding) -> Markup:
        """Give the link: to the line, or to where the page says that there is no such file."""
        name = finding.path.removeprefix(self.folder)
        number = self.lines.get((finding.path, finding.pointer))
        if number:
            return _link(f"{self.record}#{anchor(name, number)}", wording.line(name, number))
        return _link(f"{self.record}#{anchor(name)}", name if name.endswith("/") else wording.absent(name))


def _link(address: str, text: str) -> Markup:
    # Markup.format would take longer than to look the line up.
    return Markup(f'<a class="place" href="{escape(address)}">{escape(text)}</a>')  # noqa: S704 - both are escaped


def anchor(name: str, number: int | None = None) -> str:
    """What a file (by its name in the company's folder), or a line of it, is called on the page of records."""
    name = "_".join(name.split())  # an id has no spaces; a file that is out of place may have
    return name if number is None else f"{name}:{number}"


def company_places(company: Company) -> Places:
    """Give the places of all findings on a company."""
    return Places(record_link(company), company.folder, company_lines(site(), company.id))


def notice_places(company: Company, verdicts: Iterable[Verdict]) -> Places:
    """Give the places of the findings on a notice: its file alone is read."""
    return Places(record_link(company), company.folder, lines(site().root, _findings(verdicts)))


def company_lines(current: Site, company: CompanyId) -> Lines:
    """Give the lines of all findings on a company; they are looked up once, for its page and for the whole report."""
    known = once(_known)
    if company not in known:
        known[company] = lines(current.root, _findings(current.report_on(company).verdicts))
    return known[company]


def _known(_: Site) -> dict[CompanyId, Lines]:
    return {}


def _findings(verdicts: Iterable[Verdict]) -> Iterable[Finding]:
    return (finding for verdict in verdicts for finding in verdict.findings)
