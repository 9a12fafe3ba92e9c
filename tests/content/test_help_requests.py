"""The examples of what somebody may not change, asked for in a real repository."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from disclosure.content.authority import MOST_FILES, Request, refusals
from disclosure.content.limits import MAX_BYTES
from disclosure.content.ownership import owners_at
from disclosure.content.requested import Repository
from disclosure.content.schemas import Schemas
from disclosure.problems import Problem, render_all
from disclosure.wording.help.catalogue import HELP
from disclosure.wording.help.example import FOLDER
from tests.content.examples import kept

CODES = [code for code, told in HELP.items() if told.example.way == "request"]
SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
OWN = f"content/{FOLDER}"
OWNERS = f"maintainers: [desk]\nowners:\n  - accounts: [shili-water]\n    folders: [{FOLDER}]\n"


@pytest.fixture
def requested(repository: Any) -> Any:
    """A repository with two companies, a page with a capital letter, and the rights."""
    repository.company("990100/water/shili-water", tariffs="tariffs: []\n")
    repository.company("990100/gas/shili-gas", tariffs="tariffs: []\n")
    (repository.content / "owners.yaml").write_text(OWNERS, "utf-8")
    (repository.content / "pages" / "Guide.md").write_text("# A\n", "utf-8")
    repository.commit("2026-08-10T12:00:00+08:00")
    repository.git("branch", "base")
    return repository


def put(root: Path, path: str, data: bytes = b"x: 1\n") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def linked(root: Path) -> None:
    file = root / OWN / "tariffs.yaml"
    file.unlink()
    file.symlink_to("/etc/hostname")


def many(root: Path) -> None:
    for number in range(MOST_FILES + 1):
        put(root, f"{OWN}/notices/2026-11-22-{number}.yaml")


# What the wrong examples say in words; the right ones change one's own tariffs.
REQUESTS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "AUTH-001": ("someone", lambda root: put(root, f"{OWN}/tariffs.yaml")),
    "AUTH-002": ("shili-water", many),
    "AUTH-003": ("shili-water", lambda root: put(root, "README.md")),
    "AUTH-004": ("shili-water", lambda root: put(root, f"{OWN}/Notices/2026-11-22-main.yaml")),
    "AUTH-005": ("shili-water", linked),
    "AUTH-006": ("shili-water", lambda root: put(root, "content/companies/990100/gas/shili-gas/tariffs.yaml")),
    "AUTH-007": ("shili-water", lambda root: put(root, f"{OWN}/services.yaml", b"#" * max(2_000_000, MAX_BYTES + 1))),
    "AUTH-008": ("shili-water", lambda root: put(root, f"{OWN}/services.yaml", b"PK\x03\x04\0\0")),
    "AUTH-009": ("desk", lambda root: put(root, "content/pages/guide.md")),
}


@pytest.mark.parametrize("code", CODES)
def test_a_request_gives_its_code_and_no_other_and_one_for_ones_own_prices_none(
    code: str,
    requested: Any,
) -> None:
    author, change = REQUESTS[code]
    put(requested.root, f"{OWN}/tariffs.yaml", b"tariffs: [1]\n")
    assert asked(requested, "shili-water") == ()
    requested.git("reset", "--quiet", "--hard", "base")
    change(requested.root)
    problems = asked(requested, author)
    assert {problem.code for problem in problems} == {code}
    assert all(problem.path in HELP[code].example.wrong for problem in problems) or code in {"AUTH-001", "AUTH-002"}
    kept(code, render_all(problems))


def asked(requested: Any, author: str) -> tuple[Problem, ...]:
    requested.commit("2026-08-10T12:00:00+08:00")
    repository = Repository(requested.root)
    request = Request(repository=repository, base="base", head="HEAD", author=author)
    return refusals(request, owners_at(repository, "base", SCHEMAS), SCHEMAS)
