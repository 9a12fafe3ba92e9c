"""Where the portal's own pages are, for readers of a report that is not on the portal."""

from dataclasses import dataclass

from disclosure.model.identity import CompanyId


@dataclass(frozen=True, slots=True)
class Addresses:
    """Full public addresses below the portal's `base_url`, which ends with a slash."""

    base_url: str

    def company(self, company: CompanyId) -> str:
        """A company's page."""
        return f"{self.base_url}companies/{company}/"

    def rule(self, code: str) -> str:
        """A rule's page."""
        return f"{self.base_url}rules/{code}/"

    def clause(self, reference: str) -> str:
        """A clause by its reference: `measures-2021#prices` is an anchor on the regulation's page."""
        regulation, _, clause = reference.partition("#")
        return f"{self.base_url}regulations/{regulation}/#{clause}"

    def page(self, slug: str) -> str:
        """Any other page."""
        return f"{self.base_url}{slug}/"
