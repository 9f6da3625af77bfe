"""What stands in the place of a view that has nothing to show, and what the user can do about it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.look.parts.notice import Notice, NoticeKind
from ui.session.news import Phase, RunChanged
from ui.words import numbers
from ui.words.errors import cannot_be_simulated
from ui.words.sentences import told_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from simulator.event import Event
    from simulator.input.faults import Fault

MOST_FAULTS = 5

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


class Remedy(Enum):
    """What a button in the place of a picture has the window do.

    Attributes
    ----------
    action
        The action of the menus that it is, an attribute of `Actions`.
    """

    RUN = "run", QT_TRANSLATE_NOOP("Notices", "Run")
    UNDO = "undo", QT_TRANSLATE_NOOP("Notices", "Undo")
    RELOAD = "reload", QT_TRANSLATE_NOOP("Notices", "Reload the embedded data")
    ADD_ENTRANT = "add_entrant", QT_TRANSLATE_NOOP("Notices", "Add entrant…")
    ADD_WHAT_IF = "add_what_if", QT_TRANSLATE_NOOP("Notices", "Add what-if…")
    ENTER_RESULTS = "enter_results", QT_TRANSLATE_NOOP("Notices", "Enter results…")
    FIND = "find", QT_TRANSLATE_NOOP("Notices", "Find skater…")

    def __init__(self, action: str, words: str) -> None:
        self.action, self._words = action, words

    @property
    def words(self) -> str:
        """What the button says."""
        return translate("Notices", self._words)


WayOn: TypeAlias = "Remedy | Callable[[], object] | None"
"""What the button of a notice does: something of the window's, or of the view's own."""

SaidOfNothing: TypeAlias = "tuple[Notice, Remedy | None]"


def waiting(headline: str) -> Notice:
    """Return what is said while an answer is on its way."""
    return Notice(headline, kind=NoticeKind.WAITING)


def refused() -> SaidOfNothing:
    """Say that the scenario shown contradicts itself or what has been ridden."""
    more = translate(
        "Notices", "Its what-ifs and the results entered do not go together. Undo, or take one out."
    )
    return Notice(cannot_be_simulated(), more, NoticeKind.TROUBLE), Remedy.UNDO


def no_data() -> SaidOfNothing:
    """Say that nothing could be read."""
    more = translate("Notices", "Open form data or a project, or go back to what the program comes with.")
    headline = translate("Notices", "There are no data to simulate from.")
    return Notice(headline, more, NoticeKind.TROUBLE), Remedy.RELOAD


def not_done(run: RunChanged) -> SaidOfNothing | None:
    """Say why no answer is on its way: the run it belongs to did not come to its end; None if one is."""
    if run.refused:
        return refused()
    if run.phase is Phase.STOPPED:
        more = translate("Notices", "What is shown here is worked out when a run is complete.")
        return Notice(translate("Notices", "The simulation was stopped."), more), Remedy.RUN
    if run.phase is Phase.FAILED:
        more = translate(
            "Notices", "Something went wrong in the program. Run it again, or undo the last edit."
        )
        return Notice(translate("Notices", "The simulation failed."), more, NoticeKind.TROUBLE), Remedy.RUN
    return None


def before_the_first(run: RunChanged, *, planned: bool, nothing_read: bool) -> SaidOfNothing:
    """Say what stands between the user and the first chances.

    Parameters
    ----------
    planned
        Whether the data were read.
    nothing_read
        Whether they could not be.
    """
    if run.phase is Phase.LOADING or not (planned or nothing_read):
        return waiting(translate("Notices", "Reading the form data…")), None
    if not planned:
        return no_data()
    if run.phase is Phase.RUNNING:
        return waiting(translate("Notices", "Simulating the first tournaments…")), None
    return not_done(run) or refused()


def nobody_entered(event: Event | None = None) -> SaidOfNothing:
    """Say that nobody starts, in an event or at all."""
    headline = translate("Notices", "Nobody is entered.")
    if event is not None:
        headline = translate("Notices", "Nobody is entered in the {event}.").format(
            event=numbers.event_name(event)
        )
    return Notice(headline, translate("Notices", "Who is added is forecast at once.")), Remedy.ADD_ENTRANT


def found_wrong(headline: str, faults: Sequence[Fault]) -> Notice:
    """Return what is said where something that is needed is missing or does not fit."""
    return Notice(headline, "\n".join(told_words(fault) for fault in faults[:MOST_FAULTS]))


def view_failed(error: Exception) -> Notice:
    """Say that the answer to a question of a view could not be worked out."""
    return Notice(
        translate("Notices", "This view could not be worked out."),
        translate(
            "Notices", "{error}\nThe other views are as they were. Try again; if it stays, report it."
        ).format(error=str(error) or type(error).__name__),
        NoticeKind.TROUBLE,
        translate("Notices", "Try again"),
    )
