import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from disclosure.cli import group
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.reports.links.address import NotPublicError, public_address
from disclosure.reports.links.asking import Answer, State, ask
from disclosure.reports.links.listed import Link, listed
from disclosure.reports.links.passes import NotAPassError, Pass, as_json, as_text, ask_all, failed_before

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[3] / "schemas")


class Handler(BaseHTTPRequestHandler):
    """A site with every kind of answer; it notes what it was asked."""

    asked: list[tuple[str, str, str]]
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        self.asked.append((method, self.path, self.headers["User-Agent"]))
        status, location = 200, None
        name = self.path.strip("/").split("?")[0]
        if name.isdigit():
            status = int(name)
        elif name == "only-get":
            status = 405 if method == "HEAD" else 200
        elif name == "hang-up" and method == "HEAD":
            self.close_connection = True
            return
        elif name in {"moved", "loop", "inner", "file"}:
            status = 302
            location = {"moved": "/200", "loop": "/loop", "inner": "http://inner/", "file": "file:///etc/passwd"}[name]
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the standard library calls it
        pass


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    Handler.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def asking(site: ThreadingHTTPServer) -> Callable[[str], Answer]:
    """Ask the site for a path; it alone counts as public."""

    def resolve(host: str, port: int) -> str:
        if (host, port) != ("site", site.server_port):
            raise NotPublicError(host)
        return "127.0.0.1"

    return lambda path: ask(f"http://site:{site.server_port}/{path}", "a portal", resolve)


@pytest.mark.parametrize("path", ["200", "only-get", "hang-up", "moved", "%E6%B0%B4?a=1", "水价.pdf?年=2026"])
def test_what_can_be_opened_is_found(asking: Callable[[str], Answer], path: str) -> None:
    assert asking(path) == Answer(state=State.FOUND, words="应答 200")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("404", "应答 404（网页不在了）"),
        ("410", "应答 410（网页已撤下）"),
        ("500", "应答 500（网站出错）"),
        ("loop", "转来转去，到不了"),
        ("inner", "不是公网地址"),
        ("file", "连不上"),
    ],
)
def test_what_cannot_is_said_in_words(asking: Callable[[str], Answer], path: str, words: str) -> None:
    assert asking(path) == Answer(state=State.FAILED, words=words)


@pytest.mark.parametrize("status", [401, 403, 412, 429, 503])
def test_a_server_that_answers_no_programs_is_not_called_dead(asking: Callable[[str], Answer], status: int) -> None:
    assert asking(str(status)).state is State.BARRED


def test_the_body_is_asked_for_only_where_the_head_was_refused(asking: Callable[[str], Answer]) -> None:
    asking("200")
    asking("404")
    assert [(method, path) for method, path, _ in Handler.asked] == [
        ("HEAD", "/200"),
        ("HEAD", "/404"),
        ("GET", "/404"),
    ]
    assert {agent for *_, agent in Handler.asked} == {"a portal"}


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "2130706433", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::"),  # noqa: S104 - refused
    ],
)
def test_inner_addresses_are_never_asked(host: str) -> None:
    with pytest.raises(NotPublicError):
        public_address(host, 80)


def test_public_addresses_are(site: ThreadingHTTPServer) -> None:
    assert public_address("8.8.8.8", 80) == "8.8.8.8"
    assert ask(f"http://127.0.0.1:{site.server_port}/200", "a portal").words == "不是公网地址"
    assert ask(f"http://user@site:{site.server_port}/", "a portal").state is State.FAILED
    assert ask("http://no-such-name.invalid/", "a portal").words == "域名找不到"
    assert Handler.asked == []


def test_a_server_that_is_gone_fails() -> None:
    assert ask("http://site:9/", "a portal", lambda _host, _port: "127.0.0.1").words == "连不上"


def test_every_address_of_the_records_is_listed_with_its_places(sandbox: Any) -> None:
    source = "source: {publisher: 示例单位, retrieved: 2026-11-01, url: 'https://gov.cn/a'}\nconfirmed: true\n"
    sandbox.company("990100/water/shui", company=f"name: 示例水务\nwebsite: https://shui.cn/\n{source}")
    sandbox.write("companies/990100/water/shui/outlets.yaml", f"outlets:\n  - {{id: a, name: 东厅}}\n{source}")
    sandbox.write(
        "companies/990100/water/shui/notices/2026-11-01-x.yaml",
        f"kind: other\ntitle: 停水\nbody: '见 https://wx.qq.com/b，或者 http://shui.example/c。'\n{source}",
    )
    folder = "content/companies/990100/water/shui"
    found = {link.url: link.places for link in listed(load(sandbox.content, SCHEMAS))}
    assert found["https://gov.cn/a"] == (
        f"{folder}/company.yaml",
        f"{folder}/notices/2026-11-01-x.yaml",
        f"{folder}/outlets.yaml",
    )
    assert found["https://shui.cn/"] == (f"{folder}/company.yaml",)
    assert found["https://wx.qq.com/b"] == (f"{folder}/notices/2026-11-01-x.yaml",)
    assert not any("example" in url for url in found)


LINKS = tuple(Link(url=f"http://{host}/{name}", places=("content/x.yaml",)) for host in "ab" for name in "12")


def answers(failing: str) -> Callable[[str], Answer]:
    return lambda url: Answer(state=State.FAILED if failing in url else State.FOUND, words="应答")


def test_the_second_pass_asks_only_what_failed_and_keeps_what_fails_again() -> None:
    first = ask_all(LINKS, answers("/1"), again=False, pause=0)
    assert as_text(first).splitlines()[0] == "第一遍：查了 4 个网址，2 个打不开，0 个有应答但不让程序看（不算打不开）。"
    left = failed_before(LINKS, as_json(first).encode())
    assert [link.url for link in left] == ["http://a/1", "http://b/1"]
    second = ask_all(left, answers("a/"), again=True, pause=0)
    told = json.loads(as_json(second))
    assert (told["pass"], told["asked"]) == (2, 2)
    assert told["failed"] == [{"url": "http://a/1", "words": "应答", "places": ["content/x.yaml"]}]
    assert "  content/x.yaml\n" in as_text(second)


def test_one_server_is_asked_one_thing_at_a_time() -> None:
    at_once: dict[str, int] = {}
    most: list[int] = []

    def watched(url: str) -> Answer:
        host = url.split("/")[2]
        at_once[host] = at_once.get(host, 0) + 1
        most.append(at_once[host])
        threading.Event().wait(0.01)
        at_once[host] -= 1
        return Answer(state=State.FOUND, words="应答 200")

    links = [Link(url=f"http://{host}/{number}", places=()) for host in "abc" for number in range(4)]
    assert len(ask_all(links, watched, again=False, pause=0).answers) == 12
    assert set(most) == {1}


def test_a_pass_that_nobody_answered_says_that_there_is_no_network(
    sandbox: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert ask_all(LINKS, answers("http"), again=False, pause=0).is_cut_off
    assert not ask_all(LINKS, answers("http"), again=True, pause=0).is_cut_off
    assert not ask_all(LINKS, answers("a/"), again=False, pause=0).is_cut_off
    assert not ask_all(LINKS[:2], answers("http"), again=False, pause=0).is_cut_off
    monkeypatch.setattr("disclosure.cli.links.listed", lambda _portal: LINKS)
    monkeypatch.setattr("disclosure.cli.links.ask", lambda _url, agent: Answer(state=State.FAILED, words=agent))
    done = CliRunner().invoke(group, ["--root", str(sandbox.root), "links", "--output", str(tmp_path / "first.json")])
    assert done.exit_code == 2
    assert "连不上外网" in done.stderr
    assert not (tmp_path / "first.json").exists()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"failed": [1]}'])
def test_a_file_that_is_no_pass_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPassError):
        failed_before(LINKS, data)


def test_the_command_exits_with_1_where_something_failed(
    sandbox: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def passed(links: tuple[Link, ...], ask: object, *, again: bool) -> Pass:
        del ask
        return Pass(again=again, answers=tuple((link, answers("shui.cn")(link.url)) for link in links))

    monkeypatch.setattr("disclosure.cli.links.ask_all", passed)
    sandbox.company("990100/water/shui", company="name: 示例水务\nwebsite: https://shui.cn/\n")
    file = tmp_path / "first.json"
    common = ["--root", str(sandbox.root), "links", "--format", "json"]
    assert CliRunner().invoke(group, [*common, "--output", str(file)]).exit_code == 1
    assert "https://shui.cn/" in file.read_text("utf-8")
    again = CliRunner().invoke(group, [*common, "--again", str(file)])
    assert json.loads(again.stdout)["pass"] == 2
    file.write_text("{}", "utf-8")
    assert CliRunner().invoke(group, [*common, "--again", str(file)]).exit_code == 2
