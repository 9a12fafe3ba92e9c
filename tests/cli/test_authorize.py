"""Hostile requests in a real repository: each is stopped at the right place with the right word."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
NOW = "2026-08-10T12:00:00+08:00"
OWN = "companies/990100/water/shui"
OTHER = "companies/990100/water/other"
OWNERS = f"""\
maintainers: [desk]
owners:
  - accounts: [shui-clerk, Second.Clerk]
    folders: [{OWN}]
  - accounts: [office]
    folders: [rectifications/990100, inspections/990100]
"""
ORDER = """\
title: 空岗整改 # 照原文
nature: order
issuer: 示例办公室
ordered_on: 2026-11-01
deadline: 2026-11-15
demand: 提交整改情况
finding: {kind: other, text: 空岗}
responsible: {companies: [990100/water/shui]}
"""
REPLY = "  - {day: 2026-11-10, kind: submitted, by: 990100/water/shui, company_words: 已补足}\n"
LEDGER = "content/rectifications/990100/2026-001.yaml"


@pytest.fixture
def portal(repository: Any) -> Any:
    """A repository with two companies, an order, and the rights; what a test does comes after it."""
    for folder in (OWN, OTHER):
        repository.company(folder.removeprefix("companies/"))
    (repository.content / "owners.yaml").write_text(OWNERS, "utf-8")
    repository.write("rectifications/990100/2026-001.yaml", ORDER)
    repository.commit(NOW)
    repository.git("branch", "base")
    return repository


def ask(run: Run, portal: Any, author: str = "shui-clerk") -> Result:
    portal.commit(NOW)
    return run("--root", portal.root, "authorize", "--author", author, "--base", "base")


def refused(run: Run, portal: Any, author: str = "shui-clerk") -> str:
    result = ask(run, portal, author)
    assert result.exit_code == 1, result.output
    return result.stdout


@pytest.mark.parametrize("author", ["shui-clerk", "SHUI-Clerk", "second.clerk"])
def test_a_clerk_may_change_add_and_delete_what_is_theirs(run: Run, portal: Any, author: str) -> None:
    portal.write(f"{OWN}/company.yaml", "name: 新名\n")
    portal.write(f"{OWN}/notices/2026-11-22-x.yaml", "kind: other\ntitle: 事\n")
    result = ask(run, portal, author)
    assert (result.exit_code, result.stdout) == (0, f"账号 {author} 的这次提交都在权限之内。\n")
    portal.git("branch", "--force", "base")
    (portal.content / OWN / "notices" / "2026-11-22-x.yaml").unlink()
    assert ask(run, portal, author).exit_code == 0


def test_a_request_that_changes_nothing_is_nobodys_harm(run: Run, portal: Any) -> None:
    assert ask(run, portal).exit_code == 0


@pytest.mark.parametrize(
    "path",
    [
        f"{OTHER}/company.yaml",
        f"{OWN}-2/company.yaml",
        "companies/990100/water/new/company.yaml",
        "regions/990100.yaml",
        "regulations/measures-2021.yaml",
        "inspections/990100/2026-11-halls.yaml",
        "bulletins/990100/2026-11-hotline.yaml",
        "rectifications/990100/2026-002.yaml",
        "history/2026-10.yaml",
        "owners.yaml",
        "portal.yaml",
        "redirects.yaml",
        "synonyms.yaml",
    ],
)
def test_a_clerk_changes_nothing_of_anybody_else(run: Run, portal: Any, path: str) -> None:
    file: Path = portal.content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((file.read_text("utf-8") if file.exists() else "") + "# 改\n", "utf-8")
    said = refused(run, portal)
    assert f"content/{path}:1:1: error[AUTH-006] 账号「shui-clerk」不能修改这个文件。" in said
    assert f"可以修改：content/{OWN}。" in said


@pytest.mark.parametrize(
    "path", ["disclosure/rules/rule.py", "build.py", ".github/workflows/check.yml", "schemas/x.json"]
)
def test_a_clerk_changes_nothing_outside_the_content(run: Run, portal: Any, path: str) -> None:
    file: Path = portal.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x\n", "utf-8")
    assert f"{path}:1:1: error[AUTH-003]" in refused(run, portal)


def test_deleting_or_moving_away_what_is_anothers_is_a_change_of_it(run: Run, portal: Any) -> None:
    (portal.content / OTHER / "company.yaml").rename(portal.content / OWN / "outlets.yaml")
    assert f"content/{OTHER}/company.yaml:1:1: error[AUTH-006]" in refused(run, portal)


def test_rights_that_a_request_gives_itself_do_not_count(run: Run, portal: Any) -> None:
    (portal.content / "owners.yaml").write_text(OWNERS.replace(OWN, OTHER), "utf-8")
    portal.write(f"{OTHER}/company.yaml", "name: 夺名\n")
    said = refused(run, portal)
    assert "content/owners.yaml:1:1: error[AUTH-006]" in said
    assert f"content/{OTHER}/company.yaml:1:1: error[AUTH-006]" in said


def test_what_the_base_gained_since_is_not_the_requests_doing(run: Run, portal: Any) -> None:
    portal.write(f"{OWN}/company.yaml", "name: 新名\n")
    portal.commit(NOW)
    portal.git("switch", "--quiet", "base")
    portal.write(f"{OTHER}/company.yaml", "name: 别家的新名\n")
    portal.commit(NOW)
    portal.git("switch", "--quiet", "main")
    assert run("--root", portal.root, "authorize", "--author", "shui-clerk", "--base", "base").exit_code == 0


def test_a_symbolic_link_is_refused_wherever_it_leads(run: Run, portal: Any) -> None:
    (portal.content / OWN / "outlets.yaml").symlink_to("../../../../../build.py")
    assert f"content/{OWN}/outlets.yaml:1:1: error[AUTH-005] 这里不是普通文件" in refused(run, portal)


def test_a_file_that_becomes_a_link_or_can_be_run_is_refused(run: Run, portal: Any) -> None:
    (portal.content / OWN / "company.yaml").chmod(0o755)
    assert "error[AUTH-005]" in refused(run, portal)


def test_a_repository_inside_is_refused(run: Run, portal: Any) -> None:
    commit = portal.git("rev-parse", "HEAD")
    portal.git("update-index", "--add", "--cacheinfo", f"160000,{commit},content/{OWN}/notices")
    portal.git("commit", "--quiet", "--message=sub")
    result = run("--root", portal.root, "authorize", "--author", "shui-clerk", "--base", "base")
    assert "error[AUTH-005]" in result.stdout


@pytest.mark.parametrize(
    "name",
    ["Company.yaml", "compаny.yaml", "notices/2026-11-22-\u202e.yaml", "a b.yaml", "公告.yaml", ".hidden.yaml"],
    ids=["case", "cyrillic", "bidi", "space", "chinese", "hidden"],
)
def test_paths_that_look_like_others_are_refused(run: Run, portal: Any, name: str) -> None:
    file: Path = portal.content / OWN / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("name: 甲\n", "utf-8")
    assert "error[AUTH-004] 这个路径含有不能用的字符。" in refused(run, portal)


def test_a_path_that_is_no_text_at_all_is_refused(run: Run, portal: Any) -> None:
    os.makedirs(os.fsencode(portal.content / OWN), exist_ok=True)  # noqa: PTH103 - a name in bytes
    with open(os.fsencode(portal.content / OWN) + b"/\xff.yaml", "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(b"name: x\n")
    assert "error[AUTH-004]" in refused(run, portal)


def test_a_path_that_differs_by_case_alone_is_refused_for_a_maintainer_too(run: Run, portal: Any) -> None:
    (portal.content / OWN / "Company.yaml").write_text("name: 甲\n", "utf-8")
    assert "error[AUTH-004]" in refused(run, portal, "desk")


def test_a_large_file_is_refused_unread(run: Run, portal: Any) -> None:
    (portal.content / OWN / "outlets.yaml").write_bytes(b"# " + b"x" * 50_000_000)
    assert "error[AUTH-007] 文件有 50,000,002 字节，上限是 1,048,576 字节。" in refused(run, portal)


def test_what_is_no_text_is_refused(run: Run, portal: Any) -> None:
    (portal.content / OWN / "outlets.yaml").write_bytes(b"outlets:\0\n")
    assert "error[AUTH-008]" in refused(run, portal)


def test_too_many_files_are_refused(run: Run, portal: Any) -> None:
    for number in range(201):
        portal.write(f"{OWN}/notices/2026-11-22-n{number}.yaml", "kind: other\ntitle: 事\n")
    assert "error[AUTH-002] 一次改动了 201 个文件，上限是 200 个。" in refused(run, portal)


@pytest.mark.parametrize("author", ["stranger", "", "desk@evil", "shui-clerk\n"])
def test_an_account_that_is_not_registered_may_do_nothing(run: Run, portal: Any, author: str) -> None:
    portal.write(f"{OWN}/company.yaml", "name: 新名\n")
    assert "error[AUTH-001]" in refused(run, portal, author)


def test_a_maintainer_may_change_everything(run: Run, portal: Any) -> None:
    portal.write(f"{OTHER}/company.yaml", "name: 新名\n")
    (portal.root / "build.py").write_text("x\n", "utf-8")
    assert ask(run, portal, "desk").exit_code == 0


def test_an_office_keeps_its_ledger_and_no_companys_records(run: Run, portal: Any) -> None:
    portal.write("rectifications/990100/2026-001.yaml", ORDER.replace("空岗整改", "空岗限期整改"))
    assert ask(run, portal, "office").exit_code == 0
    portal.write(f"{OWN}/company.yaml", "name: 新名\n")
    assert f"content/{OWN}/company.yaml:1:1: error[AUTH-006]" in refused(run, portal, "office")


def test_a_companys_own_reply_to_an_order_is_its_own(run: Run, portal: Any) -> None:
    portal.write("rectifications/990100/2026-001.yaml", ORDER + "events:\n" + REPLY)
    assert ask(run, portal).exit_code == 0
    portal.git("branch", "--force", "base")
    portal.write("rectifications/990100/2026-001.yaml", ORDER + "events:\n" + REPLY + REPLY.replace("11-10", "11-12"))
    assert ask(run, portal).exit_code == 0


@pytest.mark.parametrize(
    "text",
    [
        ORDER.replace("2026-11-15", "2027-11-15") + "events:\n" + REPLY,
        ORDER.replace("# 照原文", "# 已办结") + "events:\n" + REPLY,
        ORDER + "events:\n" + REPLY.replace("990100/water/shui", "990100/water/other"),
        ORDER + "events:\n" + REPLY.replace("submitted", "closed-corrected"),
        ORDER + "events:\n" + REPLY.replace("company_words: 已补足", "company_words: 已补足, inspector_words: 已核实"),
        ORDER + "events:\n" + REPLY.replace("company_words: 已补足", "company_words: 已补足, deadline: 2027-01-01"),
        ORDER.replace("[990100/water/shui]", "[990100/water/other]") + "events:\n" + REPLY,
        ORDER + "events：\n" + REPLY,
    ],
    ids=["deadline", "comment", "another's name", "closing", "inspector's words", "a new deadline", "whom", "broken"],
)
def test_more_than_its_own_reply_is_refused(run: Run, portal: Any, text: str) -> None:
    portal.write("rectifications/990100/2026-001.yaml", text)
    assert f"{LEDGER}:1:1: error[AUTH-006]" in refused(run, portal)


def test_what_was_said_before_cannot_be_taken_back(run: Run, portal: Any) -> None:
    portal.write("rectifications/990100/2026-001.yaml", ORDER + "events:\n" + REPLY)
    portal.commit(NOW)
    portal.git("branch", "--force", "base")
    portal.write("rectifications/990100/2026-001.yaml", ORDER + "events:\n" + REPLY.replace("已补足", "从未补足"))
    assert f"{LEDGER}:1:1: error[AUTH-006]" in refused(run, portal)


def test_without_rights_at_the_base_nobody_may_do_anything(run: Run, repository: Any) -> None:
    repository.commit(NOW)
    result = run("--root", repository.root, "authorize", "--author", "desk", "--base", "HEAD")
    assert result.exit_code == 2
    assert "HEAD 里没有 content/owners.yaml" in result.stderr


def test_a_folder_without_git_is_said_to_be_one(run: Run, sandbox: Any) -> None:
    result = run("--root", sandbox.root, "authorize", "--author", "desk", "--base", "HEAD")
    assert result.exit_code == 2
    assert "not a git repository" in result.stderr
    assert "owners.yaml" not in result.stderr


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "base..main"])
def test_a_base_that_is_no_revision_is_wrong_usage(run: Run, portal: Any, base: str) -> None:
    assert run("--root", portal.root, "authorize", "--author", "desk", f"--base={base}").exit_code == 2


def test_codeowners_says_the_same_with_the_last_line_counting(run: Run, portal: Any) -> None:
    assert run("--root", portal.root, "codeowners").stdout.splitlines() == [
        "# Made from content/owners.yaml by `disclosure codeowners`; do not edit.",
        "* @desk",
        f"/content/{OWN}/ @shui-clerk @Second.Clerk @desk",
        "/content/inspections/990100/ @office @desk",
        "/content/rectifications/990100/ @office @desk",
    ]
