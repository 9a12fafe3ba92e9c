"""One process at a time writes a folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

_PAUSE = 0.05


@contextmanager
def turn(folder: Path, patience: float | None) -> Iterator[bool]:
    """Wait for the turn to write a folder; gives False when it has not come within `patience` seconds (None: wait on).

    The turn goes with the process: one that was killed keeps nobody waiting.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    end = None if patience is None else monotonic() + patience
    with (folder.parent / f".{folder.name}.lock").open("w") as handle:
        while not (has_turn := _taken(handle.fileno())) and (end is None or monotonic() < end):
            sleep(_PAUSE)
        yield has_turn


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
