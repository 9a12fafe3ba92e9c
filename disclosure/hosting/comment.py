"""Post the words of a request's check as one comment, and keep that one up to date.

Run by `workflow_run`, with this repository's own program. Which request it is comes from GitHub and the run, never from
what the run left behind: that is read as data, bounded, and by name.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from disclosure.hosting.github import GitHub, TooLargeError
from disclosure.hosting.words import DIFFERENCE, FILES, MARKER, review

ARTIFACT: Final = "review"
BOT: Final = "github-actions[bot]"
_LARGEST: Final = 2_000_000
"""Bytes of the packed artifact, and of each file in it."""
_NOTHING: Final = {DIFFERENCE: ""}


def post(github: GitHub, run: Mapping[str, Any]) -> str:
    """Write or update the comment on the request of a run; what was done, for the log."""
    if run["event"] != "pull_request":
        return "not the run of a request"
    if run["conclusion"] == "cancelled":
        return "a newer run follows"
    number = _request(github, run)
    if number is None:
        return "no open request has the run's commit as its head"
    body = review(_files(github, run), str(run["html_url"]))
    comment = next(_own(github, number), None)
    if comment is None:
        github.send("POST", f"issues/{number}/comments", {"body": body})
        return f"commented on #{number}"
    github.send("PATCH", f"issues/comments/{comment['id']}", {"body": body})
    return f"updated the comment on #{number}"


def _request(github: GitHub, run: Mapping[str, Any]) -> int | None:
    """The open request whose head is the run's commit, from the run's own repository and branch."""
    head = run["head_repository"]
    branch = f"{head['owner']['login']}:{run['head_branch']}"
    for pull in github.listed("pulls", state="open", head=branch):
        theirs = pull["head"]
        if theirs["sha"] == run["head_sha"] and theirs["repo"] and theirs["repo"]["id"] == head["id"]:
            return int(pull["number"])
    return None


def _files(github: GitHub, run: Mapping[str, Any]) -> dict[str, str]:
    """What the run left behind; where that is nothing, or too much, a difference that nobody can read."""
    listed = github.get(f"actions/runs/{int(run['id'])}/artifacts", name=ARTIFACT)["artifacts"]
    sound = [one for one in listed if one["name"] == ARTIFACT and not one["expired"]]
    if not sound or sound[-1]["size_in_bytes"] > _LARGEST:
        return _NOTHING
    try:
        return read(github.download(f"actions/artifacts/{int(sound[-1]['id'])}/zip", _LARGEST))
    except (TooLargeError, BadZipFile):
        return _NOTHING


def read(packed: bytes) -> dict[str, str]:
    """The files that are known, by name; nothing is written to the disk. TooLargeError where one is over the limit."""
    found = {}
    with ZipFile(BytesIO(packed)) as archive:
        for name in set(FILES) & set(archive.namelist()):
            with archive.open(name) as file:
                data = file.read(_LARGEST + 1)
            if len(data) > _LARGEST:
                raise TooLargeError(name)
            found[name] = data.decode("utf-8", "replace")
    return found


def _own(github: GitHub, number: int) -> Iterator[Mapping[str, Any]]:
    """Our comments: by the marker, and by whom; anybody can write a marker."""
    for comment in github.listed(f"issues/{number}/comments"):
        if comment["user"]["login"] == BOT and comment["body"].startswith(MARKER):
            yield comment


def main() -> None:
    """Act on the event that the workflow was begun by."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_bytes())
    github = GitHub(
        api=os.environ["GITHUB_API_URL"],
        repository=os.environ["GITHUB_REPOSITORY"],
        token=os.environ["GITHUB_TOKEN"],
    )
    sys.stdout.write(f"{post(github, event['workflow_run'])}\n")


if __name__ == "__main__":
    main()
