"""The command line: thin commands that parse, call, print and exit.

Exit codes: 0 clean; 1 problems, or findings at or above --fail-on; 2 wrong usage, a missing path, or nothing that
matched; 3 the program itself failed.
"""

import gc
import sys
import traceback
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click
from click.exceptions import NoSuchCommand

from disclosure import __version__
from disclosure.cli.options import Root
from disclosure.cli.words import speak_chinese
from disclosure.problems import ContentErrors
from disclosure.wording import cli as wording

PROBLEMS, FAILED = 1, 3

speak_chinese()


COMMANDS = {
    "check": "check",
    "diff": "diff",
    "new": "new",
    "fmt": "fmt",
    "export": "workbook",
    "import": "workbook",
    "report": "report",
    "bulletin": "bulletin",
    "rectifications": "rectifications",
    "remind": "remind",
    "links": "links",
    "history": "history",
    "build": "build",
    "serve": "serve",
    "search": "search",
    "bill": "bill",
    "authorize": "authorize",
    "codeowners": "authorize",
    "rules": "rules",
    "explain": "rules",
}
"""The module below disclosure.cli that each command stands in, in the order of the help."""


class Group(click.Group):
    """Commands that read the content may find it broken: whichever it is, the problems are said, and the exit is 1.

    A command is imported when it is called: nobody waits for the libraries of the others.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command that was named; None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"disclosure.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name)
        command.short_help = command.short_help or wording.first_sentence(command.help or "")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click, which knows no command that is not imported yet, and so would not know what was meant."""
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as error:
            raise NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except ContentErrors as errors:
            click.echo(f"{errors}\n\n{wording.problems(len(errors.problems))}", err=True)
            ctx.exit(PROBLEMS)


@click.group(cls=Group, help=wording.MAIN)
@click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(), help=wording.ROOT
)
@click.version_option(__version__, prog_name="disclosure")
@click.pass_context
def group(context: click.Context, root: Path) -> None:
    """Hold what all commands share."""
    context.obj = Root(root)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit; a bug shows its traceback and exits with 3, never with 0."""
    gc.disable()  # a command keeps nearly all that it makes: looking for garbage takes a twentieth of a build's time
    try:
        group(args=arguments, prog_name="disclosure")
    except Exception:  # noqa: BLE001 - the last resort: whatever it is, it is ours
        traceback.print_exc()
        sys.exit(FAILED)
