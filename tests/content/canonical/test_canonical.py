import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.cli.options import HOME, SCHEMAS
from disclosure.content.canonical import ValueChangedError, canonical, formatting
from disclosure.content.canonical.files import formatted
from disclosure.content.fields import Field
from disclosure.content.nodes import Node
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import survey

KINDS = Schemas.under(SCHEMAS).kinds
TARIFFS = KINDS["tariffs"].field
FREE = Field(title="", description="", type="object")


def written(text: str, field: Field = TARIFFS, schema: str | None = None) -> str:
    document = parse(text.encode(), "content/x.yaml")
    assert document.problems == ()
    return canonical(document, field, schema)


def test_keys_stand_in_the_order_of_the_schema_and_unknown_ones_last() -> None:
    text = "confirmed: false\nextra: 1\ntariffs:\n- unit: 元/m³\n  category: 居民\n"
    assert written(text) == "tariffs:\n  - category: 居民\n    unit: 元/m³\nconfirmed: false\nextra: 1\n"


def test_braces_become_lines() -> None:
    assert written("tariffs: [{category: 居民, base: {price: 1, unit: 元/㎡·季}}]\ncharges: []\n") == (
        "tariffs:\n  - category: 居民\n    base:\n      price: 1\n      unit: 元/㎡·季\ncharges: []\n"
    )


def test_a_comment_goes_with_the_line_that_it_stands_on_or_above() -> None:
    text = """\
# 全文的话

# 关于来源
confirmed: false # 待企业确认
# 关于价格
tariffs:   # 共一类

    # 第一类
    - unit: 元/m³   # 单位

      # 类别
      category: 居民
# 完
"""
    assert (
        written(text)
        == """\
# 全文的话

# 关于价格
tariffs: # 共一类

  # 第一类

  # 类别
  - category: 居民
    unit: 元/m³ # 单位
# 关于来源
confirmed: false # 待企业确认
# 完
"""
    )


def test_a_hash_in_a_text_is_no_comment() -> None:
    text = 'note: "编号 # 1"\ntitle: 甲#乙\nbody: |\n  # 不是注释\n  正文\n\nend: "a\n  # b" # 是注释\n'
    assert written(text, FREE) == (
        "note: '编号 # 1'\ntitle: 甲#乙\nbody: |\n  # 不是注释\n  正文\n\nend: 'a # b' # 是注释\n"
    )


def test_the_comment_of_a_block_stays_beside_its_mark() -> None:
    assert written("body: |-  # 照原文\n   甲\n   乙\n", FREE) == "body: |- # 照原文\n  甲\n  乙\n"


def test_braces_of_several_lines_keep_the_comments_inside() -> None:
    text = "a: {  # 头\n  b: 1,  # 一\n  # 二之前\n  c: 2  # 二\n}\n"
    assert written(text, FREE) == "a: # 头\n  b: 1 # 一\n  # 二之前\n  c: 2 # 二\n"


def test_a_comment_beside_braces_stays_with_their_key() -> None:
    assert written("a: {b: 1, c: [2]}  # 注\n", FREE) == "a: # 注\n  b: 1\n  c:\n    - 2\n"


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("number: 0431", "number: '0431'"),
        ("hours: 8:30", "hours: '8:30'"),
        ("note: no", "note: 'no'"),
        ('hours: "24/7"', "hours: 24/7"),
        ("number: '0371-67680000'", "number: 0371-67680000"),
    ],
)
def test_quotes_stand_where_other_readers_would_take_a_text_for_something_else(given_text: str, expected: str) -> None:
    field = KINDS["company"].field.properties["hotlines"].items
    assert field is not None
    assert written(given_text, field) == f"{expected}\n"


def test_dates_and_numbers_have_no_quotes_and_keep_their_zeros() -> None:
    text = "tariffs:\n  - price: 2.80\n    effective: '2026-01-01'\n    household:\n      above: 4\n"
    assert "price: 2.80\n" in written(text)
    assert "effective: 2026-01-01\n" in written(text)


def test_a_number_in_quotes_stays_as_it_is_for_the_check_to_name() -> None:
    assert written("tariffs:\n  - price: '2.80'\n") == "tariffs:\n  - price: '2.80'\n"


@pytest.mark.parametrize(
    "text", ["- 甲", "甲: 乙", "甲 #乙", "甲:", " 甲", "*甲", "@甲", "%甲", "'甲", '"甲', "?", "-", "|"]
)
def test_what_yaml_reads_as_its_own_is_quoted(text: str) -> None:
    result = written(f"note: '{text.replace(chr(39), chr(39) * 2)}'\n", FREE)
    assert result == f"note: '{text.replace(chr(39), chr(39) * 2)}'\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲\n乙\n", "|\n  甲\n  乙"),
        ("甲\n\n乙", "|-\n  甲\n\n  乙"),
        ("甲\n\n\n", '"甲\\n\\n\\n"'),
        (" 甲\n乙", '" 甲\\n乙"'),
        ("甲 \n乙", '"甲 \\n乙"'),
        ("\n", '"\\n"'),
    ],
)
def test_a_text_of_several_lines_is_a_block_where_a_block_can_show_it(text: str, shown: str) -> None:
    source = 'note: "' + text.replace("\n", "\\n") + '"\nlast: 1\n'
    result = written(source, FREE)
    assert result == f"note: {shown}\nlast: 1\n"


def test_the_line_for_editors_is_put_first_and_made_right() -> None:
    line = "# yaml-language-server: $schema=../schemas/tariffs.json\n"
    assert written("tariffs: []\n", schema="../schemas/tariffs.json") == f"{line}tariffs: []\n"
    wrong = "# 说明\n# yaml-language-server: $schema=old.json\n\ntariffs: []\n"
    assert written(wrong, schema="../schemas/tariffs.json") == f"{line}# 说明\n\ntariffs: []\n"


def test_blank_lines_are_one_at_most_and_line_ends_are_unix() -> None:
    assert written("\r\n\r\na: 1\r\n\r\n\r\nb: 2   \r\n\r\n", FREE) == "a: 1\n\nb: 2\n"


def test_a_result_that_says_something_else_is_never_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "text_of", lambda *_: "tariffs: [1]\n")
    with pytest.raises(ValueChangedError):
        written("tariffs: []\n")


def test_all_of_content_keeps_its_values_and_its_comments_and_is_stable() -> None:
    schemas = Schemas.under(SCHEMAS)
    seen = 0
    for one in formatted(survey(HOME / "content"), schemas, lambda _: True):
        assert one.after is not None
        assert parse(one.after.encode(), one.path).root == parse(one.before.encode(), one.path).root
        seen += 1
    assert seen > 250


TEXTS = st.text(st.sampled_from("甲乙 #:-'\"|>{}[],\n\t0123.&*!%@`?nyoe~=\\/"), max_size=12)
LEAVES = TEXTS
TREES = st.recursive(
    LEAVES,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from("abcde"), below, max_size=4),
    max_leaves=12,
)


def noted(node: Node, indent: int, notes: list[str]) -> str:
    """Write a tree with a comment above and beside each key, as badly as YAML allows."""
    lead = " " * indent
    if isinstance(node, dict) and node:
        return "".join(
            f"{_above(lead, notes)}{lead}{key}:{_value(below, indent + 3, notes)}" for key, below in node.items()
        )
    if isinstance(node, list) and node:
        return "".join(f"{_above(lead, notes)}{lead}-{_value(below, indent + 3, notes)}" for below in node)
    raise TypeError(node)


def _above(lead: str, notes: list[str]) -> str:
    notes.append(f"# 上{len(notes)}")
    return f"\n{lead} {notes[-1]}\n"


def _value(node: Node, indent: int, notes: list[str]) -> str:
    notes.append(f"# 旁{len(notes)}")
    if isinstance(node, str):
        text = node.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f' "{text}"   {notes[-1]}\n'
    if not node:
        return f" {'{}' if isinstance(node, dict) else '[]'}   {notes[-1]}\n"
    return f"   {notes[-1]}\n{noted(node, indent, notes)}"


@given(st.dictionaries(st.sampled_from("abcde"), TREES, min_size=1, max_size=4))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_value_and_no_comment_of_any_record_is_lost_and_twice_is_once(tree: dict[str, Node]) -> None:
    notes: list[str] = []
    text = noted(tree, 0, notes)
    document = parse(text.encode(), "content/x.yaml")
    assert document.problems == ()
    once = canonical(document, FREE)
    assert parse(once.encode(), "content/x.yaml").root == tree
    assert sorted(re.findall(r"# [上旁][0-9]+", once)) == sorted(notes)
    assert canonical(parse(once.encode(), "content/x.yaml"), FREE) == once
