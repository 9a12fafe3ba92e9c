"""How a problem is explained: why it is one, and a file with it beside the same file without it."""

from typing import Final, NamedTuple

FIRST: Final = "0.1.0"
SOURCE: Final = "source: {publisher: 示例单位, retrieved: 2026-11-21}\nconfirmed: true\n"

REGION: Final = "990100"
FOLDER: Final = f"companies/{REGION}/water/shili-water"
COMPANY: Final = f"{FOLDER}/company.yaml"
TARIFFS: Final = f"{FOLDER}/tariffs.yaml"
SERVICES: Final = f"{FOLDER}/services.yaml"
OUTLETS: Final = f"{FOLDER}/outlets.yaml"
NOTICE: Final = f"{FOLDER}/notices/2026-11-22-main.yaml"


class Example(NamedTuple):
    """A file of an invented company; paths are below content/.

    `rest` follows in the file and is not shown, `beside` are other files that must be there, by path. Where the name is
    at fault `right_path` is the good one. `way` tells what is no ordinary file: a link, one that cannot be opened, a
    request to change files (`wrong` and `right` are what it changes), a workbook (they are its cells), or what shows
    only when the pages are known.
    """

    path: str
    wrong: str
    right: str
    rest: str = SOURCE
    beside: tuple[tuple[str, str], ...] = ()
    right_path: str = ""
    codec: str = "utf-8"
    way: str = "file"

    @property
    def shown_path(self) -> str:
        """Where the wrong example stands, as a reader sees it."""
        return self.path if self.way == "workbook" else f"content/{self.path}"

    @property
    def shown_right_path(self) -> str:
        """Where the right one stands."""
        return f"content/{self.right_path}" if self.right_path else self.shown_path


class Help(NamedTuple):
    """What the page of a code says besides its words; `since` is the version that first gave it."""

    why: str
    example: Example
    since: str = FIRST
