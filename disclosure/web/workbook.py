"""A table as a workbook to download."""

import mimetypes

from flask import Response

from disclosure.reports.tables.table import Table
from disclosure.reports.xlsx.plain import table_xlsx
from disclosure.web.site import site


def workbook(table: Table) -> Response:
    """Give a table as XLSX; its day is that of the check."""
    info = site().portal.info
    content = table_xlsx(table, title=info.name, author=info.operator.name, day=site().as_of)
    return Response(content, mimetype=mimetypes.guess_type("table.xlsx")[0])
