"""A clerk changes a price by hand, in the form, in Excel: three ways to the same bytes, and to the same comment.

Each is done in a clone of one real repository; the form is opened from the disk, as whoever has no server does.
"""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, expect

from disclosure.cli import group
from tests.clerk import Clerk
from tests.conftest import HOME, Repository

COMPANY = "990100/water/ceshi-water"
FILE = f"content/companies/{COMPANY}/tariffs.yaml"
MOMENT = "2026-11-20T12:00:00+08:00"
TARIFFS = """\
# 由客户服务部维护
tariffs:
  # 一户一表
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - above: 0
        up_to: 180
        price: 2.80 # 不含污水处理费
      - above: 180
        price: 4.20
    effective: 2025-01-01
"""
SAID = "居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号"


def run(root: Path, *arguments: object) -> Result:
    return CliRunner().invoke(group, ["--root", str(root), *map(str, arguments)], catch_exceptions=False)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of a portal with one company, all in canonical form."""
    portal = Repository(tmp_path_factory.mktemp("base"))
    portal.company(COMPANY, company="name: 示例市测试供水公司\n", tariffs=TARIFFS)
    (portal.content / "owners.yaml").write_text(
        f"maintainers: [desk]\nowners:\n  - accounts: [clerk]\n    folders: [companies/{COMPANY}]\n", "utf-8"
    )
    assert run(portal.root, "fmt").exit_code == 0
    portal.commit(MOMENT)
    return portal.root


@pytest.fixture(scope="module")
def offline(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of that portal as it opens from a disk."""
    site = tmp_path_factory.mktemp("stick") / "site"
    result = run(base, "build", "--offline", "--out", site, "--as-of", "2026-11-21")
    assert result.exit_code == 0, result.output
    return site


def by_hand(root: Path) -> bytes:
    """With a text editor, as untidily as people type, and then `disclosure fmt`."""
    file = root / FILE
    text = file.read_text("utf-8").replace("price: 2.80", "price:   3.05").replace("2025-01-01", "2026-01-01  ")
    file.write_text(text.replace("unit: 元/m³", 'unit: "元/m³"').replace("\n", "\r\n"), "utf-8", newline="")
    assert run(root, "fmt").exit_code == 0
    return file.read_bytes()


def by_excel(root: Path) -> bytes:
    """In the exported workbook, saved by another program than the one that wrote it."""
    clerk = Clerk(root, COMPANY)
    clerk.type("价格·阶梯", 2, 基本价格=3.05)
    clerk.type("价格", 2, 执行日期="2026-01-01")
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    clerk.file.unlink()
    return (root / FILE).read_bytes()


def by_form(root: Path, browser: Browser, site: Path) -> bytes:
    """In the form of the offline site; the file that it gives is put in its place."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{(site / 'submit/tariffs/index.html').as_uri()}?record={FILE}")
    price = page.get_by_label("基本价格").first
    expect(price).to_have_value("2.80")
    for folded in page.locator(".submit-item:not([open]) > summary").all():
        folded.click()
    price.fill("3.05")
    page.get_by_label("执行日期").first.fill("2026-01-01")
    page.get_by_role("button", name="检查，生成文件").click()
    expect(page.locator(".submit-result")).to_contain_text("2.80 → 3.05 元/m³（+8.9 %）")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 tariffs.yaml").click()
    download.value.save_as(root / FILE)
    context.close()
    assert complaints == []
    return (root / FILE).read_bytes()


def cloned(base: Path, folder: Path) -> Path:
    subprocess.run(["git", "clone", "--quiet", base, folder], check=True, capture_output=True)
    return folder


@pytest.mark.browser
def test_by_hand_by_form_and_by_excel_give_the_same_bytes(
    base: Path, offline: Path, browser: Browser, tmp_path: Path
) -> None:
    hand = by_hand(cloned(base, tmp_path / "hand"))
    excel = by_excel(cloned(base, tmp_path / "excel"))
    form = by_form(cloned(base, tmp_path / "form"), browser, offline)
    assert hand == excel == form
    before = (base / FILE).read_bytes().decode()
    assert hand.decode() == before.replace("price: 2.80 #", "price: 3.05 #").replace("2025-01-01", "2026-01-01")


def test_the_reviewer_reads_what_it_means(base: Path, tmp_path: Path) -> None:
    root = cloned(base, tmp_path / "hand")
    by_hand(root)
    said = run(root, "diff", "HEAD", "--format", "md")
    assert said.exit_code == 0, said.output
    assert SAID in said.stdout
    assert run(root, "authorize", "--author", "clerk", "--base", "HEAD").exit_code == 0


def a_bidi_trick(folder: Path) -> None:
    file = folder / "company.yaml"
    file.write_text(file.read_text("utf-8").replace("公司\n", "公司\u202e# 司公\n", 1), "utf-8")


def an_alias_bomb(folder: Path) -> None:
    lines = ["a0: &a0 [笑, 笑, 笑, 笑, 笑, 笑, 笑, 笑, 笑]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (folder / "services.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def fifty_megabytes(folder: Path) -> None:
    with (folder / "services.yaml").open("w") as file:
        file.truncate(50 * 1024 * 1024)


def a_link(folder: Path) -> None:
    (folder / "services.yaml").symlink_to("/etc/passwd")


def anothers_folder(folder: Path) -> None:
    other = folder.parents[1] / "gas" / "bie"
    other.mkdir(parents=True)
    (other / "company.yaml").write_text("name: 别的公司\n", "utf-8")


HOSTILE = [
    pytest.param(anothers_folder, "AUTH-006", id="another's folder"),
    pytest.param(a_link, "AUTH-005", id="a symbolic link"),
    pytest.param(fifty_megabytes, "AUTH-007", id="50 MB"),
    pytest.param(a_bidi_trick, "YAML-003", id="a bidi trick"),
    pytest.param(an_alias_bomb, "YAML-014", id="an alias bomb"),
]


@pytest.mark.parametrize(("trick", "code"), HOSTILE)
def test_a_hostile_request_is_stopped_with_its_word(
    base: Path, tmp_path: Path, trick: Callable[[Path], None], code: str
) -> None:
    root = cloned(base, tmp_path / "request")
    trick(root / FILE.rpartition("/")[0])
    names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for step in (["add", "--all"], ["commit", "--quiet", "--message=x"]):
        subprocess.run(["git", "-C", root, *step], check=True, env=os.environ | names)
    command: list[str | Path] = [HOME / "scripts/check-request", root, "origin/main", "HEAD", "clerk", tmp_path / "out"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=900)
    assert done.returncode == 1, done.stderr
    assert f"error[{code}]" in done.stdout
    assert "不能合并" in done.stdout
    assert done.stderr == ""
