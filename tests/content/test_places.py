"""Where new records go, and which kinds of files they stand in."""

from disclosure.content.places import KINDS, is_of_region, record_kinds
from disclosure.content.schemas import Schemas
from tests.conftest import HOME


def test_kinds_of_files_follow_from_what_can_be_sent_and_from_the_schemas() -> None:
    kinds = record_kinds(Schemas.under(HOME / "schemas").kinds)
    assert kinds[:4] == ("company", "tariffs", "services", "outlets")
    assert {"quality-water", "quality-gas", "quality-heat"} < {*kinds}
    assert len(kinds) == len({*kinds})
    assert not {"portal", "owners", "history", "region", "regulation"} & {*kinds}


def test_a_kind_without_a_schema_has_no_file() -> None:
    assert record_kinds(["company", "common"]) == ("company",)


def test_offices_write_what_stands_in_a_regions_folder() -> None:
    assert [kind for kind in KINDS if is_of_region(kind)] == ["inspection", "bulletin", "rectification"]
