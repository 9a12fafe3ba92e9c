import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from disclosure.checking import fingerprint as module
from disclosure.checking.fingerprint import fingerprint
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[2]


def test_the_same_rules_have_the_same_fingerprint() -> None:
    assert fingerprint(CATALOGUE) == fingerprint(tuple(CATALOGUE))
    assert re.fullmatch("[0-9a-f]{12}", fingerprint(CATALOGUE))


@pytest.mark.parametrize(
    "words", [{"title": "x"}, {"remedy": "x"}, {"basis": ("x#y",)}, {"requires": ("D02",)}], ids=str
)
def test_other_words_of_one_rule_change_it(words: dict[str, str]) -> None:
    first, *rest = CATALOGUE
    assert fingerprint((replace(first, **words), *rest)) != fingerprint(CATALOGUE)  # type: ignore[arg-type]


def test_a_rule_more_or_less_changes_it() -> None:
    assert fingerprint(CATALOGUE[1:]) != fingerprint(CATALOGUE)


@pytest.mark.parametrize("changed", ["rules/lead.py", "checking/verdicts.py", "calendar/workdays.py"])
def test_another_line_of_the_program_that_judges_changes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    monkeypatch.setattr(module, "_PACKAGE", copytree(HOME / "disclosure", tmp_path / "disclosure"))
    assert fingerprint(CATALOGUE) == (before := fingerprint(CATALOGUE))
    file = tmp_path / "disclosure" / changed
    file.write_text(file.read_text("utf-8") + "X = 1\n", encoding="utf-8")
    assert fingerprint(CATALOGUE) != before


def test_where_lines_end_differently_and_elsewhere_in_the_program_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(CATALOGUE)
    package = copytree(HOME / "disclosure", tmp_path / "disclosure")
    monkeypatch.setattr(module, "_PACKAGE", package)
    lead = package / "rules/lead.py"
    lead.write_bytes(lead.read_bytes().replace(b"\n", b"\r\n"))
    (package / "web/app.py").write_text("")
    assert fingerprint(CATALOGUE) == before


def test_a_new_edition_of_the_holidays_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(CATALOGUE)
    monkeypatch.setattr(module, "version", lambda _: "2100.1")
    assert fingerprint(CATALOGUE) != before
