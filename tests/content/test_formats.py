import pytest

from disclosure.content.formats import FORMATS, credit_code_check, is_no_day, repaired


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("date", "2026-01-01 2024-02-29", "2026-1-1 2025-02-29 2026-02-30 20260101 2026-13-01 0226-01-01 ２026-01-01"),
        ("partial-date", "2026 2026-01 2026-01-31", "26 2026-1 2026-13 2026-02-30 2226"),
        ("month-day", "11-15 02-29", "11-31 13-01 1-5 11-15-01"),
        ("region-code", "411700 990100", "41170 4117000 011700 41170a ４１１７００"),
        ("phone", "0371-67680000 010-12345678 0396-2914176-801 400-123-4567 4001234567 12345 95598 96510 119",
         "67680000 13800138000 0371-1234 0371_67680000 12 ０３７１-67680000 0371-67680000a"),
        ("http-url", "https://www.example.org/ http://a.gov.cn/x?y=1#z https://example.org:8080/a",
         "www.example.org ftp://example.org/ https://例子.中国/ https://example https://u:p@example.org/"),
        ("email", "open@example.org a.b+c@x-y.gov.cn", "open example.org a@b @x.org a@x..org"),
        ("credit-code", "91350100M000100Y43 91990100MA0000000D",
         "91350100M000100Y44 91350100m000100y43 1234 9135O100M000100Y43"),
        ("opening-hours", "24/7 Mo-Fr,Su", "8:30 周一 25:00-26:00x"),
    ],
)  # fmt: skip
def test_what_a_format_takes(name: str, right: str, wrong: str) -> None:
    assert [text for text in right.split() if not FORMATS[name](text)] == []
    assert [text for text in wrong.split() if FORMATS[name](text)] == []


@pytest.mark.parametrize("text", ["2026-11-21", "2026-11-21 08:30", "2026-11-21 08:30:15", "2026-11-21 24:00"])
def test_moments(text: str) -> None:
    assert FORMATS["moment"](text)


@pytest.mark.parametrize(
    "text", ["2026-11-21 8:30", "2026-11-21T08:30", "2026-11-21 24:01", "2026-11-31", "1626-11-21", ""]
)
def test_not_moments(text: str) -> None:
    assert not FORMATS["moment"](text)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", ["", "\n", "x\n", "2026-01-01\n", "12345\n", "411700\n", "24/7\n", "a" * 5000])
def test_no_format_takes_nothing_a_line_end_or_a_mile_of_letters(name: str, text: str) -> None:
    assert not FORMATS[name](text) or text.strip() != text


def test_the_check_character_of_a_credit_code_is_that_of_the_standard() -> None:
    # The example of GB 32100-2015.
    assert credit_code_check("91350100M000100Y4") == "3"


@pytest.mark.parametrize(
    ("name", "text", "repair"),
    [
        ("date", "2026-1-1", "2026-01-01"), ("date", "2026/1/1", "2026-01-01"), ("date", "2026.01.01", "2026-01-01"),
        ("date", "2026年1月1日", "2026-01-01"), ("date", "20260101", "2026-01-01"),
        ("date", "２０２６-１-１", "2026-01-01"),
        ("date", "2026-02-30", None), ("date", "明天", None), ("date", "2026-01", None),
        ("partial-date", "2026年1月", "2026-01"), ("month-day", "11月5日", "11-05"),
        ("moment", "2026-11-21 8:30", "2026-11-21 08:30"), ("moment", "2026-11-21T08:30", "2026-11-21 08:30"),
        ("moment", "2026年11月21日8时30分", "2026-11-21 08:30"), ("moment", "2026年11月21日 8时", "2026-11-21 08:00"),
        ("moment", "2026/11/21 8：30：15", "2026-11-21 08:30:15"), ("moment", "2026-1-2", "2026-01-02"),
        ("phone", "0371 67680000", "0371-67680000"), ("phone", "（0371）67680000", "0371-67680000"),
        ("phone", "037167680000", "0371-67680000"), ("phone", "01012345678", "010-12345678"),
        ("phone", "67680000", None),
        ("opening-hours", "周一至周五 8：30-17：30", "Mo-Fr 08:30-17:30"), ("opening-hours", "24小时", "24/7"),
        ("opening-hours", "工作日8:30—12:00，14:00—17:30", "Mo-Fr 08:30-12:00,14:00-17:30"),
        ("opening-hours", "下午两点", None),
        ("region-code", "４１１７００", "411700"), ("http-url", "www.example.org", None), ("email", "a@b", None),
        ("date", "46023", "2026-01-01"), ("date", "12345", None),
        ("moment", "2026-11-21T08:30:00+08:00", "2026-11-21 08:30:00"),
        ("opening-hours", "上午8:00-12:00，下午2:00-5:30", "08:00-12:00,14:00-17:30"),
        ("opening-hours", "周一到周日 上午8:00-12:00 下午2:00-5:30", "Mo-Su 08:00-12:00,14:00-17:30"),
        ("opening-hours", "8点30分-17点", "08:30-17:00"), ("opening-hours", "下午14:00-17:30", "14:00-17:30"),
        ("phone", "“12345”", "12345"), ("credit-code", "9199O1OOMAOOOOOOOD", "91990100MA0000000D"),
        ("credit-code", "91990100ma0000000c", None),
        ("region-code", "4117", "411700"), ("region-code", "411700000000", "411700"), ("region-code", "41170", None),
    ],
)  # fmt: skip
def test_a_slip_of_form_is_mended_where_there_is_one_way_to_read_it(name: str, text: str, repair: str | None) -> None:
    assert repaired(name, text) == repair


@pytest.mark.parametrize("text", ["2026-02-30", "2026-2-30", "2026年2月30日", "2025-02-29"])
def test_days_that_no_month_has(text: str) -> None:
    assert is_no_day(text)


@pytest.mark.parametrize("text", ["2026-02-28", "2026-02", "x", "", "2026-2-28"])
def test_days_that_there_are(text: str) -> None:
    assert not is_no_day(text)
