"""Names where codes and identities are wanted."""

from pathlib import Path

import pytest

from disclosure.content.naming import NO_NAMES, Names, slugged


@pytest.fixture
def names(tmp_path: Path) -> Names:
    for code, name in (("411700", "驻马店市"), ("410100", "郑州市"), ("990102", "城关镇"), ("990103", "城关镇")):
        put(tmp_path / "regions" / f"{code}.yaml", f"# 照国标\nname: {name}\nshort_name: {name[:-1]}\n".encode())
    put(tmp_path / "regions" / "broken.yaml", "name: 坏".encode("gbk"))
    put(
        tmp_path / "companies/990100/water/shui/company.yaml",
        "name: '示例水务' # 简称\nlegal_name: 示例市水务公司\n".encode(),
    )
    return Names(tmp_path)


def put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "code"),
    [("驻马店市", "411700"), ("驻马店", "411700"), ("郑州", "410100"), ("城关镇", None), ("驻", None), ("", None)],
)
def test_a_region_by_its_name(names: Names, name: str, code: str | None) -> None:
    assert names.region(name) == code


@pytest.mark.parametrize("name", ["示例水务", "示例市水务公司", "示例市水务公"])
def test_a_company_by_one_of_its_names(names: Names, name: str) -> None:
    assert names.company(name) == "990100/water/shui"


def test_a_link_is_not_followed(names: Names) -> None:
    assert names.content is not None
    (names.content / "regions" / "410200.yaml").symlink_to("/dev/zero")
    assert names.region("开封") is None
    assert names.region("郑州") == "410100"


def test_without_a_folder_there_are_no_names() -> None:
    assert NO_NAMES.region("驻马店") is None
    assert NO_NAMES.company("示例水务") is None


@pytest.mark.parametrize(
    ("text", "slug"), [("Main_Hall", "main-hall"), (" North  Hall ", "north-hall"), ("a--b", "a-b"), ("总厅", "总厅")]
)
def test_an_identity_is_written_in_small_letters_with_hyphens(text: str, slug: str) -> None:
    assert slugged(text) == slug
