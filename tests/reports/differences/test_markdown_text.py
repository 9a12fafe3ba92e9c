from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marko.ext.gfm import gfm

from disclosure.reports.markdown_text import code, cut, fenced, in_cell, plain


@pytest.mark.parametrize(
    "text",
    [
        "<b>粗</b>",
        "<img src=x onerror=alert(1)>",
        "![图](https://evil.example/x.png)",
        "[点我](javascript:alert(1))",
        "**粗** _斜_ `码` ~~删~~",
        "| a | b |",
        "&lt;b&gt; &#60;i&#62;",
        "<!-- disclosure:review -->",
        "</details>",
    ],
)
def test_markup_is_shown_as_it_is_written(text: str) -> None:
    page = gfm.convert(f"- {plain(text)}").replace("\u200c", "")
    inner = page.strip().removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>")
    assert inner == escape(text, quote=False).replace('"', "&quot;")


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("@all 请看", "@all"),
        ("@org/team", "@org"),
        ("见 #12", "#12"),
        ("owner/name#3", "#3"),
        ("GH-7", "GH-7"),
        ("!45", "!45"),
        ("%12", "%12"),
        ("https://evil.example", "://"),
        ("www.evil.example", "www."),
        ("a@evil.example", "@evil"),
        ("&commat;all", "&commat;"),
    ],
)
def test_nothing_calls_refers_or_leads_anywhere(text: str, call: str) -> None:
    assert call not in plain(text)
    assert plain(text).replace("\u200c", "").replace("\\", "") == text


def test_hidden_characters_are_named_and_line_ends_are_blanks() -> None:
    assert plain("水\u202e价\n\n# 题\x07") == "水\\<U+202E\\>价 #\u200c 题\\<U+0007\\>".replace("#\u200c 题", "# 题")


def test_what_a_reviewer_reads_stays_as_it_is() -> None:
    words = "居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号"
    assert plain(words) == words


def test_code_cannot_be_left() -> None:
    assert code("a`b`` @all") == "``` a`b`` @all ```"
    assert code("") == "`  `"


def test_code_in_a_table_ends_no_cell() -> None:
    assert in_cell(code("a|b\\|c")) == "`a\\|b\\|c`"


@given(st.text(alphabet="`~\n a水<", max_size=60))
def test_a_fence_is_closed_by_nothing_in_it(text: str) -> None:
    first, *inner, last = fenced(text).split("\n")
    assert first == f"{last}text"
    assert not any(line.strip().startswith(last) for line in inner)


@given(st.lists(st.sampled_from(["- a", "<details><summary>x</summary>", "", "</details>", "水" * 30]), max_size=30))
def test_what_is_cut_is_within_the_limit_and_closed(lines: list[str]) -> None:
    kept = cut(lines, 200, "从略")
    assert len("\n".join(kept)) <= 200
    if kept != lines:
        assert kept[-1] == "从略"
        opened = sum("<details>" in line for line in kept)
        assert opened <= sum("</details>" in line for line in kept) + sum("<details>" in one for one in kept[:-3])
