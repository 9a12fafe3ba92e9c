"""The guide for clerks names commands, options, addresses, buttons and files that are there."""

import re
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

from disclosure.cli import COMMANDS, group
from disclosure.wording import differences, hints, hosting, submit_page
from disclosure.wording.problems import WORDS

HOME = Path(__file__).resolve().parents[1]
GUIDES = {name: (HOME / "docs" / name).read_text("utf-8") for name in ("submitting.zh-CN.md", "reviewing.md")}
GUIDE = GUIDES["submitting.zh-CN.md"]


@pytest.mark.parametrize("name", GUIDES)
def test_commands_and_their_options_are_there(name: str) -> None:
    asked = re.findall(r"(?:^|`|\.venv/bin/)disclosure ([a-z]+)([^`\n#]*)", GUIDES[name], re.MULTILINE)
    assert len(asked) >= 3
    for command, rest in asked:
        assert command in COMMANDS, command
        told = CliRunner().invoke(group, [command, "--help"]).stdout
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in told, (command, option)


def test_the_way_through_excel_is_as_the_commands_take_it() -> None:
    found = group.get_command(Context(group), "export")
    assert found
    export = re.search(r"^ +disclosure export (.*)$", GUIDE, re.MULTILINE)
    assert export
    context = found.make_context("export", export[1].split(), resilient_parsing=True)
    assert str(context.params["company"]) == "990100/water/shili-water"
    assert (HOME / "content/companies" / str(context.params["company"])).is_dir()
    assert context.params["xlsx"]


@pytest.mark.parametrize("name", GUIDES)
def test_linked_files_and_headings_are_there(name: str) -> None:
    headings = {
        re.sub(r"[^\w-]", "", line.lower().replace(" ", "-"))
        for line in re.findall(r"^#+ (.*)$", GUIDES[name], re.MULTILINE)
    }
    for target in re.findall(r"\]\(([^)]+)\)", GUIDES[name]):
        path, _, anchor = target.partition("#")
        assert not path or (HOME / "docs" / path).is_file(), target
        assert path or anchor in headings, target
    for path in re.findall(r"`((?:\.github|\.workflow|scripts|content)/[\w./-]+\.\w+)`", GUIDES[name]):
        assert path == "content/owners.yaml" or (HOME / path).is_file(), path


def test_pictures_are_small_and_all_of_them_shown() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(images/([a-z-]+\.webp)\)", GUIDE)
    assert sorted(shown) == sorted(file.name for file in (HOME / "docs/images").iterdir())
    script = (HOME / "scripts/take-screenshots").read_text("utf-8")
    for name in shown:
        data = (HOME / "docs/images" / name).read_bytes()
        assert data[:4] + data[8:12] == b"RIFFWEBP"
        assert len(data) < 150_000
        assert f'"{name.removesuffix(".webp")}"' in script


def test_addresses_are_of_pages_that_there_are() -> None:
    pages = "".join(file.read_text("utf-8") for file in (HOME / "disclosure/web/pages").glob("*.py"))
    rules = re.findall(r'@bp\.get\("([^"]+)"\)', pages)
    for address in re.findall(r"`(/[a-zA-Z0-9/-]+/)`", GUIDE):
        assert any(re.fullmatch(re.sub(r"<[^>]+>", "[^/]+", rule), address) for rule in rules), address


def test_codes_are_of_mistakes_that_there_are() -> None:
    codes = set(re.findall(r"\b[A-Z]+-[0-9]{3}\b", GUIDE))
    assert codes >= {"YAML-006", "AUTH-001", "AUTH-009"}
    assert codes <= WORDS.keys()


@pytest.mark.parametrize(
    "words",
    [
        differences.HEADS["problems"],
        differences.HEADS["verdicts"],
        hosting.REFUSED.partition("：")[0],
        hosting.FORM.partition("（")[0],
        hints.HEAD.partition("（")[0],
        differences.HEADS["pages"].partition("（")[0],
    ],
)
def test_every_heading_of_the_comment_is_explained(words: str) -> None:
    assert re.search(rf"^\| {re.escape(words)}", GUIDE, re.MULTILINE)


@pytest.mark.parametrize("key", ["new_version", "check"])
def test_buttons_are_called_as_in_the_form(key: str) -> None:
    assert f"“{submit_page.PAGE[key]}”" in GUIDE
