"""What the window asks about the pairs of events."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from simulator.event import Event, Sex
from simulator.what_if.pairs import PairsSet
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.session import Session


class PairsAsking(QObject):
    """Does what the menu Scenario offers for pairs and lanes.

    Parameters
    ----------
    window
        The dialog stands in front of it.
    session
        Whose project or scenario gets the pairs.
    """

    def __init__(self, window: QMainWindow, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._session, self._theme = window, session, theme
        actions.pairs.triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.ask(None)

    @Slot(object)
    def ask(self, event: tuple[Sex, Event] | None) -> None:
        """Ask for the pairs of events, of one first."""
        prepared = self._session.prepared
        if prepared is not None:
            plan = self._session.plan or prepared.plan
            from ui.dialogs.pairs import PairsDialog

            dialog = PairsDialog(self._session, prepared.plan, plan, self._theme, event, self._window)
            dialog.entered.connect(self._on_entered)
            dialog.open()

    @Slot(object, object)
    def _on_entered(self, drawn: tuple[PairsSet, ...] | None, assumed: tuple[PairsSet, ...] | None) -> None:
        from simulator.project.drawn import with_draws

        session = self._session
        if drawn is not None:
            project = with_draws(replace(session.project, draws=()), drawn)
            session.edit(self.tr("enter pairs"), project)
        if assumed is not None:
            others = tuple(one for one in session.scenario.what_ifs if not isinstance(one, PairsSet))
            session.scenarios.set_what_ifs(self.tr("assume pairs"), (*others, *assumed))
