import pytest

from disclosure.checking.selection import Selection
from disclosure.model.identity import CompanyId, Sector

GAS, WATER = CompanyId("411700", Sector.GAS, "a"), CompanyId("411728", Sector.WATER, "b")
DEMONSTRATION, FAR = CompanyId("990100", Sector.GAS, "a"), CompanyId("370283", Sector.HEAT, "c")
ALL = (GAS, WATER, DEMONSTRATION, FAR)
FOLDER = "content/companies/411700/gas/a"


@pytest.mark.parametrize(
    ("selection", "held"),
    [
        (Selection(), {*ALL}),
        (Selection(region="411700"), {GAS, WATER}),
        (Selection(region="411728"), {WATER}),
        (Selection(region="410000"), {GAS, WATER}),
        (Selection(sector=Sector.GAS), {GAS, DEMONSTRATION}),
        (Selection(region="411700", sector=Sector.GAS), {GAS}),
        (Selection(companies=(WATER, FAR)), {WATER, FAR}),
        (Selection(companies=(WATER,), sector=Sector.GAS), set()),
        (Selection(paths=("content",)), {*ALL}),
        (Selection(paths=("content/companies/411700/",)), {GAS}),
        (Selection(paths=(FOLDER,)), {GAS}),
        (Selection(paths=(f"{FOLDER}/tariffs.yaml", "content/companies/370283")), {GAS, FAR}),
        (Selection(paths=("content/companies/411700/gas/ab", "content/regions")), set()),
    ],
)
def test_every_condition_must_hold(selection: Selection, held: set[CompanyId]) -> None:
    assert {company for company in ALL if selection.holds(company)} == held


@pytest.mark.parametrize(
    ("selection", "named"),
    [
        (Selection(), {GAS, WATER, FAR}),
        (Selection(sector=Sector.GAS), {GAS}),
        (Selection(region="990100"), {DEMONSTRATION}),
        (Selection(companies=(DEMONSTRATION, GAS)), {DEMONSTRATION, GAS}),
        (Selection(region="411700"), {GAS, WATER}),
    ],
)
def test_a_report_names_invented_companies_when_asked_for_them(selection: Selection, named: set[CompanyId]) -> None:
    assert {company for company in ALL if selection.names(company)} == named


@pytest.mark.parametrize(
    ("paths", "held"),
    [
        ((), {"content/portal.yaml", "content/regions", "content/regions/990100.yaml"}),
        (("content/portal.yaml",), {"content/portal.yaml"}),
        (("content/regions",), {"content/regions", "content/regions/990100.yaml"}),
        (("content/regions/",), {"content/regions/990100.yaml"}),
        (("content/region",), set()),
        (("content/regions/990100.yaml",), {"content/regions/990100.yaml"}),
    ],
)
def test_a_problem_is_shown_where_its_file_or_a_folder_around_it_is_asked_for(
    paths: tuple[str, ...], held: set[str]
) -> None:
    selection, files = Selection(paths=paths), ("content/portal.yaml", "content/regions", "content/regions/990100.yaml")
    assert {file for file in files if selection.holds_path(file)} == held


@pytest.mark.parametrize(
    ("select", "ignore", "asked"),
    [
        ((), (), {"D01", "P01", "P02", "P11"}),
        (("P",), (), {"P01", "P02", "P11"}),
        (("P01", "D"), (), {"P01", "D01"}),
        ((), ("P",), {"D01"}),
        ((), ("P0",), {"D01", "P11"}),
        (("P",), ("P0",), {"P11"}),
        (("P02",), ("P",), {"P02"}),
        (("P", "P02"), ("P0",), {"P02", "P11"}),
        (("P02",), ("P02",), set()),
        (("X",), (), set()),
    ],
)
def test_the_longer_code_decides_and_of_equal_ones_the_ignored(
    select: tuple[str, ...], ignore: tuple[str, ...], asked: set[str]
) -> None:
    selection = Selection(select=select, ignore=ignore)
    assert {code for code in ("D01", "P01", "P02", "P11") if selection.asks(code)} == asked
