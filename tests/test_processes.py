import os
import time

import pytest

from disclosure.processes import Aside


def until_idle(task: Aside[int]) -> None:
    while task.busy():
        time.sleep(0.01)


def test_a_task_is_done_by_another_process() -> None:
    with Aside(os.getpid) as task:
        assert task.result() != os.getpid()


def test_a_process_that_is_done_is_gone_and_its_result_is_there() -> None:
    with Aside(os.getpid) as task:
        until_idle(task)
        worker = task.result()
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


def fail() -> int:
    raise LookupError("not here")


def test_an_error_comes_back_with_the_result() -> None:
    with Aside(fail) as task, pytest.raises(LookupError, match="not here"):
        task.result()
