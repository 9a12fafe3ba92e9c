"""Where documents go: into a folder, or to the screen."""

from collections.abc import Iterable
from pathlib import Path

import click

from disclosure.cli.options import UsageError
from disclosure.reports.formats import Document
from disclosure.wording import cli as wording


def write(documents: Iterable[Document], folder: Path | None) -> None:
    """Write documents into a folder, which is made if need be; print them where there is none."""
    for document in documents:
        if folder is None:
            click.echo(document.content, nl=False)
            continue
        path = folder / document.name
        write_file(path, document.content)
        click.echo(wording.written(str(path)), err=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, so that a full disk leaves the earlier one; it keeps who may read and write it.

    UsageError where it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(wording.cannot_write(str(path), error.strerror or "")) from None
