"""What is true of every page: valid, complete, accessible in its structure, and free of what the policy forbids."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Protocol
from xml.etree.ElementTree import Element


class Page(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def tree(self) -> Element: ...

    @property
    def errors(self) -> tuple[str, ...]: ...


class Whole(Protocol):
    @property
    def pages(self) -> Mapping[str, Page]: ...


LABELLED = {"input", "select", "textarea"}


def test_every_page_is_valid(whole: Whole) -> None:
    assert {path: page.errors[0] for path, page in whole.pages.items() if page.errors} == {}


def test_every_page_has_one_first_heading_and_one_main_part(whole: Whole) -> None:
    counts = {
        path: (len(page.tree.findall(".//h1")), len(page.tree.findall(".//main"))) for path, page in whole.pages.items()
    }
    assert {path: count for path, count in counts.items() if count != (1, 1)} == {}


def test_headings_do_not_skip_a_level(whole: Whole) -> None:
    assert {path: skipped for path, page in whole.pages.items() if (skipped := _skipped(page.tree))} == {}


def _skipped(tree: Element) -> list[str]:
    levels = [(int(element.tag[1]), "".join(element.itertext())) for element in tree.iter() if _is_heading(element)]
    return [text for (before, _), (level, text) in pairwise(levels) if level > before + 1]


def _is_heading(element: Element) -> bool:
    return re.fullmatch("h[1-6]", str(element.tag)) is not None


def test_every_page_has_a_title_and_a_description_of_its_own(whole: Whole) -> None:
    titles = Counter("".join(page.tree.find(".//title").itertext()) for page in whole.pages.values())  # type: ignore[union-attr]  # valid pages have one
    assert [title for title, count in titles.items() if count > 1] == []
    metas = {path: page.tree.find(".//meta[@name='description']") for path, page in whole.pages.items()}
    assert [path for path, meta in metas.items() if meta is None or not meta.get("content", "").strip()] == []


def test_no_id_stands_twice_on_a_page(whole: Whole) -> None:
    found = {
        path: Counter(e.attrib["id"] for e in page.tree.iter() if "id" in e.attrib)
        for path, page in whole.pages.items()
    }
    assert {
        path: twice for path, ids in found.items() if (twice := [key for key, count in ids.items() if count > 1])
    } == {}


def test_every_field_has_a_label(whole: Whole) -> None:
    for path, page in whole.pages.items():
        named = {label.get("for") for label in page.tree.iter("label")}
        fields = [element for element in page.tree.iter() if element.tag in LABELLED]
        assert [field.get("id") for field in fields if field.get("id") not in named] == [], path


def test_every_table_names_its_columns(whole: Whole) -> None:
    for path, page in whole.pages.items():
        for table in page.tree.iter("table"):
            assert table.findall(".//th[@scope]"), path


def test_nothing_is_written_in_place_that_the_policy_forbids(whole: Whole) -> None:
    for path, page in whole.pages.items():
        for element in page.tree.iter():
            assert element.tag != "style", path
            assert element.tag != "script" or element.get("src") or element.get("type") == "application/ld+json", path
            assert [name for name in element.attrib if name == "style" or name.startswith("on")] == [], path


def test_every_page_sets_the_policy(whole: Whole) -> None:
    for path, page in whole.pages.items():
        policy = page.tree.find(".//meta[@http-equiv='Content-Security-Policy']")
        assert policy is not None, path
        assert "default-src 'none'" in policy.get("content", ""), path
        assert "unsafe" not in policy.get("content", ""), path


def test_no_page_holds_python_or_an_empty_value(whole: Whole) -> None:
    """`None`, `Decimal('2.80')` and the like are data that a template forgot to say in words."""
    leaked = re.compile(r">\s*None\s*<|Decimal\(|datetime\.|\bFalse\b|\bTrue\b|<class |object at 0x")
    assert {path: found[0] for path, page in whole.pages.items() if (found := leaked.search(page.text))} == {}
