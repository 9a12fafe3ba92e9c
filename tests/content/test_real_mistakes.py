"""Mistakes that people really make: each gives one message, and the message says what to type."""

from pathlib import Path
from typing import Any, Final

import pytest

from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.problems import grouped, render_all

FOLDER: Final = "companies/990100/water/shili-water"
COMPANY = "name: 示例水务\n"
TARIFF = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n    effective: 2026-01-01\n"
OUTLET = "outlets:\n  - id: main-hall\n    name: 总厅\n    hours: Mo-Fr 08:30-17:30\n    phone: 0396-2914176\n"
NOTICE = "kind: planned-outage\ntitle: 停水公告\npublished_at: 2026-11-20 08:00\nstart: 2026-11-22 08:00\n"
SERVICE = "procedures:\n  - kind: payment\n    outlets: [main-hall]\n"
QUALITY = (
    "points:\n  - kind: plant\n    name: 第一水厂\n    indicators:\n      - {name: 浑浊度, value: 0.3, unit: NTU}\n"
)
SOUND = {
    "company": COMPANY, "tariffs": TARIFF, "outlets": OUTLET, "notices/2026-11-22-main": NOTICE, "services": SERVICE,
    "quality/2026-10": QUALITY,
}  # fmt: skip

# What was done, the file, what was there, what stands there now, and what the message says to type.
MISTAKES: Final = [
    ("full-width colon", "company", "name: ", "name：", "  1 | name: 示例水务"),
    ("a tab", "outlets", "    name", "\tname", "  3 |   name: 总厅"),
    ("no space after the colon", "tariffs", "price: 2", "price:2", "  5 |     price: 2.80"),
    ("no space after the dash", "outlets", "- id", "-id", "  2 |   - id: main-hall"),
    ("one space too few", "tariffs", "    price", "   price", "  5 |     price: 2.80"),
    ("two spaces too many", "tariffs", "    price", "      price", "  5 |     price: 2.80"),
    ("full-width spaces", "tariffs", "    price", "　　price", "  5 |     price: 2.80"),
    ("spaces out of a spreadsheet", "tariffs", "    price", "\u00a0\u00a0\u00a0\u00a0price", "  5 |     price: 2.80"),
    ("a zero-width space", "tariffs", "2.80", "\u200b2.80", "  5 |     price: 2.80"),
    ("a key twice", "tariffs", "price: 2.80\n", "price: 2.80\n    price: 3.05\n", "两处只留一处"),
    ("a colon in a title", "notices/2026-11-22-main", "停水公告", "停水公告: 示例路", "'停水公告: 示例路'"),
    ("a house number", "company", "水务\n", "水务\noffice_address: #3 示例路\n", "office_address: '#3 示例路'"),
    ("an open quote", "company", "水务\n", "水务\noffice_address: '示例路\n", "office_address: '示例路'"),
    ("a list with Chinese commas", "company", "水务\n", "水务\naliases: 甲厂、乙厂\n", "aliases: [甲厂, 乙厂]"),
    ("a list in Chinese brackets", "company", "水务\n", "水务\naliases: 【甲厂，乙厂】\n", "aliases: [甲厂, 乙厂]"),
    ("an alias", "company", "name: 示例水务\n", "name: &n 示例水务\nlegal_name: *n\n", "把内容照样再写一遍"),
    ("a text over two lines", "company", "水务\n", "水务\nscale: 甲\n乙\n", "请并到上一行"),
    ("a clock time alone", "outlets", "Mo-Fr 08:30-17:30", "8:30", "如 Mo-Fr 08:30-12:00,14:00-17:30"),
    ("hours in Chinese", "outlets", "Mo-Fr 08:30-17:30", "周一至周五 8：30—17：30", "hours: Mo-Fr 08:30-17:30"),
    ("a full-width dash", "outlets", "Mo-Fr 08:30-17:30", "08:30－17:30", "hours: 08:30-17:30"),
    ("an afternoon", "outlets", "Mo-Fr 08:30-17:30", "上午8:00-12:00，下午2:00-5:30", "08:00-12:00,14:00-17:30"),
    ("the word no", "company", "水务\n", "水务\nnature: no\n", "nature: 'no'"),
    ("yes for true", "company", "confirmed: true", "confirmed: yes", "confirmed: true"),
    ("a tick", "company", "confirmed: true", "confirmed: √", "confirmed: true"),
    ("a number without its dash", "outlets", "0396-2914176", "03962914176", "phone: 0396-2914176"),
    ("a number in full-width digits", "outlets", "0396-2914176", "０３９６－２９１４１７６", "phone: 0396-2914176"),
    ("curly quotes", "outlets", "0396-2914176", "“12345”", "phone: '12345'"),
    ("a short number without quotes", "outlets", "0396-2914176", "12345", "phone: '12345'"),
    ("two numbers in one", "outlets", "0396-2914176", "0396-2914176、2914177", "只写一个号码"),
    ("a mobile number", "outlets", "0396-2914176", "13800138000", "写单位的座机、短号或 400 电话"),
    ("a mobile number in a text", "notices/2026-11-22-main", "停水公告", "停水，电话13800138000", "删去这个号码"),
    ("as above", "outlets", "0396-2914176", "同上", "每一项都要写全"),
    ("none", "outlets", "0396-2914176", "无", "没有公布的就删去这一行"),
    ("30 February", "tariffs", "2026-01-01", "2026-2-30", "二月只有 28 天（闰年 29 天）"),
    ("a date with points", "tariffs", "2026-01-01", "2026.1.1", "effective: 2026-01-01"),
    ("a date in Chinese", "tariffs", "2026-01-01", "2026年1月1日", "effective: 2026-01-01"),
    ("a date as a spreadsheet counts", "tariffs", "2026-01-01", "46023", "effective: 2026-01-01"),
    ("an hour in Chinese", "notices/2026-11-22-main", "2026-11-22 08:00", "2026-11-22 8点", "start: 2026-11-22 08:00"),
    ("full-width digits", "tariffs", "2.80", "２．８０", "price: 2.80"),
    ("a price with its unit", "tariffs", "2.80", "2.80元/m³", "price: 2.80"),
    ("a price with a sign", "tariffs", "2.80", "￥2.80", "price: 2.80"),
    ("a price in quotes", "tariffs", "2.80", "'2.80'", "price: 2.80"),
    ("a comma for a point", "tariffs", "2.80", "2,80", "只写半角数字"),
    ("tens of thousands", "tariffs", "2.80", "2.8万", "只写半角数字"),
    ("thousands with commas", "company", "水务\n", "水务\nregistered_capital: 5,000\n", "registered_capital: 5000"),
    ("percent", "quality/2026-10", "value: 0.3", "value: 99.5%", "value: 99.5, unit"),
    ("a unit of trade", "tariffs", "元/m³", "元/吨", "unit: 元/m³"),
    ("a choice in Chinese", "tariffs", "flat", "单一价", "form: flat"),
    ("a choice nearly right", "tariffs", "居民", "居民生活", "category: 居民"),
    ("a kind in Chinese", "notices/2026-11-22-main", "planned-outage", "计划停水", "kind: planned-outage"),
    ("a key in Chinese", "tariffs", "price", "价格", "price: 2.80"),
    ("a key in other words", "outlets", "phone", "tel", "phone: 0396-2914176"),
    ("a key misspelt", "outlets", "phone", "Phon", "phone: 0396-2914176"),
    ("a field left out", "notices/2026-11-22-main", "title: 停水公告\n", "", "补上一行，照这个样子：title: "),
    ("a value left out", "tariffs", "price: 2.80", "price:", "没有公布的内容就删去这一行"),
    ("a region by its name", "outlets", "总厅\n", "总厅\n    region: 驻马店\n", "region: '411700'"),
    ("a region without quotes", "outlets", "总厅\n", "总厅\n    region: 411700\n", "region: '411700'"),
    ("two digits swapped", "outlets", "总厅\n", "总厅\n    region: '417100'\n", "相近的有 411700 驻马店市"),
    ("a region of the statistics", "outlets", "总厅\n", "总厅\n    region: '411700000000'\n", "region: '411700'"),
    ("a code in small letters", "company", "水务\n", "水务\ncredit_code: 91990100ma0000000d\n", "91990100MA0000000D"),
    ("letters for digits", "company", "水务\n", "水务\ncredit_code: 9199O1OOMAOOOOOOOD\n", "91990100MA0000000D"),
    ("a code with a slip", "company", "水务\n", "水务\ncredit_code: 91990100MA0000000C\n", "逐位核对"),
    ("an identity in capitals", "outlets", "main-hall", "Main_Hall", "id: main-hall"),
    ("an outlet misspelt", "services", "main-hall", "mian-hall", "outlets: [main-hall]"),
    ("a file name", "notices/2026-11-22-main", "告\n", "告\nfollows: 2026-11-20-old.yaml\n", "2026-11-20-old\n"),
    ("an identity card", "company", "水务\n", "水务\nnote: 11010519491231002X\n", "不能有个人的证件号"),
]  # fmt: skip


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.under(Path(__file__).resolve().parents[2] / "schemas")


@pytest.fixture
def portal(sandbox: Any) -> Any:
    """A portal with a company whose files are all there and sound."""
    sandbox.company("990100/water/shili-water", **SOUND)
    sandbox.write(f"{FOLDER}/notices/2026-11-20-old.yaml", NOTICE)
    return sandbox


def test_there_is_nothing_to_say_of_what_is_sound(portal: Any, schemas: Schemas) -> None:
    assert read(portal.content, schemas).problems == ()


@pytest.mark.parametrize("mistake", MISTAKES, ids=[one[0] for one in MISTAKES])
def test_a_mistake_gives_one_message_that_says_what_to_type(
    portal: Any, schemas: Schemas, mistake: tuple[str, str, str, str, str]
) -> None:
    _, file, right, wrong, typed = mistake
    path = portal.content / FOLDER / f"{file}.yaml"
    before = path.read_text("utf-8")
    assert right in before
    path.write_text(before.replace(right, wrong, 1), "utf-8")
    problems = read(portal.content, schemas).problems
    assert len(grouped(problems)) == 1, render_all(problems)
    assert typed in f"{render_all(problems)}\n".partition("\nhelp: ")[2]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ((COMPANY + "confirmed: true\n").encode("gbk"), "在「编码」一栏选「UTF-8」"),
        ((COMPANY + "confirmed: true\n").encode("utf-16"), "在「编码」一栏选「UTF-8」"),
        (b"", "填写内容，或者删去这个文件"),
    ],
    ids=["gbk", "utf-16", "empty"],
)
def test_a_file_of_other_bytes(portal: Any, schemas: Schemas, data: bytes, said: str) -> None:
    (portal.content / FOLDER / "company.yaml").write_bytes(data)
    problems = read(portal.content, schemas).problems
    assert len(problems) == 1
    assert said in render_all(problems)


def test_a_mark_of_bytes_is_named_and_windows_ends_of_lines_are_no_mistake(portal: Any, schemas: Schemas) -> None:
    path = portal.content / FOLDER / "company.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(portal.content, schemas).problems == ()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (problem,) = read(portal.content, schemas).problems
    assert problem.code == "YAML-002"


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("companies/驻马店/water/a/company.yaml", "411700"),
        ("companies/4117/water/a/company.yaml", "411700"),
        ("companies/990100/供水/a/company.yaml", "water"),
        ("companies/990100/Water/a/company.yaml", "water"),
        ("companies/990100/water/Shi_Li/company.yaml", "shi-li"),
        (f"{FOLDER}/Tariffs.yml", "tariffs.yaml"),
        (f"{FOLDER}/tarifs.yaml", "tariffs.yaml"),
        (f"{FOLDER}/notices/2026.11.2_Main.yaml", "2026-11-02-main.yaml"),
        (f"{FOLDER}/quality/2026-9.yaml", "2026-09.yaml"),
        (f"{FOLDER}/quality/2026年9月.yaml", "2026-09.yaml"),
    ],
)
def test_a_name_of_a_file_or_folder_nearly_right(portal: Any, schemas: Schemas, wrong: str, meant: str) -> None:
    portal.write(wrong, COMPANY)
    problems = [one for one in read(portal.content, schemas).problems if one.code.startswith("TREE")]
    assert [one.code for one in problems] == ["TREE-002"]
    assert f"您是不是想写「{meant}」？" in problems[0].message


@pytest.mark.parametrize(
    ("responsible", "typed"),
    [("990100/water/shili-watre", "990100/water/shili-water"), ("示例水务", "990100/water/shili-water")],
)
def test_a_company_misspelt_or_by_its_name(portal: Any, schemas: Schemas, responsible: str, typed: str) -> None:
    portal.write(
        "rectifications/990100/2026-001.yaml",
        "title: 整改\nnature: order\nissuer: 示例单位\ndemand: 整改\nfinding: {kind: other, text: 空岗}\n"
        f"responsible: {{companies: [{responsible}]}}\n",
    )
    (problem,) = read(portal.content, schemas).problems
    assert problem.replacement == f"responsible: {{companies: [{typed}]}}"


BROKEN = {
    "company": "name：示例水务\n",
    "tariffs": "tariffs:\n\t- category: 居民\n",
    "outlets": "outlets: [\n",
    "services": "procedures:\n  - kind: 缴水费\n    outlets: [main-hall]\n",
    "notices/2026-11-22-main": NOTICE.replace("title", "titel"),
    "quality/2026-10": "",
}


def test_a_broken_file_hides_no_other_and_no_other_record(portal: Any, schemas: Schemas) -> None:
    for name, text in BROKEN.items():
        portal.write(f"{FOLDER}/{name}.yaml", text)
    (portal.content / "regulations" / "broken.yaml").write_bytes("标题: 甲".encode("gbk"))
    portal.company(
        "990100/gas/shili-gas",
        company="name: 示例燃气\n",
        outlets=OUTLET.replace("总厅\n", "总厅\n    region: '991100'\n"),
    )
    portal.write("notes.txt", "x")
    loaded = read(portal.content, schemas)
    found = {problem.path.removeprefix(f"content/{FOLDER}/"): problem.code for problem in loaded.problems}
    assert {f"{name}.yaml" for name in BROKEN} <= set(found)
    assert found["content/regulations/broken.yaml"] == "YAML-001"
    assert found["content/companies/990100/gas/shili-gas/outlets.yaml"] == "REF-001"
    assert found["content/notes.txt"] == "TREE-001"
    assert loaded.portal is not None
    assert "示例燃气" in {company.name for company in loaded.portal.companies.values()}
