"""The validator that others wrote: which it is stands with it, and it makes no code at run time."""

import re

from tests.web.submit.conftest import HOME

SCRIPT = (HOME / "static/js/vendor/json-schema.js").read_text("utf-8")
ABOUT = (HOME / "static/vendor/json-schema/README.txt").read_text("utf-8")


def test_its_version_and_licence_are_told_alike() -> None:
    (version,) = re.findall(r"^// @cfworker/json-schema ([0-9.]+), MIT,", SCRIPT)
    assert f"@cfworker/json-schema {version}," in ABOUT
    assert f"npm pack @cfworker/json-schema@{version}" in ABOUT
    assert "Permission is hereby granted" in (HOME / "static/vendor/json-schema/LICENSE.txt").read_text("utf-8")


def test_it_makes_no_code_and_fetches_nothing() -> None:
    assert not re.search(r"\beval\b|new Function|\bfetch\(|\bimport\b|innerHTML", SCRIPT)
    assert re.findall(r"^export (?:const|function) (\w+)", SCRIPT, re.MULTILINE) == [
        "formats",
        "dereference",
        "validate",
    ]
