"""What one owner publishes moves nobody else's documents."""

from collections.abc import Iterable
from itertools import chain

from disclosure.search.arrangement import BLOCK, blocks
from disclosure.search.document import Document, Kind


def document(owner: str, key: str, kind: Kind = Kind.OUTLET, date: str | None = None) -> Document:
    return Document(key=key, kind=kind, title=key, url=key, owner=owner, region="880100", date=date)


def keys(documents: Iterable[Document]) -> list[list[str | None]]:
    return [[one.key if one else None for one in block] for block in blocks(documents)]


def of(owner: str, notices: int) -> list[Document]:
    lasting = [document(owner, f"{owner}-outlet"), document(owner, f"{owner}-company", Kind.COMPANY)]
    days = range(1, notices + 1)
    return lasting + [document(owner, f"{owner}-{day}", Kind.PAST, f"2026-01-{day:02}") for day in days]


def test_an_owner_s_things_come_by_kind_and_its_notices_from_the_end_the_newest_first() -> None:
    (block,) = keys(of("a", 3))
    assert block[:2] == ["a-company", "a-outlet"]
    assert block[-3:] == ["a-3", "a-2", "a-1"]
    assert set(block[2:-3]) == {None}


def test_a_new_notice_moves_nobody_while_there_is_room() -> None:
    before, after = keys([*of("a", 3), *of("b", 3)]), keys([*of("a", 4), *of("b", 3)])
    moved = [pair for pair in zip(chain(*before), chain(*after), strict=True) if len(set(pair)) > 1]
    assert moved == [(None, "a-4")]


def test_each_owner_begins_a_block_and_a_full_one_is_followed_by_another() -> None:
    assert [len(block) for block in keys([*of("a", BLOCK), *of("b", 1)])] == [BLOCK] * 3


def test_a_block_without_room_has_no_free_place() -> None:
    (block,) = keys(of("a", BLOCK - 2))
    assert None not in block
