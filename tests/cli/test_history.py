from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from disclosure.checking import fingerprint as module
from disclosure.checking.fingerprint import fingerprint
from disclosure.checking.trend import since
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.history import Month
from disclosure.model.identity import CompanyId
from disclosure.rules import CATALOGUE

Run = Callable[..., Result]
SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
WATER, GAS = "990100/water/one", "990102/gas/two"
PHONE = "hotlines:\n  - {purpose: consulting, number: '12345'}\n"
AS_OF = ("--as-of", "2026-11-21")


@pytest.fixture
def portal(repository: Any) -> Any:
    """One company since 10 August, with a phone since 10 September; a second since 10 October."""
    repository.company(WATER, company="name: 示例水务\n")
    repository.commits = [repository.commit("2026-08-10T12:00:00+08:00")]
    repository.company(WATER, company=f"name: 示例水务\n{PHONE}")
    repository.commits.append(repository.commit("2026-09-10T12:00:00+08:00"))
    repository.company(GAS, company="name: 示例燃气\n")
    repository.commits.append(repository.commit("2026-10-10T12:00:00+08:00"))
    return repository


def stored(portal: Any) -> dict[str, Month]:
    return {month.name: month for month in load(portal.content, SCHEMAS).history}


def lines(result: Result) -> dict[str, str]:
    return dict(line.split("  ", 1) for line in result.stdout.splitlines()[:-1])


def test_each_month_that_has_ended_is_made_from_the_content_of_its_end(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 0, result.output
    months = stored(portal)
    assert [month.as_of for month in months.values()] == [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)]
    assert [month.revision for month in months.values()] == portal.commits
    assert {month.rules for month in months.values()} == {fingerprint(CATALOGUE)}
    assert {month.edition for month in months.values()} == {"2021"}
    water, gas = CompanyId.parse(WATER), CompanyId.parse(GAS)
    assert [month.companies[water].fails("D25") for month in months.values()] == [True, False, False]
    assert [gas in month.companies for month in months.values()] == [False, False, True]
    assert months["2026-10"].companies[gas].fails("D25")


def test_it_says_what_it_does_on_the_way_and_what_it_made(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "history", *AS_OF)
    first, second, third = portal.commits
    assert lines(result) == {
        "2026-08": f"已生成：content/history/2026-08.yaml（资料版本 {first}，1 家企业）",
        "2026-09": f"已生成：content/history/2026-09.yaml（资料版本 {second}，1 家企业）",
        "2026-10": f"已生成：content/history/2026-10.yaml（资料版本 {third}，2 家企业）",
    }
    assert result.stdout.splitlines()[-1] == "共 3 个月：生成 3 个，保留 0 个，未能生成 0 个。"
    assert result.stderr.splitlines()[0] == f"正在判定 2026-08 月末（资料版本 {first}）……"


def test_the_content_and_git_are_left_as_they_are(run: Run, portal: Any) -> None:
    portal.company(WATER, company="name: 尚未提交\n")
    run("--root", portal.root, "history", *AS_OF)
    assert "尚未提交" in (portal.content / f"companies/{WATER}/company.yaml").read_text("utf-8")
    assert portal.git("status", "--porcelain").splitlines() == [
        f"M content/companies/{WATER}/company.yaml",
        "?? content/history/",
    ]


def test_the_same_content_gives_the_same_bytes(run: Run, portal: Any) -> None:
    def files() -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in (portal.content / "history").iterdir()}

    run("--root", portal.root, "history", *AS_OF)
    before = files()
    for file in (portal.content / "history").iterdir():
        file.unlink()
    run("--root", portal.root, "history", "--as-of", "2026-11-30", "--jobs", "1")
    assert files() == before
    assert sorted(before) == ["2026-08.yaml", "2026-09.yaml", "2026-10.yaml"]


def test_what_is_stored_is_not_made_twice(run: Run, portal: Any) -> None:
    run("--root", portal.root, "history", *AS_OF)
    for option in ((), ("--refresh",)):
        again = run("--root", portal.root, "history", *AS_OF, *option)
        assert set(lines(again).values()) == {"保留：资料版本和规则都没有变。"}
        assert "生成 0 个，保留 3 个" in again.stdout
        assert again.stderr == ""


def test_only_the_months_that_are_missing_are_made(run: Run, portal: Any) -> None:
    run("--root", portal.root, "history", "--as-of", "2026-10-01")
    assert list(stored(portal)) == ["2026-08", "2026-09"]
    result = run("--root", portal.root, "history", *AS_OF)
    assert "生成 1 个，保留 2 个" in result.stdout
    assert list(stored(portal)) == ["2026-08", "2026-09", "2026-10"]


def test_when_the_rules_change_it_is_kept_until_it_shall_be_made_again(
    run: Run, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--root", portal.root, "history", *AS_OF)
    monkeypatch.setattr(module, "version", lambda _: "2100.1")
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 0
    assert set(lines(result).values()) == {"保留：规则已变；要按现行规则重新计算，请加 --refresh。"}
    assert fingerprint(CATALOGUE) not in {month.rules for month in stored(portal).values()}
    result = run("--root", portal.root, "history", *AS_OF, "--from", "2026-09", "--refresh")
    assert "生成 2 个，保留 0 个" in result.stdout
    assert [month.rules == fingerprint(CATALOGUE) for month in stored(portal).values()] == [False, True, True]


def test_when_the_commits_are_others_it_is_kept_until_it_shall_be_made_again(run: Run, portal: Any) -> None:
    run("--root", portal.root, "history", *AS_OF)
    portal.company(WATER, company="name: 改写\n")
    portal.git("add", "--all", "content/companies")
    portal.git("commit", "--quiet", "--amend", "--message=test", moment="2026-10-11T12:00:00+08:00")
    now = portal.git("rev-parse", "--short=12", "HEAD")
    result = run("--root", portal.root, "history", *AS_OF)
    before = portal.commits[-1]
    assert lines(result)["2026-10"] == (
        f"保留：月末的资料版本已变（原为 {before}，现为 {now}）；要重新计算，请加 --refresh。"
    )
    run("--root", portal.root, "history", *AS_OF, "--refresh")
    assert [month.revision for month in stored(portal).values()] == [*portal.commits[:2], now]


def test_a_month_that_has_not_ended_is_not_made(run: Run, portal: Any) -> None:
    for day, last in (("2026-10-31", "2026-09"), ("2026-11-01", "2026-10")):
        run("--root", portal.root, "history", "--as-of", day)
        assert max(stored(portal)) == last
    result = run("--root", portal.root, "history", "--as-of", "2026-11-30", "--from", "2026-11", "--to", "2026-12")
    assert result.exit_code == 1
    assert lines(result) == dict.fromkeys(("2026-11", "2026-12"), "未生成：这个月还没有结束。")
    assert max(stored(portal)) == "2026-10"


def test_before_the_first_revision_there_is_nothing_to_make(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "history", *AS_OF, "--from", "2026-07", "--to", "2026-08")
    assert result.exit_code == 1
    assert lines(result)["2026-07"] == "未生成：那时还没有资料的任何版本。"
    assert list(stored(portal)) == ["2026-08"]


@pytest.mark.parametrize("arguments", [("--as-of", "2026-08-31"), (*AS_OF, "--to", "2026-07")])
def test_where_no_month_has_ended_there_is_nothing_to_do(run: Run, portal: Any, arguments: tuple[str, ...]) -> None:
    result = run("--root", portal.root, "history", *arguments)
    assert result.exit_code == 0
    assert result.stdout == "没有可以生成的月份：所选范围里，还没有一个月在资料的第一个版本之后结束。\n"
    assert not (portal.content / "history").exists()


def test_a_month_without_a_change_is_judged_as_of_its_own_end(run: Run, repository: Any) -> None:
    leave = "rule: D03, reason: 机构改革, approver: 示例市城市管理局, document: 甲, until: 2026-09-30"
    repository.company(WATER, company=f"name: 示例水务\nexemptions:\n  - {{{leave}}}\n")
    commit = repository.commit("2026-08-10T12:00:00+08:00")
    assert run("--root", repository.root, "history", "--as-of", "2026-11-01").exit_code == 0
    months = stored(repository)
    assert {month.revision for month in months.values()} == {commit}
    standings = [month.companies[CompanyId.parse(WATER)] for month in months.values()]
    assert [(one.must.exempt, one.fails("D03")) for one in standings] == [(1, False), (1, False), (0, True)]


def test_companies_with_files_that_cannot_be_read_are_left_out_and_the_files_named(run: Run, portal: Any) -> None:
    portal.company(GAS, tariffs="tarifs: []\n")
    portal.write("companies/990100/heat/three/company.yaml", "nmae: 示例热力\n")
    portal.commit("2026-10-20T12:00:00+08:00")
    result = run("--root", portal.root, "history", *AS_OF, "--from", "2026-10")
    assert result.exit_code == 0
    assert "1 家企业，另有 2 个文件读不出，见该文件）" in lines(result)["2026-10"]
    (file,) = (portal.content / "history").iterdir()
    portal.company(GAS, tariffs="")
    (portal.content / f"companies/{GAS}/tariffs.yaml").unlink()
    (portal.content / "companies/990100/heat/three/company.yaml").unlink()
    (portal.content / "companies/990100/heat/three").rmdir()
    month = stored(portal)[file.stem]
    assert month.omitted == (
        "content/companies/990100/heat/three/company.yaml",
        f"content/companies/{GAS}/tariffs.yaml",
    )
    assert [str(company) for company in month.companies] == [WATER]
    assert since((month,), CompanyId.parse(GAS), "D05", date(2026, 11, 21)) is None


@pytest.mark.parametrize("path", ["portal.yaml", "regulations/measures-2021.yaml"])
def test_without_what_all_verdicts_rest_on_a_month_cannot_be_made(run: Run, portal: Any, path: str) -> None:
    sound = (portal.content / path).read_bytes()
    portal.write(path, "x: 1\n")
    portal.commit("2026-09-20T12:00:00+08:00")
    (portal.content / path).write_bytes(sound)
    portal.commit("2026-10-20T12:00:00+08:00")
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 1
    assert lines(result)["2026-09"] == f"未生成：那时的资料按现行格式读不出 content/{path}，无从判定。"
    assert list(stored(portal)) == ["2026-08", "2026-10"]
    assert result.stdout.splitlines()[-1] == "共 3 个月：生成 2 个，保留 0 个，未能生成 1 个。"


def test_a_month_at_whose_end_the_content_was_gone_cannot_be_made(run: Run, portal: Any) -> None:
    portal.git("rm", "-r", "--quiet", "--cached", "content")
    portal.git("commit", "--quiet", "--message=test", moment="2026-09-20T12:00:00+08:00")
    portal.commit("2026-10-20T12:00:00+08:00")
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 1
    assert lines(result)["2026-09"].startswith("未生成：取不到那时的资料（")
    assert list(stored(portal)) == ["2026-08", "2026-10"]


def test_a_damaged_month_is_only_replaced_when_it_shall_be(run: Run, portal: Any) -> None:
    run("--root", portal.root, "history", *AS_OF)
    damaged = portal.write("history/2026-09.yaml", "revision: 1\n")
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 1
    assert lines(result)["2026-09"].startswith("未生成：已存的 content/history/2026-09.yaml 有错误（")
    assert damaged.read_text("utf-8").startswith("revision: 1\n")
    assert run("--root", portal.root, "history", *AS_OF, "--refresh").exit_code == 0
    assert list(stored(portal)) == ["2026-08", "2026-09", "2026-10"]


@pytest.mark.parametrize(
    "arguments",
    [("--from", "2026-13"), ("--to", "2026"), ("--from", "2026-08-01"), ("--from", "2026-10", "--to", "2026-08")],
)
def test_months_that_are_none_or_upside_down_exit_with_2(run: Run, portal: Any, arguments: tuple[str, ...]) -> None:
    result = run("--root", portal.root, "history", *AS_OF, *arguments)
    assert result.exit_code == 2
    assert arguments[-1] in result.stderr


@pytest.mark.parametrize("option", [(), ("--from", "2026-08")])
def test_without_git_it_says_so_and_exits_with_2(
    run: Run, sandbox: Any, monkeypatch: pytest.MonkeyPatch, option: tuple[str, ...]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(sandbox.root.parent))
    result = run("--root", sandbox.root, "history", *AS_OF, *option)
    assert result.exit_code == 2
    assert "从 git 取不到以前的资料：" in result.stderr
    monkeypatch.setenv("PATH", "")
    assert "从 git 取不到以前的资料：" in run("--root", sandbox.root, "history", *AS_OF, *option).stderr


def test_content_that_was_never_committed_has_no_history(run: Run, repository: Any) -> None:
    repository.git("commit", "--quiet", "--allow-empty", "--message=test")
    result = run("--root", repository.root, "history", *AS_OF)
    assert result.exit_code == 2
    assert "content/ 还没有提交到 git" in result.stderr


def test_a_clone_that_is_cut_off_has_no_history(run: Run, portal: Any, tmp_path: Path) -> None:
    portal.git("clone", "--quiet", "--depth=1", portal.root.as_uri(), str(tmp_path / "clone"))
    result = run("--root", tmp_path / "clone", "history", *AS_OF)
    assert result.exit_code == 2
    assert "git fetch --unshallow" in result.stderr


def test_a_folder_that_cannot_be_written_exits_with_2(run: Run, portal: Any) -> None:
    (portal.content / "history").write_text("")
    result = run("--root", portal.root, "history", *AS_OF)
    assert result.exit_code == 2
    assert "写不了文件 content/history/2026-08.yaml" in result.stderr


def test_the_rest_of_the_portal_reads_what_was_stored(run: Run, portal: Any) -> None:
    run("--root", portal.root, "history", *AS_OF)
    assert run("--root", portal.root, "check", *AS_OF).exit_code == 0
    history = load(portal.content, SCHEMAS).history
    assert since(history, CompanyId.parse(WATER), "D01", date(2026, 11, 21)) == date(2026, 8, 31)
    assert since(history, CompanyId.parse(GAS), "D25", date(2026, 11, 21)) == date(2026, 10, 31)
