"""Each folder in bad/ is laid over the small sound portal of base/; expected.txt is what the editor reads."""

import shutil
from pathlib import Path

import pytest

from disclosure.content.load import load, read
from disclosure.content.schemas import Schemas
from disclosure.problems import ContentErrors
from disclosure.wording.problems import REFERENCE, SCHEMA, TREE, TYPED

HERE = Path(__file__).parent
CASES = sorted(folder for folder in HERE.joinpath("bad").iterdir())


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.under(HERE.parents[1] / "schemas")


def laid_over(case: Path, content: Path) -> Path:
    shutil.copytree(HERE / "base", content)
    shutil.copytree(case, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_editor_reads(case: Path, tmp_path: Path, schemas: Schemas) -> None:
    with pytest.raises(ContentErrors) as caught:
        load(laid_over(case, tmp_path / "content"), schemas)
    assert str(caught.value) + "\n" == case.joinpath("expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_rest_can_be_published(case: Path, tmp_path: Path, schemas: Schemas) -> None:
    loaded = read(laid_over(case, tmp_path / "content"), schemas)
    if loaded.portal is None:
        assert any(problem.path == "content/portal.yaml" for problem in loaded.problems)
    else:
        assert {problem.path for problem in loaded.problems} <= set(loaded.portal.omitted)


def test_the_base_is_sound(schemas: Schemas) -> None:
    portal = load(HERE / "base", schemas)
    assert (len(portal.companies), len(portal.regions), portal.omitted) == (1, 2, ())


def test_almost_every_code_has_an_example() -> None:
    shown = "".join(case.joinpath("expected.txt").read_text(encoding="utf-8") for case in CASES)
    codes = {*TYPED, *SCHEMA, *TREE, *REFERENCE}
    # Links and missing rights are made in test_load.py, redirects in tests/web/test_moved.py; the rest are for schemas
    # that do not exist yet.
    elsewhere = {"TREE-008", "TREE-010", "TREE-011", "SCHEMA-014", "REF-033", "REF-034"}
    assert {code for code in codes if f"error[{code}]" not in shown} == elsewhere
