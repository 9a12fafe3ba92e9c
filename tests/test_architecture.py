"""What the house looks like: where Chinese stands, who reads the clock, and that nothing is left half done."""

import os
import re
import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=HOME, capture_output=True, text=True, check=True
).stdout.splitlines()  # fmt: skip
PYTHON = [name for name in TRACKED if name.endswith(".py")]
OURS = [name for name in PYTHON if name.startswith(("disclosure/", "bench/")) or name == "build.py"]
HAN = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
CHINESE_ALLOWED = ("disclosure/rules/", "disclosure/wording/")


def text(name: str) -> str:
    return (HOME / name).read_text("utf-8")


def test_chinese_stands_in_rules_and_wording_only() -> None:
    english = [name for name in OURS if not name.startswith(CHINESE_ALLOWED)]
    assert len(english) > 100
    lines = [
        f"{name}:{number}: {line}"
        for name in english
        for number, line in enumerate(text(name).splitlines(), 1)
        if HAN.search(line)
    ]
    assert lines == []


def test_the_clock_is_read_in_one_place() -> None:
    clock = re.compile(r"\b(?:date\.today|datetime\.now|time\.time|utcnow)\(")
    reads = {name: found for name in OURS if (found := clock.findall(text(name)))}
    assert reads == {"disclosure/cli/options.py": ["date.today("]}


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"#.*\b(?:TODO|FIXME|XXX)\b|raise NotImplementedError")
    assert [name for name in OURS if later.search(text(name))] == []


def test_modules_are_nouns_and_no_drawers() -> None:
    drawer = re.compile(r"(?:util|helper|manager|misc|common|base)s?\.py$")
    assert [name for name in PYTHON if drawer.search(name)] == []


def test_no_path_of_a_machine_and_no_host_of_a_registry_is_in_the_project() -> None:
    forbidden = re.compile(r"/(?:work|root|home|Users)/\w|pypi\.org|pythonhosted|npmjs")
    found = [
        f"{name}: {match.group()}"
        for name in TRACKED
        if (HOME / name).is_file() and not name.endswith((".png", ".txt", ".lock"))
        for match in forbidden.finditer((HOME / name).read_text("utf-8", errors="replace"))
        if name != "tests/test_architecture.py"
    ]
    assert found == []


def test_the_first_line_of_a_record_leads_an_editor_to_its_schema() -> None:
    records = [name for name in TRACKED if re.match(r"content/.*\.yaml$", name)]
    assert len(records) > 100
    for name in records:
        match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text(name))
        assert match, f"{name} has no editor line"
        schema = Path(os.path.normpath((HOME / name).parent / match.group(1)))
        assert schema == HOME / "schemas" / f"{kind_of(name)}.json", name
        assert schema.is_file(), name


def kind_of(name: str) -> str:
    """The kind of record that a file holds, by its place."""
    parts = name.split("/")
    folders = {"notices": "notice", "regions": "region", "regulations": "regulation"}
    kind = {**folders, "history": "history", "quality": "quality"}
    in_region = {"inspections": "inspection", "bulletins": "bulletin", "rectifications": "rectification"}
    expected = in_region.get(parts[1]) or kind.get(parts[-2], parts[-1].removesuffix(".yaml"))
    return f"{expected}-{parts[3]}" if expected == "quality" else expected


def test_the_readme_names_both_commands_and_the_make_file_has_them() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        assert "make site" in text(name)
        assert "make test" in text(name)
    makefile = text("Makefile")
    for target in ("site", "test", "serve", "check", "bench"):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_every_dependency_is_locked_with_its_hash() -> None:
    for name in ("requirements/runtime.txt", "requirements/dev.txt"):
        packages = re.split(r"\n(?=\S)", text(name))
        for package in packages:
            if not package.startswith("#"):
                assert re.match(r"[\w.-]+==\S+", package), package
                assert "--hash=sha256:" in package


def test_workflows_are_read_only_without_secrets_and_pinned_by_hash() -> None:
    for name in TRACKED:
        if name.startswith(".github/workflows/"):
            workflow = text(name)
            assert "permissions:\n  contents: read" in workflow
            assert "secrets." not in workflow
            assert "pull_request_target" not in workflow
            for action in re.findall(r"uses: (\S+)", workflow):
                assert re.search(r"@[0-9a-f]{40}$", action), action
