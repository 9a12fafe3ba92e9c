"""All our JavaScript as one classic script, since no browser loads a module by `file://`."""

from importlib.resources import files
from pathlib import Path

from disclosure.web.files.bundle import script

OWN = "reading.js"
INSTEAD = {"search/reading.js": OWN}
"""Modules of the site that a disk has others for, which stand beside this one."""

CLASSIC = "display.js"
"""The one script of ours that is no module, and runs on a disk as it is."""


def modules(folder: Path) -> dict[str, str]:
    """Every module below a folder by its path there, with those that a disk has others for exchanged."""
    own = files(__package__)
    return {
        name: own.joinpath(INSTEAD[name]).read_text("utf-8") if name in INSTEAD else path.read_text("utf-8")
        for path in sorted(folder.rglob("*.js"))
        if (name := path.relative_to(folder).as_posix()) != CLASSIC
    }


def bundle(folder: Path, main: str) -> str:
    """The script that does on a disk what the module `main` of a folder does on a host."""
    return script(modules(folder), main)
