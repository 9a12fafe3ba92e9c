"""What the browser writes is, byte for byte, what `disclosure fmt` writes: over all content, and over nasty values."""

from typing import Any

import pytest

from disclosure.content.canonical import canonical
from disclosure.content.canonical.files import formatted
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import survey
from tests.web.submit.conftest import HOME, Run

pytestmark = pytest.mark.browser

SCRIPT = """async ({ files, schemas, definitions }) => {
  const { recordOf } = await import("/static/js/submit/reading.js");
  const { textOf } = await import("/static/js/submit/writing.js");
  const { fieldOf } = await import("/static/js/submit/fields.js");
  const said = (text, kind) => {
    try {
      return textOf(recordOf(text), fieldOf(schemas[kind], definitions));
    } catch (error) {
      return `not read: ${error.message}`;
    }
  };
  return files.map(([text, kind]) => said(text, kind));
}"""


def in_browser(run: Run, schemas: Schemas, files: list[tuple[str, str]]) -> list[str]:
    kinds = {kind for _, kind in files}
    given = {
        "files": files,
        "schemas": {kind: schemas.kinds[kind].schema for kind in kinds},
        "definitions": schemas.kinds["company"].definitions,
    }
    said: list[str] = run(SCRIPT, given)
    return said


def in_python(text: str, kind: str, schemas: Schemas) -> str:
    document = parse(text.encode(), "content/x.yaml")
    assert not document.problems, (text, document.problems)
    return canonical(document, schemas.kinds[kind].field)


def test_all_content_is_read_and_written_as_fmt_writes_it(run: Run, schemas: Schemas) -> None:
    kinds = {entry.path: entry.kind for entry in survey(HOME / "content").records()}
    files = [
        (one.path, one.after)
        for one in formatted(survey(HOME / "content"), schemas, lambda _: True)
        if one.after is not None
    ]
    assert len(files) > 100
    said = in_browser(run, schemas, [(text, kinds[path]) for path, text in files])
    assert [path for (path, text), other in zip(files, said, strict=True) if text != other] == []


VALUES = (
    *("yes", "no", "on", "off", "y", "N", "True", "null", "Null", "~", "<<", "="),
    *("1_000", "0755", "0o17", "0x1F", "0b10", "1e3", "1.5e3", ".5", "5.", "+1", "-0", ".nan", ".inf", "-.inf"),
    *("8:30", "08:00", "12:30:45", "1:2.5", "2026-01-01", "2026-1-1", "2026-01-01 08:30", "2026-01-01T08:30:00Z"),
    *("2026-01", "2026", "11-15", "", " leading", "trailing ", "a: b", "a:b", "a:", ":a", ": a", "a #b", "a#b", "#a"),
    *("- a", "-a", "-", "? a", "?", "?a", "'a'", '"a"', "it's", 'say "hi"', "a'", "[a]", "{a}", "a, b", "a]", "&a"),
    *("*a", "!a", "|", ">", "%a", "@a", "`a`", "---", "... a", "供水供气供热信息公开门户，" * 40, "居民：第一阶梯"),
    *("「引号」", "😀 emoji 👨‍👩‍👧", "全\u3000角", "no\u00a0break", "zero\u200bwidth", "two\nlines", "two\nlines\n"),
    *("two\n\nlines", "trailing \nspace", " first\nline", "\nfirst", "last\n\n", "tab\there", "a\\b", "😀\n两行"),
)  # fmt: skip


def written(value: str) -> str:
    """Any text as YAML that says it and nothing else."""
    escaped = value.encode("unicode_escape", errors="strict").decode() if not value.isprintable() else None
    if escaped is None:
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    known = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
    return known.get(character) or (character if character.isprintable() else f"\\U{ord(character):08X}")


@pytest.mark.parametrize("kind", ["company", "portal"])
def test_nasty_values_are_written_alike_in_fields_and_where_no_field_is_known(
    run: Run, schemas: Schemas, kind: str
) -> None:
    texts = []
    for value in VALUES:
        if any(ord(character) in {0x200B, 0x200D, 0xA0, 0x3000} for character in value):
            continue  # refused on reading
        said = written(value)
        texts.append(f"name: {said}\nunknown: {said}\nlist:\n  - {said}\nphone: {said}\n'2': a\n")
    assert in_browser(run, schemas, [(text, kind) for text in texts]) == [
        in_python(text, kind, schemas) for text in texts
    ]


def test_nasty_values_in_fields_of_every_form(run: Run, schemas: Schemas) -> None:
    """What a form puts in a field is written so that it is read back as it was typed."""
    script = """async ({ values, schema, definitions }) => {
      const { recordOf } = await import("/static/js/submit/reading.js");
      const { textOf } = await import("/static/js/submit/writing.js");
      const { fieldOf } = await import("/static/js/submit/fields.js");
      const { entry, plainText } = await import("/static/js/submit/record.js");
      const field = fieldOf(schema, definitions);
      return values.map((value) => {
        const item = { keyed: true, entries: [] };
        for (const key of ["name", "effective", "note", "form"]) item.entries.push(entry(key, plainText(value)));
        const list = { keyed: false, entries: [entry(null, item)] };
        const text = textOf({ head: [], tail: [], root: { keyed: true, entries: [entry("tariffs", list)] } }, field);
        const again = recordOf(text);
        const [first] = again.root.entries[0].value.entries;
        return [text, textOf(again, field), first.value.entries.map((one) => one.value.text)];
      });
    }"""
    values = [value for value in VALUES if value]
    kind = schemas.kinds["tariffs"]
    given = {"values": values, "schema": kind.schema, "definitions": kind.definitions}
    for value, (text, again, read) in zip(values, run(script, given), strict=True):
        assert text == again
        assert read == [value] * 4
        document = parse(text.encode(), "content/x.yaml")
        if not document.problems:
            root: Any = document.root
            assert [str(one) for one in root["tariffs"][0].values()] == [value] * 4
            assert canonical(document, kind.field) == text


COMMENTED = """
# 全文的说明

# 第一条的说明
tariffs: # 各类
  # 居民
  - category: 居民  # 一户一表

    # 计价
    form: flat
    unit: 元/m³


    price: 2.80    # 含税
    note: |
      第一段 # 不是注释

      第二段

  # 非居民
  - # 单独一行
    category: 非居民
    form: flat
    unit: 元/m³
    price: 3.10
    includes: [污水处理费, '水资源税']   # 已含
    basis: {number: '发改〔2026〕1号', date: 2026-01-01}
    surcharges:
    -
      # 代收
      name: "污水处理费"
      price: 0.95
    # 收尾
source: {publisher: 某局, retrieved: 2026-01-01} # 来源
confirmed: false
# 完
"""


def test_comments_and_blank_lines_stay_with_what_they_are_about(run: Run, schemas: Schemas) -> None:
    for text in (COMMENTED, COMMENTED.replace("\n", "\r\n"), COMMENTED.strip("\n")):
        (said,) = in_browser(run, schemas, [(text, "tariffs")])
        assert said == in_python(text, "tariffs", schemas)
        assert said.count("#") == COMMENTED.count("#")
        assert "\n  # 非居民\n  # 单独一行\n  - category: 非居民\n" in said


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n  c: d\n",
        "a: 'b\n  c'\n",
        "a: >\n  b\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !t b\n",
        "- a\n",
        "a\n",
        "",
        "# 说明\n",
        "a: b: c\n",
        "a: [b\n",
        "a: [b,\n  c]\n",
        "a: 'b' c\n",
        "a：b\n",
        "a: b\na: c\n",
        "\ta: b\n",
        "a: b\n---\na: c\n",
        'a: "\\q"\n',
    ],
)
def test_what_is_not_of_this_form_is_refused_and_never_guessed(run: Run, schemas: Schemas, text: str) -> None:
    assert in_browser(run, schemas, [(text, "company")])[0].startswith("not read: line ")
