from datetime import date
from typing import Any

import pytest

from disclosure.content.commits import Commit, commits
from disclosure.content.revisions import RevisionError


def test_each_commit_has_its_day_in_beijing_and_its_paths(repository: Any) -> None:
    repository.write("companies/990100/water/a/company.yaml", "name: 甲\n")
    repository.commit("2026-08-10T23:30:00+00:00")
    repository.write("companies/990100/water/a/company.yaml", "name: 乙\n")
    repository.write("companies/990100/water/b/company.yaml", "name: 丙\n")
    repository.commit("2026-08-12T08:00:00+08:00")
    a, b = (f"content/companies/990100/water/{name}/company.yaml" for name in "ab")
    newest, *_ = commits(repository.root, "HEAD~1..HEAD")
    assert newest == Commit(day=date(2026, 8, 12), paths=frozenset({a, b}))
    of_a = commits(repository.root, "HEAD", "content/companies/990100/water/a/")
    assert [(one.day, one.paths) for one in of_a] == [
        (date(2026, 8, 12), frozenset({a})),
        (date(2026, 8, 11), frozenset({a})),
    ]


def test_the_committer_s_day_counts_not_what_the_author_says(repository: Any) -> None:
    repository.write("pages/x.md", "# 题\n")
    repository.commit("2026-08-10T12:00:00+08:00")
    repository.git("commit", "--amend", "--no-edit", "--date=2020-01-01T00:00:00", moment="2026-08-15T12:00:00+08:00")
    assert commits(repository.root, "HEAD")[0].day == date(2026, 8, 15)


def test_a_range_that_git_does_not_know_is_an_error(repository: Any) -> None:
    repository.commit("2026-08-10T12:00:00+08:00")
    with pytest.raises(RevisionError):
        commits(repository.root, "nowhere..HEAD")
