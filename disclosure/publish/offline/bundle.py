"""Our JavaScript modules as one classic script, since no browser loads a module by `file://`.

It knows what our modules say and no more: `import {a, b as c} from "./x.js"`, `import("./x.js")`, and `export` before a
function, a class or a constant. Whatever else a module says to the module system is an error here, not in the browser.
"""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

OWN = "reading.js"
INSTEAD = {"search/reading.js": OWN}
"""Modules of the site that a disk has others for, which stand beside this one."""

_IMPORT = re.compile(r'^import \{([^}]*)\} from ("[^"]+");$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? (\w+)|class (\w+)|const (\w+))", re.MULTILINE)
_LATER = re.compile(r"\bimport\((?=[`\"])")
_OTHER = re.compile(r"^(?:import|export)\b.*|.*\bimport\.meta\b.*", re.MULTILINE)


class UnknownSyntaxError(Exception):
    """A module says something to the module system that the bundle has no words for."""


def modules(folder: Path) -> dict[str, str]:
    """Every module below a folder by its path there, with those that a disk has others for exchanged."""
    own = files(__package__)
    return {
        name: own.joinpath(INSTEAD[name]).read_text("utf-8") if name in INSTEAD else path.read_text("utf-8")
        for path in sorted(folder.rglob("*.js"))
        if (name := path.relative_to(folder).as_posix())
    }


def bundle(sources: Mapping[str, str], main: str) -> str:
    """One script that does what the module `main` does; every other is run when it is first asked for."""
    factories = ",\n".join(_factory(name, text) for name, text in sources.items())
    loader = files(__package__).joinpath("loader.js").read_text("utf-8")
    return f'"use strict";\n{{\nconst $modules = {{\n{factories},\n}};\n{loader}\n$load("./{main}", "");\n}}\n'


def _factory(name: str, text: str) -> str:
    exports = "".join(f"get {given}() {{ return {given}; }}, " for given in _exported(text))
    body = _LATER.sub("$later(", _EXPORT.sub("", _IMPORT.sub(_import, text)))
    if other := _OTHER.search(body):
        raise UnknownSyntaxError(f"{name}: {other[0]}")
    return f"{json.dumps(name)}: ($given, $take, $later) => {{\n$given({{ {exports}}});\n{body}}}"


def _exported(text: str) -> Iterator[str]:
    for found in _EXPORT.finditer(text):
        yield next(filter(None, found.groups()))


def _import(found: re.Match[str]) -> str:
    names = re.sub(r"\s+as\s+", ": ", found[1])
    return f"const {{{names}}} = $take({found[2]});"
