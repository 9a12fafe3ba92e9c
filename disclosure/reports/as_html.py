"""The report as one HTML file that needs nothing beside it: to be read, printed and kept."""

from disclosure.reports.assessment import Assessment
from disclosure.reports.templating import render


def report_html(assessment: Assessment) -> str:
    """The whole report; style stands inside, there is no script, and nothing is fetched."""
    return render("report.html", assessment)
