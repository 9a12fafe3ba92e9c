"""From a term a reader knows which file to ask for."""

import json
from zlib import crc32

import pytest

from disclosure.search import buckets


def find(contents: list[bytes], term: str) -> object:
    """As the browser does: by the pair, and further where an entry says that its extensions stand elsewhere."""
    files = [json.loads(content) for content in contents]
    decisive = term[:2]
    for length in range(1, len(term) + 1):
        entry = files[crc32(decisive.encode()) % len(files)].get(term[:length])
        if length == len(term):
            return entry
        if isinstance(entry, dict) and entry.get("deep") and length >= 2:
            decisive = term[: length + 1]
    return None


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


def test_files_are_a_power_of_two_and_of_like_sizes() -> None:
    items = [(f"{chr(0x4E00 + number)}水", b"[" + b"1," * 50 + b"1]") for number in range(3000)]
    contents = buckets.files(list(buckets.placed(items)))
    assert len(contents) & (len(contents) - 1) == 0
    assert max(map(len, contents)) < 4 * buckets.SIZE
    assert sum(len(json.loads(content)) for content in contents) == 3000


def test_no_entries_are_one_empty_file() -> None:
    assert buckets.files([]) == [b"{}"]
