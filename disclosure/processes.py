"""Worker processes: forked, so that what is in memory is there for them too, and gone when their parent is."""

import ctypes
import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial

_PR_SET_PDEATHSIG = 1


def workers(jobs: int, prepare: Callable[..., object] = lambda *_: None, *arguments: object) -> ProcessPoolExecutor:
    """A pool of `jobs` processes, each of which calls `prepare(*arguments)` first."""
    fork = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(jobs, mp_context=fork, initializer=partial(_start, prepare, arguments))


def _start(prepare: Callable[..., object], arguments: tuple[object, ...]) -> None:
    """Orphans of a killed build would wait for ever, or go on writing and hold its lock; Linux ends them (prctl)."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    prepare(*arguments)
