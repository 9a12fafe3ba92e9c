import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from disclosure.cli import group
from disclosure.cli.options import SCHEMAS
from disclosure.content.places import KINDS
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse

Run = Callable[..., Result]
WATER = "990100/water/shui"
SOURCE = ("--set", "source.publisher=示例单位")
PERIOD = ("period.kind=month", "period.start=2026-10-01", "period.end=2026-10-31")
ORDER = ("nature=order", "issuer=示例办公室", "demand=整改", "finding.kind=other", "finding.text=无人值守")
ANSWERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "company": ("990100/water/new", ()),
    "tariff": (WATER, ("category=居民", "form=flat", "unit=元/m³", "price=2.80")),
    "charge": (WATER, ("name=换表",)),
    "procedure": (WATER, ("kind=transfer", "name=过户")),
    "outlet": (WATER, ("id=east",)),
    "hotline": (WATER, ("purpose=repair", "number=96111")),
    "notice": (WATER, ("kind=planned-outage",)),
    "quality": (WATER, ("points.kind=plant", "points.name=一厂")),
    "inspection": (
        "990100",
        (
            *("title=暗访通报", "areas.name=东区", "halls.number=1", "halls.area=东区"),
            *("halls.sector=water", "halls.kind=大厅", "halls.location=东路"),
        ),
    ),
    "bulletin": ("990100", ("title=通报", *PERIOD)),
    "rectification": ("990100", ("title=责令整改", *ORDER, f"responsible.companies={WATER}")),
}
NAMES = {
    "notice": "2026-11-22-east",
    "quality": "2026-10",
    "inspection": "2026-11-halls",
    "bulletin": "2026-10-hotline",
}


def arguments(kind: str) -> list[str]:
    where, answers = ANSWERS[kind]
    own = () if kind == "hotline" else SOURCE  # company.yaml is there, with its own source
    sets = [part for answer in answers for part in ("--set", answer)]
    return ["new", kind, where, *([NAMES[kind]] if kind in NAMES else []), *own, *sets, "--today", "2026-11-22"]


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company(WATER)
    return sandbox


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_new_stands_in_its_place_and_is_sound(run: Run, portal: Any, kind: str) -> None:
    result = run("--root", portal.root, *arguments(kind))
    assert result.exit_code == 0, result.stderr
    path = result.stdout.strip()
    assert f"disclosure check {path}" in result.stderr
    text = (portal.root / path).read_text("utf-8")
    checked = run("--root", portal.root, "check", portal.root / path)
    assert checked.exit_code == 0, checked.stdout
    assert kind == "hotline" or text.startswith("# yaml-language-server: $schema=../")
    assert kind == "hotline" or "retrieved: 2026-11-22" in text
    formatted = run("--root", portal.root, "fmt", "--check", portal.root / path)
    assert kind == "hotline" or formatted.exit_code == 0, "it is in its canonical form at once"


def test_a_gap_is_marked_and_the_check_names_it(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, *arguments("outlet"))
    assert "还有 1 处「待补充」要填。" in result.stderr
    checked = run("--root", portal.root, "check", portal.content / "companies" / WATER, "--select", "T04")
    assert "outlets.yaml" in checked.stdout
    assert "内容中有占位文字“待补充”" in checked.stdout


def test_each_key_that_may_be_added_stands_as_a_comment_in_its_place(run: Run, portal: Any) -> None:
    path = run("--root", portal.root, *arguments("notice")).stdout.strip()
    lines = (portal.root / path).read_text("utf-8").splitlines()
    starts = [line.split(":")[0].removeprefix("# ") for line in lines[3:] if not line.startswith(" ")]
    field = Schemas.under(SCHEMAS).kinds["notice"].field
    assert starts == list(field.properties)


def test_a_comment_without_its_mark_is_a_line_that_asks_to_be_filled_in(run: Run, portal: Any) -> None:
    path = run("--root", portal.root, *arguments("company")).stdout.strip()
    file: Path = portal.root / path
    file.write_text(file.read_text("utf-8").replace("# website:", "website:"), "utf-8")
    assert "error[TYPE-002] 「website」（企业网站）后面没有内容" in run("--root", portal.root, "check", file).stdout


def test_an_item_is_added_and_the_rest_with_its_comments_stays(run: Run, portal: Any) -> None:
    file = portal.write(f"companies/{WATER}/outlets.yaml", "outlets:\n  # 老厅\n  - id: west\n    name: 西厅\n")
    before = file.read_text("utf-8").splitlines()
    run("--root", portal.root, "fmt", file)
    run("--root", portal.root, *arguments("outlet"))
    text = file.read_text("utf-8")
    assert "outlets:\n  # 老厅\n  - id: west\n    name: 西厅\n\n  # 还可以写：kind（类别）" in text
    assert "  - id: east\n    name: 待补充\n" in text
    assert before[1] in text


def test_one_answer_asks_for_others(run: Run, portal: Any) -> None:
    tiered = ["new", "tariff", WATER, *SOURCE]
    for answer in ("category=居民", "unit=元/m³", "form=tiered"):
        tiered += ["--set", answer]
    result = run("--root", portal.root, *tiered)
    assert result.exit_code == 2
    assert "还缺 period（阶梯周期：year（年）、month（月））" in result.stderr
    tiered += ["--set", "period=year"]
    assert "还缺 tiers.above" in run("--root", portal.root, *tiered).stderr
    assert not (portal.content / "companies" / WATER / "tariffs.yaml").exists()


def test_all_that_is_missing_is_said_at_once_and_an_id_is_no_gap(run: Run, portal: Any) -> None:
    result = run("--root", portal.root, "new", "outlet", WATER, *SOURCE)
    assert result.exit_code == 2
    assert "还缺 id（标识" in result.stderr
    assert "请加上 --set id=…，或用 --ask 逐项回答。" in result.stderr
    result = run("--root", portal.root, "new", "bulletin", "990100", "2026-11-hotline")
    assert re.search("还缺 title（.*；period.kind（.*；source.publisher（", result.stderr)


def test_an_id_of_another_form_is_asked_for_again(portal: Any) -> None:
    asking = ["--root", str(portal.root), "new", "outlet", WATER, "--ask", *SOURCE]
    result = CliRunner().invoke(group, asking, input="\n东厅\neast\n东营业厅\n")
    assert result.exit_code == 0, result.stderr
    assert "这里不能写「东厅」，请再写一次。" in result.stderr
    assert "  - id: east\n    name: 东营业厅\n" in (portal.content / "companies" / WATER / "outlets.yaml").read_text(
        "utf-8"
    )


def test_a_source_is_never_left_open(run: Run, sandbox: Any) -> None:
    result = run("--root", sandbox.root, "new", "company", WATER)
    assert result.exit_code == 2
    assert "还缺 source.publisher（发布者，如 示例市自来水有限公司）" in result.stderr


def test_what_is_not_sound_is_named_and_not_written(run: Run, portal: Any) -> None:
    wrong = ("--set", "purpose=repair", "--set", "number=13812345678")
    before = (portal.content / "companies" / WATER / "company.yaml").read_bytes()
    result = run("--root", portal.root, "new", "hotline", WATER, *wrong)
    assert result.exit_code == 1
    assert "error[SCHEMA-018]" in result.stderr
    assert (portal.content / "companies" / WATER / "company.yaml").read_bytes() == before


def test_a_broken_file_gets_no_item(run: Run, portal: Any) -> None:
    file = portal.write(f"companies/{WATER}/outlets.yaml", "outlets：\n")
    result = run("--root", portal.root, *arguments("outlet"))
    assert result.exit_code == 1
    assert "error[YAML-006]" in result.stderr
    assert file.read_text("utf-8").startswith("outlets：")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["company", "shui"], "「shui」不是企业"),
        (["company", "990100/oil/shui"], "「990100/oil/shui」不是企业"),
        (["company", "990100/water/../../x"], "不是企业"),
        (["company", "990100/water/Shui"], "不是企业"),
        (["tariff", "990100/water/none"], "还没有企业 990100/water/none；请先运行 disclosure new company"),
        (["tariff", "990100/water/shuii"], "还没有企业 990100/water/shuii；您是不是想写 990100/water/shui？"),
        (
            ["tariff", "990102/gas/shui"],
            "您是不是想写 990100/water/shui？如果是新企业，请先运行 disclosure new company",
        ),
        (["notice", WATER], "文件名没有写，写成 日期-英文短名"),
        (["notice", WATER, "2026-02-30-x"], "文件名「2026-02-30-x」不对"),
        (["notice", WATER, "../2026-02-03-x"], "不对"),
        (["quality", WATER, "2026-13"], "写成 年-月"),
        (["bulletin", "9901", "2026-10-x"], "「9901」不是六位行政区划代码"),
        (["company", WATER], f"已有 content/companies/{WATER}/company.yaml"),
        (["company", WATER, "--set", "name"], "「name」应写成 键=内容"),
        (["company", "990100/water/other", *SOURCE, "--set", "nmae=甲"], "这份资料没有 nmae，请核对 --set 里的键"),
        (["outlet", WATER, *SOURCE, "--set", "id=a", "--set", "hours.from=8"], "这份资料没有 hours.from"),
    ],
)
def test_a_wrong_place_is_refused_with_the_right_form(run: Run, portal: Any, arguments: list[str], said: str) -> None:
    result = run("--root", portal.root, "new", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_orders_are_numbered_in_their_year(run: Run, portal: Any) -> None:
    command = arguments("rectification")
    paths = [run("--root", portal.root, *command).stdout.strip() for _ in range(2)]
    other = run("--root", portal.root, *command[:3], "2025", *command[3:]).stdout.strip()
    folder = "content/rectifications/990100"
    assert [*paths, other] == [f"{folder}/{name}.yaml" for name in ("2026-001", "2026-002", "2025-001")]


def test_in_a_terminal_each_value_is_asked_for_until_it_can_stand(portal: Any) -> None:
    command = ["--root", str(portal.root), "new", "tariff", WATER, "--ask", "--today", "2026-11-22"]
    answers = ["示例单位", "居民们", "居民", "flat", "元/m³", "2.80元", "2.80"]
    result = CliRunner().invoke(group, command, input="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.stderr
    assert "  tiered  阶梯价\n" in result.stderr
    assert "这里不能写「居民们」，请再写一次。" in result.stderr
    assert "这里不能写「2.80元」，请再写一次。" in result.stderr
    root = parse((portal.root / result.stdout.strip()).read_bytes(), "x").root
    assert root is not None
    assert root["tariffs"] == [{"category": "居民", "form": "flat", "unit": "元/m³", "price": "2.80"}]
    assert root["source"] == {"publisher": "示例单位", "retrieved": "2026-11-22"}


def test_in_a_terminal_a_text_may_be_left_open(portal: Any) -> None:
    command = ["--root", str(portal.root), "new", "outlet", WATER, "--ask"]
    result = CliRunner().invoke(group, command, input="示例单位\neast\n\n")
    assert result.exit_code == 0, result.stderr
    assert "name: 待补充" in (portal.root / result.stdout.strip()).read_text("utf-8")
