from disclosure.search.document import Document, Kind
from disclosure.search.searchable import holds, searchable

OUTLET = Document(
    key="outlet",
    kind=Kind.OUTLET,
    title="中原路营业厅（东）",
    url="outlets/",
    place="测试市",
    body="周一至周五 8:30-17:00",
    aliases=("ＤＮ厅",),
    numbers=("0880-6768 1234", "12319"),
)


def test_fields_are_folded() -> None:
    entry = searchable(OUTLET)
    assert (entry.title, entry.place, entry.aliases) == ("中原路营业厅 东", "测试市", ("dn厅",))
    assert entry.body == "周一至周五 8 30 17 00"


def test_a_telephone_number_is_there_as_written_and_in_one_run() -> None:
    assert searchable(OUTLET).numbers == ("0880 6768 1234", "088067681234", "12319")


def test_an_outlet_is_found_by_the_spelling_of_each_of_its_names() -> None:
    spelled = ("zhongyuanluyingyetingdong", "zylyytd", "ceshishi", "css", "dnting", "dnt")
    assert searchable(OUTLET).spellings == spelled


def test_the_title_of_a_notice_is_no_name_to_be_spelled() -> None:
    notice = Document(key="notice", kind=Kind.NOTICE, title="停水通知", url="notices/")
    assert searchable(notice).spellings == ()


def test_each_word_must_stand_together_in_one_field() -> None:
    text = searchable(OUTLET).text
    assert holds(text, ["原路营", "30 17"])
    assert not holds(text, ["原路厅"])
    assert not holds(text, ["东 测试"])  # the end of the title and the beginning of the place
    assert not holds(text, ["原路营", "周六"])
