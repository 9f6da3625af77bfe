"""What a project is forecast from, opened in the window: nothing the user has goes without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.meet.meet import Entry
from simulator.project.project import InputFile, Inputs
from ui.dialogs.choice import ChoiceDialog
from ui.program.program import Program
from ui.words.own_inputs import form_in_use, own_inputs


def opened(program: Program, *names: str) -> ChoiceDialog:
    """Return the question that opening these files asks."""
    program.window.asking_meet.results_dropped.emit(list(names))  # as the menu does
    return program.window.findChildren(ChoiceDialog)[-1]


@pytest.mark.parametrize("shipped", [None, True])
def test_form_data_that_are_opened_are_added_or_used_alone_as_the_user_says(
    program: Program, qtbot: QtBot, shipped: bool | None
) -> None:
    session = program.session
    session.use_form(Inputs(shipped=shipped))
    qtbot.waitUntil(lambda: session.inputs.shipped is shipped)
    dialog = opened(program, "/lists/good.csv")
    assert "shipped with the program" in dialog.question.text()
    assert "good.csv" in dialog.question.text()
    assert session.inputs.form == ()
    assert [button.isDefault() for button in dialog.buttons.buttons()].count(True) == 1
    assert dialog.ways[0].isDefault()
    dialog.ways[0].click()
    qtbot.waitUntil(lambda: len(session.inputs.form) == 1)
    assert session.inputs.with_shipped
    session.paste_results(Pasted("1 Anna One 38.00"))
    qtbot.waitUntil(lambda: len(session.inputs.pasted) == 1)
    dialog = opened(program, "/lists/a.csv", "/lists/b.csv")
    assert "shipped with the program, good.csv, 1 pasted list." in dialog.question.text()
    assert "2 files" in dialog.question.text()
    dialog.ways[1].click()
    qtbot.waitUntil(lambda: len(session.inputs.form) == 2)
    assert not session.inputs.with_shipped
    assert session.inputs.pasted == ()
    session.document.stack.undo()
    assert session.inputs.with_shipped
    assert [file.path.name for file in session.inputs.form] == ["good.csv"]


def test_form_data_that_are_not_opened_after_all_change_nothing(program: Program) -> None:
    before = program.session.inputs
    dialog = opened(program, "/lists/good.csv")
    dialog.reject()
    assert program.session.inputs == before
    assert not program.session.document.stack.canUndo()


def test_a_file_opened_twice_is_one_source(program: Program, qtbot: QtBot) -> None:
    opened(program, "/lists/good.csv").ways[0].click()
    qtbot.waitUntil(lambda: len(program.session.inputs.form) == 1)
    opened(program, "/lists/good.csv", "/lists/b.csv").ways[0].click()
    qtbot.waitUntil(lambda: len(program.session.inputs.form) > 1)
    assert [file.path.name for file in program.session.inputs.form] == ["good.csv", "b.csv"]


def test_reloading_asks_where_it_gives_up_what_the_user_gave(program: Program, qtbot: QtBot) -> None:
    session, reload = program.session, program.window.actions_.reload
    reload.trigger()
    assert program.window.findChildren(ChoiceDialog) == []
    session.add_entrant(Entry(Sex.W, Event.D500, "New One"))
    qtbot.waitUntil(lambda: len(session.inputs.added) == 1)
    reload.trigger()
    (dialog,) = program.window.findChildren(ChoiceDialog)
    assert "1 added entrant" in dialog.question.text()
    assert len(session.inputs.added) == 1
    dialog.ways[0].click()
    qtbot.waitUntil(lambda: session.inputs.added == ())


def test_many_files_are_counted_and_not_all_named() -> None:
    files = tuple(InputFile(Path(f"/lists/{number}.csv")) for number in range(9))
    assert form_in_use(Inputs(form=files), None).endswith(": 0.csv, 1.csv, 7 more files.")
    assert form_in_use(Inputs(shipped=False), None) == ""
    assert own_inputs(Inputs(entries=files[0], same=(("A B", "Ab B"),))) == "0.csv, 1 name decided"
    assert own_inputs(Inputs()) == ""
