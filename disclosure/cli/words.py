"""The words of click in Chinese: a clerk reads them when a command is mistyped.

click asks gettext, which answers by the language of the machine and from compiled catalogues; here the language is the
program's own. `speak_chinese()` is called before any command is made.
"""

from typing import Final

from click import core, decorators, exceptions, formatting, parser, termui, types

from disclosure.wording.usage import CLICK

SPEAKING: Final = (core, decorators, exceptions, formatting, parser, termui, types)
"""The modules of click that say something to whoever runs a command."""


def speak_chinese() -> None:
    """Let click say everything in Chinese."""
    for module in SPEAKING:
        for name, said in (("_", _said), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, said)


def _said(message: str) -> str:
    return CLICK.get(message, message)


def _counted(one: str, many: str, number: int) -> str:
    return _said(one if number == 1 else many)
