"""The table of halls for programs."""

from dataclasses import replace

from disclosure.model.inspection import Column
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.inspections.table import HEADS, first, halls_table


def lines(subject: Subject) -> list[dict[str, object]]:
    table = halls_table(subject)
    assert table.heads == HEADS
    return [dict(zip(HEADS, row, strict=True)) for row in table.rows]


def test_heads_are_named_once() -> None:
    assert len(set(HEADS)) == len(HEADS)


def test_every_cell_is_as_printed_or_marked_as_covered(subject: Subject) -> None:
    for hall, line in zip(subject.inspection.halls, lines(subject), strict=True):
        covered = {column for remark in hall.remarks for column in remark.columns}
        for column, head in zip(Column, HEADS[1:], strict=False):
            if column not in covered:
                assert line[head] == hall.printed(column)
        assert list(line.values()).count("←") == sum(len(remark.columns) - 1 for remark in hall.remarks)


def test_a_hall_that_no_company_is_known_of_has_empty_cells(subject: Subject) -> None:
    inspection = subject.inspection
    bare = replace(inspection.halls[0], company=None, outlet=None)
    (line,) = lines(replace(subject, inspection=replace(inspection, halls=(bare,))))
    assert (line["企业标识"], line["企业"], line["网点标识"]) == (None, None, None)


def test_the_leftmost_of_several_columns_bears_the_words() -> None:
    assert first((Column.WINDOWS, Column.DISCIPLINE, Column.QUEUE)) is Column.DISCIPLINE
