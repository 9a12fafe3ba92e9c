from pathlib import Path

from disclosure.checking import check
from disclosure.model.identity import CompanyId, Sector
from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from disclosure.web.links import clause_link, company_link, link, rule_link

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


def test_the_addresses_are_those_of_the_site(power: Assessment) -> None:
    company = CompanyId("411700", Sector.GAS, "yunan-gas")
    portal = power.portal
    addresses = Addresses(portal.info.base_url)
    app = create_app(portal, check(portal, (), power.as_of), schemas=SCHEMAS, catalogue=CATALOGUE)
    with app.test_request_context("/"):
        base = portal.info.base_url
        assert addresses.company(company) == base + company_link(company)
        assert addresses.rule("D01") == base + rule_link("D01")
        assert addresses.clause("measures-2021#prices") == base + clause_link("measures-2021#prices")
        assert addresses.page("rules") == base + link("rules.show")
        assert addresses.page("regulations") == base + link("regulations.show")
        assert addresses.page("method") == base + link("prose.show", slug="method")
