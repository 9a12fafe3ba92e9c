from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from click.testing import Result

from disclosure.checking.changes import Turn, changes
from disclosure.cli.earlier import Since, earlier
from disclosure.cli.options import Root, UsageError
from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Earlier

Run = Callable[..., Result]
WATER, GAS = "411700/water/one", "411700/gas/two"
PHONE = "hotlines:\n  - {purpose: consulting, number: '12345'}\n"
AS_OF = date(2026, 11, 21)


@pytest.fixture
def portal(repository: Any) -> Any:
    """A company without a phone on 10 August, with one since 10 September; a second since 10 October."""
    repository.company(WATER, company="name: 测试供水\n")
    repository.commits = [repository.commit("2026-08-10T12:00:00+08:00")]
    repository.company(WATER, company=f"name: 测试供水\n{PHONE}")
    repository.commits.append(repository.commit("2026-09-10T12:00:00+08:00"))
    repository.company(GAS, company="name: 测试燃气\n")
    repository.commits.append(repository.commit("2026-10-10T12:00:00+08:00"))
    return repository


def seen(portal: Any, since: date | str, as_of: date = AS_OF, edition: str | None = None) -> Earlier:
    return earlier(Root(portal.root), since, as_of, edition, 1)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2026-10-01", date(2026, 10, 1)),
        ("20261001", "20261001"),
        ("2026-W40-4", "2026-W40-4"),
        ("2026-02-30", "2026-02-30"),
        ("v1.0", "v1.0"),
    ],
)
def test_a_date_as_we_write_it_is_a_date_and_all_else_a_revision(text: str, since: date | str) -> None:
    assert Since().convert(text, None, None) == since


@pytest.mark.parametrize(
    ("since", "commit", "companies"),
    [(date(2026, 8, 31), 0, 1), (date(2026, 9, 10), 1, 1), (date(2026, 10, 10), 2, 2), (date(2026, 10, 9), 1, 1)],
)
def test_a_date_means_the_content_at_its_end_judged_as_of_that_day(
    portal: Any, since: date, commit: int, companies: int
) -> None:
    found = seen(portal, since)
    assert (found.asked, found.revision.commit) == (since.isoformat(), portal.commits[commit])
    assert (found.report.as_of, len(found.report.companies)) == (since, companies)


def test_a_revision_is_judged_as_of_its_own_day(portal: Any) -> None:
    portal.git("tag", "first", portal.commits[0])
    for name in ("first", portal.commits[0]):
        found = seen(portal, name)
        assert (found.asked, found.revision.commit, found.report.as_of) == (name, portal.commits[0], date(2026, 8, 10))


@pytest.mark.parametrize("since", [date(2026, 12, 31), "HEAD"])
def test_it_is_never_judged_by_a_later_day_than_the_report(portal: Any, since: date | str) -> None:
    assert seen(portal, since, as_of=date(2026, 10, 1)).report.as_of == date(2026, 10, 1)


def test_the_edition_is_the_same_for_both(portal: Any) -> None:
    assert seen(portal, "HEAD").report.edition == "2021"
    assert seen(portal, "HEAD", edition="2008").report.edition == "2008"


def test_what_was_fixed_what_is_new_and_what_stays_can_be_told(portal: Any) -> None:
    before, after = seen(portal, date(2026, 8, 31)), seen(portal, "HEAD")
    found = {(str(one.company), one.rule): one.turn for one in changes(before.report, after.report, before.unread)}
    assert found[WATER, "D25"] is Turn.FIXED
    assert found[WATER, "D01"] is Turn.STAYS
    assert found[GAS, "D25"] is Turn.NEW


def test_companies_with_files_that_cannot_be_read_are_left_out_and_named(portal: Any) -> None:
    portal.company(WATER, tariffs="tarifs: []\n")
    portal.commit("2026-10-20T12:00:00+08:00")
    found = seen(portal, "HEAD")
    assert found.omitted == (f"content/companies/{WATER}/tariffs.yaml",)
    assert found.unread == {CompanyId.parse(WATER)}
    assert [str(company) for company in found.report.companies] == [GAS]


@pytest.mark.parametrize("path", ["portal.yaml", "regulations/measures-2021.yaml"])
def test_without_what_all_verdicts_rest_on_nothing_is_compared(portal: Any, path: str) -> None:
    portal.write(path, "x: 1\n")
    portal.commit("2026-10-20T12:00:00+08:00")
    with pytest.raises(UsageError, match=path):
        seen(portal, "HEAD")


@pytest.mark.parametrize("since", ["nosuch", "--output=x", date(2026, 8, 9), date(1960, 1, 1)])
def test_where_there_is_no_such_revision_it_says_so(portal: Any, since: date | str) -> None:
    with pytest.raises(UsageError, match=str(since)):
        seen(portal, since)


def test_without_git_it_says_so(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(sandbox.root.parent))
    with pytest.raises(UsageError, match="not a git repository"):
        seen(sandbox, "HEAD")


def test_a_report_compares_and_one_that_cannot_exits_with_2(run: Run, portal: Any) -> None:
    def report(*options: str) -> Result:
        return run("--root", portal.root, "report", "--format", "json", "--as-of", "2026-11-21", *options)

    assert report().exit_code == 0
    compared = report("--since", "2026-08-31")
    assert compared.exit_code == 0, compared.output
    assert portal.commits[0] in compared.stdout
    for since, said in (
        ("nosuch", "写一个有的分支、标签或提交号"),
        ("2026-08-09", "2026-08-09 时还没有资料的任何版本"),
    ):
        result = report("--since", since)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr


def test_a_company_whose_files_of_then_cannot_be_read_has_no_changes_in_the_report(run: Run, portal: Any) -> None:
    portal.company(WATER, tariffs="tarifs: []\n")
    broken = portal.commit("2026-10-20T12:00:00+08:00")
    (portal.content / f"companies/{WATER}/tariffs.yaml").unlink()
    before = seen(portal, broken)
    after = seen(portal, portal.commits[2])
    assert Outcome.NOT_MET in {verdict.outcome for verdict in after.report.companies[CompanyId.parse(WATER)].verdicts}
    assert {str(one.company) for one in changes(before.report, after.report, before.unread)} == {GAS}
    result = run("--root", portal.root, "report", "--format", "json", "--since", broken, "--as-of", "2026-11-21")
    assert result.exit_code == 0, result.output
