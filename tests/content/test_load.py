import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from disclosure.content.load import load, read
from disclosure.content.records import read_record
from disclosure.content.schemas import Schemas
from disclosure.content.tree import Entry
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.moment import Moment
from disclosure.problems import ContentErrors

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WATER = "companies/990100/water/shili-water"
SOURCE = "source: {publisher: 示例单位, retrieved: 2026-11-21}\nconfirmed: true\n"


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.under(ROOT / "schemas")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "base", tmp_path / "content"))


def write(content: Path, path: str, text: str) -> None:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + SOURCE, encoding="utf-8")


def water(content: Path, schemas: Schemas) -> Company:
    return load(content, schemas).companies[CompanyId.parse("990100/water/shili-water")]


def test_the_files_of_a_company_are_laid_together(content: Path, schemas: Schemas) -> None:
    write(content, f"{WATER}/services.yaml", "convenience: [上门服务]\n")
    company = water(content, schemas)
    assert (company.name, company.convenience, company.outlets[0].id) == ("示例水务", ("上门服务",), "main-hall")
    assert sorted(company.records) == ["company", "outlets", "services"]
    assert company.records["outlets"].path == f"content/{WATER}/outlets.yaml"
    assert company.records["outlets"].source.retrieved == date(2026, 11, 21)
    assert [notice.id for notice in company.notices] == ["2026-11-20-main"]
    assert [(report.period, report.record.path) for report in company.quality] == [
        ("2026-10", f"content/{WATER}/quality/2026-10.yaml")
    ]


def test_money_keeps_the_digits_that_were_written(content: Path, schemas: Schemas) -> None:
    write(content, f"{WATER}/tariffs.yaml", "tariffs:\n  - {category: 居民, form: flat, unit: 元/m³, price: 2.80}\n")
    price = water(content, schemas).tariffs[0].price
    assert isinstance(price, Decimal)
    assert str(price) == "2.80"


def test_a_moment_is_as_precise_as_it_was_published(content: Path, schemas: Schemas) -> None:
    write(
        content,
        f"{WATER}/notices/2026-11-21-stop.yaml",
        "kind: planned-outage\ntitle: 停水\npublished_at: 2026-11-21\nstart: 2026-11-22 08:30\n"
        "expected_end: 2026-11-22 24:00\n"
        "updates:\n  - {at: 2026-11-22 10:00, text: 延长, expected_end: 2026-11-23}\n",
    )
    notice = water(content, schemas).notices[1]
    assert notice.published_at == Moment(date(2026, 11, 21))
    assert notice.start == Moment(date(2026, 11, 22), 8 * 60 + 30)
    assert str(notice.expected_end) == "2026-11-22 24:00"
    assert notice.updates[0].expected_end == Moment(date(2026, 11, 23))


def test_text_is_exact_str_throughout(content: Path, schemas: Schemas) -> None:
    write(
        content,
        f"{WATER}/company.yaml",
        "name: '示例水务'\nnote: |\n  第一段。\n\n  第二段。\naliases: ['no', \"8:30\"]\n",
    )
    company = water(content, schemas)
    assert {type(text) for text in (company.name, company.note, *company.aliases)} == {str}
    assert (company.note, company.aliases) == ("第一段。\n\n第二段。\n", ("no", "8:30"))


def test_a_page_is_a_title_and_a_text(content: Path, schemas: Schemas) -> None:
    (page,) = load(content, schemas).pages
    assert (page.slug, page.title, page.text) == ("about", "关于", "测试。\n")


def test_every_mistake_of_every_file_is_said_at_once(content: Path, schemas: Schemas) -> None:
    write(content, "regions/990200.yaml", "name: 1\nshortname: x\n")
    write(content, f"{WATER}/outlets.yaml", "outlets: []\n")
    (content / f"{WATER}/company.yaml").write_bytes("name: 示例水务公司".encode("gbk"))
    with pytest.raises(ContentErrors) as caught:
        load(content, schemas)
    assert [(problem.path.removeprefix("content/"), problem.code) for problem in caught.value.problems] == [
        (f"{WATER}/company.yaml", "YAML-001"),
        (f"{WATER}/outlets.yaml", "SCHEMA-013"),
        ("regions/990200.yaml", "TYPE-001"),
        ("regions/990200.yaml", "SCHEMA-004"),
    ]


def test_a_broken_file_is_left_out_and_named_and_the_rest_is_there(content: Path, schemas: Schemas) -> None:
    write(content, f"{WATER}/outlets.yaml", "outlets: []\n")
    loaded = read(content, schemas)
    assert loaded.portal is not None
    (company,) = loaded.portal.companies.values()
    assert (company.outlets, len(company.notices)) == ((), 1)
    assert loaded.portal.omitted == (f"content/{WATER}/outlets.yaml",)


def test_what_leans_on_an_omitted_record_is_omitted_too(content: Path, schemas: Schemas) -> None:
    kind = "kind: extension\ntitle: 延长停水\n"
    write(content, f"{WATER}/notices/2026-11-21-more.yaml", kind + "follows: 2026-11-20-main\n")
    write(content, f"{WATER}/notices/2026-11-22-back.yaml", kind + "follows: 2026-11-21-more\n")
    write(content, f"{WATER}/notices/2026-11-20-main.yaml", "kind: unknown\ntitle: 停水\n")
    loaded = read(content, schemas)
    assert [problem.path for problem in loaded.problems] == [f"content/{WATER}/notices/2026-11-20-main.yaml"]
    assert loaded.portal is not None
    assert [company.notices for company in loaded.portal.companies.values()] == [()]
    assert len(loaded.portal.omitted) == 3


def test_a_company_without_its_profile_is_left_out_whole(content: Path, schemas: Schemas) -> None:
    write(content, f"{WATER}/company.yaml", "nmae: 示例水务\n")
    loaded = read(content, schemas)
    assert loaded.portal is not None
    assert loaded.portal.companies == {}


def test_services_lose_nothing_when_outlets_are_sound_again(content: Path, schemas: Schemas) -> None:
    write(content, f"{WATER}/services.yaml", "procedures:\n  - {kind: transfer, outlets: [main-hall]}\n")
    assert water(content, schemas).procedures[0].outlets == ("main-hall",)


def test_a_stop_may_be_caused_by_another_company(content: Path, schemas: Schemas) -> None:
    heat = "companies/990100/heat/shili-heat"
    write(content, f"{heat}/company.yaml", "name: 示例热力\n")
    cause = "990100/water/shili-water/2026-11-20-main"
    write(content, f"{heat}/notices/2026-11-21-cold.yaml", f"kind: emergency-repair\ntitle: 停热\ncaused_by: {cause}\n")
    assert read(content, schemas).problems == ()


@pytest.mark.parametrize(
    "reference", ["x", "990100/water/shili-water", "990100/wind/a/b", "990100/water/other/2026-11-20-main"]
)
def test_a_cause_that_is_not_there(content: Path, schemas: Schemas, reference: str) -> None:
    text = f"kind: emergency-repair\ntitle: 停水\ncaused_by: {reference}\n"
    write(content, f"{WATER}/notices/2026-11-21-more.yaml", text)
    assert [problem.code for problem in read(content, schemas).problems] == ["REF-003"]


def test_two_processes_give_what_one_gives(schemas: Schemas, tmp_path: Path) -> None:
    content = Path(shutil.copytree(HERE / "base", tmp_path / "content"))
    for number in range(60):
        shutil.copytree(content / WATER, content / f"companies/990100/gas/gas-{number}")
        shutil.rmtree(content / f"companies/990100/gas/gas-{number}/quality")
    write(content, "companies/990100/gas/gas-7/company.yaml", "name: 7\n")
    one, two = read(content, schemas), read(content, schemas, jobs=2)
    assert one == two
    assert [problem.code for problem in two.problems] == ["TYPE-001"]
    assert two.portal is not None
    assert len(two.portal.companies) == 60


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path, schemas: Schemas) -> None:
    entry = Entry(path="content/regions/990100.yaml", file=tmp_path / "gone.yaml", kind="region", name="990100")
    checked = read_record(entry, schemas)
    assert checked.value is None
    assert [problem.code for problem in checked.problems] == ["TREE-011"]


def test_a_page_that_cannot_be_opened_is_a_problem(
    content: Path, schemas: Schemas, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "about.md":
            raise PermissionError(13, "Permission denied")
        return sound(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    (problem,) = read(content, schemas).problems
    assert (problem.code, problem.path) == ("TREE-011", "content/pages/about.md")


def test_without_portal_yaml_there_is_no_portal(content: Path, schemas: Schemas) -> None:
    (content / "portal.yaml").unlink()
    assert read(content, schemas).portal is None
    with pytest.raises(ContentErrors):
        load(content, schemas)


def test_the_content_of_this_repository_has_no_problem(schemas: Schemas) -> None:
    assert read(ROOT / "content", schemas).problems == ()
