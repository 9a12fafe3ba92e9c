from disclosure.search.document import Document, Kind
from disclosure.search.runs import runs


def document(key: str, region: str, owner: str, kind: Kind = Kind.PRICE, **fields: object) -> Document:
    return Document(key=key, kind=kind, title=key, url=f"{key}/", region=region, owner=owner, **fields)  # type: ignore[arg-type]  # fields of a Document


DOCUMENTS = [
    document("page", "", ""),
    document("place", "411728", "411728", Kind.PLACE),
    document("b", "411728", "411728/gas/one"),
    document("new", "411728", "411728/gas/one", Kind.NOTICE, date="2026-11-21"),
    document("old", "411728", "411728/gas/one", Kind.PAST, date="2020-01-01"),
    document("a", "411728", "411728/gas/one", Kind.COMPANY),
    document("hall", "411728", "411700/gas/yunan-gas", Kind.OUTLET),
]


def test_each_owner_has_a_run_in_each_region_and_its_documents_stand_in_the_order_of_ordinals() -> None:
    found = [(run.key, [one.key for one in run.documents]) for run in runs(DOCUMENTS)]
    assert found == [
        ("0000000", ["page"]),
        ("4117280411728", ["place"]),
        ("4117281411728/gas/one", ["a", "b", "new", "old"]),
        ("4117282411700/gas/yunan-gas", ["hall"]),
    ]
    assert [key for key, _ in found] == sorted(key for key, _ in found)


def test_places_sort_as_the_documents_stand() -> None:
    places = [run.place(position) for run in runs(DOCUMENTS) for position in range(len(run.documents))]
    assert places == sorted(places)
    assert len(set(places)) == len(DOCUMENTS)


def test_a_fingerprint_changes_with_any_field_of_any_document_and_with_no_other_run() -> None:
    before = {run.key: run.fingerprint for run in runs(DOCUMENTS)}
    changed = [*DOCUMENTS[:2], document("b", "411728", "411728/gas/one", answer="2.8 元"), *DOCUMENTS[3:]]
    after = {run.key: run.fingerprint for run in runs(changed)}
    assert {key for key in before if before[key] != after[key]} == {"4117281411728/gas/one"}
    assert before == {run.key: run.fingerprint for run in runs(DOCUMENTS)}
