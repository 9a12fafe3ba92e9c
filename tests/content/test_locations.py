"""`locate` reads only the parts of a file that it is asked about; the diagnosis, which reads all, must agree."""

from pathlib import Path

import pytest

from disclosure.content.locations import locate
from disclosure.content.positions import parent
from disclosure.content.sheet import Sheet
from disclosure.content.structure import read

CONTENT = Path(__file__).resolve().parents[2] / "content"
FOLDERS = sorted(folder for folder in CONTENT.rglob("*") if folder.is_dir() and any(folder.glob("*.yaml")))


def by_the_diagnosis(text: str, pointers: list[str]) -> dict[str, tuple[int, int]]:
    places = read(text, Sheet.of(text, path="")).places
    return {one: places.value(one)[:2] for one in pointers}


def every_pointer(text: str) -> list[str]:
    places = read(text, Sheet.of(text, path="")).places
    there = [one for one in places.values if "" not in one.split("/")[1:]]
    return [*there, *(f"{one}/absent" for one in there), *(f"{one}/99" for one in there)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(CONTENT).as_posix())
def test_every_value_of_the_content_and_all_that_is_absent_is_found_where_the_diagnosis_finds_it(folder: Path) -> None:
    for file in sorted(folder.glob("*.yaml")):
        text = file.read_text("utf-8")
        pointers = every_pointer(text)
        assert locate(text, pointers) == by_the_diagnosis(text, pointers), file.name


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb:\n- x: 1\n  y: 2\n- x: 3\n",
        "a: [1, {b: 2}]\nc: {d: [e]}\n",
        "a:\n  - b: |\n      - not an item\n      c: d\n  - e: 1\n",
        "a:\n  -\n    b: 1\n  - c: 2\n",
        "# a: 0\na: 1 # b: 2\nb:\n  c: 3\n",
        '"a": 1\nb: 2\n',
        "a:\n  b:\n    - - 1\n      - 2\n",
        "{a: 1, b: [2]}\n",
    ],
)
def test_other_layouts_are_found_as_well(text: str) -> None:
    pointers = every_pointer(text)
    assert locate(text, pointers) == by_the_diagnosis(text, pointers)


def test_a_file_that_breaks_off_is_located_as_far_as_it_goes() -> None:
    text = "a: 1\nb:\n  - c: [1\n"
    assert locate(text, ["/a", "/b"]) == {"/a": (1, 4), "/b": (2, 1)}


def test_parent_is_the_nearest_thing_around() -> None:
    assert parent("/a/0/b") == "/a/0"
