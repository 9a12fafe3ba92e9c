import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("module", ["comment", "issues", "words"])
def test_what_runs_with_rights_needs_nothing_installed(module: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(HOME)!r}); import disclosure.hosting.{module}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
