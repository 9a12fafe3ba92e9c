from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Operator, Portal, PortalInfo

INFO = PortalInfo(name="门户", base_url="https://portal.example/", operator=Operator(name="单位"), description="简介")
ONE, TWO = CompanyId("990100", Sector.WATER, "one"), CompanyId("990100", Sector.GAS, "two")


def test_companies_with_a_file_left_out_are_unread_those_left_out_whole_too() -> None:
    portal = Portal(
        info=INFO,
        regions={},
        regulations={},
        companies={ONE: Company(id=ONE, records={}, name="甲"), TWO: Company(id=TWO, records={}, name="乙")},
        omitted=(
            "content/companies/990100/heat/gone/company.yaml",
            "content/companies/990100/water/one/notices/2026-11-20-main.yaml",
            "content/companies/990100/warter",
            "content/regions/990200.yaml",
        ),
    )
    assert portal.unread == {ONE, CompanyId("990100", Sector.HEAT, "gone")}
    assert list(portal.without_unread().companies) == [TWO]
