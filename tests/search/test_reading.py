import subprocess
import sys

import pytest

from disclosure.search.reading import read


def test_words_decide_how_a_character_is_read() -> None:
    assert read("重庆重量") == ["chong", "qing", "zhong", "liang"]


@pytest.mark.parametrize(("name", "loaded"), [("pe100", False), ("水", True)])
def test_pypinyin_comes_with_the_first_name_that_is_spelled(name: str, loaded: bool) -> None:  # noqa: FBT001
    program = (
        "import sys; from disclosure.search.pinyin import spellings; spellings({!r}); print('pypinyin' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program.format(name)], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == str(loaded)
