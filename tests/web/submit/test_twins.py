"""Parts of the form that say the same as their Python twins: forms of texts, names of files, private numbers; links."""

import pytest

from disclosure.content.formats import FORMATS, repaired
from disclosure.content.scalars import ambiguous, number
from disclosure.content.tree import is_name
from disclosure.model.private import masked
from disclosure.wording.submit_page import checking
from tests.web.submit.conftest import Run

pytestmark = pytest.mark.browser

TEXTS = (
    *("2026-01-01", "2026-1-1", "2026-02-29", "2024-02-29", "1899-01-01", "2200-01-01"),
    *("2026年1月1日", "20260101", "45000", "2026-01", "2026-13", "2026", "11-15", "02-29", "02-30"),
    *("2026-01-01 08:30", "2026-01-01 24:00", "2026-01-01 24:01", "2026-01-01 8:30"),
    *("2026年1月1日8时30分", "2026-01-01T08:30", "2026-01-01 08:30:61", "2026.1.1", "“2026-01-01”"),
    *("0396-2914176", "(0396)2914176", "03962914176", "01012345678", "12345", "400-123-4567"),
    *("13812345678", "96777", "２９１４１７６", "0396—2914176", "0396-2914176-8", "110", "9"),
    *("https://a.example/", "http://a", "ftp://a.example/", "HTTPS://A.EXAMPLE/x?y#z"),
    *("https://a.example:8080", "https://例子.cn/", "https://a.example/ b", "a@b.example", "a@b"),
    *("411700", "4117", "410000000000", "011700", "４１１７００", "91990100MA0000000C"),
    *("91990100MA0000000D", "91990100ma0000000d", "24/7", "Mo-Fr 08:30-17:30", "周一至周五", "无"),
    *("同上", "", "待定", "a b", "0755"),
)  # fmt: skip


def test_forms_of_texts_are_the_same(run: Run) -> None:
    script = """async ({ texts, words }) => {
      const { FORMATS, repaired } = await import("/static/js/submit/formats.js");
      return Object.entries(FORMATS).map(([name, form]) =>
        [name, texts.map((text) => form(text)), texts.map((text) => repaired(name, text, words))]);
    }"""
    found = run(script, {"texts": TEXTS, "words": checking()})
    assert {name for name, *_ in found} == {*FORMATS}
    for name, fits, mended in found:
        if name == "opening-hours":  # judged when it is sent; here only what can be none is refused
            assert not any(FORMATS[name](text) and not fit for text, fit in zip(TEXTS, fits, strict=True))
            assert mended == [""] * len(TEXTS)
            continue
        assert dict(zip(TEXTS, fits, strict=True)) == {text: FORMATS[name](text) for text in TEXTS}, name
        assert dict(zip(TEXTS, mended, strict=True)) == {text: repaired(name, text) or "" for text in TEXTS}, name


def test_numbers_and_words_of_other_readers_are_the_same(run: Run) -> None:
    texts = [
        *TEXTS,
        "yes",
        "~",
        "1_000",
        "1e3",
        "0x1F",
        ".5",
        "-0",
        "00",
        "1.",
        "0.50",
        "-1.5",
        "9" * 25,
        "8:30",
        "null",
        "y",
    ]
    script = """async (texts) => {
      const { ambiguous, number } = await import("/static/js/submit/scalars.js");
      return texts.map((text) => [ambiguous(text), number(text) !== null]);
    }"""
    expected = [[ambiguous(text) or "", number(text) is not None] for text in texts]
    assert run(script, texts) == expected


def test_names_of_files_are_the_same(run: Run) -> None:
    kinds = ("company", "notice", "quality-water", "inspection", "bulletin", "rectification")
    names = (
        *(
            "a",
            "yunan-gas",
            "Yunan",
            "a--b",
            "-a",
            "a_b",
            "2026-10",
            "2026-13",
            "2026-1",
            "2026-11-21-x",
            "2026-11-31-x",
        ),
        *("2026-11-21", "2026-11-x", "2026-11-hotline", "2026-001", "2026-1000", "26-001", "2026-11-21-解放路", ""),
    )
    script = """async ({ kinds, names }) => {
      const { isName } = await import("/static/js/submit/place.js");
      return kinds.map((kind) => names.map((name) => isName(kind, name)));
    }"""
    found = run(script, {"kinds": kinds, "names": names})
    for kind, fits in zip(kinds, found, strict=True):
        assert dict(zip(names, fits, strict=True)) == {name: is_name(kind, name) for name in names}, kind


def test_a_path_names_a_record_or_nothing(run: Run) -> None:
    script = """async (paths) => {
      const { placeOf, pathOf } = await import("/static/js/submit/place.js");
      return paths.map((path) => {
        const place = placeOf(path);
        const again = place && pathOf(place.kind, place.company || place.region, place.name);
        return place && [place.kind, place.file, place.key, again === path];
      });
    }"""
    company = "content/companies/990100/water/shili-water"
    file = "companies/990100/water/shili-water/record.json"
    assert run(script, [f"{company}/tariffs.yaml", f"{company}/notices/2026-11-21-x.yaml"]) == [
        ["tariffs", file, "tariffs.yaml", True],
        ["notice", file, "notices/2026-11-21-x.yaml", True],
    ]
    assert run(script, [f"{company}/quality/2026-10.yaml", "content/rectifications/990100/2026-001.yaml"]) == [
        ["quality-water", file, "quality/2026-10.yaml", True],
        ["rectification", "submit/records/990100.json", "rectifications/2026-001.yaml", True],
    ]
    strange = (
        *(
            f"{company}/other.yaml",
            f"{company}/../x/tariffs.yaml",
            f"{company}/tariffs.yml",
            f"{company}/notices/x.yaml",
        ),
        *("content/portal.yaml", "content/companies/990100/power/x/quality/2026-10.yaml", "/etc/passwd", "", "content"),
        *("content/companies/99/water/x/tariffs.yaml", "content/rectifications/990100/x.yaml", f"{company}/a/b/c.yaml"),
    )
    assert run(script, strange) == [None] * len(strange)


def test_private_numbers_are_covered_alike(run: Run) -> None:
    texts = [
        *(
            "13812345678",
            "电话 138 1234 5678 转",
            "138-1234-5678",
            "1381234567",
            "8613812345678",
            "１３８１２３４５６７８",
        ),
        *(
            "11010519491231002X",
            "11010519491231002x",
            "110105194912310021",
            "a13812345678",
            "0138123456789",
            "两个 13812345678、13912345678",
        ),
    ]
    script = """async (texts) => {
      const { masked } = await import("/static/js/submit/private.js");
      return texts.map((text) => masked(text));
    }"""
    assert run(script, texts) == [masked(text) for text in texts]


PATH = "content/companies/990100/water/x/tariffs.yaml"
LINKS = [
    ("https://github.com/a/b", False, "main", ["GitHub", f"https://github.com/a/b/edit/main/{PATH}", False]),
    ("https://github.com/a/b.git", False, "x/y", ["GitHub", f"https://github.com/a/b/edit/x%2Fy/{PATH}", False]),
    ("https://gitee.com/a/b/", False, "main", ["Gitee", f"https://gitee.com/a/b/edit/main/{PATH}", False]),
    ("https://gitlab.com/g/a/b", False, "main", ["GitLab", f"https://gitlab.com/g/a/b/-/edit/main/{PATH}", False]),
    (
        "https://gitlab.example.cn/a/b",
        False,
        "main",
        ["GitLab", f"https://gitlab.example.cn/a/b/-/edit/main/{PATH}", False],
    ),
    (
        "https://github.com/a/b",
        True,
        "main",
        ["GitHub", f"https://github.com/a/b/new/main?filename={PATH.replace('/', '%2F')}&value=a%3A+b%0A", True],
    ),
    (
        "https://gitlab.com/a/b",
        True,
        "main",
        ["GitLab", f"https://gitlab.com/a/b/-/new/main/{PATH.rpartition('/')[0]}?file_name=tariffs.yaml", False],
    ),
    (
        "https://gitee.com/a/b",
        True,
        "main",
        ["Gitee", f"https://gitee.com/a/b/new/main/{PATH.rpartition('/')[0]}", False],
    ),
    ("https://git.example.org/a/b", False, "main", None),
    ("https://github.com.example.org/a/b", False, "main", None),
    ("https://github.com/a", False, "main", None),
    ("nothing", False, "main", None),
]


@pytest.mark.parametrize(("repository", "is_new", "branch", "expected"), LINKS)
def test_links_lead_to_the_editor_of_the_host(
    run: Run, repository: str, *, is_new: bool, branch: str, expected: list[object] | None
) -> None:
    script = """async ({ repository, branch, path, isNew }) => {
      const { editorOf } = await import("/static/js/submit/repository.js");
      const found = editorOf(repository, branch, path, { isNew, text: "a: b\\n" });
      return found && [found.host, found.address, found.filled];
    }"""
    given = {"repository": repository, "branch": branch, "path": PATH, "isNew": is_new}
    assert run(script, given) == expected


def test_a_text_too_long_for_an_address_is_not_put_into_it(run: Run) -> None:
    script = """async () => {
      const { editorOf } = await import("/static/js/submit/repository.js");
      const text = "水".repeat(1000);
      const found = editorOf("https://github.com/a/b", "main", "content/x.yaml", { isNew: true, text });
      return [found.filled, found.address.length < 200];
    }"""
    assert run(script, None) == [False, True]
