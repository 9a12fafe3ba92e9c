from array import array

from disclosure.search.document import Document, Kind
from disclosure.search.postings import Postings, differences, ordinals, strongest
from disclosure.search.searchable import searchable


def gathered(*titles: str) -> dict[str, list[int]]:
    postings = Postings()
    for ordinal, title in enumerate(titles):
        postings.add(ordinal, searchable(Document(key=title, kind=Kind.NOTICE, title=title, url="u")))
    return {term: ordinals(codes) for term, codes in postings.terms()}


def test_each_term_has_the_documents_that_hold_it() -> None:
    found = gathered("停水", "停电", "水")
    assert found == {"停": [0, 1], "水": [0, 2], "停水": [0], "电": [1], "停电": [1]}


def test_gaps_are_no_terms() -> None:
    assert gathered("东，西") == {"东": [0], "西": [0]}


def test_a_document_without_terms_is_nowhere() -> None:
    assert gathered("——", "水") == {"水": [1]}


def test_differences_add_up_to_the_codes() -> None:
    assert differences(array("I", [5, 21, 40])) == [5, 16, 19]
    assert differences(array("I")) == []


def test_the_strongest_codes_stay_in_order_and_the_earlier_wins() -> None:
    codes = array("I", [16 + 3, 32 + 9, 48 + 9, 64 + 1, 80 + 9])
    assert list(strongest(codes, 2)) == [32 + 9, 48 + 9]
    assert list(strongest(codes, 9)) == list(codes)
