"""What the page of records says."""

from disclosure.model.company import FILE_OF_KEY
from disclosure.wording import records


def test_a_line_is_named_by_its_file_and_number() -> None:
    assert records.line("notices/2026-11-21-x.yaml", 3) == "notices/2026-11-21-x.yaml 第 3 行"
    assert records.absent("tariffs.yaml") == "tariffs.yaml（没有这个文件）"


def test_every_file_that_a_company_may_have_has_its_title() -> None:
    assert set(records.FILES) == {"company.yaml", *(f"{name}.yaml" for name in FILE_OF_KEY.values())}
