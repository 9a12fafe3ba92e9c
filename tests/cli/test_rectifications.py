"""disclosure rectifications: what is listed, in which form, and whether the ledger has only grown."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest
from click.testing import Result

Run = Callable[..., Result]
HEAD = """\
title: 大厅整改
nature: order
issuer: 示例市城市管理局
demand: 整改
ordered_on: 2026-10-01
deadline: {deadline}
finding: {{kind: complaint, text: 无人值守}}
responsible: {{companies: [411700/gas/a]}}
"""
FIRST = "  - {day: 2026-10-10, kind: submitted, by: 甲, company_words: 已整改}\n"
SECOND = "  - {day: 2026-10-11, kind: rechecked, by: 乙, inspector_words: 属实, corrected: true}\n"
DAY = ("--as-of", "2026-11-21")


def write(portal: Any, number: int, deadline: str, events: str = "") -> None:
    text = HEAD.format(deadline=deadline) + (f"events:\n{events}" if events else "")
    portal.write(f"rectifications/411700/2026-{number:03}.yaml", text)


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company("411700/gas/a", company="name: 示例燃气\n")
    write(sandbox, 1, "2026-11-30")
    write(sandbox, 2, "2026-11-01")
    write(sandbox, 3, "2026-12-31")
    return sandbox


def numbers(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [line.split()[0][-3:] for line in result.stdout.splitlines() if line.startswith("411700/")]


def test_all_orders_are_listed_and_what_is_overdue_or_due_soon_can_be_asked_for(run: Run, portal: Any) -> None:
    command = ("--root", portal.root, "rectifications", *DAY)
    assert numbers(run(*command)) == ["002", "001", "003"]
    assert numbers(run(*command, "--overdue")) == ["002"]
    soon = run(*command, "--overdue", "--remind", "14d")
    assert numbers(soon) == ["002", "001"]
    assert "即将到期：还有 9 天到期" in soon.stdout


def test_companies_and_regions_narrow_the_list(run: Run, portal: Any) -> None:
    command = ("--root", portal.root, "rectifications", *DAY)
    assert numbers(run(*command, "--company", "411700/gas/a")) == ["002", "001", "003"]
    assert numbers(run(*command, "--sector", "water")) == []
    assert "没有符合条件的整改记录。" in run(*command, "--region", "411722").stdout


def test_each_form_goes_to_a_file_with_the_same_bytes_each_time(run: Run, portal: Any, tmp_path: Path) -> None:
    for form in ("text", "csv", "xlsx", "ics"):
        files = [tmp_path / f"{time}.{form}" for time in "ab"]
        for file in files:
            result = run("--root", portal.root, "rectifications", *DAY, "--format", form, "--out", file)
            assert result.exit_code == 0, result.output
            assert result.stdout == ""
        assert files[0].read_bytes() == files[1].read_bytes()
    assert len(icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == 3
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "xlsx"), "用 --out 指明文件"),
        (("--remind", "14"), "天数写作 14d"),
        (("--out", "missing/ledger.txt"), "写不了文件"),
        (("--verify-history",), "没有 git 中的历史版本可以比对"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_why(arguments: tuple[str, ...], said: str, run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "rectifications", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.fixture
def ledger(repository: Any) -> Any:
    """A ledger whose first event was committed, then its second."""
    repository.company("411700/gas/a")
    repository.commit("2026-10-01T12:00:00+08:00")
    write(repository, 1, "2026-11-30", FIRST)
    repository.commit("2026-10-10T12:00:00+08:00")
    write(repository, 1, "2026-12-31", FIRST + SECOND)
    repository.commit("2026-10-11T12:00:00+08:00")
    return repository


def verify(run: Run, portal: Any) -> Result:
    return run("--root", portal.root, "rectifications", "--verify-history")


def test_a_ledger_that_has_only_grown_is_sound(run: Run, ledger: Any) -> None:
    result = verify(run, ledger)
    assert result.exit_code == 0, result.output
    assert result.stdout == "核对了 2 个版本。以前登记的经过都还在，没有改动。\n"


@pytest.mark.parametrize("events", [SECOND, FIRST, FIRST.replace("已整改", "都改了") + SECOND, SECOND + FIRST])
def test_an_event_that_was_changed_or_taken_out_is_named(events: str, run: Run, ledger: Any) -> None:
    write(ledger, 1, "2026-11-30", events)
    result = verify(run, ledger)
    assert result.exit_code == 1
    assert "content/rectifications/411700/2026-001.yaml：第 " in result.stdout
    assert "与 现在的文件 时不同，或者已被删去" in result.stdout


def test_what_was_rewritten_in_between_is_found_though_it_was_put_back(run: Run, ledger: Any) -> None:
    write(ledger, 1, "2026-11-30", FIRST)
    wrong = ledger.commit("2026-10-12T12:00:00+08:00")
    write(ledger, 1, "2026-11-30", FIRST + SECOND)
    ledger.commit("2026-10-13T12:00:00+08:00")
    result = verify(run, ledger)
    assert result.exit_code == 1
    assert result.stdout.count("\n") == 1
    assert wrong in result.stdout


def test_a_file_that_is_gone_is_named(run: Run, ledger: Any) -> None:
    (ledger.content / "rectifications/411700/2026-001.yaml").unlink()
    result = verify(run, ledger)
    assert result.exit_code == 1
    assert "后来删去了" in result.stdout
    ledger.commit("2026-10-12T12:00:00+08:00")
    assert verify(run, ledger).exit_code == 1


def test_the_layout_of_a_file_is_free(run: Run, ledger: Any) -> None:
    file = ledger.content / "rectifications/411700/2026-001.yaml"
    file.write_text(file.read_text("utf-8").replace("已整改", "'已整改'"), encoding="utf-8")
    assert verify(run, ledger).exit_code == 0


def test_check_says_how_the_rules_on_orders_came_out(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "check", *DAY)
    assert result.exit_code == 0
    assert "整改台账的规则（R）：" in result.stdout
    assert "content/rectifications/411700/2026-002.yaml" in result.stdout
    chosen = run("--root", portal.root, "check", *DAY, "--select", "R04", "--fail-on", "error")
    assert chosen.exit_code == 0
    assert run("--root", portal.root, "check", *DAY, "--select", "R01", "--fail-on", "error").exit_code == 1


def test_a_report_can_show_the_whole_ledger(run: Run, portal: Any) -> None:
    command = ("--root", portal.root, "report", *DAY, "--format", "md")
    assert "411700/2026-003" not in run(*command).stdout
    assert "411700/2026-003" in run(*command, "--with", "rectifications").stdout
    assert run(*command, "--with", "weather").exit_code == 2
