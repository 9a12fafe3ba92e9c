import random
from datetime import date
from itertools import pairwise

import pytest
from flask import Flask
from markupsafe import Markup

from disclosure.model.moment import Moment
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.web import filters


@pytest.fixture
def on_page(app: Flask) -> object:
    with app.test_request_context("/companies/880100/water/ceshi-water/") as context:
        yield context


def verdict(rule: str, outcome: Outcome, reason: str | None = None) -> Verdict:
    return Verdict(rule=rule, outcome=outcome, severity=Severity.MUST, reason=reason)


@pytest.mark.usefixtures("on_page")
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**停水**", "<p><strong>停水</strong></p>"),
        ("# 大标题", "大标题"),
        ("[公告](/notices/)", '<p><a href="../../../../notices/" rel="noopener noreferrer">公告</a></p>'),
        ("[外](https://x.example/)", '<p><a href="https://x.example/" rel="noopener noreferrer">外</a></p>'),
        ("[外](//x.example/)", '<p><a href="//x.example/" rel="noopener noreferrer">外</a></p>'),
    ],
)
def test_markdown_becomes_html_with_addresses_of_this_site_made_relative(text: str, html: str) -> None:
    assert filters.markdown(text) == html


@pytest.mark.usefixtures("on_page")
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="data:text/html,x">x</a>',
        '<p style="color:red" onclick="x()">x</p>',
    ],
)
def test_markdown_lets_nothing_through_that_acts(text: str) -> None:
    html = filters.markdown(text)
    assert not any(danger in html for danger in ("alert", "onerror", "javascript", "data:", "style", "onclick"))


@pytest.mark.usefixtures("on_page")
def test_a_link_to_the_front_page_is_never_empty(app: Flask) -> None:
    with app.test_request_context("/"):
        assert 'href="./"' in filters.markdown("[首页](/)")


def test_times_carry_what_machines_read() -> None:
    assert filters.day(date(2026, 1, 2)) == Markup('<time datetime="2026-01-02">2026年1月2日</time>')
    exact = filters.moment(Moment.parse("2026-01-02 08:30"))
    assert exact == Markup('<time datetime="2026-01-02T08:30+08:00">2026年1月2日 8:30</time>')
    assert filters.moment(Moment.parse("2026-01-02")) == filters.day(date(2026, 1, 2))


def test_seconds_are_kept_where_they_were_published() -> None:
    exact = filters.moment(Moment.parse("2016-07-22 08:21:46"))
    assert exact == '<time datetime="2016-07-22T08:21:46+08:00">2016年7月22日 8:21:46</time>'


def test_the_end_of_the_day_is_the_next_day_for_machines() -> None:
    assert 'datetime="2026-01-03T00:00+08:00">2026年1月2日 24:00<' in filters.moment(Moment.parse("2026-01-02 24:00"))


def test_a_day_alone_spans_from_its_first_to_its_last_instant() -> None:
    day = Moment.parse("2026-01-02")
    assert (filters.earliest(day), filters.latest(day)) == ("2026-01-02T00:00+08:00", "2026-01-03T00:00+08:00")


def test_only_digits_and_dashes_are_dialled() -> None:
    assert filters.tel("0396-2914176") == "tel:0396-2914176"
    assert filters.tel("+86 396 291 4176 转 8") == "tel:+8639629141768"


def test_plain_text_is_split_at_its_lines() -> None:
    assert filters.paragraphs(" 一\n\n二 \n") == ("一", "二")


def test_rules_that_do_not_apply_ask_for_nothing() -> None:
    verdicts = {"D05": verdict("D05", Outcome.NOT_MET), "D06": verdict("D06", Outcome.NOT_APPLICABLE)}
    assert [found.rule for found in filters.asking(("D05", "D06", "D07"), verdicts)] == ["D05"]


def test_how_an_item_stands_is_each_rule_that_applies_with_what_came_out() -> None:
    verdicts = {"D05": verdict("D05", Outcome.NOT_MET), "D06": verdict("D06", Outcome.NOT_APPLICABLE)}
    assert filters.standing(("D05", "D06", "D07"), verdicts) == (("D05", Outcome.NOT_MET),)


def test_what_does_not_apply_goes_by_its_reason() -> None:
    verdicts = [
        verdict("D06", Outcome.NOT_APPLICABLE, "只适用于供气企业。"),
        verdict("D05", Outcome.MET),
        verdict("D22", Outcome.NOT_APPLICABLE, "只适用于供气企业。"),
        verdict("D23", Outcome.NOT_APPLICABLE),
    ]
    assert filters.resting(verdicts) == {"只适用于供气企业。": ("D06", "D22"), "不适用": ("D23",)}


PLAIN = "停水公告：因管道改造，定于 2026-11-21 08:30 至 18:00 停水（示例路/示范街）。"


@pytest.mark.usefixtures("on_page")
def test_plain_chinese_is_made_without_markdown_just_as_markdown_would_make_it() -> None:
    generator = random.Random(7)  # noqa: S311 - the same texts each time
    signs = PLAIN + "水气暖路街、“”？！％%,:/-ABC019 " + "*_`[]<>#&|~\n\\!+=()\"'."
    lines = [PLAIN, *("停" + "".join(generator.choices(signs, k=generator.randint(0, 30))) for _ in range(3000))]
    texts = [generator.choice(("", "\n", "\n\n")).join(pair) + "\n" for pair in pairwise(lines)]
    plain = [text for text in (*lines, *texts, f"{PLAIN}\n{PLAIN}\n\n{PLAIN}\n") if filters._PLAIN.fullmatch(text)]
    assert PLAIN in plain
    assert any("\n\n" in text for text in plain)
    assert len(plain) > 100
    for text in plain:
        assert filters.markdown(text) == filters._converted(text).strip(), text
