import json
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from marko.ext.gfm import gfm

from disclosure.hosting.comment import BOT, post
from disclosure.hosting.github import GitHub
from disclosure.hosting.words import MARKER, review

RUN: dict[str, Any] = {
    "id": 7,
    "event": "pull_request",
    "conclusion": "failure",
    "head_sha": "a" * 40,
    "head_branch": "price",
    "head_repository": {"id": 55, "owner": {"login": "clerk"}},
    "html_url": "https://github.com/owner/name/actions/runs/7",
}
DIFF = {
    "schema_version": 1,
    "base": "main（a973e652cd92，2026-11-22）",
    "groups": [
        {
            "company": "990100/water/shui",
            "name": "示例水务",
            "records": [
                {
                    "path": "content/companies/990100/water/shui/tariffs.yaml",
                    "kind": "tariffs",
                    "title": "",
                    "words": ["居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号"],
                    "values": [],
                    "prices": [],
                }
            ],
            "verdicts": [],
        }
    ],
    "problems": [],
    "hints": [],
    "pages": ["/companies/990100/water/shui/"],
}


def packed(**files: str | bytes) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return data.getvalue()


@pytest.fixture
def request_of(store: Any) -> Any:
    """The store with an open request and what its check left behind."""
    head = {"sha": RUN["head_sha"], "repo": {"id": 55}}
    store.pulls = [{"number": 12, "label": "clerk:price", "head": head}]
    leave(store, packed(diff_json=json.dumps(DIFF)))
    return store


def leave(store: Any, data: bytes) -> None:
    store.blobs["3"] = data
    store.artifacts = [{"id": 3, "name": "review", "expired": False, "size_in_bytes": len(data)}]


def test_the_words_are_posted_once_and_then_updated(request_of: Any, github: GitHub) -> None:
    assert post(github, RUN) == "commented on #12"
    ((method, path, value),) = request_of.told
    assert (method, path) == ("POST", "issues/12/comments")
    assert value["body"].startswith(f"{MARKER}\n")
    assert "  - 居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号\n" in value["body"]
    assert "### 示例水务（`990100/water/shui`）" in value["body"]
    assert RUN["html_url"] in value["body"]
    request_of.comments = [
        *({"id": at, "body": "好", "user": {"login": "somebody"}} for at in range(150)),
        {"id": 900, "body": f"{MARKER}\n假的", "user": {"login": "somebody"}},
        {"id": 901, "body": f"{MARKER}\n旧的", "user": {"login": BOT}},
    ]
    assert post(github, RUN) == "updated the comment on #12"
    assert request_of.told[-1][:2] == ("PATCH", "issues/comments/901")


def test_the_token_stays_with_github(request_of: Any, github: GitHub) -> None:
    post(github, RUN)
    assert request_of.leaked == []


@pytest.mark.parametrize(
    ("key", "value"), [("sha", "b" * 40), ("repo", {"id": 56}), ("repo", None)], ids=["newer", "other", "gone"]
)
def test_a_request_that_the_run_is_not_of_gets_no_comment(
    request_of: Any, github: GitHub, key: str, value: object
) -> None:
    request_of.pulls[0]["head"][key] = value
    assert post(github, RUN) == "no open request has the run's commit as its head"
    assert request_of.told == []


def test_a_run_that_is_no_request_s_is_left_alone(request_of: Any, github: GitHub) -> None:
    assert post(github, {**RUN, "event": "push"}) == "not the run of a request"
    assert post(github, {**RUN, "conclusion": "cancelled"}) == "a newer run follows"
    assert request_of.told == []


def test_of_what_is_too_large_missing_or_no_archive_it_is_said_that_it_cannot_be_read(
    request_of: Any, github: GitHub
) -> None:
    for data in (b"not an archive", packed(diff_json="0" * 2_000_001), b"0" * 2_000_001):
        leave(request_of, data)
        post(github, RUN)
        request_of.artifacts[0]["size_in_bytes"] = 1  # what it says of itself is not relied on
        post(github, RUN)
    request_of.artifacts = [{"id": 3, "name": "review", "expired": True, "size_in_bytes": 1}]
    post(github, RUN)
    request_of.artifacts = []
    post(github, RUN)
    assert len(request_of.told) == 8
    assert all("检查的结果读不出来" in body["body"] for _, _, body in request_of.told)


def test_only_files_that_are_known_are_read_and_none_is_written(request_of: Any, github: GitHub) -> None:
    leave(request_of, packed(diff_json=json.dumps(DIFF), **{"..__..__evil_txt": "@all", "pr_number": "99"}))
    assert post(github, RUN) == "commented on #12"
    assert "@all" not in request_of.told[0][2]["body"]


HOSTILE = "@all ![x](https://evil.example/x.png) <img src=x> [点](javascript:alert(1)) #1\n</details>\n# 题"


def every_text(value: object, text: str) -> Any:
    """The same value with every text in it replaced."""
    if isinstance(value, dict):
        return {key: every_text(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [every_text(one, text) for one in value]
    return text if isinstance(value, str) else value


def test_whatever_the_check_left_behind_stays_text() -> None:
    whole = DIFF | {
        "problems": [{"code": "X", "path": "a`b", "line": 1, "column": 1, "message": "m", "help": "h"}],
        "hints": [{"kind": "price", "company": "c", "name": "n", "paths": [], "words": "w"}],
    }
    hostile = json.dumps(every_text(whole, HOSTILE))
    files = {"diff.json": hostile, "code.txt": HOSTILE, "refused.txt": f"````\n{HOSTILE}", "fmt.txt": HOSTILE}
    page = Page(review(files, RUN["html_url"]))
    assert "@all" not in page.text
    assert page.tags <= {"p", "strong", "h3", "ul", "li", "code", "pre", "details", "summary", "sub", "a"}
    assert page.links == [RUN["html_url"]]
    assert page.depth == 0


class Page(HTMLParser):
    """What a host would make of a comment: its tags, its links, its text outside code."""

    def __init__(self, comment: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.text = ""
        self.code = self.depth = 0
        self.feed(gfm.convert(comment))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [dict(attrs).get("href")] if tag == "a" else []
        self.code += tag == "code"
        self.depth += tag == "details"

    def handle_endtag(self, tag: str) -> None:
        self.code -= tag == "code"
        self.depth -= tag == "details"

    def handle_data(self, data: str) -> None:
        self.text += "" if self.code else data


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"groups": 1}', "[" * 5000, '{"base": "x", "groups": [[]]}'])
def test_a_difference_that_is_none_is_said_to_be_unreadable(text: str) -> None:
    assert "检查的结果读不出来" in review({"diff.json": text}, "https://github.com/owner/name/actions/runs/7")


def test_a_refused_request_is_told_why_and_a_change_of_code_is_named() -> None:
    said = review({"refused.txt": "content/x: error[AUTH-006] 不归您改", "code.txt": "Makefile\na`b\n"}, "https://x")
    assert "### 这次提交不能接受" in said
    assert "```text\ncontent/x: error[AUTH-006] 不归您改\n```" in said
    assert "- `Makefile`\n- `` a`b ``\n" in said


def test_a_long_comment_is_cut_with_a_word_within_what_github_takes() -> None:
    record: dict[str, Any] = DIFF["groups"][0]["records"][0] | {"words": ["长" * 500] * 50}  # type: ignore[index]
    groups = [{"company": "990100/water/shui", "name": "示例水务", "records": [record], "verdicts": []}] * 20
    said = review({"diff.json": json.dumps(DIFF | {"groups": groups}), "code.txt": "x\n" * 100}, "https://x")
    assert len(said) < 65_536
    assert "……太长，其余从略" in said
    assert said.rstrip().endswith("</sub>")
