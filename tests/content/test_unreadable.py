"""Each file in unreadable/ is one mistake; the text beside it is what its editor reads."""

from pathlib import Path

import pytest

from disclosure.content.source import parse
from disclosure.problems import render_all
from disclosure.wording.problems import SOURCE

FILES = sorted(Path(__file__).parent.joinpath("unreadable").glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_editor_reads(file: Path) -> None:
    shown = render_all(parse(file.read_bytes(), file.name).problems)
    assert shown + "\n" == file.with_suffix(".txt").read_text(encoding="utf-8")


def test_almost_every_code_has_an_example() -> None:
    shown = "".join(file.with_suffix(".txt").read_text(encoding="utf-8") for file in FILES)
    # Bytes, sizes and the catch-all are tried in test_source.py.
    elsewhere = {"YAML-001", "YAML-021", "YAML-023", "YAML-029", "YAML-030"}
    assert {code for code in SOURCE if f"error[{code}]" not in shown} == elsewhere


def test_no_text_without_its_file() -> None:
    texts = Path(__file__).parent.joinpath("unreadable").glob("*.txt")
    assert sorted(text.with_suffix(".yaml") for text in texts) == FILES
