"""What of a portal can be found, with the answer that a person looks for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from disclosure.content.labels import Labels
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind, Update
from disclosure.model.portal import Portal
from disclosure.model.provenance import Record, Source
from disclosure.model.tariff import BasePart, Surcharge, Tariff, TariffForm, Tier
from disclosure.rules import CATALOGUE
from disclosure.search.document import Document, Kind
from disclosure.search.documents import documents
from disclosure.search.documents.company import CURRENT_DAYS, is_past
from disclosure.search.documents.price import answer

AS_OF = date(2026, 11, 21)
RECORD = Record(path="n.yaml", source=Source(publisher="示例市水务局", retrieved=AS_OF), confirmed=False)
TIERS = (
    Tier(above=Decimal(0), up_to=Decimal(180), price=Decimal("2.10")),
    Tier(above=Decimal(180), price=Decimal("3.15")),
)


def tariff(form: TariffForm, **fields: object) -> Tariff:
    return Tariff(category="居民", form=form, unit="元/m³", **fields)  # type: ignore[arg-type]


def notice(kind: NoticeKind = NoticeKind.PLANNED_OUTAGE, **moments: str) -> Notice:
    read = {name: Moment.parse(text) for name, text in moments.items()}
    return Notice(id="n", kind=kind, title="停水通知", record=RECORD, **read)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("priced", "told"),
    [
        (tariff(TariffForm.FLAT, price=Decimal("4.10")), "4.10 元/m³"),
        (tariff(TariffForm.FLAT, price=Decimal("3.15"), total=Decimal("4.10")), "到户价 4.10 元/m³"),
        (tariff(TariffForm.TIERED, tiers=TIERS), "第一阶梯 2.10 元/m³，共 2 档"),
        (tariff(TariffForm.TIERED, tiers=TIERS[:1]), "第一阶梯 2.10 元/m³"),
        (
            tariff(
                TariffForm.TIERED,
                tiers=(replace(TIERS[0], total=Decimal("3.05")), TIERS[1]),
                surcharges=(Surcharge(name="污水处理费", price=Decimal("0.95")),),
            ),
            "第一阶梯到户价 3.05 元/m³，共 2 档",
        ),
        (
            tariff(TariffForm.TWO_PART, base=BasePart(price=Decimal("6.60"), unit="元/㎡·季"), price=Decimal("41.00")),
            "6.60 元/㎡·季、41.00 元/m³",
        ),
        (tariff(TariffForm.FLAT), ""),
    ],
)
def test_a_price_is_told_in_a_few_words(priced: Tariff, told: str) -> None:
    assert answer(priced) == told


@pytest.mark.parametrize(
    ("told", "past"),
    [
        (notice(start="2026-11-21 08:00", expected_end="2026-11-21 12:00"), False),
        (notice(start="2026-11-20 08:00", expected_end="2026-11-20 12:00"), True),
        (notice(start="2026-11-22 08:00"), False),
        (notice(published_at="2026-10-22"), False),
        (notice(published_at="2026-10-21"), True),
        (notice(start="2026-11-20 08:00", expected_end="2026-11-25 12:00", actual_end="2026-11-20 18:00"), True),
        (notice(NoticeKind.RESTORATION, published_at="2026-11-20"), True),
        (notice(NoticeKind.RESTORATION, published_at="2026-11-21"), False),
        (notice(), False),
    ],
)
def test_a_notice_is_past_once_what_it_tells_of_is_over(told: Notice, past: bool) -> None:  # noqa: FBT001
    assert is_past(told, AS_OF) is past
    assert CURRENT_DAYS == 30


def test_an_extension_keeps_a_notice_current() -> None:
    planned = notice(start="2026-11-20 08:00", expected_end="2026-11-20 12:00")
    longer = Update(at=Moment.parse("2026-11-20 11:00"), text="延长", expected_end=Moment.parse("2026-11-22 12:00"))
    assert is_past(planned, AS_OF)
    assert not is_past(replace(planned, updates=(longer,)), AS_OF)


@pytest.fixture(scope="module")
def found(real: Portal, labels: Labels) -> list[Document]:
    return list(documents(real, CATALOGUE, labels, AS_OF))


def test_each_thing_has_a_key_and_owners_come_together(found: list[Document]) -> None:
    assert len({one.key for one in found}) == len(found)
    owners = [(one.region, one.owner) for one in found]
    runs = [owner for owner, before in zip(owners, [None, *owners], strict=False) if owner != before]
    assert len(runs) == len(set(runs))
    assert [region for region, _ in runs] == sorted(region for region, _ in runs)


def test_everything_of_the_portal_is_there(found: list[Document], real: Portal) -> None:
    counted = {kind: sum(one.kind == kind for one in found) for kind in Kind}
    assert counted[Kind.COMPANY] == len(real.companies)
    assert counted[Kind.PLACE] == len(real.regions)
    assert counted[Kind.OUTLET] == sum(len(one.outlets) for one in real.companies.values())
    assert counted[Kind.NOTICE] + counted[Kind.PAST] == sum(len(one.notices) for one in real.companies.values())
    assert counted[Kind.INSPECTION] == len(real.inspections)
    assert counted[Kind.BULLETIN] == len(real.bulletins)
    assert counted[Kind.ORDER] == len(real.rectifications)
    assert counted[Kind.RULE] == len(CATALOGUE)


def test_an_order_that_was_not_given_yet_cannot_be_found(real: Portal, labels: Labels) -> None:
    before = {one.key for one in documents(real, CATALOGUE, labels, date(2019, 1, 1)) if one.kind == Kind.ORDER}
    assert before < {f"order/{key}" for key in real.rectifications}


def test_a_price_of_before_says_so(found: list[Document]) -> None:
    titles = [one.title for one in found if one.region == "990100" and one.kind == Kind.PRICE]
    assert any(title.endswith("（已停用）") for title in titles)
    assert any(not title.endswith("）") for title in titles)


def test_what_is_called_first_is_the_first_number(found: list[Document], real: Portal) -> None:
    company = next(one for one in real.companies.values() if one.hotlines)
    (profile,) = [one for one in found if one.key == f"{company.id}/company"]
    assert profile.numbers[0] == company.hotlines[0].number


def test_nothing_that_a_paper_says_is_left_out(found: list[Document], real: Portal) -> None:
    bodies = {one.key: one.body for one in found}
    inspection = next(one for one in real.inspections.values() if one.region == "411700")
    said = bodies[f"inspection/{inspection.key}"]
    assert all(text in said for text in ("玩手机", "拒收现金", "豫南燃气公司", inspection.halls[0].location))
    assert all(requirement.text in said for requirement in inspection.requirements)
    for bulletin in real.bulletins.values():
        said = bodies[f"bulletin/{bulletin.key}"]
        assert all(unit.name in said for _, unit in bulletin.units())
        assert all(activity.text in said for activity in bulletin.activities)
        assert all(promise.text in said for promise in bulletin.promises)
    for order in real.rectifications.values():
        assert order.finding.text in bodies[f"order/{order.key}"]


def test_what_happened_to_an_order_later_is_not_found_before(real: Portal, labels: Labels) -> None:
    order = next(one for one in real.rectifications.values() if len(one.events) > 1 and one.events[-1].inspector_words)
    words = order.events[-1].inspector_words or ""
    day = min(one.day for one in order.events)
    key = f"order/{order.key}"
    before, after = (
        next(one.body for one in documents(real, CATALOGUE, labels, when) if one.key == key) for when in (day, AS_OF)
    )
    assert words in after
    assert words not in before
