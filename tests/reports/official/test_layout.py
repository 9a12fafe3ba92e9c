"""The layout that GB/T 9704 asks for, read back from the file."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, RGBColor

from disclosure.reports.assessment import Assessment, Paper
from tests.reports.official.reading import GAS, body, bulletin_of, lines, opened

PAPERS = pytest.mark.parametrize("name", ["report.docx", GAS])


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return packed.read(name).decode()


@PAPERS
def test_the_type_area_is_156_by_225_mm_on_a4_with_37_above_and_28_left(name: str, made: Mapping[str, bytes]) -> None:
    (section,) = opened(made[name]).sections
    sizes = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(size.mm, 1) for size in sizes if size] == [210.0, 297.0, 37.0, 28.0]
    assert [round(size.mm) for size in type_area(section)] == [156, 225]


def type_area(section: Section) -> tuple[Length, Length]:
    across = (section.page_width, section.left_margin, section.right_margin)
    down = (section.page_height, section.top_margin, section.bottom_margin)
    (width, left, right), (height, top, bottom) = ([side or Length(0) for side in sides] for sides in (across, down))
    return Length(width - left - right), Length(height - top - bottom)


@pytest.mark.parametrize(
    ("style", "font", "size", "indent"),
    [
        ("Title", "方正小标宋简体", 22, None),
        ("Body Text", "仿宋_GB2312", 16, 32),
        ("Heading 1", "黑体", 16, 32),
        ("Heading 2", "楷体_GB2312", 16, 32),
        ("Footer", "宋体", 14, None),
    ],
)
def test_each_kind_of_paragraph_has_its_face_and_size(
    style: str, font: str, size: float, indent: float | None, bulletin: Document
) -> None:
    found = bulletin.styles[style]
    assert found.element.rPr.rFonts.get(qn("w:eastAsia")) == font
    assert found.font.size.pt == size
    first = found.paragraph_format.first_line_indent
    assert (first and first.pt) == indent


def test_22_lines_fill_the_type_area(bulletin: Document) -> None:
    (section,) = bulletin.sections
    line = bulletin.styles["Body Text"].paragraph_format.line_spacing
    assert type_area(section)[1].pt // line.pt == 22


@PAPERS
def test_missing_typefaces_have_others_to_stand_in(name: str, made: Mapping[str, bytes]) -> None:
    fonts, theme = part(made[name], "word/fontTable.xml"), part(made[name], "word/theme/theme1.xml")
    styles = part(made[name], "word/styles.xml")
    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="小标宋,' in fonts
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,' in fonts
    assert '<a:ea typeface="仿宋"/>' in theme
    assert 'w:eastAsiaTheme="minorEastAsia"' in styles


@PAPERS
def test_every_page_says_that_it_is_a_draft(name: str, made: Mapping[str, bytes]) -> None:
    paper = opened(made[name])
    (section,) = paper.sections
    assert paper.settings.odd_and_even_pages_header_footer
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text.startswith("草稿")
    assert paper.core_properties.content_status == "草稿"


@PAPERS
def test_pages_are_numbered_at_the_outer_corner(name: str, made: Mapping[str, bytes]) -> None:
    (section,) = opened(made[name]).sections
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    for footer in (odd, even):
        assert footer.text == "—  —"  # the number itself is a field
        assert " PAGE " in footer._p.xml
    assert odd.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert odd.paragraph_format.right_indent.pt == even.paragraph_format.left_indent.pt == 14
    assert even.alignment is None


@PAPERS
def test_tables_repeat_their_heads_and_cut_no_row(name: str, made: Mapping[str, bytes]) -> None:
    tables = opened(made[name]).tables
    assert tables
    for table in tables:
        first, *others = (row._tr.trPr for row in table.rows)
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:tblHeader")) is None for row in others)
        assert all(row.find(qn("w:cantSplit")) is not None for row in (first, *others))


@PAPERS
def test_tables_are_as_wide_as_the_type_area(name: str, made: Mapping[str, bytes]) -> None:
    for table in opened(made[name]).tables:
        assert round(sum(column.width.mm for column in table.columns)) == 156


def test_sections_and_their_parts_are_numbered_as_offices_do(bulletin: Document) -> None:
    heads = [one.text for one in bulletin.paragraphs if one.style and one.style.name == "Heading 1"]
    assert [head.partition("、")[0] for head in heads if not head.startswith("附件")] == ["一", "二", "三", "四"]
    parts = re.findall(r"^（(.+?)）(?=.+方面。)", body(bulletin), re.MULTILINE)
    assert parts == ["一", "二", "三", "四", "五", "六", "七", "八", "九"]


def test_items_under_a_part_are_numbered_from_1(bulletin: Document) -> None:
    told = body(bulletin).split("三、存在的主要问题")[1].split("四、工作要求")[0]
    for part_of in told.split("方面。")[1:-1]:
        numbers = [int(number) for number in re.findall(r"^(\d+)\.", part_of, re.MULTILINE)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert numbers


def test_each_annex_begins_on_a_page_of_its_own_and_is_named_below_the_text(bulletin: Document) -> None:
    begun = [one for one in bulletin.paragraphs if re.fullmatch(r"附件\d", one.text)]
    assert all(one.paragraph_format.page_break_before for one in begun)
    told = lines(bulletin)
    titles = [told[told.index(one.text) + 2] for one in begun]
    named = re.findall(
        r"^(?:附件：)?(\d)\.(\S+)$", body(bulletin).split("附件：")[-1].join(("附件：", "")), re.MULTILINE
    )
    assert named == [(str(number), title) for number, title in enumerate(titles, 1)]


def test_without_an_issuer_there_is_no_red_head_and_blanks_are_left(bulletin: Document) -> None:
    assert not [one for one in bulletin.paragraphs if one.style and one.style.name == "Issuer Mark"]
    told = lines(bulletin)
    assert re.fullmatch("\u3000+〔2026〕\u3000+号", told[0])
    assert "（发文机关署名）" in told
    assert re.search("^\u3000+年\u3000+月\u3000+日$", "\n".join(told), re.MULTILINE)


def test_with_an_issuer_the_head_is_red_with_a_rule_and_the_paper_is_signed(signed: Mapping[str, bytes]) -> None:
    for name in ("report.docx", GAS):
        paper = opened(signed[name])
        mark, number = paper.paragraphs[0], paper.paragraphs[3]
        assert mark.text == "测试市城市管理局"
        assert mark.style
        assert mark.style.font.color.rgb == RGBColor(0xFF, 0, 0)
        assert 'w:color="FF0000"' in number._p.xml
        assert "〔2026〕" in number.text
        assert lines(paper).count("测试市城市管理局") == 2
        assert "（发文机关署名）" not in lines(paper)


@pytest.mark.parametrize(
    ("name", "size"), [("测试局", 48), ("驻马店市供水供气供热行业管理办公室", 26), ("某" * 30, 22)]
)
def test_the_mark_of_the_issuer_shrinks_to_fit_a_line_but_not_below_the_title(
    name: str, size: int, excused: Assessment
) -> None:
    mark = bulletin_of(replace(excused, paper=Paper(issuer=name))).paragraphs[0]
    assert mark.runs[0].font.size
    assert mark.runs[0].font.size.pt == size


def test_the_title_is_broken_where_the_sense_allows(bulletin: Document) -> None:
    title = next(one for one in bulletin.paragraphs if one.style and one.style.name == "Title")
    assert title.text == "关于驻马店市供水供气供热企业\n信息公开情况的通报"


def test_the_signature_does_not_stand_alone_on_a_page(bulletin: Document) -> None:
    told = bulletin.paragraphs
    place = next(number for number, one in enumerate(told) if one.text == "（发文机关署名）")
    chain = [one.paragraph_format.keep_with_next for one in told[place - 11 : place + 1]]
    assert all(chain)


def test_the_file_says_whose_it_is_and_takes_its_date_from_the_day_of_judging(bulletin: Document) -> None:
    said = bulletin.core_properties
    assert said.author == said.last_modified_by == "供水供气供热信息公开门户"
    assert said.created == said.modified
    assert said.created
    assert said.created.date() == date(2026, 11, 21)
    assert said.title == "关于驻马店市供水供气供热企业信息公开情况的通报"
