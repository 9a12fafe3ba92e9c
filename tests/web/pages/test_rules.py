"""The catalogue of rules."""

from collections.abc import Callable

Get = Callable[[str], str]


def test_rules_stand_by_family_with_their_clauses(get: Get) -> None:
    page = get("/rules/")
    disclosure, notices = page.index('<section id="family-D">'), page.index('<section id="family-O">')
    assert disclosure < page.index("D22 公开燃气质量</a>") < notices < page.index("O01 计划停水（含降压）提前通知</a>")
    assert 'href="../regulations/measures-2021/#prices"' in page


def test_the_counts_are_those_of_real_companies(get: Get) -> None:
    row = get("/rules/").partition("D13 公开服务网点</a>")[2].partition("</tr>")[0]
    assert '<td class="number">1</td>' in row
