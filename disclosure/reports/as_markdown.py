"""The report as GitHub-flavoured Markdown, readable raw."""

import re

from disclosure.reports.aligned import aligned
from disclosure.reports.assessment import Assessment
from disclosure.reports.templating import render

_BLANKS = re.compile(r"\n{3,}")


def report_markdown(assessment: Assessment) -> str:
    """The whole report, the same sections as the HTML form."""
    text = _BLANKS.sub("\n\n", render("report.md", assessment))
    return aligned(text.strip("\n") + "\n")
