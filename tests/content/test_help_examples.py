"""The catalogue of mistakes: each code that is raised has its help; its wrong example gives it and nothing else."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.problems import Problem, render_all
from disclosure.web.app import addresses
from disclosure.web.moved import misled
from disclosure.wording.help.catalogue import FAMILIES, HELP
from disclosure.wording.help.printed import FILE, printed, written
from disclosure.wording.problems import WORDS
from tests.content.examples import kept, lay

HOME = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[A-Z]+-[0-9]{3}")
READ = [code for code, told in HELP.items() if told.example.way in {"file", "pages", "link", "unreadable"}]

# "Too many problems" comes with those that there are too many of.
BESIDE = {"YAML-030": {"YAML-006"}}


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.under(HOME / "schemas")


def told(problems: tuple[Problem, ...]) -> str:
    return render_all(problems)


def raised() -> set[str]:
    """Every code that stands in the program outside its words: in a call, a table, a comparison."""
    found = set[str]()
    for file in sorted((HOME / "disclosure").rglob("*.py")):
        if "wording" not in file.parts:
            texts = (
                node.value for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant)
            )
            found |= {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)}
    return {code for code in found if code.split("-")[0] in {"PAGE", *(family.name for family in FAMILIES)}}


def test_each_code_that_is_raised_has_words_and_help_and_no_other_has() -> None:
    assert raised() == set(WORDS) == set(HELP)


def test_a_code_begins_with_its_family_and_each_is_explained() -> None:
    for family in FAMILIES:
        assert all(code.startswith(family.name) or code == "PAGE-001" for code in family.codes)
        assert family.title
        assert family.about
    for code, one in HELP.items():
        assert one.why.endswith("。"), code
        assert one.since, code
        assert (
            one.example.wrong != one.example.right
            or one.example.right_path
            or one.example.way != "file"
            or (one.example.codec != "utf-8")
        ), code


def problems_of(code: str, folder: Path, schemas: Schemas, *, wrong: bool) -> tuple[Problem, ...]:
    content = lay(HELP[code].example, folder / "content", wrong=wrong)
    loaded = read(content, schemas)
    return loaded.problems + (misled(loaded.portal, content) if loaded.portal else ())


@pytest.mark.parametrize("code", READ)
def test_a_wrong_example_gives_its_code_and_no_other_and_the_right_one_none(
    code: str, tmp_path: Path, schemas: Schemas, locked: Callable[[Path], None]
) -> None:
    assert problems_of(code, tmp_path / "right", schemas, wrong=False) == ()
    if HELP[code].example.way == "unreadable":
        locked(tmp_path / "wrong" / "content" / HELP[code].example.path)
    problems = problems_of(code, tmp_path / "wrong", schemas, wrong=True)
    assert {problem.code for problem in problems} - BESIDE.get(code, set()) == {code}
    kept(code, told(problems))


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Make a file that may not be read; its rights alone would not do for an administrator."""

    def lock(file: Path) -> None:
        sound = Path.read_bytes

        def read_bytes(path: Path) -> bytes:
            if path == file:
                raise PermissionError(13, "Permission denied")
            return sound(path)

        monkeypatch.setattr(Path, "read_bytes", read_bytes)

    return lock


def test_every_code_has_an_address(schemas: Schemas, tmp_path: Path) -> None:
    portal = read(lay(HELP["YAML-006"].example, tmp_path / "content", wrong=False), schemas).portal
    assert portal is not None
    assert {values["code"] for name, values in addresses(portal) if name == "mistake.show"} == set(HELP)


def test_the_kept_messages_are_those_of_all_codes_in_order() -> None:
    assert FILE.read_text("utf-8") == written({code: printed(code) for code in HELP})
