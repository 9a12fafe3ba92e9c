"""The command line: thin commands that parse, call, print and exit.

Exit codes: 0 clean; 1 problems, or findings at or above --fail-on; 2 wrong usage, a missing path, or nothing that
matched; 3 the program itself failed.
"""

import sys
import traceback
from pathlib import Path

import click

from disclosure import __version__
from disclosure.cli.build import build
from disclosure.cli.check import check
from disclosure.cli.options import Root
from disclosure.cli.rules import explain, rules
from disclosure.cli.search import search
from disclosure.cli.serve import serve
from disclosure.problems import ContentErrors
from disclosure.wording import cli as wording

PROBLEMS, FAILED = 1, 3


class Group(click.Group):
    """Commands that read the content may find it broken: whichever it is, the problems are said, and the exit is 1."""

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


for command in (check, build, serve, search, rules, explain):
    group.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit; a bug shows its traceback and exits with 3, never with 0."""
    try:
        group(args=arguments, prog_name="disclosure")
    except Exception:  # noqa: BLE001 - the last resort: whatever it is, it is ours
        traceback.print_exc()
        sys.exit(FAILED)
