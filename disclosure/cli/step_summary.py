"""The summary of a step of GitHub Actions: Markdown in a file that the runner names."""

import os
from pathlib import Path
from typing import Final

_SUMMARY: Final = "GITHUB_STEP_SUMMARY"


def summarise(markdown: str) -> None:
    """Add to the summary of the step that this runs in; nothing where it runs elsewhere."""
    if named := os.environ.get(_SUMMARY):
        with Path(named).open("a", encoding="utf-8") as summary:
            summary.write(f"{markdown}\n")
