import pytest

from disclosure.content.limits import MAX_BYTES, MAX_NODES, MAX_PROBLEMS
from disclosure.content.locations import locate
from disclosure.content.nodes import Node, Quoted
from disclosure.content.source import parse
from disclosure.problems import Problem


def root_of(text: str) -> dict[str, Node]:
    document = parse(text.encode(), "a.yaml")
    assert document.problems == ()
    assert document.root is not None
    return document.root


def problems_of(data: str | bytes) -> tuple[Problem, ...]:
    return parse(data.encode() if isinstance(data, str) else data, "a.yaml").problems


def codes_of(data: str | bytes) -> list[str]:
    return [problem.code for problem in problems_of(data)]


# Every row of the table of what PyYAML's safe_load does to our kind of data.
@pytest.mark.parametrize(
    "text",
    ["8:30", "12:00", "08:30", "0101234567", "0431", "08005", "2.80", "no", "off", "yes", "1_000", ".nan", "2025-01-01",
     "2025-1-1", "2025-02-30", "~", "null", "0x1F", "1e3", "+1", "=", "12345678901234567890"],
)  # fmt: skip
def test_a_scalar_is_the_text_that_was_written(text: str) -> None:
    assert root_of(f"value: {text}\n") == {"value": text}


def test_plain_text_is_told_from_quoted_text() -> None:
    root = root_of("""plain: 1
single: '1'
double: "1"
block: |
  1
folded: >-
  1
'key': x
""")
    assert {key: type(value) for key, value in root.items()} == {
        "plain": str, "single": Quoted, "double": Quoted, "block": Quoted, "folded": Quoted, "key": str
    }  # fmt: skip
    assert {type(key) for key in root} == {str}


def test_lists_and_mappings_in_both_styles() -> None:
    root = root_of("a:\n  - {b: 1, c: [x, y]}\n  - - z\nd: {}\ne: []\n")
    assert root == {"a": [{"b": "1", "c": ["x", "y"]}, ["z"]], "d": {}, "e": []}


def test_marks_of_a_document_and_comments_are_allowed() -> None:
    assert root_of("# yaml-language-server: $schema=x.json\n---\na: 1 # one\n...\n") == {"a": "1"}


def test_windows_line_ends_are_read_silently() -> None:
    assert root_of("a: 1\r\nb: |\r\n  x\r\n  y\r\n") == {"a": "1", "b": "x\ny\n"}


def test_mistakes_between_windows_line_ends_have_their_places() -> None:
    problems = problems_of("name：x\r\nb: 1\r\nb: 2\r\n")
    assert [(problem.code, problem.line, problem.excerpt) for problem in problems] == [
        ("YAML-006", 1, "name：x"),
        ("YAML-013", 3, "b: 2"),
    ]


def test_chinese_typography_in_a_block_is_left_alone() -> None:
    assert root_of("note: |\n  　　第一段：停水\n  \t－ 第二段\nb: 1\n")["note"] == "　　第一段：停水\n\t－ 第二段\n"


def test_a_sentence_with_a_full_width_colon_is_text() -> None:
    assert root_of("materials:\n  - 注意：带身份证\nnote: 电话：12345\n")["materials"] == ["注意：带身份证"]


def test_a_full_width_comma_outside_lists_is_text() -> None:
    assert root_of("a: 甲，乙\nb: {c: 甲，乙}\nd: ['甲，乙']\n") == {
        "a": "甲，乙",
        "b": {"c": "甲，乙"},
        "d": ["甲，乙"],
    }


def test_bytes_of_gbk_are_named() -> None:
    (problem,) = problems_of("# x\nname: 郑州水务\n".encode("gbk"))
    assert (problem.code, problem.line, problem.excerpt) == ("YAML-001", 2, "name: 郑州水务")
    assert "GBK" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    (problem,) = problems_of("name: x\n".encode(encoding))
    assert problem.code == "YAML-001"
    assert "UTF-16" in problem.message


def test_a_stray_byte_has_a_place() -> None:
    (problem,) = problems_of("name: 水务\nb: 务".encode() + b"\xff\n")
    assert (problem.code, problem.line, problem.column) == ("YAML-001", 2, 5)


def test_surrogates_are_not_utf_8() -> None:
    assert codes_of(b"a: \xed\xa0\x80\n") == ["YAML-001"]


@pytest.mark.parametrize(
    "character",
    [
        "\0",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u00ad",
        "\u200b",
        "\u200f",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufffc",
        "\ufffd",
    ],
)
def test_characters_that_nobody_types_are_refused(character: str) -> None:
    (problem,) = problems_of(f"name: 水{character}务\n")
    assert (problem.code, problem.line, problem.column) == ("YAML-003", 1, 8)
    assert problem.replacement == "name: 水务"


def test_escapes_do_not_smuggle_them_in() -> None:
    assert codes_of('a: "\\u202e"\n') == ["YAML-003"]
    assert codes_of('a: "\\0"\n') == ["YAML-003"]
    assert root_of('a: "\\u6c34"\n') == {"a": "水"}


def test_both_lines_of_a_duplicate_key_are_named() -> None:
    (problem,) = problems_of("a: 1\nb: 2\na: 3\n")
    assert (problem.line, problem.column) == (3, 1)
    assert "第 1 行" in problem.message


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert codes_of(b"a: " + b"x" * (MAX_BYTES - 3)) == []
    assert codes_of(b"a: " + b"x" * (MAX_BYTES - 2)) == ["YAML-021"]


def test_depth_is_limited() -> None:
    assert codes_of("a: " + "[" * 19 + "]" * 19 + "\n") == []
    assert codes_of("a: " + "[" * 20 + "]" * 20 + "\n") == ["YAML-022"]
    assert codes_of("a:" + " -" * 500 + "\n") == ["YAML-026"]
    assert codes_of("a:\n" + "- " * 500 + "\n") == ["YAML-022"]
    assert codes_of("? " * 5000 + "\n") == ["YAML-022"]
    assert codes_of("[" * 100_000) == ["YAML-022"]


def test_nodes_are_limited() -> None:
    assert codes_of("a: [" + "b," * MAX_NODES + "]\n") == ["YAML-023"]


def test_an_alias_bomb_is_refused_and_not_built() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = parse(bomb.encode(), "a.yaml")
    assert document.root is None
    assert {problem.code for problem in document.problems} == {"YAML-014"}


def test_hundreds_of_problems_are_cut_short_and_say_so() -> None:
    codes = codes_of("a：1\n" * 5000)
    assert codes == ["YAML-006"] * MAX_PROBLEMS + ["YAML-030"]


def test_a_clear_slip_does_not_hide_what_comes_after() -> None:
    document = parse("name：x\nphon: 1\n".encode(), "a.yaml")
    assert [problem.code for problem in document.problems] == ["YAML-006"]
    assert document.root == {"name": "x", "phon": "1"}


def test_an_unforeseen_mistake_still_has_a_place_and_chinese_words() -> None:
    (problem,) = problems_of("a: 1\nb: [,]\n")
    assert (problem.code, problem.line) == ("YAML-029", 2)


def test_positions() -> None:
    text = "name: 水务\ntariffs:\n  - price: 2.80\n    tiers: [{from: 0}]\n"
    assert locate(text, ["", "/name", "/tariffs", "/tariffs/0", "/tariffs/0/price", "/tariffs/0/tiers/0/from"]) == {
        "": (1, 1),
        "/name": (1, 7),
        "/tariffs": (2, 1),
        "/tariffs/0": (3, 5),
        "/tariffs/0/price": (3, 12),
        "/tariffs/0/tiers/0/from": (4, 20),
    }


def test_what_is_absent_has_the_place_of_what_it_is_absent_from() -> None:
    text = "tariffs:\n  - price: 2.80\nsource:\n  publisher: x\n"
    assert locate(text, ["/tariffs/0/basis/number", "/source/retrieved", "/nothing", "/tariffs/7"]) == {
        "/tariffs/0/basis/number": (2, 5),
        "/source/retrieved": (3, 1),
        "/nothing": (1, 1),
        "/tariffs/7": (1, 1),
    }


def test_keys_with_a_slash_or_a_tilde_can_be_found() -> None:
    assert locate("a/b:\n  c~d: 1\n", ["/a~1b/c~0d"]) == {"/a~1b/c~0d": (2, 8)}
