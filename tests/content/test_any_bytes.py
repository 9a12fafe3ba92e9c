"""Whatever stands in a file, the answer is a Document whose problems have real places: never another exception."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.content.locations import locate
from disclosure.content.source import Document, parse
from disclosure.problems import render_all

SAMPLE = """# yaml-language-server: $schema=x.json
name: 示例市自来水有限公司
confirmed: false
source: {publisher: 示例水务, retrieved: 2026-11-21}
hotlines:
  - purpose: repair
    number: '12345'
    hours: 24/7
tariffs:
  - category: 居民
    tiers:
      - {from: 0, to: 180, price: 2.80}
      - {from: 180, price: "4.20"}
    includes: [污水处理费, 水资源税]
    note: |
      第一行：停水
        第二行

      第三行
""".encode()

quick = settings(derandomize=True, max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
some = settings(quick, max_examples=500)

YAML_PIECES = st.sampled_from(
    ["a", "b: ", ": ", ":", "- ", "\n", "\n  ", "\n\t", "  ", "[", "]", "{", "}", ", ", "，", "：", "'", '"', "“", "”",
     "#", " #", "&x ", "*x", "<<", "!", "!!str ", "|", ">", "|2\n", "%YAML 1.1\n", "---", "...", "? ", "@", "`", "\\",
     "\\u200b", "\ufeff", "\u200b", "\x00", "\r", "\r\n", "\x85", "\u2028", "　", "\xa0", "水务", "－ ", "＃", "［",
     "］", "8:30", "~", "𠮷"]
)  # fmt: skip


def holds(data: bytes) -> Document:
    document = parse(data, "a.yaml")
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert document.root is not None or document.problems
    for problem in document.problems:
        assert problem.path == "a.yaml"
        assert 1 <= problem.line <= len(lines) or problem.code == "YAML-001"
        assert problem.excerpt is not None
        assert 1 <= problem.column <= len(problem.excerpt) + 1
        assert problem.message
    render_all(document.problems)
    if document.root is not None:
        locate(document.text, ["", *(f"/{key}" for key in document.root)])
    return document


@quick
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    holds(data)


@quick
@given(st.lists(YAML_PIECES, max_size=40).map("".join))
def test_any_pieces_of_yaml(text: str) -> None:
    holds(text.encode())


def test_every_truncation_of_a_record() -> None:
    for end in range(len(SAMPLE)):
        holds(SAMPLE[:end])


def flipped(data: bytes, at: int, value: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (value % 255 + 1)]) + data[at + 1 :]


def inserted(data: bytes, at: int, value: int) -> bytes:
    return data[:at] + bytes([value]) + data[at:]


def deleted(data: bytes, at: int, value: int) -> bytes:
    return data[:at] + data[at + 1 + value % 8 :]


def line_repeated(data: bytes, at: int, value: int) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join([*lines[: at % len(lines)], lines[value % len(lines)], *lines[at % len(lines) :]])


MUTATIONS: list[Callable[[bytes, int, int], bytes]] = [flipped, inserted, deleted, line_repeated]


@settings(quick, max_examples=2000)
@given(
    st.lists(
        st.tuples(st.sampled_from(MUTATIONS), st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)),
        min_size=1,
        max_size=4,
    )
)
def test_any_mutation_of_a_record(steps: list[tuple[Callable[[bytes, int, int], bytes], int, int]]) -> None:
    data = SAMPLE
    for mutate, at, value in steps:
        data = mutate(data, min(at, len(data) - 1), value)
    holds(data)


@some
@given(st.integers(0, len(SAMPLE.decode()) - 1), YAML_PIECES)
def test_any_piece_typed_into_a_record(at: int, piece: str) -> None:
    text = SAMPLE.decode()
    holds((text[:at] + piece + text[at:]).encode())
