"""Ask all addresses once; then, later, only those that failed: what fails twice is dead."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from disclosure.reports.links.asking import Answer, State
from disclosure.reports.links.listed import Link
from disclosure.wording import links as wording

SCHEMA_VERSION: Final = 1
_HOSTS: Final = 8
"""Servers asked at a time; each is asked one thing after another."""
PAUSE: Final = 1.0
"""Seconds between two questions to one server."""


class NotAPassError(ValueError):
    """The file is not what `disclosure links --format json` writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """Addresses with what came of asking, in order; `again` where they had failed before."""

    again: bool
    answers: tuple[tuple[Link, Answer], ...]

    @property
    def is_cut_off(self) -> bool:
        """Whether nobody at all answered a first pass: then it is our own network that is down."""
        states = [answer.state for _, answer in self.answers]
        return not self.again and len(states) > 2 and set(states) == {State.FAILED}  # noqa: PLR2004 - fewer may be dead

    def of(self, state: State) -> tuple[tuple[Link, Answer], ...]:
        """Those of which that came."""
        return tuple((link, answer) for link, answer in self.answers if answer.state is state)


def ask_all(links: Sequence[Link], ask: Callable[[str], Answer], *, again: bool, pause: float = PAUSE) -> Pass:
    """Ask each address once, politely."""
    hosts: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        hosts[urlsplit(link.url).netloc].append(link)

    def of_host(links: Iterable[Link]) -> list[tuple[Link, Answer]]:
        answers = []
        for number, link in enumerate(links):
            if number:
                time.sleep(pause)
            answers.append((link, ask(link.url)))
        return answers

    with ThreadPoolExecutor(_HOSTS) as pool:
        found = [pair for pairs in pool.map(of_host, hosts.values()) for pair in pairs]
    return Pass(again=again, answers=tuple(sorted(found, key=lambda pair: pair[0].url)))


def failed_before(links: Sequence[Link], data: bytes) -> tuple[Link, ...]:
    """Those of the addresses that failed in an earlier pass, as its JSON has it. NotAPassError where it is none."""
    try:
        urls = {one["url"] for one in json.loads(data)["failed"]}
    except (ValueError, KeyError, TypeError):
        raise NotAPassError from None
    return tuple(link for link in links if link.url in urls)


def as_json(found: Pass) -> str:
    """For programs: how many were asked, and those that are barred or failed."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "pass": 2 if found.again else 1,
        "asked": len(found.answers),
        "barred": [_value(*pair) for pair in found.of(State.BARRED)],
        "failed": [_value(*pair) for pair in found.of(State.FAILED)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _value(link: Link, answer: Answer) -> dict[str, Any]:
    return {"url": link.url, "words": answer.words, "places": list(link.places)}


def as_text(found: Pass) -> str:
    """For a terminal."""
    barred, failed = found.of(State.BARRED), found.of(State.FAILED)
    lines = [wording.counted(len(found.answers), len(failed), len(barred), again=found.again)]
    for link, answer in failed:
        lines += ["", f"{link.url}  {answer.words}", *(f"  {place}" for place in link.places)]
    return "\n".join(lines) + "\n"


FORMS: Final = {"text": as_text, "json": as_json}
