"""An issue for each company that owes something, and one for dead addresses: opened, kept, closed when done."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from disclosure.hosting.comment import BOT
from disclosure.hosting.github import GitHub
from disclosure.reports.differences.as_markdown import LIMIT
from disclosure.reports.markdown_text import code, cut, plain
from disclosure.wording import hosting as wording

_MOST_PLACES: Final = 5
LABEL: Final = "disclosure"
MOST_NEW: Final = 30
"""Issues opened in one night: the first of a thousand companies would drown who reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An issue that should be open: the marker that it is known again by, its title and its text."""

    marker: str
    title: str
    body: str


def wanted(duties: Mapping[str, Any], dead: Mapping[str, Any]) -> Iterator[Wanted]:
    """What `remind --format json` and `links --format json` tell, as issues; no "days ago": all would change."""
    for company in duties["companies"]:
        owed = [duty for duty in company["duties"] if duty["owed"]]
        if owed:
            marker = f"<!-- disclosure:overdue {company['company']} -->"
            lines = [marker, wording.OVERDUE, "", *(_duty(duty) for duty in owed)]
            title = wording.overdue(plain(company["name"]), company["company"])
            yield Wanted(marker=marker, title=title, body=_body(lines))
    if dead["failed"]:
        marker = "<!-- disclosure:links -->"
        lines = [marker, wording.DEAD, "", *(_link(one) for one in dead["failed"])]
        yield Wanted(marker=marker, title=wording.DEAD_TITLE, body=_body(lines))


def _duty(duty: Mapping[str, Any]) -> str:
    return f"- {plain(wording.duty(duty['day'], duty['words']))} {code(duty['path'])}"


def _link(link: Mapping[str, Any]) -> str:
    places = [code(place) for place in link["places"][:_MOST_PLACES]]
    return f"- {wording.dead(code(link['url']), plain(link['words']), places)}"


def _body(lines: list[str]) -> str:
    return "\n".join(cut(lines, LIMIT, wording.CUT)) + "\n"


def settle(github: GitHub, issues: Sequence[Wanted]) -> Iterator[str]:
    """Open what is new, update what differs, close what is done; what was done, for the log."""
    there = _open(github)
    opened = 0
    for issue in issues:
        found = there.pop(issue.marker, None)
        if found is None and opened < MOST_NEW:
            opened += 1
            value = {"title": issue.title, "body": issue.body, "labels": [LABEL]}
            yield f"opened #{github.send('POST', 'issues', value)['number']}"
        elif found is not None and (found["title"], _lines(found["body"])) != (issue.title, _lines(issue.body)):
            github.send("PATCH", f"issues/{found['number']}", {"title": issue.title, "body": issue.body})
            yield f"updated #{found['number']}"
    for found in there.values():
        github.send("POST", f"issues/{found['number']}/comments", {"body": wording.DONE})
        github.send("PATCH", f"issues/{found['number']}", {"state": "closed", "state_reason": "completed"})
        yield f"closed #{found['number']}"


def _lines(body: str) -> list[str]:
    """A text whatever the host did to its line ends."""
    return body.strip().splitlines()


def _open(github: GitHub) -> dict[str, Mapping[str, Any]]:
    """Our open issues by their markers: ours by whom, since anybody can write a marker."""
    listed = github.listed("issues", state="open", labels=LABEL, creator=BOT)
    found = {}
    for issue in listed:
        marker = (issue["body"] or "").split("\n", 1)[0].strip()
        if issue["user"]["login"] == BOT and "pull_request" not in issue and marker.startswith("<!-- disclosure:"):
            found[marker] = issue
    return found


def main() -> None:
    """Settle the issues by the two files that are named: duties, then dead addresses."""
    duties, dead = (json.loads(Path(name).read_bytes()) for name in sys.argv[1:3])
    github = GitHub(
        api=os.environ["GITHUB_API_URL"],
        repository=os.environ["GITHUB_REPOSITORY"],
        token=os.environ["GITHUB_TOKEN"],
    )
    for line in settle(github, list(wanted(duties, dead))):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
