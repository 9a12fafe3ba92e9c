import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from disclosure.cli import options
from disclosure.cli import rules as command

Run = Callable[..., Result]
NOW = "2026-08-10T12:00:00+08:00"


@pytest.fixture
def program(repository: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A copy of this program under git, which the command takes for its own, beside a company without anything."""
    for folder in ("disclosure", "schemas"):
        shutil.copytree(options.HOME / folder, repository.root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    repository.company("990100/water/shui", company="name: 示例水务\nscale: 某某户\n")
    repository.commit(NOW)
    monkeypatch.setattr(command, "HOME", repository.root)
    return repository


def edit(program: Any) -> None:
    """Let the rule on placeholders overlook one of them."""
    file: Path = program.root / "disclosure" / "rules" / "timeliness.py"
    text = file.read_text("utf-8")
    assert "|某某" in text
    file.write_text(text.replace("|某某", ""), "utf-8")


def test_a_changed_rule_names_the_companies_that_it_reaches(run: Run, program: Any) -> None:
    edit(program)
    said = run("--root", program.root, "rules", "impact", "HEAD", "--as-of", "2026-11-22")
    assert said.exit_code == 0, said.stderr
    assert "1 家企业中有 1 项判定会变：\nT04：1 项\n  示例水务（990100/water/shui）：不合规 → 合规\n" in said.stdout
    whole = json.loads(
        run("--root", program.root, "rules", "impact", "HEAD", "--as-of", "2026-11-22", "--format", "json").stdout
    )
    assert whole["reached"] == [{"rule": "T04", "company": "990100/water/shui", "before": "not-met", "after": "met"}]


def test_rules_that_stayed_reach_nobody(run: Run, program: Any) -> None:
    said = run("--root", program.root, "rules", "impact", "HEAD", "--as-of", "2026-11-22", "--format", "md")
    assert "1 家企业的判定都没有变化。" in said.stdout


def test_rules_that_cannot_read_the_content_are_named(run: Run, program: Any) -> None:
    program.company("990100/water/broken", company="name：坏\n")
    said = run("--root", program.root, "rules", "impact", "HEAD", "--as-of", "2026-11-22")
    assert said.exit_code == 2
    assert "的规则读不了现在的资料" in said.stderr
    assert "没有" not in said.stdout


def test_a_revision_that_is_not_there_is_wrong_usage(run: Run, program: Any) -> None:
    assert run("--root", program.root, "rules", "impact", "nowhere").exit_code == 2
