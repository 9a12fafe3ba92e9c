import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company(
        "990100/water/one",
        company="name: 清泉水务\noffice_address: 示例路 1 号\nhotlines:\n  - {purpose: repair, number: 0900-6001234}\n",
        tariffs="tariffs:\n  - {category: 居民, form: flat, unit: 元/m³, price: 2.80}\n",
    )
    sandbox.company("410100/water/two", company="name: 中原水务\n")
    (sandbox.content / "synonyms.yaml").write_text(
        "synonyms:\n  - {phrases: [一吨水], meanings: [水价]}\nfillers: [多少钱]\n", encoding="utf-8"
    )
    return sandbox


def found(run: Run, portal: Any, *words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("--root", portal.root, "search", *words, *DAY, "--format", "json").stdout)
    return answer


def urls(run: Run, portal: Any, *words: str) -> list[str]:
    return [result["url"] for result in found(run, portal, *words)["results"]]


def test_what_is_found_is_printed_with_kind_place_number_words_and_address(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "search", "示例路", *DAY)
    assert result.exit_code == 0
    assert result.stdout == (
        "共 1 条。\n"
        "\n"
        "[企业]  清泉水务 · 示例市\n"
        "        电话 0900-6001234\n"
        "        供水 示例路 1 号\n"
        "        companies/990100/water/one/\n"
    )


def test_kinds_stand_in_a_column_and_prices_are_said(run: Run, portal: Any) -> None:
    lines = run("--root", portal.root, "search", "清泉", *DAY).stdout.splitlines()
    assert lines[0] == "共 2 条。"
    assert "[企业]  清泉水务 · 示例市" in lines
    assert "[价格]  清泉水务 居民价格 · 示例市" in lines
    assert "        2.80 元/m³" in lines


def test_of_many_the_first_are_shown(run: Run, portal: Any) -> None:
    lines = run("--root", portal.root, "search", "水务", "--limit", "1", *DAY).stdout.splitlines()
    assert lines[0] == "共 4 条，显示前 1 条。"


@pytest.mark.parametrize("query", ["清泉", "泉水", "qingquan", "qqsw", "6001234", "0900-6001234", "09006001234"])
def test_names_pinyin_initials_and_numbers_find_a_company(run: Run, portal: Any, query: str) -> None:
    assert "companies/990100/water/one/" in urls(run, portal, query)


def test_the_answer_is_in_the_result(run: Run, portal: Any) -> None:
    answer = found(run, portal, "一吨水多少钱", "清泉")
    assert answer["words"] == ["1吨水多少钱", "清泉"]
    assert answer["count"] == 1
    assert answer["exact"] is True
    (result,) = answer["results"]
    assert (result["kind"], result["answer"], result["region"]) == ("price", "2.80 元/m³", "990100")
    assert answer["counts"]["region"] == {"990000": 1}


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (["--kind", "company", "--near", "990100"], "companies/990100/water/one/"),
        (["--kind", "company", "--near", "410100"], "companies/410100/water/two/"),
        (["--region", "990100", "--kind", "company"], "companies/990100/water/one/"),
        (["--region", "410000"], "companies/410100/water/two/"),
        (["--sector", "water", "--kind", "price"], "companies/990100/water/one/prices/#price-a30cf494"),
    ],
)
def test_options_narrow_and_bring_the_near_first(run: Run, portal: Any, options: list[str], first: str) -> None:
    assert urls(run, portal, "水务", *options)[0] == first


def test_what_is_over_can_be_left_out(run: Run, portal: Any) -> None:
    portal.write(
        "companies/990100/water/one/notices/2026-10-01-x.yaml",
        """
        kind: planned-outage
        title: 示例路停水通知
        published_at: 2026-09-28 09:00
        start: 2026-10-01 08:00
        expected_end: 2026-10-01 18:00
        areas: [示例路]
        """,
    )
    assert len(urls(run, portal, "示例路停水")) == 1
    assert urls(run, portal, "示例路停水", "--current") == []


def test_words_in_one_run_are_parted(run: Run, portal: Any) -> None:
    assert found(run, portal, "清泉示例路")["read_as"] == "清泉 示例路"
    text = run("--root", portal.root, "search", "清泉示例路", *DAY).stdout
    assert text.startswith("没有原样的结果，以下是“清泉 示例路”的结果。\n共 1 条。\n")


def test_a_slip_of_typing_is_offered(run: Run, portal: Any) -> None:
    assert found(run, portal, "清全水务")["offers"][0] == {"text": "清泉水务", "url": "companies/990100/water/one/"}
    text = run("--root", portal.root, "search", "清全水务", *DAY).stdout
    assert text.startswith("没有找到。\n您是不是想找：清泉水务")


def test_an_unknown_region_is_wrong_usage(run: Run, portal: Any) -> None:
    for option in ("--region", "--near"):
        result = run("--root", portal.root, "search", "水务", option, "999999")
        assert result.exit_code == 2
        assert "没有地区「999999」的资料" in result.stderr


def test_a_changed_file_is_found_at_once(run: Run, portal: Any) -> None:
    assert urls(run, portal, "碧波") == []
    portal.company("990100/water/one", company="name: 碧波水务公司\n")
    assert urls(run, portal, "碧波")[0] == "companies/990100/water/one/"


def test_a_broken_index_is_made_anew(run: Run, portal: Any) -> None:
    before = urls(run, portal, "水务")
    for path in Path(portal.root, ".cache", "search").glob("*.seg"):
        path.unlink()
    assert urls(run, portal, "水务") == before


@pytest.mark.parametrize("query", ["<script>alert</script>", "__proto__", "\x00", "'; --", "。" * 100, "a" * 10_000])
def test_hostile_queries_find_nothing_and_do_nothing(run: Run, portal: Any, query: str) -> None:
    result = run("--root", portal.root, "search", *DAY, "--", query)
    assert result.exit_code == 0
    assert result.stdout == "没有找到。\n"


def test_a_unified_hotline_is_found_with_its_region(run: Run, sandbox: Any) -> None:
    assert "regions/990100/" in urls(run, sandbox, "12345", "示例市")
