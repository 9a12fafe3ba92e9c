from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.content.revisions import (
    Revision,
    RevisionError,
    at_end_of,
    content_at,
    current,
    first_day,
    is_cut_off,
    named,
)

AUGUST = "2026-08-10T12:00:00+08:00"
SEPTEMBER = "2026-09-10T12:00:00+08:00"


def company(repository: Any, name: str) -> None:
    repository.company("990100/water/one", company=f"name: {name}\n")


@pytest.fixture
def two(repository: Any) -> tuple[Any, str, str]:
    """A repository, its commit of August (示例甲) and that of September (示例乙)."""
    company(repository, "示例甲")
    first = repository.commit(AUGUST)
    company(repository, "示例乙")
    return repository, first, repository.commit(SEPTEMBER)


def test_a_revision_is_named_by_a_commit_a_branch_or_a_tag(two: tuple[Any, str, str]) -> None:
    repository, first, second = two
    repository.git("tag", "published", first)
    assert (
        named(repository.root, first[:8]) == named(repository.root, "published") == Revision(first, date(2026, 8, 10))
    )
    assert named(repository.root, "main") == named(repository.root, "HEAD") == Revision(second, date(2026, 9, 10))


def test_an_annotated_tag_means_its_commit(two: tuple[Any, str, str]) -> None:
    repository, first, _ = two
    repository.git("tag", "--annotate", "--message=test", "signed", first)
    assert named(repository.root, "signed").commit == first


@pytest.mark.parametrize("name", ["nosuch", "", "HEAD:content", "a b", "--all", "--output=stolen"])
def test_a_name_without_a_commit_is_refused_and_never_an_option(two: tuple[Any, str, str], name: str) -> None:
    repository, _, _ = two
    with pytest.raises(RevisionError) as caught:
        named(repository.root, name)
    assert str(caught.value)
    assert not list(repository.root.rglob("stolen*"))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-08-31T23:59:59+08:00", date(2026, 8, 31)),
        ("2026-08-31T16:00:00+00:00", date(2026, 9, 1)),
        ("2026-09-01T01:00:00-09:00", date(2026, 9, 1)),
        ("2026-09-01T05:00:00+14:00", date(2026, 8, 31)),
    ],
)
def test_the_day_of_a_revision_is_that_in_beijing(repository: Any, moment: str, day: date) -> None:
    repository.commit(moment)
    assert named(repository.root, "HEAD").day == day
    assert first_day(repository.root) == day
    assert at_end_of(repository.root, day) is not None


def test_what_is_committed_at_midnight_belongs_to_the_day_that_begins(two: tuple[Any, str, str]) -> None:
    repository, _, second = two
    company(repository, "示例丙")
    third = repository.commit("2026-10-01T00:00:00+08:00")
    found = [at_end_of(repository.root, day) for day in (date(2026, 9, 30), date(2026, 10, 1))]
    assert found == [Revision(second, date(2026, 9, 10)), Revision(third, date(2026, 10, 1))]


@pytest.mark.parametrize("day", [date(2026, 8, 9), date(1970, 1, 1), date(1960, 1, 1), date.min])
def test_before_the_first_revision_there_is_none(two: tuple[Any, str, str], day: date) -> None:
    assert at_end_of(two[0].root, day) is None


def test_after_the_last_revision_it_stays_the_last(two: tuple[Any, str, str]) -> None:
    repository, _, second = two
    assert at_end_of(repository.root, date.max) == Revision(second, date(2026, 9, 10))


def test_commits_beside_the_content_are_no_revisions_of_it(repository: Any) -> None:
    (repository.root / "README.md").write_text("x")
    repository.git("add", "README.md")
    repository.git("commit", "--quiet", "--message=test", moment="2026-07-01T12:00:00+08:00")
    first = repository.commit(AUGUST)
    (repository.root / "README.md").write_text("y")
    repository.commit(SEPTEMBER)
    assert first_day(repository.root) == date(2026, 8, 10)
    assert at_end_of(repository.root, date(2026, 12, 31)) == Revision(first, date(2026, 8, 10))


def test_what_a_branch_held_counts_from_its_merge(two: tuple[Any, str, str]) -> None:
    repository, first, second = two
    repository.git("checkout", "--quiet", "-b", "side", first)
    repository.company("990100/gas/two")
    repository.commit("2026-08-20T12:00:00+08:00")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message=test", "side", moment="2026-10-05T12:00:00+08:00")
    merge = repository.git("rev-parse", "--short=12", "HEAD")
    ends = [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)]
    found = [at_end_of(repository.root, day) for day in ends]
    assert [one and one.commit for one in found] == [first, second, merge]


def test_the_content_is_given_as_it_stood_and_only_for_a_while(two: tuple[Any, str, str]) -> None:
    repository, first, _ = two
    company(repository, "示例丙")
    with content_at(repository.root, Revision(first, date(2026, 8, 10))) as folder:
        assert "示例甲" in (folder / "companies/990100/water/one/company.yaml").read_text("utf-8")
        assert sorted(path.name for path in folder.iterdir()) == [
            "companies", "pages", "portal.yaml", "regions", "regulations",
        ]  # fmt: skip
    assert not folder.exists()
    assert "示例丙" in (repository.content / "companies/990100/water/one/company.yaml").read_text("utf-8")


def test_a_portal_may_be_a_folder_of_a_larger_repository(two: tuple[Any, str, str], tmp_path: Path) -> None:
    repository, _, _ = two
    outer = tmp_path / "outer"
    (repository.root / ".git").rename(tmp_path / "old")
    outer.mkdir()
    root = repository.root.rename(outer / "portal")
    repository.root = outer
    repository.git("init", "--quiet")
    commit = repository.commit(AUGUST)
    assert first_day(root) == date(2026, 8, 10)
    with content_at(root, named(root, commit)) as folder:
        assert (folder / "portal.yaml").is_file()
    assert current(root) == Revision(commit, date(2026, 8, 10))


def test_a_revision_without_content_is_an_error(two: tuple[Any, str, str]) -> None:
    repository, _, _ = two
    repository.git("rm", "-r", "--quiet", "content")
    gone = named(repository.root, repository.commit("2026-10-01T12:00:00+08:00"))
    with pytest.raises(RevisionError, match="content"), content_at(repository.root, gone):
        pass


def test_a_link_that_leads_out_of_the_content_is_an_error(repository: Any, tmp_path: Path) -> None:
    (repository.content / "regions/990300.yaml").symlink_to(tmp_path / "secret.yaml")
    commit = repository.commit(AUGUST)
    with pytest.raises(RevisionError), content_at(repository.root, Revision(commit, date(2026, 8, 10))):
        pass


def test_the_current_revision_says_whether_the_content_has_been_edited_since(two: tuple[Any, str, str]) -> None:
    repository, _, second = two
    (repository.root / "notes.txt").write_text("x")
    assert current(repository.root) == Revision(second, date(2026, 9, 10), changed=False)
    repository.company("990100/gas/two")
    assert current(repository.root) == Revision(second, date(2026, 9, 10), changed=True)


def test_without_commits_there_is_no_revision(repository: Any) -> None:
    assert current(repository.root) is None
    with pytest.raises(RevisionError):
        first_day(repository.root)
    repository.git("commit", "--quiet", "--allow-empty", "--message=test")
    assert first_day(repository.root) is None


def test_without_git_there_is_no_revision(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(sandbox.root.parent))
    assert current(sandbox.root) is None
    with pytest.raises(RevisionError, match="not a git repository"):
        at_end_of(sandbox.root, date(2026, 8, 31))
    monkeypatch.setenv("PATH", "")
    assert current(sandbox.root) is None
    with pytest.raises(RevisionError, match="git"):
        named(sandbox.root, "HEAD")


def test_a_clone_of_the_latest_revisions_is_known_to_be_cut_off(two: tuple[Any, str, str], tmp_path: Path) -> None:
    repository, _, _ = two
    repository.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), str(tmp_path / "clone"))
    assert is_cut_off(tmp_path / "clone")
    assert not is_cut_off(repository.root)
