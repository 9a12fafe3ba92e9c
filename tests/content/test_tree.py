from pathlib import Path

import pytest

from disclosure.content.tree import survey
from disclosure.model.identity import CompanyId, Sector
from disclosure.problems import render


def lay(root: Path, *paths: str) -> Path:
    for path in ("portal.yaml", *paths):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return root


def test_the_path_says_what_a_file_is_and_whose(tmp_path: Path) -> None:
    folder = "companies/411700/gas/yunan-gas"
    names = ("company", "tariffs", "services", "outlets", "notices/2026-11-21-stop", "quality/2026-10")
    tree = survey(lay(tmp_path, *(f"{folder}/{name}.yaml" for name in names), "regions/411700.yaml", "pages/about.md"))
    assert tree.problems == ()
    (company,) = tree.companies
    assert (company.id, company.path) == (CompanyId("411700", Sector.GAS, "yunan-gas"), f"content/{folder}")
    assert [(entry.kind, entry.name) for entry in company.files] == [
        ("company", "company"), ("notice", "2026-11-21-stop"), ("outlets", "outlets"), ("quality-gas", "2026-10"),
        ("services", "services"), ("tariffs", "tariffs"),
    ]  # fmt: skip
    assert [(entry.path, entry.kind, entry.name) for entry in (*tree.regions, *tree.pages)] == [
        ("content/regions/411700.yaml", "region", "411700"),
        ("content/pages/about.md", "page", "about"),
    ]


def test_the_order_is_that_of_the_identities(tmp_path: Path) -> None:
    paths = ["990100/water/b", "990100/gas/z", "110000/water/c", "990100/water/a-b", "990100/water/a"]
    tree = survey(lay(tmp_path, *(f"companies/{path}/company.yaml" for path in paths)))
    assert [company.id for company in tree.companies] == sorted(CompanyId.parse(path) for path in paths)


def test_what_begins_with_a_dot_is_left_alone(tmp_path: Path) -> None:
    assert survey(lay(tmp_path, ".git/x", "companies/.DS_Store", ".#portal.yaml")).problems == ()


def test_an_empty_folder_is_no_mistake(tmp_path: Path) -> None:
    (lay(tmp_path) / "companies/990100/water").mkdir(parents=True)
    assert survey(tmp_path).problems == ()


def test_a_portal_without_its_file_is_one(tmp_path: Path) -> None:
    (problem,) = survey(tmp_path).problems
    assert (problem.code, problem.path) == ("TREE-010", "content/portal.yaml")


@pytest.mark.parametrize("target", ["regions/990100.yaml", "companies/990100/water/a/company.yaml", "companies"])
def test_symbolic_links_are_refused(tmp_path: Path, target: str) -> None:
    content = lay(tmp_path / "content", "pages/about.md")
    link = content / target
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(tmp_path if target == "companies" else content / "portal.yaml")
    assert [(problem.code, problem.path) for problem in survey(content).problems if problem.code != "TREE-009"] == [
        ("TREE-008", f"content/{target}")
    ]


def test_a_folder_where_a_file_belongs_is_out_of_place(tmp_path: Path) -> None:
    content = lay(tmp_path, "regions/990100.yaml/x.yaml", "pages/about.md/x", "companies/990100/water/a/company.yaml/x")
    assert {problem.code for problem in survey(content).problems} == {"TREE-001", "TREE-009"}


def test_a_name_that_is_not_utf_8_is_a_problem_that_can_be_shown(tmp_path: Path) -> None:
    content = lay(tmp_path, "regions/\udcff.yaml")
    (problem,) = survey(content).problems
    assert problem.code == "TREE-003"
    assert "\udcff" not in render(problem)
