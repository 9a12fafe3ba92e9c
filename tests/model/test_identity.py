import pytest

from disclosure.model.identity import (
    CompanyId,
    Sector,
    is_demonstration,
    region_covers,
    region_parents,
    region_prefix,
)


@pytest.mark.parametrize(("code", "prefix"), [("410000", "41"), ("411700", "4117"), ("411702", "411702")])
def test_a_region_is_known_by_the_digits_that_all_inside_it_share(code: str, prefix: str) -> None:
    assert region_prefix(code) == prefix


def test_a_prefecture_covers_its_counties_and_itself_but_no_other() -> None:
    assert region_covers("411700", "411728")
    assert region_covers("411700", "411700")
    assert not region_covers("411700", "410100")
    assert not region_covers("411728", "411700")


def test_parents_are_given_nearest_first() -> None:
    assert region_parents("411728") == ("411700", "410000")
    assert region_parents("411700") == ("410000",)
    assert region_parents("410000") == ()


def test_invented_regions_begin_with_99() -> None:
    assert is_demonstration("990100")
    assert not is_demonstration("410100")


def test_a_company_is_named_by_its_path() -> None:
    company = CompanyId.parse("411700/gas/yunan-gas")
    assert company == CompanyId("411700", Sector.GAS, "yunan-gas")
    assert str(company) == "411700/gas/yunan-gas"


@pytest.mark.parametrize("text", ["", "411700/gas", "411700/steam/x", "a/b/c/d"])
def test_anything_else_is_no_company(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - from the parts
        CompanyId.parse(text)


@pytest.mark.parametrize(
    ("path", "company"),
    [
        ("content/companies/411700/gas/yunan-gas/company.yaml", "411700/gas/yunan-gas"),
        ("content/companies/411700/gas/yunan-gas/notices/2026-11-21-stop.yaml", "411700/gas/yunan-gas"),
        ("content/companies/411700/gas/yunan-gas", None),
        ("content/companies/411700/wind/yunan/company.yaml", None),
        ("content/regions/411700.yaml", None),
        ("", None),
    ],
)
def test_the_path_of_a_file_leads_to_its_company(path: str, company: str | None) -> None:
    assert CompanyId.of_path(path) == (company and CompanyId.parse(company))
