"""One thing that can be wrong."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from disclosure.model.private import masked
from disclosure.web.pages.mistake import marked
from disclosure.wording.help.catalogue import HELP
from disclosure.wording.help.printed import printed
from disclosure.wording.problems import WORDS

Get = Callable[[str], str]


def test_wrong_and_right_stand_side_by_side_and_what_differs_is_marked(get: Get) -> None:
    page = get("/help/YAML-006/")
    assert "<h1>YAML-006 全角冒号</h1>" in page
    assert "<code><mark>name：示例水务</mark></code>" in page
    assert "<code><mark>name: 示例水务</mark></code>" in page
    assert page.index("<mark>name：") < page.index("<mark>name: ")
    assert HELP["YAML-006"].why in page
    assert WORDS["YAML-006"].help in page


def test_the_message_is_shown_as_it_is_printed(get: Get) -> None:
    assert f"<code>{printed('TYPE-002')}</code>" in get("/help/TYPE-002/")


def test_advice_that_depends_on_the_file_is_left_to_the_message(get: Get) -> None:
    page = get("/help/SCHEMA-008/")
    assert "{options}" not in page
    assert "「改为」后面的一行可以照抄" in page


def test_what_cannot_be_seen_is_shown_by_its_number(get: Get) -> None:
    assert "<mark>name: 示例&lt;U+200B&gt;水务</mark>" in get("/help/YAML-003/")


def test_a_long_example_is_cut_short(get: Get) -> None:
    page = get("/help/YAML-021/")
    assert "……（以下还有 39989 行）" in page
    assert len(page) < 20_000


def test_a_file_of_another_name_says_both(get: Get) -> None:
    page = get("/help/TREE-006/")
    assert "notices/tingshui.yaml</span>" in page
    assert "notices/2026-11-22-jiefang-road.yaml</span>" in page


@pytest.mark.parametrize("code", HELP)
def test_every_code_has_a_page_that_shows_no_number_of_a_person(client: FlaskClient, code: str) -> None:
    answer = client.get(f"/help/{code}/")
    assert answer.status_code == 200
    assert masked(answer.text) == answer.text
    assert "{" not in answer.text.partition("<h2>")[0].partition("<h1>")[2]


def test_an_unknown_code_is_not_found(client: FlaskClient) -> None:
    assert client.get("/help/YAML-999/").status_code == 404


def test_a_line_is_marked_that_the_other_has_not() -> None:
    assert marked(["a", "b"], ["a", "c"]) == [("a", False), ("b", True)]
