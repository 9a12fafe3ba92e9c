"""The comment on a request, made of what its check left behind: data of strangers, shown as text."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from disclosure.reports.differences.as_markdown import LIMIT, NotADifferenceError, as_markdown
from disclosure.reports.markdown_text import code, cut, fenced
from disclosure.wording import hosting as wording

MARKER: Final = "<!-- disclosure:review -->"
REFUSED: Final = "refused.txt"
CODE: Final = "code.txt"
FORM: Final = "fmt.txt"
DIFFERENCE: Final = "diff.json"
FILES: Final = (REFUSED, CODE, FORM, DIFFERENCE)
_MOST_CHARACTERS: Final = 8_000
_MOST_PATHS: Final = 30


def review(files: Mapping[str, str], run: str | None = None) -> str:
    """Write the comment from the files that there are; `run` is the address of the check's run."""
    lines = [MARKER, *_refused(files), *_code(files), *_difference(files), *_form(files)]
    end = ["", wording.footer(run)] if run else []
    return "\n".join([*cut(lines, LIMIT + 4_000, wording.CUT), *end]).rstrip("\n") + "\n"


def _refused(files: Mapping[str, str]) -> Iterator[str]:
    if files.get(REFUSED, "").strip():
        yield from (f"### {wording.REFUSED}", "", fenced(files[REFUSED][:_MOST_CHARACTERS]), "")


def _code(files: Mapping[str, str]) -> Iterator[str]:
    paths = files.get(CODE, "").split("\n")
    paths = [path for path in paths if path.strip()]
    if paths:
        yield from (f"### {wording.CODE}", "", *(f"- {code(path)}" for path in paths[:_MOST_PATHS]))
        if len(paths) > _MOST_PATHS:
            yield f"- {wording.and_more(len(paths))}"
        yield ""


def _difference(files: Mapping[str, str]) -> Iterator[str]:
    if files.get(REFUSED, "").strip():
        return
    try:
        value = json.loads(files.get(DIFFERENCE, ""))
        if not isinstance(value, dict):
            raise NotADifferenceError(DIFFERENCE)
        yield from as_markdown(value).split("\n")
    except (ValueError, RecursionError):
        yield from (wording.UNREADABLE, "")


def _form(files: Mapping[str, str]) -> Iterator[str]:
    if files.get(FORM, "").strip():
        yield from (f"### {wording.FORM}", "", fenced(files[FORM][:_MOST_CHARACTERS]), "")


def main() -> None:
    """Print the comment made of the files of a folder."""
    folder = Path(sys.argv[1])
    found = {name: (folder / name).read_text("utf-8", "replace") for name in FILES if (folder / name).is_file()}
    sys.stdout.write(review(found))


if __name__ == "__main__":
    main()
