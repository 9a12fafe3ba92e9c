"""The findings of January 2019: from the table by rule, from the text by name, and where the two differ."""

from dataclasses import replace
from pathlib import Path

import pytest

from disclosure.model.inspection import Inspection, Topic
from disclosure.rules.inspections import comparisons, findings, unread

HOME = Path(__file__).parents[3]

# Rows by rule, read off the printed table by eye.
SEEN = {
    "I01": [7, 41, 44],
    "I02": [52],
    "I03": [5],
    "I04": [],
    "I05": [15],
    "I06": [
        *(1, 2, 3, 4, 6, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 22, 23, 27, 32, 34),
        *(36, 37, 38, 39, 40, 42, 43, 46, 47, 48, 51),
    ],
    "I07": [8, 10, 24, 30, 49],
    "I08": [1, 4, 11, 12, 24, 39, 40, 42, 45],
    "I09": [12, 13],
    "I10": [],
    "I11": [3, 6, 12, 13, 23, 34, 36, 39, 46, 51],
    "I12": [
        *(5, 6, 7, 8, 9, 15, 16, 17, 18, 19, 22, 25, 27, 28, 29, 30, 31, 32, 33, 35, 38, 40, 41, 42, 43, 44, 46, 47),
        *(48, 49, 51, 53),
    ],
    "I13": [11, 12, 15, 16, 20, 21, 22, 24, 35, 38, 39, 45],
    "I14": [35, 51, 54],
    "I15": [15, 20, 51],
    "I16": [16, 24, 51],
    "I17": [22, 35, 43, 45, 46, 54],
    "I18": [4, 5, 6, 24, 45],
    "I19": [15],
    "I20": [5, 6, 20, 25, 31, 51, 54],
    "I21": [
        *(1, 2, 6, 8, 12, 13, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 31, 32, 34, 35, 36, 37, 38, 39, 40, 41, 42),
        *(43, 46, 47, 51, 53),
    ],
    "I22": [1, 11, 12, 13, 14, 16, 21, 24, 30, 34, 39, 45, 50, 54],
    "I23": [],
}
SAID_ONLY = {"I04": [11], "I06": [10, 49], "I08": [5], "I10": [24], "I23": [5]}

# Rows that only the text has, and rows that only the table has: what docs/inspections-2019-01.md lists.
DIFFERENCES = {
    "absence": ([10, 49], [1, 2, 3, 4, 6, 11, 12, 14, 17, 22, 27, 32, 34, 36, 37, 39, 40, 42, 46, 51]),
    "unattended": ([], []),
    "closed": ([], []),
    "hygiene": ([], []),
    "clutter": ([5], []),
    "attitude": ([5], []),
    "cash-refused": ([], []),
    "refused-before-closing": ([11], []),
    "phone-use": ([], [49]),
    "smoking": ([24], []),
    "terminals": ([], []),
}


def test_the_rules_know_every_word_of_the_table(inspection: Inspection) -> None:
    assert unread(inspection) == ()


def test_a_word_that_no_rule_knows_is_named(inspection: Inspection) -> None:
    first, *others = inspection.halls
    odd = replace(inspection, halls=(replace(first, attitude="尚可"), *others))
    assert unread(odd) == ((1, "attitude", "尚可"),)


@pytest.mark.parametrize("code", SEEN)
def test_a_rule_finds_the_rows_that_the_table_shows(code: str, inspection: Inspection) -> None:
    found = [one for one in findings(inspection) if one.code == code]
    assert [one.hall for one in found if one.seen] == SEEN[code]
    assert [one.hall for one in found if not one.seen] == SAID_ONLY.get(code, [])


def test_every_finding_rests_on_something_and_stands_once_in_order(inspection: Inspection) -> None:
    found = findings(inspection)
    assert all(one.seen or one.said for one in found)
    keys = [(one.hall, one.code) for one in found]
    assert keys == sorted(set(keys))


def test_a_finding_shows_the_words_of_table_and_text(inspection: Inspection) -> None:
    by_key = {(one.hall, one.code): one for one in findings(inspection)}
    both = by_key[7, "I01"]
    assert both.seen[0].text == "正常营业，但无工作人员值守"
    assert [said.text for said in both.said] == ["性质较为严重的有：中心城区香山乡供电公司大厅", "正常营业但无人值守"]
    assert by_key[12, "I11"].seen[0].text == "排队 21 人，6 个窗口开放 4 个"
    assert by_key[24, "I10"].said[0].text == "有客户抽烟，无人劝阻"
    assert by_key[24, "I10"].seen == ()


def test_text_and_table_differ_where_we_say_and_nowhere_else(inspection: Inspection) -> None:
    compared = {
        one.naming.kind.value: (list(one.text_only), list(one.table_only)) for one in comparisons(inspection)
    }  # fmt: skip
    assert compared == DIFFERENCES


def test_every_hall_that_the_text_names_is_compared(inspection: Inspection) -> None:
    topics = [one for one in comparisons(inspection) if isinstance(one.naming.kind, Topic)]
    named = [len(one.halls) for one in inspection.named_lists()]
    assert [len(one.both) + len(one.text_only) for one in topics] == named == [17, 5, 10, 4, 32]


def test_a_list_agrees_only_where_both_name_the_same_halls(inspection: Inspection) -> None:
    agreeing = [one.naming.kind.value for one in comparisons(inspection) if one.agrees]
    assert agreeing == ["unattended", "closed", "hygiene", "cash-refused", "terminals"]


def test_halls_that_the_text_praises_have_findings_in_the_table_too(inspection: Inspection) -> None:
    assert inspection.overview is not None
    praised = {
        named.hall: [one.code for one in findings(inspection) if one.hall == named.hall and one.seen]
        for named in inspection.overview.praised
    }
    assert praised == {2: ["I06", "I21"], 3: ["I06", "I11"], 26: ["I21"], 33: ["I12"], 50: ["I22"]}


def test_posts_are_called_empty_exactly_where_windows_are_not_all_open(inspection: Inspection) -> None:
    filled = [hall for hall in inspection.halls if hall.discipline is not None]
    closed = [hall.number for hall in filled if hall.windows != hall.open_windows]
    assert closed == [hall.number for hall in filled if hall.discipline != "正常"]


def test_payment_is_limited_at_county_gas_halls_too_and_sound_at_one_of_the_company_that_the_text_names(
    inspection: Inspection,
) -> None:
    gas = {hall.number: (hall.company, hall.smart_payment) for hall in inspection.halls if hall.sector == "gas"}
    of_cards = [number for number, (_, payment) in gas.items() if payment and "有卡不行" in payment]
    assert of_cards == [11, 12, 13, 14, 30, 34, 39, 45, 50, 54]
    assert gas[20] == ("411700/gas/yunan-gas", "健全")
    (named,) = [one for one in inspection.other_problems if one.company == "411700/gas/yunan-gas"]
    assert "仅限于无卡户号" in named.text


def test_the_page_in_docs_lists_these_differences(inspection: Inspection) -> None:
    told = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in (HOME / "docs" / "inspections-2019-01.md").read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    assert told[1:] == [
        (
            one.naming.kind.value,
            "all" if one.naming.complete else "examples",
            str(len(one.both)),
            ", ".join(map(str, one.text_only)) or "-",
            ", ".join(map(str, one.table_only)) or "-",
        )
        for one in comparisons(inspection)
    ]
