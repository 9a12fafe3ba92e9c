import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from disclosure.publish import destination
from disclosure.publish.destination import MARKER, BusyError, NotOursError, Staging, replacing


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that an earlier build published."""
    folder = tmp_path / "site"
    with replacing(folder) as staging:
        staging.write("index.html", b"first")
        staging.write("same.html", b"same")
        staging.write("gone.html", b"gone")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARKER
    }


FIRST = {"index.html": "first", "same.html": "same", "gone.html": "gone"}


def test_a_new_site_takes_the_place_of_the_old_one_whole(site: Path) -> None:
    with replacing(site) as staging:
        staging.write("index.html", b"second")
        staging.write("same.html", b"same")
    assert content(site) == {"index.html": "second", "same.html": "same"}
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def test_a_file_that_did_not_change_is_left_alone(site: Path) -> None:
    before = (site / "same.html").stat()
    with replacing(site) as staging:
        staging.write("same.html", b"same")
    after = (site / "same.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def write_half(staging: Staging) -> None:
    staging.write("index.html", b"half")
    raise ZeroDivisionError


def test_an_error_leaves_the_old_site_as_it_was(site: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(site) as staging:
        write_half(staging)
    assert content(site) == FIRST
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def test_a_build_killed_while_it_writes_leaves_the_old_site_and_the_next_one_goes_through(site: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from disclosure.publish.destination import replacing\n"
        "with replacing(Path(sys.argv[1])) as staging:\n"
        "    staging.write('index.html', b'half'); print('writing', flush=True); time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(site)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert content(site) == FIRST
    with replacing(site) as staging:
        staging.write("index.html", b"second")
    assert content(site) == {"index.html": "second"}


def test_two_builds_do_not_write_at_once(site: Path) -> None:
    with replacing(site), pytest.raises(BusyError), replacing(site):
        pass


def test_somebody_elses_folder_is_refused_and_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.txt").write_text("years of work")
    with pytest.raises(NotOursError), replacing(folder):
        pass
    assert content(folder) == {"chapter.txt": "years of work"}


def test_a_file_or_a_symbolic_link_is_refused(tmp_path: Path, site: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(site)
    for name in ("file", "link"):
        with pytest.raises(NotOursError), replacing(tmp_path / name):
            pass


def test_an_empty_folder_and_one_with_only_the_readme_are_accepted_and_the_readme_stays(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "README.md").write_text("made by build.py")
    for text in ("first", "second"):
        with replacing(folder) as staging:
            staging.write("index.html", text.encode())
        assert content(folder) == {"README.md": "made by build.py", "index.html": text}


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(destination, "_exchange", lambda *_: False)


@pytest.mark.usefixtures("without_exchange")
def test_where_folders_cannot_be_exchanged_two_renames_do_the_same(site: Path) -> None:
    with replacing(site) as staging:
        staging.write("index.html", b"second")
    assert content(site) == {"index.html": "second"}
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def test_a_build_killed_between_the_two_renames_is_undone_by_the_next(site: Path) -> None:
    site.rename(site.with_name(".site.old"))
    with pytest.raises(ZeroDivisionError), replacing(site):
        raise ZeroDivisionError
    assert content(site) == FIRST


@pytest.mark.usefixtures("without_exchange")
def test_a_failed_second_rename_puts_the_old_site_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.endswith(".building"):
            raise OSError("disk full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="disk full"), replacing(site) as staging:
        staging.write("index.html", b"second")
    assert content(site) == FIRST


def test_at_no_moment_is_there_no_whole_site(site: Path) -> None:
    """A reader that looks all the time sees the first or the second site, and never neither."""
    seen: set[str] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                seen.add((site / "index.html").read_text())
            except OSError:
                seen.add("nothing")

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(30):
        with replacing(site) as staging:
            staging.write("index.html", ("first" if number % 2 else "second").encode())
    done.set()
    reader.join()
    assert seen
    assert seen <= {"first", "second"}
