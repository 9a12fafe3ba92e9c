import json
from pathlib import Path
from typing import Any

import pytest

from disclosure.hosting import issues
from disclosure.hosting.comment import BOT
from disclosure.hosting.github import GitHub
from disclosure.hosting.issues import settle, wanted


def duty(*, owed: bool = True, words: str = "价格「居民」：价格已到期") -> dict[str, Any]:
    return {"day": "2026-11-20", "owed": owed, "words": words, "path": "content/x/tariffs.yaml", "kind": "price"}


def duties(**companies: list[dict[str, Any]]) -> dict[str, Any]:
    found = [
        {"company": f"990100/water/{slug}", "name": f"{slug}公司", "duties": owed} for slug, owed in companies.items()
    ]
    return {"companies": found}


ALIVE: dict[str, Any] = {"failed": []}
DEAD = {"failed": [{"url": "https://gov.cn/a", "words": "应答 404（网页不在了）", "places": ["content/x.yaml"]}]}


def test_who_owes_gets_an_issue_and_who_owes_soon_does_not() -> None:
    (one,) = wanted(duties(a=[duty(), duty(owed=False, words="以后的事")], b=[duty(owed=False)]), ALIVE)
    assert one.title == "a公司（990100/water/a）有到期未办的事"
    assert one.body.startswith("<!-- disclosure:overdue 990100/water/a -->\n")
    assert "- 2026-11-20 到期：价格「居民」：价格已到期 `content/x/tariffs.yaml`\n" in one.body
    assert "以后的事" not in one.body


def test_dead_addresses_are_one_issue() -> None:
    (one,) = wanted(duties(), DEAD)
    assert "- `https://gov.cn/a` 应答 404（网页不在了）：`content/x.yaml`\n" in one.body


def test_texts_of_records_stay_text() -> None:
    (one,) = wanted(duties(a=[duty(words="@all <img src=x>")]), ALIVE)
    assert "@all" not in one.body
    assert "<img" not in one.body.replace("\\<img", "")


def there(number: int, body: str, *, title: str = "题", who: str = BOT) -> dict[str, Any]:
    return {"number": number, "title": title, "body": body, "user": {"login": who}}


def test_what_is_new_is_opened_what_differs_updated_and_what_is_done_closed(store: Any, github: GitHub) -> None:
    new, same, other = wanted(duties(a=[duty()], b=[duty()], c=[duty()]), ALIVE)
    store.issues = [
        there(1, same.body.replace("\n", "\r\n").rstrip(), title=same.title),
        there(2, other.body.replace("居民", "非居民"), title=other.title),
        there(3, "<!-- disclosure:overdue 990100/water/done -->\n旧"),
        there(4, "<!-- disclosure:overdue 990100/water/a -->\n假的", who="somebody"),
        there(5, "别的事"),
        there(6, "<!-- disclosure:links -->\n旧") | {"pull_request": {}},
    ]
    assert list(settle(github, [new, same, other])) == ["opened #101", "updated #2", "closed #3"]
    assert [(method, path) for method, path, _ in store.told] == [
        ("POST", "issues"),
        ("PATCH", "issues/2"),
        ("POST", "issues/3/comments"),
        ("PATCH", "issues/3"),
    ]
    assert store.told[0][2]["labels"] == ["disclosure"]
    assert store.told[-1][2] == {"state": "closed", "state_reason": "completed"}


def test_the_second_night_changes_nothing(store: Any, github: GitHub) -> None:
    issue_list = list(wanted(duties(a=[duty()]), DEAD))
    store.issues = [there(at, one.body, title=one.title) for at, one in enumerate(issue_list, 1)]
    assert list(settle(github, issue_list)) == []
    assert store.told == []


def test_one_night_opens_no_more_than_somebody_can_read(store: Any, github: GitHub) -> None:
    many = list(wanted(duties(**{f"c{number}": [duty()] for number in range(40)}), ALIVE))
    assert len(list(settle(github, many))) == issues.MOST_NEW
    assert len(store.told) == issues.MOST_NEW


def test_the_command_reads_both_files(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "duties.json").write_text(json.dumps(duties(a=[duty()])), "utf-8")
    (tmp_path / "links.json").write_text(json.dumps(DEAD), "utf-8")
    for name, value in {"API_URL": store.address, "REPOSITORY": "owner/name", "TOKEN": "a-token"}.items():
        monkeypatch.setenv(f"GITHUB_{name}", value)
    monkeypatch.setattr("sys.argv", ["issues", str(tmp_path / "duties.json"), str(tmp_path / "links.json")])
    issues.main()
    assert capsys.readouterr().out == "opened #101\nopened #102\n"
