"""A request in a real repository, checked by the script that all hosts run, told in the comment that all would read."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from disclosure.cli import group
from disclosure.hosting.words import FILES, review

HOME = Path(__file__).resolve().parents[2]
WATER = "990100/water/shui"
MOMENT = "2026-08-10T12:00:00+08:00"
PRICE = """\
tariffs:
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - above: 0
        up_to: 180
        price: 2.80
      - above: 180
        price: 4.20
    basis:
      number: 示发改〔2020〕1号
    effective: 2020-01-01
"""
OWNERS = f"""\
maintainers: [chief]
owners:
  - accounts: [clerk]
    folders: [companies/{WATER}]
"""


HERMETIC = {"GITHUB_ACTIONS": "", "GITHUB_STEP_SUMMARY": ""}


class Checked(NamedTuple):
    """What came of it."""

    exit_code: int
    log: str
    comment: str
    left: set[str]


class Place:
    """A repository with a portal, and a request to it."""

    def __init__(self, repository: Any, out: Path) -> None:
        self.repository, self.out = repository, out
        (repository.content / "owners.yaml").write_text(OWNERS, "utf-8")
        repository.company(WATER, company="name: 示例水务\n", tariffs=PRICE)
        repository.company("990100/water/bie", company="name: 别的水务\n")
        assert CliRunner().invoke(group, ["--root", str(repository.root), "fmt"]).exit_code == 0
        repository.commit(MOMENT)
        repository.git("switch", "--quiet", "--create", "request")

    def checked(self, author: str = "clerk", **env: str) -> Checked:
        """Commit what is there, merge it as the host would, and check it."""
        self.repository.commit(MOMENT)
        base, head = (self.repository.git("rev-parse", name) for name in ("main", "request"))
        self.repository.git("switch", "--quiet", "--create", "merged", "main")
        self.repository.git("merge", "--quiet", "--no-ff", "--message=merge", "request", moment=MOMENT)
        command = [HOME / "scripts/check-request", self.repository.root, base, head, author, self.out]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ | HERMETIC | env)
        left = {file.name: file.read_text("utf-8") for file in self.out.iterdir()}
        words = review({name: text for name, text in left.items() if name in FILES}, "https://run.example/1")
        return Checked(done.returncode, done.stdout + done.stderr, words, set(left))


@pytest.fixture
def place(repository: Any, tmp_path: Path) -> Place:
    return Place(repository, tmp_path / "review")


def edit(place: Place, path: str, old: str, new: str) -> None:
    file = place.repository.content / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_clerk_s_new_price_passes_and_reads_as_a_reviewer_would_say_it(place: Place) -> None:
    edit(
        place,
        f"companies/{WATER}/tariffs.yaml",
        "    effective: 2020-01-01\n",
        "    effective: 2020-01-01\n    until: 2025-12-31\n",
    )
    new = PRICE.removeprefix("tariffs:\n").replace("2.80", "3.05").replace("2020-01-01", "2026-01-01")
    new = new.replace("    basis:\n      number: 示发改〔2020〕1号\n", "")
    edit(place, f"companies/{WATER}/tariffs.yaml", "source:\n", f"{new}source:\n")
    found = place.checked()
    assert found.exit_code == 0, found.log
    assert "  - 居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号\n" in found.comment
    assert "- 示例水务：居民的金额变了，没有写定价文号。" in found.comment
    assert found.left == {"code.txt", "comment.md", "diff.json", "fmt.txt"}
    assert "居民第一阶梯 2.80 → 3.05" in found.log


def test_another_company_s_folder_is_refused_before_anything_is_read(place: Place) -> None:
    edit(place, "companies/990100/water/bie/company.yaml", "别的水务", "改了名")
    found = place.checked()
    assert found.exit_code == 1
    assert "AUTH-006" in found.log
    assert "### 这次提交不能接受" in found.comment
    assert "AUTH-006" in found.comment
    assert found.left == {"code.txt", "comment.md", "refused.txt"}


def test_a_link_out_of_the_content_is_refused(place: Place) -> None:
    (place.repository.content / f"companies/{WATER}/services.yaml").symlink_to("/etc/passwd")
    found = place.checked()
    assert found.exit_code == 1
    assert "AUTH-005" in found.comment
    assert "root:" not in found.comment + found.log


def test_a_change_of_the_program_is_named_and_does_not_check_itself(place: Place) -> None:
    script = place.repository.root / "scripts" / "check-request"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    edit(place, f"companies/{WATER}/company.yaml", "name: 示例水务", "name：示例水务")
    found = place.checked("chief", GITHUB_ACTIONS="true")
    assert found.exit_code == 1
    assert "::error file=content/companies/990100/water/shui/company.yaml,line=1," in found.log
    stopped = found.log.index("::stop-commands::words-")
    assert stopped < found.log.index("### 这次提交还改了资料以外的文件") < found.log.rindex("::words-")
    assert "### 这次提交还改了资料以外的文件" in found.comment
    assert "- `scripts/check-request`\n" in found.comment
    assert found.comment.count("YAML-006") == 1
    assert "### 写法不统一" not in found.comment


def test_a_record_in_another_form_is_told_how_to_mend_it(place: Place) -> None:
    edit(place, f"companies/{WATER}/company.yaml", "name: 示例水务", 'name: "示例水务公司"')
    found = place.checked()
    assert found.exit_code == 1
    assert "### 写法不统一" in found.comment
    assert f"content/companies/{WATER}/company.yaml" in found.comment
    value = json.loads((place.out / "diff.json").read_text("utf-8"))
    assert value["groups"][0]["records"][0]["words"] == ["名称：示例水务 → 示例水务公司"]


def test_without_owners_the_maintainers_look_at_everything(place: Place) -> None:
    place.repository.git("switch", "--quiet", "main")
    (place.repository.content / "owners.yaml").unlink()
    place.repository.commit(MOMENT)
    place.repository.git("switch", "--quiet", "request")
    place.repository.git("reset", "--quiet", "--hard", "main")
    edit(place, f"companies/{WATER}/company.yaml", "name: 示例水务", "name: 示例水务公司")
    found = place.checked("nobody")
    assert found.exit_code == 0, found.log
    assert "owners.yaml" in found.log


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    done = subprocess.run([HOME / "scripts/check-request", tmp_path], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Usage: check-request REQUEST BASE HEAD AUTHOR OUT" in done.stderr
