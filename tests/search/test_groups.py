from disclosure.search.document import Document, Kind
from disclosure.search.groups import Groups


def groups(*facets: tuple[str, str, Kind]) -> Groups:
    made = Groups()
    for number, (region, sector, kind) in enumerate(facets):
        made.add(Document(key=str(number), kind=kind, title="t", url="u", region=region, sector=sector))
    return made


MADE = groups(
    ("", "", Kind.RULE),
    ("990100", "gas", Kind.COMPANY),
    ("990100", "gas", Kind.COMPANY),
    ("990100", "gas", Kind.OUTLET),
    ("880100", "water", Kind.COMPANY),
)


def test_values_are_sorted_and_kinds_go_in_their_own_order() -> None:
    assert MADE.values == {
        "region": ["", "880100", "990100"],
        "sector": ["", "gas", "water"],
        "kind": ["company", "outlet", "rule"],
    }


def test_documents_with_equal_facets_are_one_run() -> None:
    assert len(MADE) == 5
    assert MADE.runs == [[0, 0, 2, 1], [2, 1, 0, 2], [2, 1, 1, 1], [1, 2, 0, 1]]


def test_counts_go_by_value() -> None:
    assert MADE.counts([0, 2, 3]) == {"region": [1, 0, 2], "sector": [1, 2, 0], "kind": [1, 1, 1]}


def test_no_documents_have_no_groups() -> None:
    empty = groups()
    assert (len(empty), empty.runs, empty.values) == (0, [], {"region": [], "sector": [], "kind": []})
