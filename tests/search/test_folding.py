"""Many texts at once are folded as each line by itself."""

from hypothesis import example, given
from hypothesis import strategies as st

from disclosure.search.folding import Folding
from disclosure.search.terms import fold

PIECES = [
    *("中原路", "二十三", "號", "①㎡", "e\u0301", "ΣΑΣ", "İ", "ＡＢ", "，", " ", "_", "\u3000", "\n", "㍿", "한"),
    *("\u1112\u1161", "が", "か\u3099", "𠮷", "m³"),
]
TEXT = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join)


def expected(texts: list[str]) -> str:
    return "".join("\n".join(map(fold, text.split("\n"))) + "\0" for text in texts)


def folded(texts: list[str]) -> str:
    return Folding().folded(texts).tobytes().decode("utf-32-le")


@given(st.lists(TEXT.map(lambda text: text.replace("\0", "")), max_size=6))
@example(["", "。停水。 通知。\n", " ㎡ 三樓 "])
def test_a_batch_is_folded_as_its_lines_are(texts: list[str]) -> None:
    assert folded(texts) == expected(texts)


def test_what_was_met_before_is_folded_the_same_again() -> None:
    folding = Folding()
    first, second = (folding.folded(["三樓，Ａ座 ㎡"]).tobytes() for _ in range(2))
    assert first == second == "3楼 a座 m2\0".encode("utf-32-le")
