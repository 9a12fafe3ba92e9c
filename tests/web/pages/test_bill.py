"""The page of the bill calculator as it stands before any script runs."""

import gzip
import re
from collections.abc import Callable

Get = Callable[[str], str]


def test_without_scripts_the_page_says_how_to_work_a_bill_out(get: Get) -> None:
    page = get("/bill/")
    assert "<noscript>" in page
    assert re.search(r'<form class="bill-form"[^>]* hidden novalidate>', page)
    for word in ("单一价", "阶梯价", "两部制", "按面积", "中途调价", "合计四舍五入到分"):
        assert word in page
    for sector in ("water", "gas", "heat"):
        assert f'href="../prices/{sector}/"' in page


def test_every_field_is_read_out_with_its_hint_and_its_error(get: Get) -> None:
    page = get("/bill/")
    controls = re.findall(r'<(?:input|select) id="(bill-[a-z_]+)"[^>]*aria-describedby="([^"]+)"', page)
    assert len(controls) == 11
    for control, described in controls:
        assert described.split()[-1] == f"{control}-error"
        assert all(f'id="{name}"' in page for name in described.split())
        assert f'<label for="{control}">' in page


def test_the_result_is_announced_politely(get: Get) -> None:
    assert '<p class="bill-status" role="status" data-bill-status></p>' in get("/bill/")


def test_the_script_is_asked_for_at_once_and_holds_all_that_it_takes(get: Get) -> None:
    assert re.findall(r'rel="modulepreload" href="([^"]+)"', get("/bill/")) == ["../static/js/bill.js"]
    script = get("/static/js/bill.js")
    for name in ("bill/calculation.js", "bill/fields.js", "search/elements.js", "search/reading.js"):
        assert f'"{name}"' in script
    assert len(gzip.compress(script.encode())) < 25_000


def test_each_companys_prices_lead_to_the_calculator(get: Get) -> None:
    page = get("/companies/880100/water/ceshi-water/")
    assert 'href="../../../../bill/?company=880100/water/ceshi-water"' in page
    assert "bill/?company=" not in get("/companies/880100/power/ceshi-power/")
    assert 'href="../../bill/"' in get("/sectors/water/")
