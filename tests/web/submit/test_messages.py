"""What the form says of a wrong record is what `disclosure check` says, word for word."""

import json

import pytest

from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.wording.submit_page import checking
from tests.conftest import Sandbox
from tests.web.submit.conftest import Run

pytestmark = pytest.mark.browser

SCRIPT = """async ({ files, schemas, common, words }) => {
  const { recordOf } = await import("/static/js/submit/reading.js");
  const { kindOf, problemsOf } = await import("/static/js/submit/checking.js");
  const kinds = new Map(Object.entries(schemas).map(([name, schema]) =>
    [name, kindOf(name, schema, structuredClone(common))]));
  return files.map(([text, kind]) =>
    problemsOf(recordOf(text), kinds.get(kind), words).map(({ code, message, help }) => [code, message, help]));
}"""

END = "source:\n  publisher: 某局\n  retrieved: 2026-01-01\nconfirmed: false\n"
TARIFF = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"
OUTLET = "outlets:\n  - id: a\n    name: 大厅\n    address: 某路\n"

WRONG = (
    ("company", "confirmed: false\n"),
    ("company", f"name: 某公司\n{END}".replace("  retrieved: 2026-01-01\n", "")),
    ("company", f"name: ''\n{END}"),
    ("company", f"name: {'长' * 2001}\n{END}"),
    ("company", f"name: 某公司\nphone: 2914176\n{END}"),
    ("company", f"name: 某公司\nphone: '(0396)2914176'\n{END}"),
    ("company", f"name: 某公司\nphone: '13812345678'\n{END}"),
    ("company", f"name: 某公司\nphone: 0396-2914176转8\n{END}"),
    ("company", f"name: 某公司\ncredit_code: 91990100MA0000000C\n{END}"),
    ("company", f"name: 某公司\ncredit_code: 91990100MA\n{END}"),
    ("company", f"name: 某公司\nwebsite: www.example.org\n{END}"),
    ("company", f"name: 某公司\nwebsite: https://例子.org/\n{END}"),
    ("company", f"name: 某公司\nregistered_capital: 五千\n{END}"),
    ("company", f"name: 某公司\nregistered_capital: -5\n{END}"),
    ("company", f"name: 某公司\nregistered_capital: -5.50\n{END}"),
    ("company", f"name: 某公司\nregistered_capital: 1_000\n{END}"),
    ("company", f"name: 某公司\nleaders:\n  - title: 经理\n{END}"),
    ("company", f"name: 某公司\nservice_area:\n  regions:\n    - '4117'\n{END}"),
    ("company", f"name: 某公司\nhotlines:\n  - purpose: repair\n{END}"),
    ("company", f"name: 某公司\nhotlines:\n  - number: '12345'\n    hours: 周一到周五\n{END}"),
    ("company", f"name: 某公司\nnote: 请打 13812345678\n{END}"),
    ("company", f"name: 某公司 # 139 1234 5678\n{END}"),
    ("company", f"name: 某公司\nnote: 证件 11010519491231002X\n{END}"),
    ("company", f"name: 某公司\n{END}".replace("false", "否")),
    ("company", f"name: 某公司\n{END}".replace("2026-01-01", "2026-02-30")),
    ("company", f"name: 某公司\n{END}".replace("2026-01-01", "2026年1月1日")),
    ("company", f"name: 某公司\n{END}".replace("2026-01-01", "去年")),
    ("company", f"name: 某公司\nexemptions:\n  - rule: D04\n    reason: 待批复\n    until: 2026-12\n{END}"),
    ("tariffs", f"{TARIFF.replace('    price: 2.80', '    name: 居民')}{END}"),
    ("tariffs", f"{TARIFF.replace('flat', 'tiered')}{END}"),
    ("tariffs", f"{TARIFF.replace('flat', 'two-part')}{END}"),
    ("tariffs", f"{TARIFF.replace('2.80', '二元八')}{END}"),
    ("tariffs", f"{TARIFF.replace('2.80', '2.80元')}{END}"),
    ("tariffs", f"{TARIFF}    household:\n      above: 4.5\n      step: 30\n{END}"),
    ("tariffs", f"{TARIFF}    household:\n      above: 0\n      step: -1\n{END}"),
    ("tariffs", f"{TARIFF}    effective: 2026-13-01\n    basis:\n      date: 20260101\n{END}"),
    ("tariffs", f"{TARIFF}charges:\n  - name: 换表\n    kind: repair\n    price: 5\n{END}"),
    ("outlets", f"{OUTLET.replace('id: a', 'id: 大厅')}{END}"),
    ("outlets", f"{OUTLET.replace('    name: 大厅', '    phone: 无')}{END}"),
    ("notice", f"kind: planned-outage\ntitle: 停水\nstart: 2026-11-21 8:30\n{END}"),
    ("notice", f"kind: planned-outage\ntitle: 停水\nstart: 2026-11-21 25:30\nexpected_end: 2026-11-31 08:00\n{END}"),
    ("notice", f"title: 停水\nphones:\n  - '123'\nstated_hours: -2\n{END}"),
    ("quality-water", f"points: []\n{END}"),
    (
        "rectification",
        f"title: 改正\nevents:\n  - day: 2026-01-01\n    kind: submitted\n    inspector_words: 好\n{END}",
    ),
    ("rectification", f"title: 改正\nfinding:\n  kind: verdict\n  text: 不符\nresponsible: {{}}\n{END}"),
)  # fmt: skip


def in_browser(run: Run, schemas: Schemas, files: list[tuple[str, str]]) -> list[list[list[str]]]:
    kinds = {kind for _, kind in files}
    common = json.loads((schemas.folder / "common.json").read_text("utf-8"))
    given = {
        "files": files,
        "schemas": {kind: schemas.kinds[kind].schema for kind in kinds},
        "common": common,
        "words": checking(),
    }
    found: list[list[list[str]]] = run(SCRIPT, given)
    return found


ORDER = TARIFF + "    effective: 2026-01-02\n    until: 2026-01-01\n"
TWICE = OUTLET + OUTLET.removeprefix("outlets:\n") + OUTLET.removeprefix("outlets:\n").replace("id: a", "id: b")
BEYOND = (
    ("tariffs", f"{ORDER}{END}", "REF-007"),
    (
        "outlets",
        f"{TWICE}    closure:\n      reason: 装修\n      since: 2026-02-01\n      until: 2026-01-01\n{END}",
        "REF-005 REF-007",
    ),
)


def test_days_in_their_order_and_marks_used_twice_are_named_in_the_same_words(
    run: Run, schemas: Schemas, sandbox: Sandbox
) -> None:
    """What one file can answer of what `disclosure check` asks beyond the schema."""
    found = in_browser(run, schemas, [(text, kind) for kind, text, _ in BEYOND])
    sandbox.company("990100/water/x", **{kind: text for kind, text, _ in BEYOND})
    checked = [one for one in read(sandbox.content, schemas).problems if one.code.startswith("REF-00")]
    for (kind, _, codes), problems in zip(BEYOND, found, strict=True):
        python = sorted((one.code, one.message, one.help) for one in checked if one.path.endswith(f"{kind}.yaml"))
        assert sorted(tuple(one) for one in problems) == python
        assert " ".join(code for code, *_ in python) == codes


LINES = {"SCHEMA-001", "SCHEMA-002"}
"""Their advice is a line to be typed, which a form does not show."""


def said(code: str, message: str, advice: str | None) -> tuple[str, str, str]:
    return code, message, "" if code in LINES else advice or ""


def test_the_form_says_what_check_says(run: Run, schemas: Schemas) -> None:
    found = in_browser(run, schemas, [(text, kind) for kind, text in WRONG])
    different = {}
    for (kind, text), problems in zip(WRONG, found, strict=True):
        checked = schemas.check(kind, parse(text.encode(), "content/x.yaml")).problems
        python = sorted(said(one.code, one.message, one.help) for one in checked)
        browser = sorted(said(*one) for one in problems)
        assert python, text
        if python != browser:
            different[text[:60]] = (python, browser)
    assert json.dumps(different, ensure_ascii=False, indent=1) == "{}"
