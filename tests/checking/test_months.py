from collections.abc import Callable
from datetime import date

from disclosure import __version__
from disclosure.checking.months import kept, month_ends, standing
from disclosure.model.history import Month, Standing, Tally
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import CompanyReport, Report, Severity


def test_the_ends_of_months_follow_each_other_over_the_year() -> None:
    assert list(month_ends("2027-11", "2028-02")) == [
        date(2027, 11, 30), date(2027, 12, 31), date(2028, 1, 31), date(2028, 2, 29),
    ]  # fmt: skip
    assert list(month_ends("2026-08", "2026-08")) == [date(2026, 8, 31)]
    assert list(month_ends("2026-09", "2026-08")) == []


def test_a_standing_keeps_the_numbers_and_the_codes_not_met(company: Callable[..., CompanyReport]) -> None:
    report = company("411700/gas/a", "++-?0x-|+-??")
    found = standing(report)
    assert found == Standing(
        must=Tally(met=2, not_judged=1, not_applicable=1, exempt=1, not_met=("D03", "D07")),
        should=Tally(met=1, not_judged=2, not_applicable=0, exempt=0, not_met=("D09",)),
    )
    for severity in (None, *Severity):
        assert found.count(severity) == report.count(severity)


def test_a_month_keeps_what_it_was_made_from(report: Callable[..., Report]) -> None:
    checked = report("2026-08-31", gas_a="+-", water_b="+")
    found = kept(checked, revision="a" * 12, rules="b" * 12, omitted=("content/pages/x.md",))
    assert found == Month(
        as_of=date(2026, 8, 31),
        revision="a" * 12,
        rules="b" * 12,
        tool=__version__,
        edition="2021",
        companies={one.company: standing(one) for one in checked.companies.values()},
        omitted=("content/pages/x.md",),
    )
    assert CompanyId("411700", Sector.GAS, "a") in found.companies
