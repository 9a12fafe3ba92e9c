"""Where the program's own folders are."""

from pathlib import Path
from typing import Final

SCHEMAS: Final = Path(__file__).resolve().parents[2] / "schemas"
