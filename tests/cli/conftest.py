from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from disclosure.cli import group
from tests.clerk import COMPANY, FILES, Clerk
from tests.conftest import Sandbox


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run a command as a user would: `run("--root", folder, "check")`; stdout and stderr are kept apart."""

    def call(*arguments: object) -> Result:
        return CliRunner().invoke(group, [str(argument) for argument in arguments])

    return call


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook of a small company."""
    sandbox = Sandbox(tmp_path_factory.mktemp("exported"))
    sandbox.company(COMPANY, **FILES)
    return Clerk(sandbox.root, COMPANY).file.read_bytes()


@pytest.fixture
def clerk(sandbox: Any, exported: bytes) -> Clerk:
    """A clerk with the workbook of that company."""
    sandbox.company(COMPANY, **FILES)
    return Clerk(sandbox.root, COMPANY, exported=exported)
