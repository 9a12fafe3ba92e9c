"""What runs where the repository is kept: read-only, pinned, without secrets, and nothing of strangers in a shell."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

HOME = Path(__file__).resolve().parents[1]
GITHUB = sorted((HOME / ".github/workflows").glob("*.yml"))
GITEE = sorted((HOME / ".workflow").glob("*.yml"))
SCRIPTS = [HOME / "scripts" / name for name in ("check-request", "look-nightly")]
SCHEMA = json.loads((HOME / "tests/data/workflows/gitlab-ci.schema.json").read_text("utf-8"))
UNTRUSTED = re.compile(r"\$\{\{(?:(?!\}\}).)*\b(?:github\.event|github\.head_ref|inputs|steps|needs)\b")


def workflow(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in workflow(file)["jobs"].values():
        yield from job["steps"]


def run(command: list[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=HOME)


def named(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("file", files, ids=lambda file: file.name)


def test_there_are_workflows_for_all_three_hosts() -> None:
    assert [file.name for file in GITHUB] == ["check.yml", "comment.yml", "nightly.yml"]
    assert [file.name for file in GITEE] == ["check.yml", "nightly.yml"]
    assert (HOME / ".gitlab-ci.yml").is_file()


@named(GITHUB)
def test_the_linter_finds_nothing(file: Path) -> None:
    linter = Path(sys.executable).with_name("actionlint")
    done = run([linter, "-shellcheck=", "-pyflakes=", file])
    assert (done.returncode, done.stdout) == (0, "")


def test_the_linter_would_find_something(tmp_path: Path) -> None:
    linter = Path(sys.executable).with_name("actionlint")
    bad = GITHUB[0].read_text("utf-8").replace("github.event.pull_request.base.sha", "github.evnt.nothing")
    (tmp_path / "bad.yml").write_text(bad, "utf-8")
    done = run([linter, tmp_path / "bad.yml"])
    assert done.returncode == 1
    assert "evnt" in done.stdout


@named(GITHUB)
def test_each_action_is_pinned_by_its_commit_with_its_version_beside_it(file: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", file.read_text("utf-8"), re.MULTILINE)
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    versions = {tuple(action.split(" # ")) for action in used}
    assert len(versions) == len({name.split("@")[0] for name, _ in versions}), "one version of each"


@named(GITHUB)
def test_nothing_runs_with_rights_in_the_name_of_a_request(file: Path) -> None:
    text = file.read_text("utf-8")
    events = workflow(file)[True]  # YAML 1.1 takes `on` for true
    assert "pull_request_target" not in text
    assert "issue_comment" not in events
    assert "secrets." not in text
    assert "self-hosted" not in text


def test_the_check_of_a_request_has_no_right_but_to_read() -> None:
    check = workflow(HOME / ".github/workflows/check.yml")
    assert check["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in check["jobs"].values())
    assert "github.token" not in (HOME / ".github/workflows/check.yml").read_text("utf-8")
    assert "cache" not in (HOME / ".github/workflows/check.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "job", "rights"),
    [
        ("comment.yml", "comment", {"actions": "read", "contents": "read", "pull-requests": "write"}),
        ("nightly.yml", "tell", {"contents": "read", "issues": "write"}),
    ],
)
def test_who_writes_has_that_one_right(name: str, job: str, rights: dict[str, str]) -> None:
    found = workflow(HOME / ".github/workflows" / name)
    assert found["permissions"] == {"contents": "read"}
    assert {key: one.get("permissions") for key, one in found["jobs"].items() if "permissions" in one} == {job: rights}


@pytest.mark.parametrize(("name", "job"), [("comment.yml", "comment"), ("nightly.yml", "tell")])
def test_who_writes_installs_nothing_and_runs_our_module_alone(name: str, job: str) -> None:
    runs = [step["run"] for step in workflow(HOME / ".github/workflows" / name)["jobs"][job]["steps"] if "run" in step]
    assert len(runs) == 1
    assert re.match(r"python -m disclosure\.hosting\.(?:comment|issues)\b", runs[0])


@named(GITHUB)
def test_no_text_of_a_stranger_stands_in_a_shell(file: Path) -> None:
    for step in steps(file):
        assert not UNTRUSTED.search(step.get("run", "")), step
        assert "script" not in step.get("with", {}), step


def test_the_pattern_knows_such_a_text() -> None:
    assert UNTRUSTED.search('echo "${{ github.event.pull_request.title }}"')
    assert not UNTRUSTED.search('echo "${{ github.run_id }}" "$AUTHOR"')


@named(GITHUB)
def test_no_checkout_keeps_a_credential_and_every_job_ends(file: Path) -> None:
    for job in workflow(file)["jobs"].values():
        assert job["timeout-minutes"] <= 90
        assert job["runs-on"] == "ubuntu-24.04"
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_the_request_is_checked_by_the_program_that_it_is_to_be_merged_into() -> None:
    job = workflow(HOME / ".github/workflows/check.yml")["jobs"]["content"]
    trusted, request = (step["with"] for step in job["steps"][:2])
    assert (trusted["path"], trusted["ref"]) == ("trusted", "${{ github.event.pull_request.base.sha }}")
    assert (request["path"], "ref" in request) == ("request", False)
    for step in job["steps"]:
        assert not re.search(r"(?<!--root )\brequest/\S", step.get("run", "")), "nothing of the request is run"
        assert "working-directory" not in step


def test_the_comment_follows_the_check_by_its_name() -> None:
    comment, check = (workflow(HOME / ".github/workflows" / name) for name in ("comment.yml", "check.yml"))
    assert comment[True]["workflow_run"]["workflows"] == [check["name"]]


def test_gitlab_takes_the_pipeline() -> None:
    validator = jsonschema_rs.Draft7Validator(SCHEMA, validate_formats=False)
    pipeline = yaml.safe_load((HOME / ".gitlab-ci.yml").read_text("utf-8"))
    assert [error.message for error in validator.iter_errors(pipeline)] == []
    assert list(validator.iter_errors(pipeline | {"request": {"scrpt": ["make"]}}))
    shown = [job["artifacts"]["expose_as"] for job in pipeline.values() if "artifacts" in job]
    assert [name for name in shown if re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_ -]*", name)] == ["review", "nightly"]
    assert "image" in pipeline["default"]
    assert "secrets" not in json.dumps(pipeline)


@named(GITEE)
def test_gitee_s_pipelines_have_the_shape_that_its_manual_shows(file: Path) -> None:
    pipeline = workflow(file)
    assert pipeline["version"] == "1.0"
    assert pipeline["name"] == file.stem
    assert set(pipeline["triggers"]) <= {"pr", "schedule"}
    for stage in pipeline["stages"]:
        for step in stage["steps"]:
            assert step["step"] == "build@python"
            assert step["pythonVersion"] == "3.11"
            assert step["commands"][0] == "set -eu"
            assert all(isinstance(command, str) for command in step["commands"])


def test_all_hosts_run_the_same_scripts() -> None:
    for name, files in {
        "check-request": [".github/workflows/check.yml", ".gitlab-ci.yml", ".workflow/check.yml"],
        "look-nightly": [".github/workflows/nightly.yml", ".gitlab-ci.yml", ".workflow/nightly.yml"],
    }.items():
        for file in files:
            assert f"scripts/{name} " in (HOME / file).read_text("utf-8"), (name, file)


@named(SCRIPTS)
def test_the_scripts_can_be_run_and_their_options_are_there(file: Path) -> None:
    assert os.access(file, os.X_OK)
    assert run(["bash", "-n", file]).returncode == 0
    text = file.read_text("utf-8")
    for command, rest in re.findall(r'"\$disclosure"(?: --root "\$request")? ([a-z]+)(.*)', text):
        told = run([sys.executable, "-m", "disclosure", command, "--help"])
        assert told.returncode == 0, command
        for option in re.findall(r"(--[a-z-]+)", rest):
            assert option in told.stdout, (command, option)
