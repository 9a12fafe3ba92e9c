import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.search_stages import address, page_text, written
from disclosure.search.document import Document, Kind

HOME = Path(__file__).parents[2]
PAGES = {
    "index.html": "<main>停水</main>",
    "notices/index.html": "<header>停水</header><main>停<b>气</b></main>",
    "404.html": "<head><title>停水</title></head><main>没有</main>",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portal")
    subprocess.run([sys.executable, HOME / "bench" / "generate.py", "10", folder], check=True)
    (folder / "content" / "synonyms.yaml").write_bytes((HOME / "content" / "synonyms.yaml").read_bytes())
    for name, page in PAGES.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    return folder


def stage(name: str, root: Path, out: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.search_stages", name, str(root), str(out)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=HOME)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.fixture(scope="module")
def truth(root: Path) -> dict[tuple[str, str], Any]:
    return {(told["text"], told["what"]): told for told in stage("truth", root, root / "site")["queries"]}


def test_a_page_is_read_without_its_head_and_its_frame() -> None:
    page = "<head><title>题</title></head><body><nav>首页</nav><main><p>停<mark>水</mark></p></main><footer>尾</footer>"
    assert page_text(page).split() == ["停水"]


def test_what_stands_in_two_cells_is_not_read_as_one() -> None:
    assert page_text("<td>停</td><td>水</td>").split() == ["停", "水"]


@pytest.mark.parametrize(("file", "expected"), [("index.html", ""), ("a/index.html", "a/"), ("404.html", "404.html")])
def test_a_page_has_the_address_that_links_have(file: str, expected: str) -> None:
    assert address(Path(file)) == expected


def test_the_text_of_a_document_is_what_it_is_found_by_as_written() -> None:
    document = Document(
        key="1",
        kind=Kind.OUTLET,
        title="中原路营业厅",
        url="companies/1/",
        place="测试市",
        aliases=("总店",),
        numbers=("0880-67681234",),
        spelled=("中原路",),
        answer="周一至周五",
        body="中原路 1 号\n办理报装",
    )
    assert written(document).split("\n") == [
        "中原路营业厅",
        "测试市",
        "总店",
        "0880-67681234",
        "中原路 1 号",
        "办理报装",
    ]


def test_a_scan_of_the_pages_finds_those_whose_own_text_holds_a_word(truth: dict[tuple[str, str], Any]) -> None:
    assert truth["停水", "a common term"]["literal"] == [""]


def test_a_scan_of_the_documents_keeps_to_the_region(truth: dict[tuple[str, str], Any]) -> None:
    everywhere, narrowed = truth["停水", "a common term"], truth["停水", "narrowed to a county"]
    assert 0 < narrowed["documents"] < everywhere["documents"]


def test_queries_in_other_words_and_other_letters_have_documents_too(truth: dict[tuple[str, str], Any]) -> None:
    assert truth["一吨水多少钱", "in people's own words"]["documents"] == truth["水价", "a kind of price"]["documents"]
    assert truth["anqingxian", "a county in pinyin"]["documents"] > 0


def test_every_query_but_the_slip_has_documents_in_the_smallest_portal(truth: dict[tuple[str, str], Any]) -> None:
    empty = {text for (text, _), told in truth.items() if not told["documents"]}
    assert empty == {"anqinxian"}


def test_the_text_is_smaller_the_more_of_it_is_gzipped_together(root: Path, tmp_path: Path) -> None:
    told = stage("index", root, tmp_path)
    text = told["text"]
    assert 0 < text["whole"] < text["batches"] < text["plain"]
    assert text["batches"] < text["blocks"] * 1.2
    manifest = json.loads((tmp_path / "search" / "index.json").read_text("utf-8"))
    assert manifest["documents"] == told["documents"]
    assert told["memory"] > told["memory_before"] > 0
