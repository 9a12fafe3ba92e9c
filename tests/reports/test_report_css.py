"""The printed report has one look with the site, since it carries a copy of its colours."""

import re
from pathlib import Path

CUSTOM_PROPERTY = re.compile(r"^  (--[\w-]+): (.+);$", re.MULTILINE)
ROOT = Path(__file__).parents[2]


def custom_properties(path: str) -> dict[str, str]:
    """The custom properties of a style sheet's first rule, which holds the light values."""
    first_rule = (ROOT / path).read_text(encoding="utf-8").split("}", 1)[0]
    return dict(CUSTOM_PROPERTY.findall(first_rule))


def test_each_colour_of_the_report_is_the_site_s() -> None:
    report = custom_properties("templates/reports/parts/report.css")
    site = custom_properties("static/css/tokens.css")
    assert report
    assert {name: site.get(name) for name in report} == report
