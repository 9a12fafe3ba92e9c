"""The rows of an inspection's table: what is shown, and what it sorts by."""

from flask import Flask

from disclosure.web.hall_rows import BODY_COLUMNS, Row, hall_rows
from disclosure.web.inspected import inspected
from disclosure.web.once import once
from disclosure.web.site import site


def rows(app: Flask) -> list[Row]:
    with app.app_context():
        (one,) = once(inspected).values()
        return list(hall_rows(site().portal, one))


def sorts(row: Row) -> dict[str, str]:
    return {column: sort for column, _, sort in row.cells if sort is not None}


def test_the_cells_fill_the_columns_after_the_halls_place(app: Flask) -> None:
    assert {"number", "location"}.isdisjoint(BODY_COLUMNS)
    assert [sum(shown.cell.span for shown in row.cells) for row in rows(app)] == [len(BODY_COLUMNS)] * 3


def test_a_serious_finding_outweighs_lesser_ones(app: Flask) -> None:
    weights = [row.weight for row in rows(app)]
    assert weights == [400, 10_100, 100]


def test_areas_sort_as_the_paper_has_them_and_visits_by_time(app: Flask) -> None:
    first, second, third = map(sorts, rows(app))
    assert first == {"area": "0", "terminals": "2", "visited": "2026-03-02 10:40"}
    assert second == {"area": "0"}
    assert third == {"area": "1"}


def test_a_hall_leads_to_what_the_portal_has(app: Flask) -> None:
    assert [(row.company is not None, row.has_outlet) for row in rows(app)] == [
        (True, True),
        (True, False),
        (False, False),
    ]
