"""What is read and forecast while the window comes up: in another thread, and the fit in another process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Generic, TypeVar

from simulator.engine.job import Control
from simulator.project.project import Inputs

if TYPE_CHECKING:
    from simulator.project.fit_ahead import FitAhead

_LONGEST_WAIT_S = 20.0
"""What was asked for ahead begins then, whatever became of the window."""

_TURN_S = 0.05
"""Whoever waits for it is asked so often whether to go on."""

_Prepared = TypeVar("_Prepared")


class Ahead(Generic[_Prepared]):
    """A plan prepared before anybody asks for it.

    Parameters
    ----------
    meet, inputs
        What it is made from.
    prepare
        Makes it; called in a thread of its own from `go_ahead` on.
    """

    def __init__(
        self, meet: str, inputs: Inputs, prepare: Callable[[str, Inputs, Control], _Prepared]
    ) -> None:
        self.made_from = meet, inputs
        self._prepare = prepare
        self._may_begin, self._stopped = threading.Event(), threading.Event()
        self._fit = _fit_elsewhere(meet, inputs)
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="prepare")
        self._future: Future[_Prepared] = executor.submit(self._work)
        executor.shutdown(wait=False)

    def go_ahead(self) -> None:
        """Begin here too: the frame of the window is on the screen."""
        self._may_begin.set()

    def result(self, control: Control) -> _Prepared:
        """Return what was prepared, or raise what that raised; `Cancelled` when it is to stop."""
        try:
            while not wait([self._future], _TURN_S).done:
                control.go_on()
        except BaseException:
            self.stop()
            raise
        return self._future.result()

    def stop(self) -> None:
        """Give it up: nobody wants it any more."""
        self._stopped.set()
        self._may_begin.set()
        if self._fit is not None:
            self._fit.stop()

    def _work(self) -> _Prepared:
        self._may_begin.wait(_LONGEST_WAIT_S)
        control = Control(self._stopped.is_set)
        if self._fit is not None:
            _load_modules()
            self._fit.wait()
        control.go_on()
        return self._prepare(*self.made_from, control)


def _load_modules() -> None:
    """Load what rides a plan that was fitted elsewhere."""
    import simulator.ask.runs
    import simulator.project.inputs  # noqa: F401


def _fit_elsewhere(meet: str, inputs: Inputs) -> FitAhead | None:
    """Begin to fit in another process, where that is of use; None where it is not."""
    from simulator.project.fit_ahead import FitAhead, is_of_use

    if inputs != Inputs(form=inputs.form) or not is_of_use():
        return None
    try:
        return FitAhead(meet, [file.path for file in inputs.form if file.used])
    except OSError:  # then it is done here
        return None
