"""What the window asks about the selection order: the editor, and saving it as a rule set."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.selection.draft import Draft
from simulator.selection.rule_set import LONGEST_NAME, RuleSet
from simulator.what_if.what_ifs import OtherOrder, PickRules, WhatIf
from ui.dialogs.report import ReportDialog
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.look import kept_settings
from ui.look.theme import Theme
from ui.session.session import Session
from ui.window.menus.order_names import order_name
from ui.words.errors import DialogText
from ui.words.sentences import told_fault

if TYPE_CHECKING:
    from ui.dialogs.order_editor import OrderEditor
    from ui.dialogs.quota import QuotaDialog


class OrderAsking(QObject):
    """Opens the editor of the selection order and hands what comes of it to the session.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Its scenario gets the edited order and pick rules as what-ifs.
    memory
        Where the folder of the last rule set is remembered.
    """

    def __init__(self, window: QMainWindow, session: Session, theme: Theme, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._memory = window, session, theme, memory
        self._to_save: RuleSet | None = None

    @Slot()
    def edit(self) -> None:
        """Open the editor on the rules of the scenario shown."""
        plan, baseline = self._session.plan, self._session.baseline_plan
        if plan is None or baseline is None:
            return
        draft, published = (
            Draft(plan.rules, plan.committee.rules),
            Draft(baseline.rules, baseline.committee.rules),
        )
        skaters = {sex: forecast.skaters for sex, forecast in plan.forecasts.items()}
        events = {sex: (*plan.meet.events(sex), *plan.rules.points.get(sex, {})) for sex in Sex}
        kept = KeptDraft(self._session.document.drafts, DraftKind.ORDER, self._session.scenario.name)
        from ui.dialogs.order_editor import OrderEditor

        editor = OrderEditor(
            draft,
            published,
            skaters,
            events,
            self._session.sex,
            self._theme.palette,
            self._window,
            kept=kept,
            entered={sex: plan.meet.named(sex) for sex in plan.forecasts},
        )
        editor.accepted_draft.connect(self.take_over)
        editor.save_wanted.connect(self.save)
        editor.quota_wanted.connect(partial(self.ask_quota, editor))
        editor.named.connect(self._session.say_same)
        editor.open()

    @Slot(object)
    def take_over(self, draft: Draft) -> None:
        """Put what differs from the baseline into the scenario shown."""
        baseline = self._session.baseline_plan
        if baseline is None:
            return
        others = [
            what_if
            for what_if in self._session.scenario.what_ifs
            if not isinstance(what_if, (OtherOrder, PickRules))
        ]
        wanted: list[WhatIf] = []
        if draft.rules != baseline.rules:
            wanted.append(OtherOrder(draft.rules))
        if draft.picks != baseline.committee.rules:
            wanted.append(PickRules(draft.picks))
        published = Draft(baseline.rules, baseline.committee.rules)
        self._session.scenarios.set_what_ifs(
            self.tr("edit the selection order"), (*others, *wanted), name=order_name(published, draft)
        )

    def ask_quota(self, editor: OrderEditor, rules: RuleSet) -> None:
        """Open the start places that a country has earned; those taken over go into the editor."""
        dialog = self._quota(rules, editor)
        dialog.filled.connect(editor.fill)
        dialog.open()

    @Slot()
    def ask_games_places(self) -> None:
        """Open the start places of all countries; those taken over count at the Games."""
        session = self._session
        if session.plan is None:
            return
        dialog = self._quota(session.plan.rules, self._window, of_games=bool(session.project.games_places))
        dialog.counted.connect(session.scenarios.set_games_places)
        dialog.open()

    def _quota(self, rules: RuleSet, parent: QWidget, *, of_games: bool | None = None) -> QuotaDialog:
        from ui.dialogs.quota import QuotaDialog

        folder = kept_settings.folder(self._memory)
        kind = DraftKind.QUOTA if of_games is None else DraftKind.GAMES_PLACES
        kept = KeptDraft(self._session.document.drafts, kind)
        dialog = QuotaDialog(
            rules, self._session.sex, folder, self._theme, parent, of_games=of_games, kept=kept
        )
        dialog.folder_used.connect(partial(self._memory.setValue, "folder"))
        return dialog

    @Slot(object)
    def save(self, rules: RuleSet) -> None:
        """Ask for a file and write the rule set there."""
        self._to_save = rules
        folder = Path(kept_settings.folder(self._memory, "rules_folder"))
        dialog = QFileDialog(
            self._window.focusWidget() or self._window, self.tr("Save as rule set"), str(folder)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Rule sets (*.toml)")])
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(f"{file_stem(rules.name)}.toml")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, name: str) -> None:
        """Write the rule set to a file, all of it or nothing; the file's name becomes its identifier."""
        from simulator.project.atomic_file import write_atomically
        from simulator.project.outputs import check_outputs
        from simulator.project.strange_files import files_of_project
        from simulator.selection.rule_file import rule_text

        if self._to_save is None:
            return
        path, rules = Path(name), self._to_save
        self._memory.setValue("rules_folder", str(path.parent))
        text = rule_text(replace(rules, id=file_stem(path.stem)))
        session = self._session
        reads = files_of_project(session.project)
        if session.document.file is not None:
            reads += (session.document.file,)
        try:
            check_outputs([path], reads)
            write_atomically(path, text.encode())
        except InputRefused as refused:
            self._tell_unwritten(path, "\n".join(map(told_fault, refused.faults)))
        except OSError as error:
            self._tell_unwritten(path, error.strerror or str(error))

    def _tell_unwritten(self, path: Path, why: str) -> None:
        said = self.tr("{file} could not be written. Choose another folder or file name.")
        text = DialogText(self.tr("The rule set was not saved"), said.format(file=path.name), why)
        ReportDialog(text, self._window).open()


def file_stem(name: str) -> str:
    """Return a name of small letters, digits and hyphens for a file."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:LONGEST_NAME] or "rules"
