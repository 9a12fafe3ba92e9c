from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from disclosure.cli import group


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run a command as a user would: `run("--root", folder, "check")`; stdout and stderr are kept apart."""

    def call(*arguments: object) -> Result:
        return CliRunner().invoke(group, [str(argument) for argument in arguments])

    return call
