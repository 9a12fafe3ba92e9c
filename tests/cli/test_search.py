import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company(
        "990100/water/one",
        company="name: 清泉水务\noffice_address: 示例路 1 号\nhotlines:\n  - {purpose: repair, number: 0900-6001234}\n",
    )
    return sandbox


def test_what_is_found_is_printed_with_kind_place_words_and_address(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "search", "示例路")
    assert result.exit_code == 0
    assert "[企业] 清泉水务 · 示例市" in result.stdout
    assert "示例路 1 号" in result.stdout
    assert "companies/990100/water/one/" in result.stdout


@pytest.mark.parametrize("query", ["清泉", "泉水", "qingquan", "qqsw", "6001234", "0900-6001234", "09006001234"])
def test_names_pinyin_initials_and_numbers_find_a_company(run: Run, portal: Any, query: str) -> None:
    found = json.loads(run("--root", portal.root, "search", query, "--format", "json").stdout)
    assert "companies/990100/water/one/" in [hit["url"] for hit in found]


def test_a_changed_file_is_found_at_once(run: Run, portal: Any) -> None:
    assert "没有找到" in run("--root", portal.root, "search", "碧波").stdout
    portal.company("990100/water/one", company="name: 碧波水务公司\n")
    assert "碧波水务公司" in run("--root", portal.root, "search", "碧波").stdout


@pytest.mark.parametrize("query", ["<script>alert</script>", "__proto__", "\x00", "'; --", "。" * 100, "a" * 10_000])
def test_hostile_queries_find_nothing_and_do_nothing(run: Run, portal: Any, query: str) -> None:
    result = run("--root", portal.root, "search", "--", query)
    assert result.exit_code == 0
    assert result.stdout == "没有找到。\n"


def test_a_unified_hotline_is_found_with_its_region(run: Run, sandbox: Any) -> None:
    found = json.loads(run("--root", sandbox.root, "search", "12345", "示例市", "--format", "json").stdout)
    assert "regions/990100/" in [hit["url"] for hit in found]
