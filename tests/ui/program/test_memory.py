"""The bound of the memory: asked for in a dialog, remembered, and told to the core."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from simulator.ask.core import Core
from simulator.defaults import DEFAULT_MEMORY_MB
from ui.dialogs.memory import MemoryDialog, remembered_mb
from ui.program.program import Program

if TYPE_CHECKING:
    from conftest import QuickCore


def dialog_of(program: Program) -> MemoryDialog:
    program.window.actions_.memory.trigger()
    [dialog] = program.window.findChildren(MemoryDialog)
    return dialog


def test_the_bound_is_chosen_in_the_menu_simulation_and_remembered(
    program: Program, core: QuickCore, memory: QSettings
) -> None:
    assert core.memory_bytes == DEFAULT_MEMORY_MB * 1_000_000
    dialog = dialog_of(program)
    assert dialog.amount.value() == DEFAULT_MEMORY_MB
    dialog.amount.setValue(120)
    dialog.accept()
    assert core.memory_bytes == 120_000_000
    assert remembered_mb(memory) == 120


def test_a_dialog_that_is_cancelled_changes_nothing(
    program: Program, core: QuickCore, memory: QSettings
) -> None:
    dialog = dialog_of(program)
    dialog.amount.setValue(120)
    dialog.reject()
    assert core.memory_bytes == DEFAULT_MEMORY_MB * 1_000_000
    assert remembered_mb(memory) == DEFAULT_MEMORY_MB


def test_the_usual_bound_can_be_had_back(qtbot: QtBot) -> None:
    dialog = MemoryDialog(777)
    qtbot.addWidget(dialog)
    dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.amount.value() == DEFAULT_MEMORY_MB


def test_the_next_start_goes_by_the_bound_of_the_last(
    qapp: QApplication, core: QuickCore, memory: QSettings
) -> None:
    memory.setValue("memory_mb", 90)
    program = Program(qapp, memory, core)
    program.close()
    program.window.deleteLater()
    program.theme.deleteLater()
    assert core.memory_bytes == 90_000_000


def test_a_bound_that_makes_no_sense_is_passed_over(memory: QSettings) -> None:
    for nonsense in ("", "lots", "-5", "0", "49", "16001", "9" * 400, "²"):
        memory.setValue("memory_mb", nonsense)
        assert remembered_mb(memory) == DEFAULT_MEMORY_MB, nonsense


def test_the_bound_holds_for_a_workbench_made_before_and_after() -> None:
    core = Core()
    core.keep_at_most(70_000_000)
    assert core.kept.most_bytes == 70_000_000
    core.keep_at_most(80_000_000)
    assert core.kept.most_bytes == 80_000_000
