"""Alerts, held against the standard's schema."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # ships no types

from disclosure.feeds.cap import NAMESPACE, alert, is_kept, messages
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind, Update

MakeNotice = Callable[..., Notice]
MakeItem = Callable[..., Item]
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "data" / "cap-1.2.xsd"))
NAMES = {"c": NAMESPACE}
IDENTIFIER = "city.example/portal/880100/water/ceshi/burst"


def at(text: str) -> Moment:
    return Moment.parse(f"2026-10-{text}")


@pytest.fixture
def burst(notice: MakeNotice) -> Notice:
    return notice(
        title="爆管抢修停水",
        published_at=at("24 06:40"),
        start=at("24 06:10"),
        expected_end=at("24 12:00"),
        areas=("甲路", "乙小区"),
        regions=("880102", "880103"),
        measures="送水车",
        phones=("0999-1", "0999-2"),
    )


@pytest.fixture
def longer(notice: MakeNotice) -> Notice:
    return notice(
        "longer", NoticeKind.EXTENSION, follows="burst", published_at=at("24 11:20"), expected_end=at("24 16:00")
    )


@pytest.fixture
def back(notice: MakeNotice) -> Notice:
    return notice(
        "back", NoticeKind.RESTORATION, follows="burst", published_at=at("24 15:20"), actual_end=at("24 15:10")
    )


def read(content: bytes) -> etree._Element:
    root = etree.fromstring(content)
    SCHEMA.assertValid(root)
    return root


def said(root: etree._Element, *names: str) -> list[str | None]:
    return [root.findtext(f".//c:{name}", namespaces=NAMES) for name in names]


def test_the_schema_refuses_what_is_no_alert() -> None:
    assert not SCHEMA.validate(etree.fromstring(f'<alert xmlns="{NAMESPACE}"><status>BOGUS</status></alert>'))


def test_a_stop_is_an_alert(publisher: Publisher, item: MakeItem, burst: Notice) -> None:
    root = read(alert(publisher, item(burst)))
    assert said(root, "identifier", "sender", "sent") == [
        f"{IDENTIFIER}/0", "open@city.example", "2026-10-24T06:40:00+08:00",
    ]  # fmt: skip
    assert said(root, "status", "msgType", "scope", "references") == ["Actual", "Alert", "Public", None]
    assert said(root, "language", "category", "event") == ["zh-CN", "Infra", "停水"]
    assert said(root, "urgency", "severity", "certainty", "responseType") == [
        "Immediate", "Moderate", "Observed", "Prepare",
    ]  # fmt: skip
    assert said(root, "onset", "expires") == ["2026-10-24T06:10:00+08:00", "2026-10-24T12:00:00+08:00"]
    assert said(root, "headline", "instruction", "contact") == ["爆管抢修停水", "送水车", "0999-1、0999-2"]
    assert said(root, "areaDesc", "senderName") == ["甲路；乙小区", "测试供水（测试 <门户> & 公司转发）"]
    codes = [
        (one.findtext("c:valueName", namespaces=NAMES), one.findtext("c:value", namespaces=NAMES))
        for one in root.iter(f"{{{NAMESPACE}}}geocode")
    ]
    assert codes == [("GB/T 2260", "880102"), ("GB/T 2260", "880103")]


def test_an_extension_updates_and_names_the_alert(
    publisher: Publisher, item: MakeItem, burst: Notice, longer: Notice
) -> None:
    root = read(alert(publisher, item(burst, longer)))
    assert said(root, "identifier", "msgType", "sent", "expires") == [
        f"{IDENTIFIER}/1", "Update", "2026-10-24T11:20:00+08:00", "2026-10-24T16:00:00+08:00",
    ]  # fmt: skip
    assert said(root, "references") == [f"open@city.example,{IDENTIFIER}/0,2026-10-24T06:40:00+08:00"]


def test_a_restoration_cancels_and_names_all_before(
    publisher: Publisher, item: MakeItem, burst: Notice, longer: Notice, back: Notice
) -> None:
    root = read(alert(publisher, item(burst, longer, back)))
    assert said(root, "identifier", "msgType", "sent", "expires") == [
        f"{IDENTIFIER}/2", "Cancel", "2026-10-24T15:20:00+08:00", "2026-10-24T15:10:00+08:00",
    ]  # fmt: skip
    assert said(root, "urgency", "responseType") == ["Past", "AllClear"]
    (references,) = said(root, "references")
    assert references is not None
    assert [one.split(",")[1] for one in references.split()] == [f"{IDENTIFIER}/0", f"{IDENTIFIER}/1"]


def test_an_update_of_the_notice_itself_is_a_message(publisher: Publisher, item: MakeItem, notice: MakeNotice) -> None:
    told = notice(published_at=at("24 06:40"), updates=(Update(at=at("24 07:30"), text="x"),))
    assert [one.kind for one in messages(item(told).course)] == ["Alert", "Update"]
    assert said(read(alert(publisher, item(told))), "onset", "expires", "areaDesc") == [None, None, "测试市"]


def test_what_is_told_after_the_end_is_no_message(item: MakeItem, notice: MakeNotice) -> None:
    told = notice(
        published_at=at("24 06:40"), actual_end=at("24 15:10"), updates=(Update(at=at("25 07:30"), text="x"),)
    )
    assert [one.kind for one in messages(item(told).course)] == ["Alert", "Cancel"]


def test_what_is_invented_is_an_exercise(publisher: Publisher, item: MakeItem, burst: Notice) -> None:
    root = read(alert(publisher, item(burst, region="990100")))
    assert said(root, "status") == ["Exercise"]
    (note,) = said(root, "note")
    assert note is not None
    assert "不是真实的停供" in note


@pytest.mark.parametrize(
    ("kind", "weight"),
    [
        (NoticeKind.PLANNED_OUTAGE, ["停水", "Future", "Moderate", "Likely"]),
        (NoticeKind.PRESSURE_REDUCTION, ["降压供应", "Future", "Minor", "Likely"]),
    ],
)
def test_the_kind_of_notice_gives_the_weight(
    publisher: Publisher, item: MakeItem, notice: MakeNotice, kind: NoticeKind, weight: list[str]
) -> None:
    root = read(alert(publisher, item(notice(kind=kind, published_at=at("20 08:00")))))
    assert said(root, "event", "urgency", "severity", "certainty") == weight


def test_without_the_clock_time_of_each_message_there_is_none(
    item: MakeItem, notice: MakeNotice, burst: Notice
) -> None:
    silent = notice("silent", NoticeKind.RESTORATION, follows="burst")
    assert messages(item(notice(published_at=at("24"))).course) == ()
    assert messages(item(notice()).course) == ()
    assert messages(item(burst, silent).course) == ()
    assert messages(item(notice(kind=NoticeKind.METER_READING, published_at=at("24 06:40"))).course) == ()


@pytest.mark.parametrize("text", ["]]>", "<a> & b", "\x00\x0b尾", "a, b c"])
def test_no_text_breaks_an_alert(publisher: Publisher, item: MakeItem, notice: MakeNotice, text: str) -> None:
    root = read(alert(publisher, item(notice(title=text, measures=text, areas=(text,), published_at=at("24 06:40")))))
    assert said(root, "headline") == ["".join(one for one in text if one.isprintable())]


@pytest.mark.parametrize(("known", "kept"), [(date(2026, 11, 23), True), (date(2026, 11, 24), False)])
def test_an_alert_is_kept_for_thirty_days(item: MakeItem, burst: Notice, known: date, kept: bool) -> None:  # noqa: FBT001 - pytest's parameters
    assert is_kept(item(burst).course, known) is kept


def test_the_same_notices_give_the_same_bytes(publisher: Publisher, item: MakeItem, burst: Notice) -> None:
    assert len({alert(publisher, item(burst)) for _ in range(2)}) == 1
