"""Our JavaScript modules as one file: fewer bytes and fewer requests for a phone, and the only way on a disk.

It knows what our modules say and no more: `import {a, b as c} from "./x.js"`, `import("./x.js")`, and `export` before a
function, a class or a constant. Whatever else a module says to the module system is an error here, not in the browser.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? (\w+)|class (\w+)|const (\w+))", re.MULTILINE)
_LATER = re.compile(r"\bimport\((?=[`\"])")
_NAMED_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_OTHER = re.compile(r"^(?:(?:import|export)\b.*|.*\bimport\.meta\b.*)", re.MULTILINE)


class UnknownSyntaxError(Exception):
    """A module says something to the module system that the bundle has no words for."""


def script(sources: Mapping[str, str], main: str) -> str:
    """A classic script that does what the module `main` does; every other is run when it is first asked for."""
    return f'"use strict";\n{{\n{_modules(sources, {})}\n$load("./{main}", "");\n}}\n'


def module(sources: Mapping[str, str], main: str) -> str:
    """A module that exports what `main` does, with the modules that this cannot begin without.

    What it asks for later comes in files of their own: `parts()` names them, `part()` gives them.
    """
    later = {name: f"./{file}" for file, name in parts(sources, main).items()}
    exported = ", ".join(_exported(sources[main]))
    taken = _modules(_chosen(sources, closure(sources, main)), later)
    return f'{taken}\nexport const {{ {exported} }} = $load("./{main}", "");\n'


def parts(sources: Mapping[str, str], main: str) -> dict[str, str]:
    """The files of what `main`, or a module that it takes, asks for later, and which module each of them is for."""
    taken = closure(sources, main)
    asked = {path for name in taken for path in _paths(_NAMED_LATER.findall(sources[name]), name)}
    return {f"{main.removesuffix('.js')}.{name.rpartition('/')[2]}": name for name in sorted(asked - taken)}


def part(sources: Mapping[str, str], main: str, later: str) -> str:
    """A module that gives `main` one that it asks for later, with all that this takes and `main` does not."""
    taken = _chosen(sources, closure(sources, later) - closure(sources, main))
    return f"export const modules = {_factories(taken)};\n"


def takes_others(text: str) -> bool:
    """Whether a module cannot begin without another."""
    return _IMPORT.search(text) is not None


def closure(sources: Mapping[str, str], main: str) -> set[str]:
    """The module and all that it cannot begin without."""
    taken: set[str] = set()
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name not in taken:
            taken.add(name)
            waiting += _paths((found[2] for found in _IMPORT.finditer(sources[name])), name)
    return taken


def _paths(written: Iterable[str], name: str) -> Iterator[str]:
    """Paths as a module writes them, from the folder of all."""
    return (normpath(join(dirname(name), path)) for path in written)


def _chosen(sources: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    return {name: sources[name] for name in sorted(names)}


def _modules(sources: Mapping[str, str], later: Mapping[str, str]) -> str:
    imports = "".join(f"{json.dumps(name)}: () => import({json.dumps(file)}), " for name, file in later.items())
    loader = files(__package__).joinpath("loader.js").read_text("utf-8")
    return f"const $modules = {_factories(sources)};\nconst $parts = {{ {imports}}};\n{loader}"


def _factories(sources: Mapping[str, str]) -> str:
    written = "".join(f"{_factory(name, text)},\n" for name, text in sources.items())
    return f"{{\n{written}}}"


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
    return f"const {{{names}}} = $take({json.dumps(found[2])});"
