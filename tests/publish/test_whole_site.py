"""The whole way: content in, site out; the same bytes twice, what serve answers, and nothing lost when it fails."""

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.publish.build import build
from disclosure.publish.manifest import NAME as MANIFEST
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from tests.conftest import Sandbox

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "schemas"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(SCHEMAS))


@pytest.fixture(scope="module")
def site(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    build(portal, folder, TODAY, schemas=SCHEMAS)
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same_bytes_however_many_processes(portal: Portal, site: Path, tmp_path: Path) -> None:
    build(portal, tmp_path / "site", TODAY, schemas=SCHEMAS, jobs=3)
    assert digests(tmp_path / "site") == digests(site)


def test_a_build_in_another_process_with_another_hash_seed_is_the_same_bytes(site: Path, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1795219200"}
    build_script = [sys.executable, str(HOME / "build.py"), "--out", str(tmp_path / "site"), "--jobs", "1"]
    subprocess.run(build_script, cwd=HOME, env=environment, check=True, capture_output=True)
    assert digests(tmp_path / "site") == digests(site)


def test_a_second_build_leaves_every_file_alone(portal: Portal, site: Path) -> None:
    before = {path: path.stat().st_ino for path in site.rglob("*") if path.is_file() and path.name[0] != "."}
    build(portal, site, TODAY, schemas=SCHEMAS)
    assert {path: path.stat().st_ino for path in before} == before


def test_what_is_built_is_byte_for_byte_what_serve_answers(portal: Portal, site: Path) -> None:
    app = create_app(portal, check(portal, CATALOGUE, TODAY), schemas=SCHEMAS, catalogue=CATALOGUE)
    client = app.test_client()
    pages = [
        path for path in sorted(site.rglob("*")) if path.is_file() and "search" not in path.relative_to(site).parts
    ]
    assert len(pages) > 200
    for path in pages:
        if path.name[0] == "." or path.name == MANIFEST:
            continue  # the manifest is made of what was written
        address = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        with client.get(address) as answer:
            assert answer.data == path.read_bytes(), address


def test_every_company_region_rule_and_regulation_has_its_page(portal: Portal, site: Path) -> None:
    for company in portal.companies.values():
        assert (site / "companies" / str(company.id) / "index.html").is_file()
        for notice in company.notices:
            assert (site / "companies" / str(company.id) / "notices" / notice.id / "index.html").is_file()
    for kind, names in (
        ("regions", portal.regions),
        ("regulations", portal.regulations),
        ("rules", [rule.code for rule in CATALOGUE]),
    ):
        for name in names:
            assert (site / kind / name / "index.html").is_file(), f"{kind}/{name}"
    for schema in SCHEMAS.glob("*.json"):
        assert (site / "schemas" / schema.name).read_bytes() == schema.read_bytes()


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A portal of its own, published once: what the command makes is what was built here, byte for byte."""
    shutil.copytree(HOME / "content", tmp_path / "content")
    shutil.copytree(site, tmp_path / "site")
    return tmp_path


def command(root: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "disclosure", "--root", str(root), "build", "--as-of", "2026-11-21", *more]


def run(root: Path, *more: str, check: bool = False) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command(root, *more), capture_output=True, text=True, check=check)


def test_problems_leave_the_old_site_whole_and_exit_with_1(copy: Path) -> None:
    before = digests(copy / "site")
    (copy / "content" / "portal.yaml").write_text("name：x\n", encoding="utf-8")
    done = run(copy)
    assert done.returncode == 1
    assert "content/portal.yaml:1:5: error[YAML-006]" in done.stderr
    assert digests(copy / "site") == before


def test_keep_going_leaves_the_broken_record_out_and_says_so_on_its_companys_page(copy: Path) -> None:
    folder = "companies/990100/water/shili-water"
    (copy / "content" / folder / "tariffs.yaml").write_text("tariffs：\n", encoding="utf-8")
    done = run(copy, "--keep-going")
    assert done.returncode == 0, done.stderr
    assert "略去了 1 个有错误的文件" in done.stderr
    page = (copy / "site" / folder / "index.html").read_text("utf-8")
    assert "tariffs.yaml" in page
    record = (copy / "site" / folder / "record" / "index.html").read_text("utf-8")
    assert '<li id="tariffs.yaml:1">tariffs：</li>' in record
    assert "示发改" not in page


def test_a_build_killed_at_any_moment_leaves_a_whole_site(copy: Path) -> None:
    before = digests(copy / "site")
    for seconds in (0.3, 0.8, 1.3, 1.8, 2.5, 4):
        process = subprocess.Popen(command(copy), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert digests(copy / "site") == before, seconds
    run(copy, check=True)
    assert digests(copy / "site") == before
    assert sorted(path.name for path in copy.iterdir()) == ["content", "site"]


def no_file_over_a_kilobyte() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_without_room_is_said_and_leaves_the_old_site_whole(copy: Path, jobs: str) -> None:
    before = digests(copy / "site")
    full = command(copy, "--jobs", jobs, "--as-of", "2026-11-22")  # every page tells the day
    done = subprocess.run(full, capture_output=True, text=True, check=False, preexec_fn=no_file_over_a_kilobyte)
    assert done.returncode == 2
    assert "没有生成：系统不让写文件" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(copy / "site") == before
    assert sorted(path.name for path in copy.iterdir()) == ["content", "site"]


def test_a_destination_that_is_not_ours_exits_with_2_and_is_not_touched(copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("years of work")
    done = run(copy, "--out", str(other))
    assert done.returncode == 2
    assert digests(other).keys() == {"thesis.txt"}


def test_the_base_address_is_used_for_what_must_be_absolute_and_links_stay_relative(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    run(sandbox.root, "--out", str(tmp_path / "under"), "--base-url", "https://example.org/portal", check=True)
    home = (tmp_path / "under" / "index.html").read_text("utf-8")
    assert 'rel="canonical" href="https://example.org/portal/"' in home
    assert 'href="/' not in home
    assert 'href="/portal/' in (tmp_path / "under" / "404.html").read_text("utf-8")


def test_a_portal_without_companies_is_built_and_it_is_said_how_much_was_made_and_where(sandbox: Sandbox) -> None:
    done = run(sandbox.root)
    assert done.returncode == 0, done.stderr
    assert "个页面" in done.stdout
    assert str(sandbox.root / "site") in done.stdout
    assert done.stderr == ""
