from disclosure.search.document import Document, Kind, arranged, region_stem, region_stems


def document(key: str, *, region: str = "880100", sector: str = "gas", kind: Kind = Kind.NOTICE) -> Document:
    return Document(key=key, kind=kind, title=key, url=f"{key}/", region=region, sector=sector)


def test_documents_go_by_sector_kind_and_key_within_a_region() -> None:
    given = [
        document("b", sector="water"),
        document("d"),
        document("c"),
        document("z", kind=Kind.COMPANY),
        document("a", region="990100"),
    ]
    assert [one.key for one in arranged(given)] == ["z", "c", "d", "b", "a"]


def test_regions_stay_in_the_order_in_which_they_come() -> None:
    given = [document("a", region="990100"), document("b", region=""), document("c", region="880100")]
    assert [one.key for one in arranged(given)] == ["a", "b", "c"]


def test_a_region_lies_in_its_prefecture_and_province() -> None:
    assert region_stem("411702") in region_stems("411702")
    assert region_stem("411700") in region_stems("411702")
    assert region_stem("410000") in region_stems("411702")
    assert region_stem("411000") not in region_stems("411702")
    assert region_stem("411700") not in region_stems("410000")
