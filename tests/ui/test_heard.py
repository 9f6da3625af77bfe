"""What can be heard of every view and every dialog, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from heard import Heard, count, missing, tree_of, unreached
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.look.parts.elided_label import ElidedLabel
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.dialogs import dialogs

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)


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


def report(wrong: dict[str, str]) -> str:
    return "\n".join(f"{where}: {what}" for what, where in wrong.items())


def test_all_that_can_be_used_in_every_view_has_a_name_and_a_kind(heard: Program) -> None:
    wrong: dict[str, str] = {}
    for number, view in enumerate(heard.window.tabs.views):
        heard.window.tabs.setCurrentIndex(number)
        for name, show in view.pages().items():
            show()
            wait(heard)
            QApplication.processEvents()
            assert len(tree_of(heard.window)) > 100
            for one in missing(heard.window):
                wrong.setdefault(one.strip(), name)
    assert not wrong, report(wrong)


def test_all_that_can_be_used_in_every_dialog_has_a_name_and_a_kind(heard: Program) -> None:
    wrong: dict[str, str] = {}
    seen = set()
    for name, dialog in dialogs(heard):
        seen.add(type(dialog).__name__)
        for one in missing(dialog):
            wrong.setdefault(one.strip(), name)
    assert len(seen) > 20
    assert not wrong, report(wrong)


def test_what_stands_in_the_docks_is_heard_where_a_key_leads(heard: Program) -> None:
    window = heard.window
    assert heard.session.skater is not None
    docks = (window.left_dock, window.right_dock)
    loose = [
        str(node)
        for node in unreached(tree_of(window))
        if isinstance(node.widget, QWidget) and any(dock.isAncestorOf(node.widget) for dock in docks)
    ]
    assert loose == []


def test_what_is_missing_is_found(heard: Program, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    cut, canvas, box, table = ElidedLabel(), QWidget(), QComboBox(), QTableWidget(1, 1)
    cut.show_text("A sentence that has no room at all")
    cut.setFixedWidth(40)
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    canvas.setAccessibleName("A canvas")
    box.setAccessibleName("A choice")
    table.setItem(0, 0, QTableWidgetItem("a cell"))
    table.setHorizontalHeaderLabels([""])
    for part in (cut, canvas, box, table):
        layout.addWidget(part)
    window.show()
    cut.setAccessibleName("")
    found = missing(window)
    for wanted in ("cut: ", "of no kind: ", "no heading: "):
        assert any(one.startswith(wanted) for one in found), wanted
    unnamed = [one for one in found if one.startswith("no name: ")]
    assert any("QComboBox" in one for one in unnamed)
    assert any("QTableWidget" in one for one in unnamed)


def test_labels_that_no_key_leads_to_are_counted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    box, button, unnamed = QComboBox(), QPushButton("Go"), QPushButton()
    button.setAccessibleDescription("Goes there at once, 85 %")
    named = QLabel("&Which")
    named.setBuddy(box)
    for part in (named, box, QLabel("Goes there at once"), QLabel("A loose end"), button, unnamed):
        layout.addWidget(part)
    window.show()
    found = count(tree_of(window))
    assert (found.unnamed, found.unreached) == (1, 1)
    assert found + Heard(1, 2, 3) == Heard(found.things + 1, 3, 4)
