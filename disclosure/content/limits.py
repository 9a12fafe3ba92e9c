"""How much one file may hold: far more than any honest record, far less than would hurt the machine."""

from typing import Final

MAX_BYTES: Final = 1024 * 1024
MAX_HISTORY_BYTES: Final = 8 * MAX_BYTES  # a line for each company of a large portal
MAX_DEPTH: Final = 20
MAX_NODES: Final = 100_000
MAX_PROBLEMS: Final = 1000

# Beyond these lengths no suggestion is worked out: a line that long has no one slip, and the search could take long.
LONGEST_LINE: Final = 500
LONGEST_WORD: Final = 64
