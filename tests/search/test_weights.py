from disclosure.search.document import Document, Kind
from disclosure.search.searchable import Searchable, searchable
from disclosure.search.terms import is_gap
from disclosure.search.weights import LEVELS, frequencies, levels, rarity


def entry(title: str = "甲", body: str = "", *, weight: float = 1.0, place: str = "") -> Searchable:
    return searchable(Document(key="k", kind=Kind.NOTICE, title=title, url="u", body=body, weight=weight, place=place))


def level(of: Searchable, term: str) -> int:
    found = frequencies(of)
    return levels(of, max(found.values()))[found[term]]


def test_a_term_counts_in_every_field_that_it_stands_in() -> None:
    assert frequencies(entry("停水", "停水停水"))["停水"] == frequencies(entry("停水"))["停水"] + 2


def test_a_term_says_more_in_a_title_than_in_a_place_than_in_the_body() -> None:
    in_title, in_place, in_body = entry("停水"), entry(place="停水"), entry(body="停水")
    assert level(in_title, "停水") > level(in_place, "停水") > level(in_body, "停水")


def test_a_term_says_more_in_a_short_title() -> None:
    assert level(entry("停水"), "停水") > level(entry("关于停水的一则比较长的通知"), "停水")


def test_a_term_says_more_in_a_short_body() -> None:
    assert level(entry(body="停水"), "停水") > level(entry(body="停水" + "路" * 2000), "停水")


def test_a_document_of_less_weight_answers_less() -> None:
    assert level(entry("停水"), "停水") > level(entry("停水", weight=0.5), "停水")


def test_levels_fit_into_four_bits_and_are_never_none() -> None:
    one = entry("停" * 400, "停" * 5000, weight=9.0)
    scale = levels(one, max(frequencies(one).values()))
    assert max(scale) == LEVELS - 1
    assert min(scale) == 1
    assert min(levels(entry(weight=0.0), 5)) == 1


def test_all_frequencies_of_a_document_have_a_level() -> None:
    one = entry("停水通知", "停水，停水，停水")
    found = frequencies(one)
    assert len(levels(one, max(found.values()))) > max(found.values())


def test_a_document_of_separators_has_no_terms() -> None:
    assert [term for term in frequencies(entry("——", "，。")) if not is_gap(term)] == []


def test_rare_terms_weigh_more_and_none_weighs_less_than_nothing() -> None:
    assert rarity(1000, 1) > rarity(1000, 10) > rarity(1000, 1000) >= 0
    assert rarity(300_000, 1) == 1221  # 100 ln(1 + 299,999.5 / 1.5)
