"""The hidden sheet with what drop-downs offer, and the drop-downs themselves."""

from collections.abc import Sequence
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from disclosure.wording import company_book as wording

LAST_ROW: Final = 2000
"""As far down as drop-downs reach."""


class Choices:
    """The lists of a workbook; each stands once, in a column of its own."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheet: Worksheet = workbook.add_worksheet(wording.CHOICES)
        self._sheet.hide()
        self._ranges: dict[tuple[str, ...], str] = {}

    def offer(self, worksheet: Worksheet, area: tuple[int, int, int, int], words: Sequence[str]) -> None:
        """Let the cells of an area take one of some words, and nothing else."""
        listed = self._range(tuple(words))
        worksheet.data_validation(
            *area,
            {
                "validate": "list",
                "source": f"={listed}",
                "error_title": wording.REFUSED_TITLE,
                "error_message": wording.REFUSED,
            },
        )

    def _range(self, words: tuple[str, ...]) -> str:
        if words not in self._ranges:
            at = len(self._ranges)
            for row, word in enumerate(words):
                self._sheet.write_string(row, at, word)
            letter = xl_col_to_name(at)
            self._ranges[words] = f"'{wording.CHOICES}'!${letter}$1:${letter}${len(words)}"
        return self._ranges[words]


def offer_marks(worksheet: Worksheet, area: tuple[int, int, int, int], title: str) -> None:
    """Offer the marks of another sheet's rows; one that is being added there may be typed."""
    options: dict[str, Any] = {
        "validate": "list",
        "source": f"='{title}'!$A$2:$A${LAST_ROW}",
        "error_title": wording.REFUSED_TITLE,
        "error_message": wording.UNLISTED,
        "error_type": "warning",
    }
    worksheet.data_validation(*area, options)
