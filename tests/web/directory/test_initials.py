from dataclasses import replace

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.web.directory.initials import initials


def named(portal: Portal, *names: str) -> dict[str, list[str]]:
    companies = [
        Company(id=CompanyId("880100", Sector.GAS, f"c{number}"), records={}, name=name)
        for number, name in enumerate(names)
    ]
    made = replace(portal, regions={}, companies={company.id: company for company in companies})
    return {letter: [name.text for name in found] for letter, found in initials(made).items()}


def test_names_go_by_the_first_letter_of_their_pinyin(portal: Portal) -> None:
    assert named(portal, "郑州热力", "安阳燃气", "重庆燃气", "中业自来水", "ENN燃气") == {
        "a": ["安阳燃气"],
        "c": ["重庆燃气"],
        "e": ["ENN燃气"],
        "z": ["郑州热力", "中业自来水"],
    }


def test_what_begins_with_no_letter_comes_first(portal: Portal) -> None:
    assert list(named(portal, "安阳燃气", "54号供水站")) == ["0", "a"]


def test_regions_are_among_them_with_their_pages(portal: Portal) -> None:
    every = [name for names in initials(portal).values() for name in names]
    assert {name.url for name in every} == {
        *(f"regions/{code}/" for code in portal.regions),
        *(f"companies/{company}/" for company in portal.companies),
    }


def test_two_of_one_name_both_stand_there(portal: Portal) -> None:
    assert named(portal, "安阳燃气", "安阳燃气") == {"a": ["安阳燃气", "安阳燃气"]}
