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
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.part")  # so that a full disk leaves the earlier file whole
            beside.write_bytes(document.content)
            beside.replace(path)
        except OSError as error:
            raise UsageError(wording.cannot_write(str(path), error.strerror or "")) from None
        click.echo(wording.written(str(path)), err=True)
