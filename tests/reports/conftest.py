"""Assessments to make reports from: of the real content, of the demonstration city, and of invented companies."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.checking.selection import Selection
from disclosure.content.load import load
from disclosure.content.revisions import Revision
from disclosure.content.schemas import Schemas
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.reports.assessment import BESIDE, Assessment, Earlier, assess
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = Schemas.under(HOME / "schemas")
AS_OF = date(2026, 11, 21)
REVISION = Revision("0123456789ab", date(2026, 11, 20), changed=True)
UNCONFIRMED = "source: {publisher: 示例单位, retrieved: 2026-11-21}\nconfirmed: false\n"


@pytest.fixture(scope="session")
def content() -> Portal:
    """The real content."""
    return load(HOME / "content", SCHEMAS)


def _assess(portal: Portal, selection: Selection, root: Path, **more: Any) -> Assessment:
    report = check(portal, CATALOGUE, AS_OF)
    return assess(portal, report, CATALOGUE, selection, root=root, revision=REVISION, **more)


@pytest.fixture(scope="session")
def assessment(content: Portal) -> Assessment:
    """The prefecture 411700 with its counties on 2026-11-21."""
    return _assess(content, Selection(region="411700"), HOME)


@pytest.fixture(scope="session")
def served(content: Portal) -> Assessment:
    """The prefecture 411700 with all that `--with` can ask for."""
    return _assess(content, Selection(region="411700"), HOME, beside=frozenset(BESIDE))


@pytest.fixture(scope="session")
def unserved(content: Portal) -> Assessment:
    """The demonstration city, of which there are orders, but neither inspections nor bulletins."""
    return _assess(content, Selection(region="990100"), HOME, beside=frozenset(BESIDE))


@pytest.fixture(scope="session")
def everything(content: Portal) -> Assessment:
    """All real companies on 2026-11-21."""
    return _assess(content, Selection(), HOME)


@pytest.fixture(scope="session")
def demonstration(content: Portal) -> Assessment:
    """The demonstration city, whose companies have no rank."""
    return _assess(content, Selection(region="990100"), HOME)


@pytest.fixture(scope="session")
def selected(content: Portal) -> Assessment:
    """The gas companies of 411700 by the D rules except D01, as `--sector gas --select D --ignore D01` asks."""
    return _assess(content, Selection(region="411700", sector=Sector.GAS, select=("D",), ignore=("D01",)), HOME)


@pytest.fixture(scope="session")
def power(content: Portal) -> Assessment:
    """The power companies of 411700, to which no rule applies."""
    return _assess(content, Selection(region="411700", sector=Sector.POWER), HOME)


@pytest.fixture
def excused(sandbox: Any) -> Assessment:
    """Two invented companies of 411700, one unconfirmed; the other has exemptions: D03 in use, D04 ended, D24 idle.

    Its name and one of the reasons hold what HTML, Markdown and spreadsheets take for themselves.
    """
    sandbox.company(
        "411700/water/ceshi-water",
        company="""
        name: =测试|供水<公司>
        website: https://water.example/
        exemptions:
          - rule: D03
            reason: 领导班子调整中 | 待<任命> *公布*
            approver: 测试市城市管理局
            document: 测城管函〔2026〕9号
            until: 2026-12-31
          - rule: D04
            reason: 机构改革
            approver: 测试市城市管理局
            document: 测城管函〔2026〕3号
            until: 2026-11-20
          - rule: D24
            reason: 网站改版
            approver: 测试市城市管理局
            document: 测城管函〔2026〕5号
            until: 2027-06-30
        """,
    )
    sandbox.company("411700/heat/ceshi-heat", company=f"name: 测试热力公司\n{UNCONFIRMED}")
    return _assess(load(sandbox.content, SCHEMAS), Selection(region="411700"), sandbox.root)


@pytest.fixture
def compared(sandbox: Any) -> Assessment:
    """A company compared with 2026-10-01: D02 new, D03 fixed, D04 open, the rest stays; of another all is open."""
    company = "411700/water/ceshi-water"
    sandbox.company(company, company="name: 测试供水公司\nphone: 0999-2910000\noffice_address: 测试路 1 号\n")
    sandbox.company("411700/gas/ceshi-gas", company="name: 测试燃气公司\n")  # closed since: its findings stay open
    selection = Selection(region="411700")
    before = load(sandbox.content, SCHEMAS)
    earlier = Earlier(
        asked="2026-10-01",
        revision=Revision("ba9876543210", date(2026, 9, 30)),
        report=check(before, CATALOGUE, date(2026, 10, 1)),
        omitted=("content/companies/411700/heat/ceshi-heat/company.yaml",),
    )
    (sandbox.content / "companies/411700/gas/ceshi-gas/company.yaml").unlink()
    (sandbox.content / "companies/411700/gas/ceshi-gas").rmdir()
    sandbox.company(
        company,
        company="""
        name: 测试供水公司
        leaders: [{name: 甲, title: 总经理, duties: 主持全面工作}]
        exemptions:
          - {rule: D04, reason: 机构改革, approver: 测试市城市管理局, document: 测城管函〔2026〕3号, until: 2026-12-31}
        """,
    )
    return _assess(load(sandbox.content, SCHEMAS), selection, sandbox.root, earlier=earlier)
