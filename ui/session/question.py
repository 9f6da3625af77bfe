"""A question of a view to the core, answered outside the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from ui.session.worker import JobEnd, JobFailure, JobResult, Work, Worker


class Question(QObject):
    """One thing a view wants to know: the newest asking counts, earlier ones are given up.

    A question waits behind the run at hand, and a new run withdraws it: the view asks again once
    it is told that the run is up to date.

    Parameters
    ----------
    worker
        Where the run is worked on too.
    """

    answered = Signal(object)
    """An answer, as far as it is known yet."""

    ended = Signal()
    """The last answer has been given."""

    failed = Signal(object)
    """The `JobFailure`."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._number = worker, 0
        worker.yielded.connect(self._on_yielded)
        worker.ended.connect(self._on_ended)
        worker.failed.connect(self._on_failed)

    @property
    def is_asked(self) -> bool:
        """Whether an answer is still to come."""
        return self._worker.waits_for(self._number)

    def ask(self, work: Work) -> None:
        """Ask: `work` is given a function that says whether to stop, and yields answers."""
        self.withdraw()
        self._number = self._worker.ask(work)

    def withdraw(self) -> None:
        """Ask no more."""
        self._worker.withdraw(self._number)
        self._number = 0

    @Slot(object)
    def _on_yielded(self, result: JobResult) -> None:
        if result.number == self._number:
            self.answered.emit(result.result)

    @Slot(object)
    def _on_ended(self, end: JobEnd) -> None:
        if end.number == self._number:
            self._number = 0
            self.ended.emit()

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        if failure.number == self._number:
            self._number = 0
            self.failed.emit(failure)
