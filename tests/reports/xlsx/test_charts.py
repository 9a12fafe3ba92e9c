"""What charts say, and that their parts are told apart without colour."""

from typing import Any

import pytest

from disclosure.reports.xlsx import charts as drawing
from disclosure.reports.xlsx.charts import DARK, DOTTED, LIGHT, MIDDLE, PLAIN, STRIPED, Fill, Table
from tests.reports.xlsx.reading import CHART, DRAWING, charts, parts, told


@pytest.fixture(scope="module")
def outcomes(made: bytes) -> Any:
    """The chart of outcomes by sector."""
    return next(charts(made))


@pytest.fixture(scope="module")
def grades(made: bytes) -> Any:
    """The chart of grades by sector."""
    return list(charts(made))[1]


def test_a_chart_and_its_axes_have_titles(outcomes: Any, grades: Any) -> None:
    assert told(outcomes, ".//c:chart/c:title/c:tx") == ["各行业的判定结果（不含“不适用”）"]
    assert told(outcomes, ".//c:catAx/c:title/c:tx") == ["行业"]
    assert told(outcomes, ".//c:valAx/c:title/c:tx") == ["判定数（项）"]
    assert told(grades, ".//c:chart/c:title/c:tx") == ["各行业的等级（本门户口径）"]
    assert told(grades, ".//c:valAx/c:title/c:tx") == ["企业数（家）"]


def test_a_chart_draws_what_its_table_says(outcomes: Any) -> None:
    assert told(outcomes, ".//c:ser/c:tx//c:v") == ["合规", "不合规", "无法判定", "豁免"]
    assert told(outcomes, ".//c:ser/c:cat//c:v")[:4] == ["供水", "供气", "供热", "供电"]
    assert told(outcomes, ".//c:ser/c:val//c:f")[0].startswith("概况!$C$")


def test_readers_who_cannot_see_a_chart_are_told_what_it_shows(made: bytes) -> None:
    drawn = parts(made)["xl/drawings/drawing1.xml"].decode()
    assert 'descr="堆积条形图，画的是左侧“各行业的判定结果”一表。"' in drawn
    assert 'descr="堆积条形图，画的是左侧“各行业的等级”一表。"' in drawn


def test_the_first_sector_stands_on_top_and_the_figures_below(outcomes: Any) -> None:
    axis = outcomes.find(f".//{CHART}catAx")
    assert axis.find(f"{CHART}scaling/{CHART}orientation").get("val") == "maxMin"
    assert outcomes.find(f".//{CHART}valAx/{CHART}crosses").get("val") == "max"


def test_few_companies_are_counted_one_by_one(outcomes: Any, grades: Any) -> None:
    assert grades.find(f".//{CHART}valAx/{CHART}majorUnit").get("val") == "1"
    assert outcomes.find(f".//{CHART}valAx/{CHART}majorUnit") is None


def grey(colour: str) -> float:
    """How light a colour is in grey, from 0 to 255 (ITU-R BT.601)."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("used", [(LIGHT, DARK, STRIPED, DOTTED), (LIGHT, MIDDLE, STRIPED, DARK, PLAIN)])
def test_fills_differ_in_grey_or_by_their_pattern(used: tuple[Fill, ...]) -> None:
    for fill in used:
        for other in used:
            if fill is not other and fill.pattern == other.pattern:
                assert abs(grey(fill.colour) - grey(other.colour)) > 25


@pytest.mark.parametrize("fill", [LIGHT, MIDDLE, STRIPED, DARK, DOTTED, PLAIN])
def test_figures_inside_bars_can_be_read(fill: Fill) -> None:
    ground = fill.ground if fill.pattern else fill.colour
    assert abs(grey(ground) - grey(fill.figure)) > 125


def test_patterns_are_written_as_patterns(outcomes: Any) -> None:
    assert [found.get("prst") for found in outcomes.iter(f"{DRAWING}pattFill")] == ["wdUpDiag", "pct20"]


class Named:
    name = "概况"


def labels(*figures: int) -> list[Any]:
    """Which labels of the first column are left out, in rows of two figures that add up to 100."""
    rows = [("甲", figure, 100 - figure) for figure in figures]
    table = Table(sheet=Named(), head=0, rows=rows, fills={1: LIGHT, 2: DARK})  # type: ignore[arg-type] # a name is enough
    return [bool(custom) for custom in table.series()[0]["data_labels"]["custom"]]


def test_a_figure_without_room_in_its_bar_is_left_out() -> None:
    assert labels(0, 4, 5, 100) == [True, True, False, False]


def test_a_table_without_figures_has_no_longest_bar() -> None:
    assert Table(sheet=Named(), head=0, rows=[], fills={1: LIGHT}).longest == 0  # type: ignore[arg-type] # a name is enough


def test_the_axis_of_many_counts_as_it_likes() -> None:
    assert "major_unit" not in drawing._value_axis("项", 11)
    assert drawing._value_axis("项", 10)["major_unit"] == 1
