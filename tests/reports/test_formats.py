"""The forms on the command line, in a fixed order, and which of them a terminal can show."""

from disclosure.reports.assessment import Assessment
from disclosure.reports.formats import FORMATS, IN_FOLDER

ORDER = ["html", "md", "json", "csv", "xlsx", "docx", "sarif", "junit", "github"]


def test_the_forms_stand_in_the_order_that_was_agreed() -> None:
    assert list(FORMATS) == [form for form in ORDER if form in FORMATS]


def test_what_is_not_one_text_goes_to_a_folder(excused: Assessment) -> None:
    for form in FORMATS:
        documents = list(FORMATS[form](excused))
        assert (len(documents) == 1 and is_text(documents[0].content)) == (form not in IN_FOLDER), form


def is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False
