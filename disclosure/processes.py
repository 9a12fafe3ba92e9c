"""Worker processes: forked, so that what is in memory is there for them too, and gone when their parent is."""

import ctypes
import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Generic, Self, TypeVar

_PR_SET_PDEATHSIG = 1
Result = TypeVar("Result")


def workers(jobs: int, prepare: Callable[..., object] = lambda *_: None, *arguments: object) -> ProcessPoolExecutor:
    """A pool of `jobs` processes, each of which calls `prepare(*arguments)` first."""
    fork = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(jobs, mp_context=fork, initializer=partial(_start, prepare, arguments))


class Aside(Generic[Result]):
    """A task done by a process of its own, which begins at once and is gone as soon as it is asked for and done.

    In a `with` block, so that nothing is left behind; leaving it waits for the task.
    """

    def __init__(self, task: Callable[[], Result]) -> None:
        self._pool = workers(1)
        self._done = self._pool.submit(task)

    def busy(self) -> bool:
        """Whether the process is at work still; one that is not gives its memory back."""
        if not self._done.done():
            return True
        self._pool.shutdown()
        return False

    def result(self) -> Result:
        """What the task gave, once it is done; its error, if it failed."""
        return self._done.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()


def _start(prepare: Callable[..., object], arguments: tuple[object, ...]) -> None:
    """Orphans of a killed build would wait for ever, or go on writing and hold its lock; Linux ends them (prctl)."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    prepare(*arguments)
