"""What the window asks about scenarios: names, what-ifs, texts to copy and paste."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE
from ui.dialogs.name import NameDialog
from ui.dialogs.remarks import RemarksDialog
from ui.dialogs.report import ReportDialog
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.session.actions import Actions
from ui.session.session import Session
from ui.what_ifs.dialog import WhatIfDialog
from ui.words.errors import refused_text


class ScenarioAsking(QObject):
    """Does what the menu Scenario offers.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose scenarios are edited.
    actions
        What the user can ask for.
    """

    def __init__(self, window: QMainWindow, session: Session, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._session, self._actions = window, session, actions
        actions.new_scenario.triggered.connect(self._add)
        actions.duplicate_scenario.triggered.connect(self._duplicate)
        actions.rename_scenario.triggered.connect(self._rename)
        actions.delete_scenario.triggered.connect(self._delete)
        actions.add_what_if.triggered.connect(self._add_what_if)
        actions.remarks.triggered.connect(self._remark)
        actions.copy_scenario.triggered.connect(self._copy)
        actions.paste_scenario.triggered.connect(self._paste)
        session.project_changed.connect(self._enable)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        actions = self._actions
        own = self._session.scenario.name != BASELINE
        for action in (actions.rename_scenario, actions.delete_scenario, actions.copy_scenario):
            action.setEnabled(own)

    @Slot()
    def _add(self) -> None:
        self._session.scenarios.add()

    @Slot()
    def _duplicate(self) -> None:
        self._session.scenarios.duplicate(self._session.scenario.name)

    @Slot()
    def _rename(self) -> None:
        session = self._session
        name = session.scenario.name
        if name == BASELINE:
            return
        dialog = NameDialog(name, lambda wanted: session.scenarios.name_fault(name, wanted), self._window)
        dialog.named.connect(lambda wanted: session.scenarios.rename(name, wanted))
        dialog.open()

    @Slot()
    def _delete(self) -> None:
        self._session.scenarios.delete(self._session.scenario.name)

    @Slot()
    def _remark(self) -> None:
        """Ask what was decided about the scenario shown."""
        session = self._session
        name = session.scenario.name
        known = session.project.remarks
        dialog = RemarksDialog(
            name,
            session.scenarios.remarks(name),
            known[-1].author if known else "",
            self._window,
            kept=KeptDraft(session.document.drafts, DraftKind.REMARKS, name),
        )
        dialog.told.connect(lambda remarks: session.scenarios.set_remarks(name, remarks))
        dialog.open()

    @Slot()
    def _add_what_if(self) -> None:
        plan = self._session.plan
        if plan is not None:
            WhatIfDialog(self._session, plan, self._window).open()

    @Slot()
    def _copy(self) -> None:
        """Put the scenario on the clipboard as a short text that can be pasted elsewhere."""
        from simulator.project.token import token_of

        try:
            QGuiApplication.clipboard().setText(token_of(self._session.scenario))
        except InputRefused as refused:
            self._refuse(refused)

    @Slot()
    def _paste(self) -> None:
        """Begin a scenario from a text on the clipboard."""
        from simulator.project.token import scenario_of_token

        prepared = self._session.prepared
        if prepared is None:
            return
        try:
            scenario = scenario_of_token(QGuiApplication.clipboard().text())
        except InputRefused as refused:
            self._refuse(refused)
            return
        faults = self._session.scenarios.clashes(prepared.plan, scenario.what_ifs)
        if faults:
            self._refuse(InputRefused(faults))
        else:
            self._session.scenarios.add(scenario.name, scenario.what_ifs)

    def _refuse(self, refused: InputRefused) -> None:
        ReportDialog(refused_text(refused.faults), self._window).open()
