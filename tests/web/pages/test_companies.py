from collections.abc import Callable

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.web.pages.companies import by_initial

Get = Callable[[str], str]


def named(*names: str) -> list[Company]:
    return [
        Company(id=CompanyId("880100", Sector.GAS, f"c{number}"), records={}, name=name)
        for number, name in enumerate(names)
    ]


def test_companies_go_by_the_first_letter_of_their_pinyin() -> None:
    groups = by_initial(named("郑州热力", "安阳燃气", "重庆燃气", "中业自来水"))
    assert {initial: [one.name for one in members] for initial, members in groups.items()} == {
        "A": ["安阳燃气"],
        "C": ["重庆燃气"],
        "Z": ["郑州热力", "中业自来水"],
    }


def test_a_name_in_latin_letters_or_digits_has_its_place_too() -> None:
    assert list(by_initial(named("ENN燃气", "54号供水站", "enn"))) == ["#", "E"]


def test_every_company_is_listed_with_its_sector_and_place(get: Get) -> None:
    page = get("/companies/")
    assert page.count('href="../companies/') >= 3
    assert '<span class="company-list-about">供水　测试省 测试市</span>' in page
    assert '<h3 id="initial-1">C</h3>' in page
