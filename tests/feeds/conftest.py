"""A publisher, and notices as feeds tell them."""

from collections.abc import Callable
from datetime import date

import pytest

from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.model.company import Company
from disclosure.model.course import course_of
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.portal import Operator, PortalInfo
from disclosure.model.provenance import Record, Source

MakeNotice = Callable[..., Notice]
MakeItem = Callable[..., Item]


@pytest.fixture
def info() -> PortalInfo:
    return PortalInfo(
        name="测试 <门户> & 公司",
        base_url="https://city.example/portal/",
        operator=Operator(name="测试市城市管理局", email="open@city.example"),
        description="x",
        licence="可自由使用。",
    )


@pytest.fixture
def publisher(info: PortalInfo) -> Publisher:
    return Publisher.of(info)


@pytest.fixture
def notice() -> MakeNotice:
    """Make a notice from what matters to a test."""

    def make(name: str = "burst", kind: NoticeKind = NoticeKind.EMERGENCY_REPAIR, **more: object) -> Notice:
        record = Record(path="x", source=Source(publisher="x", retrieved=date(2026, 11, 1)), confirmed=True)
        return Notice(id=name, kind=kind, record=record, **({"title": name} | more))  # type: ignore[arg-type]

    return make


@pytest.fixture
def item() -> MakeItem:
    """Make what feeds tell of the first of these notices; the others may follow it."""

    def make(first: Notice, *others: Notice, region: str = "880100", shown: Notice | None = None) -> Item:
        identity = CompanyId(region, Sector.WATER, "ceshi")
        course = course_of(first, lambda one: [other for other in others if other.follows == one.id])
        told = shown or first
        return Item(
            company=Company(id=identity, records={}, name="测试供水"),
            notice=told,
            course=course,
            kind="抢修",
            place="测试市",
            page=f"https://city.example/portal/companies/{identity}/notices/{told.id}/",
        )

    return make
