"""What can be heard of every view and every dialog, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from heard import missing, tree_of
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.program.program import Program
from ui.session.news import Phase

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
DIALOGS = (
    "report", "rename_scenario", "remarks", "add_what_if", "enter_results", "pairs", "follow", "replay",
    "form_data", "paste_form", "add_entrant", "memory", "find", "steps", "help", "method", "about", "new_meet",
)  # fmt: skip


@pytest.fixture(scope="module", params=["en", "nl"])
def heard(request: pytest.FixtureRequest, shared_program: Program) -> Iterator[Program]:
    """A window in a language, with a scenario and a skater."""
    program = shared_program
    wait(program)
    if not program.session.scenario.what_ifs:
        program.session.choose_skater("Anna One")
        program.session.scenarios.add_what_if(FALL)
    actions = {action.data(): action for action in program.window.actions_.languages.actions()}
    actions[request.param].trigger()
    program.window.resize(1000, 700)
    program.window.show()
    wait(program)
    yield program
    actions = {action.data(): action for action in program.window.actions_.languages.actions()}
    actions["en"].trigger()


def wait(program: Program) -> None:
    """Let all that was asked be answered."""
    session, tabs = program.session, program.window.tabs
    QtBot(None).waitUntil(  # type: ignore[arg-type]
        lambda: session.run.phase is Phase.UP_TO_DATE and not session.run.stale and not tabs.is_asked,
        timeout=60_000,
    )


def test_all_that_can_be_used_in_every_view_has_a_name_and_a_kind(heard: Program) -> None:
    tabs, wrong = heard.window.tabs, {}
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        wait(heard)
        QApplication.processEvents()
        assert len(tree_of(heard.window)) > 100
        for one in missing(heard.window):
            wrong.setdefault(one.strip(), tabs.tabText(number))
    assert not wrong, "\n".join(f"{where}: {what}" for what, where in wrong.items())


@pytest.mark.parametrize("name", DIALOGS)
def test_all_that_can_be_used_in_every_dialog_has_a_name_and_a_kind(heard: Program, name: str) -> None:
    getattr(heard.window.actions_, name).trigger()
    QApplication.processEvents()
    [dialog] = [one for one in heard.window.findChildren(QDialog) if one.isVisible()]
    wrong = missing(dialog)
    dialog.reject()
    dialog.deleteLater()
    assert not wrong, "\n".join(wrong)
