"""From a term a reader knows which file to ask for."""

import json
from zlib import crc32

import pytest

from disclosure.search import buckets


def find(contents: list[bytes], term: str) -> object:
    """As the browser does: by the pair, and where its entry says so by one character more than it says."""
    files = [json.loads(content) for content in contents]

    def entry(decisive: str, term: str) -> object:
        return files[crc32(decisive.encode()) % len(files)].get(term)

    pair = term[:2]
    first = entry(pair, pair)
    if not isinstance(first, dict) or "deep" not in first:
        return entry(pair, term)
    deep = max(shared(end, term[2:]) for end in first["deep"].split(","))
    return entry(term[: 2 + deep + 1], term)


def shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@pytest.mark.parametrize("size", [60, 400, 8192])
def test_every_entry_is_found_whatever_the_size_of_a_file(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "SIZE", size)
    prolonged = ["停水", "停水通", "停水通知", "水价"]
    leaves = [f"停水{end}" for end in "东西南北"] + [f"停水通知{end}" for end in "一二三"] + ["水价表", "路口"]
    items = [(term, json.dumps({"n": term}).encode()) for term in prolonged]
    items += [(term, json.dumps([len(term)]).encode()) for term in leaves]
    contents = buckets.files(list(buckets.placed(items)))
    for term in prolonged:
        entry = find(contents, term)
        assert isinstance(entry, dict)
        assert entry["n"] == term
    assert all(find(contents, term) == [len(term)] for term in leaves)
    assert find(contents, "停水通知四") is None


def test_a_pair_says_what_is_too_full_for_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "SIZE", 100)
    leaf, prolonged = b"[" + b"1," * 25 + b"1]", b'{"g":[]}'
    items = [(f"停水{more}", leaf) for more in ("甲", "通甲", "通知甲", "通知乙", "通知丙", "管甲", "管乙", "管丙")]
    items += [(term, prolonged) for term in ("停水", "停水通", "停水通知", "停水管")]
    placed = {term: (decisive, entry) for decisive, term, entry in buckets.placed(items)}
    assert placed["停水"] == ("停水", '{"deep":"管,通知","g":[]}'.encode())
    assert placed["停水通知"] == ("停水通知", prolonged)
    assert placed["停水甲"][0] == "停水甲"
    assert placed["停水通甲"][0] == "停水通甲"
    assert placed["停水通知乙"][0] == "停水通知乙"


def test_files_are_a_power_of_two_and_of_like_sizes() -> None:
    items = [(f"{chr(0x4E00 + number)}水", b"[" + b"1," * 50 + b"1]") for number in range(3000)]
    contents = buckets.files(list(buckets.placed(items)))
    assert len(contents) & (len(contents) - 1) == 0
    assert max(map(len, contents)) < 4 * buckets.SIZE
    assert sum(len(json.loads(content)) for content in contents) == 3000


def test_no_entries_are_one_empty_file() -> None:
    assert buckets.files([]) == [b"{}"]
