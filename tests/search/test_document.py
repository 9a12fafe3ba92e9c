from disclosure.search.document import KINDS, STANDING, Kind, region_stem, region_stems


def test_every_kind_has_a_standing_and_the_company_comes_first() -> None:
    assert set(STANDING) == set(KINDS)
    assert STANDING[Kind.COMPANY] == min(STANDING.values())
    assert STANDING[Kind.PRICE] < STANDING[Kind.NOTICE] < STANDING[Kind.PAST] < STANDING[Kind.RULE]


def test_a_region_lies_in_its_prefecture_and_province() -> None:
    assert region_stem("411702") in region_stems("411702")
    assert region_stem("411700") in region_stems("411702")
    assert region_stem("410000") in region_stems("411702")
    assert region_stem("411000") not in region_stems("411702")
    assert region_stem("411700") not in region_stems("410000")
