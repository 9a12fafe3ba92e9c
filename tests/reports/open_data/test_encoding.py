"""Values of the model as JSON."""

from datetime import date
from decimal import Decimal

import pytest

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.outlet import Outlet
from disclosure.model.provenance import Record, Source
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.reports.open_data.encoding import plain, records_of

SOURCE = Source(publisher="示例单位", retrieved=date(2026, 11, 1))
RECORD = Record(path="content/x.yaml", source=SOURCE, confirmed=False)


def test_what_is_not_known_is_not_there() -> None:
    assert plain(Hotline(purpose=HotlinePurpose.REPAIR, number="12345")) == {"purpose": "repair", "number": "12345"}


def test_money_keeps_the_places_that_were_printed() -> None:
    tariff = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=Decimal("2.80"))
    assert plain(tariff) == {"category": "居民", "form": "flat", "unit": "元/m³", "price": "2.80"}


def test_a_number_is_never_written_with_an_exponent() -> None:
    assert plain(Decimal("1E+3")) == "1000"


def test_no_is_not_the_same_as_not_known() -> None:
    assert plain(Outlet(id="a", name="甲", parking=False)) == {"id": "a", "name": "甲", "parking": False}


def test_what_is_silent_in_the_files_is_silent_here() -> None:
    assert "reprint" not in plain(SOURCE)
    assert plain(Source(publisher="甲", retrieved=date(2026, 1, 1), reprint=True))["reprint"] is True


def test_a_record_says_where_it_comes_from_even_that_it_is_not_confirmed() -> None:
    notice = Notice(
        id="2026-11-21-a", kind=NoticeKind.OTHER, title="公告", record=RECORD, start=Moment.parse("2026-11-21 08:30")
    )
    assert plain(notice) == {
        "path": "content/x.yaml",
        "source": {"publisher": "示例单位", "retrieved": "2026-11-01"},
        "confirmed": False,
        "id": "2026-11-21-a",
        "kind": "other",
        "title": "公告",
        "start": "2026-11-21 08:30",
    }


def test_a_company_is_its_files() -> None:
    tariff = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³")
    company = Company(
        id=CompanyId("880100", Sector.WATER, "a"),
        records={"company": RECORD, "tariffs": RECORD},
        name="甲",
        aliases=("乙",),
        tariffs=(tariff,),
    )
    files = records_of(company)
    assert list(files) == ["company", "tariffs"]
    assert (files["company"]["name"], files["company"]["aliases"]) == ("甲", ["乙"])
    assert files["tariffs"]["tariffs"] == [plain(tariff)]


def test_what_the_model_has_not_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(1.5)
