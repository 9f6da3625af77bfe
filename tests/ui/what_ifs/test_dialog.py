"""The dialog that adds a what-if."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, EntrantAdded, PairsSet, Withdrawal
from ui.dialogs.report import ReportDialog
from ui.program.program import Program
from ui.what_ifs.dialog import WhatIfDialog
from ui.what_ifs.values import ValueFields
from ui.words import numbers

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> WhatIfDialog:
    program.session.choose_skater("Anna One")
    qtbot.mouseClick(program.window.scenario.what_ifs.add, LEFT)
    return program.window.findChildren(WhatIfDialog)[0]


def choose(dialog: WhatIfDialog, kind: str) -> None:
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))


def events(dialog: WhatIfDialog) -> list[str]:
    return [dialog.events.itemText(index) for index in range(dialog.events.count())]


def test_it_begins_with_the_skater_shown_and_says_the_sentence(dialog: WhatIfDialog) -> None:
    assert dialog.skaters.currentText() == "Anna One"
    assert dialog.preview.text() == "Anna One falls · W 500 m"
    assert dialog.where.text() == "The baseline is protected: a new scenario begins."
    assert events(dialog) == ["500 m", "1000 m"]
    assert dialog.add.isEnabled()


def test_the_keyboard_adds_it(program: Program, dialog: WhatIfDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.events, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.events, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.add, LEFT)
    assert program.session.scenario.what_ifs == (
        AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS),
    )


def test_what_clashes_is_said_in_red_and_cannot_be_added(program: Program, qtbot: QtBot) -> None:
    program.session.scenarios.add_what_if(AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS))
    program.session.choose_skater("Anna One")
    program.window.actions_.add_what_if.trigger()
    dialog = program.window.findChildren(WhatIfDialog)[0]
    assert dialog.where.text() == "Goes into “One falls in the 1000 m”."
    choose(dialog, "wins")
    dialog.events.setCurrentText("1000 m")
    assert dialog.events.currentText() == "1000 m"
    assert "Anna One falls in the 1000 m" in dialog.advice.text()
    assert dialog.advice.property("tone") == "down"
    assert not dialog.add.isEnabled()
    dialog.accept()
    assert len(program.session.scenario.what_ifs) == 1
    dialog.events.setCurrentText("500 m")
    assert dialog.advice.text() == ""
    assert dialog.add.isEnabled()
    dialog.reject()


def test_the_fields_follow_the_kind(dialog: WhatIfDialog) -> None:
    values = dialog.values
    for kind, field in (
        ("place", values.place), ("time", values.time), ("form", values.shift),
        ("fall_rate", values.per_cent), ("pairs", values.pairs), ("lane_cost", values.lane),
        ("start_places", values.place),
        ("top", values.place), ("outside", values.place),
        ("beats", values.rival), ("without_race", values.race), ("falls", None),
    ):  # fmt: skip
        choose(dialog, kind)
        fields = (
            values.place, values.time, values.shift, values.per_cent, values.rival, values.race, values.pairs,
            values.lane,
        )  # fmt: skip
        assert [one for one in fields if not one.isHidden()] == ([field] if field else [])
    assert dialog.runs.isVisibleTo(dialog)  # the 500 m has two runs
    choose(dialog, "wins")
    assert not dialog.runs.isVisibleTo(dialog)
    choose(dialog, "does_not_start")
    assert events(dialog)[0] == "all distances"


def test_a_place_beyond_the_field_is_refused(dialog: WhatIfDialog) -> None:
    choose(dialog, "place")
    dialog.values.place.setValue(3)
    assert "only 2 start there" in dialog.advice.text()
    assert not dialog.add.isEnabled()


def test_a_rival_is_one_of_those_who_ride_the_event(
    program: Program, dialog: WhatIfDialog, qtbot: QtBot
) -> None:
    choose(dialog, "beats")
    rival = dialog.values.rival
    assert [rival.itemText(index) for index in range(rival.count())] == ["Cato <b>Three</b>"]
    assert dialog.advice.text() == "Choose a rival."
    assert not dialog.add.isEnabled()
    dialog.events.setCurrentText("1000 m")
    assert [rival.itemText(index) for index in range(rival.count())] == ["Bea Two"]
    rival.setFocus()
    qtbot.keyClick(rival, Qt.Key.Key_Down)
    assert dialog.preview.text() == "Anna One ahead of Bea Two · W 1000 m"
    qtbot.mouseClick(dialog.add, LEFT)
    assert program.session.scenario.what_ifs == (
        AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.BEATS, rival="Bea Two"),
    )
    program.window.actions_.add_what_if.trigger()
    again = program.window.findChildren(WhatIfDialog)[-1]
    again.skaters.setCurrentText("Bea Two")
    choose(again, "top")
    again.values.place.setValue(1)
    assert "Anna One is ahead of Bea Two in the 1000 m" in again.advice.text()
    assert not again.add.isEnabled()
    choose(again, "outside")
    assert again.preview.text() == "Bea Two does not win · W 1000 m"
    assert again.add.isEnabled()
    again.reject()


def test_a_new_entrant_is_written_and_offered_the_events_not_entered(
    program: Program, dialog: WhatIfDialog, qtbot: QtBot
) -> None:
    choose(dialog, "added")
    assert events(dialog) == []
    dialog.skaters.setCurrentText("")
    assert dialog.advice.text() == "Choose a skater."
    line = dialog.skaters.lineEdit()
    assert line is not None
    qtbot.keyClicks(line, "Zoe Nieuw")
    assert events(dialog) == ["500 m", "1000 m"]
    qtbot.mouseClick(dialog.add, LEFT)
    assert program.session.scenario.what_ifs == (EntrantAdded(Sex.W, Event.D500, "Zoe Nieuw"),)


def test_pairs_of_the_men(program: Program, dialog: WhatIfDialog, qtbot: QtBot) -> None:
    dialog.sexes.setCurrentIndex(1)
    choose(dialog, "pairs")
    dialog.values.pairs.setPlainText("Dirk Four - Evert Sixth")
    assert "Evert Sixth" in dialog.advice.text()
    assert not dialog.add.isEnabled()
    dialog.values.pairs.setPlainText("Dirk Four - Evert Five")
    qtbot.mouseClick(dialog.add, LEFT)
    assert program.session.scenario.what_ifs == (
        PairsSet(Sex.M, Event.D1500, (("Dirk Four", "Evert Five"),)),
    )


def test_a_scenario_is_copied_as_text_and_pasted(program: Program, qtbot: QtBot) -> None:
    program.session.scenarios.add("Skips", (Withdrawal(Sex.W, "Anna One", Event.D500),))
    program.window.actions_.copy_scenario.trigger()
    assert QGuiApplication.clipboard().text().startswith("okt1.")
    program.window.actions_.paste_scenario.trigger()
    assert program.session.scenario.name == "Skips (2)"
    assert program.session.scenario.what_ifs == (Withdrawal(Sex.W, "Anna One", Event.D500),)


@pytest.mark.parametrize("text", ["", "hello", "okt1.AAAA", "okt9.AAAA"])
def test_a_text_that_is_no_scenario_is_refused(program: Program, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    program.window.actions_.paste_scenario.trigger()
    assert program.session.project.scenarios == ()
    (report,) = program.window.findChildren(ReportDialog)
    assert "scenario text" in report.lines.toPlainText()


def test_a_pasted_scenario_about_skaters_who_are_not_here_is_refused(program: Program) -> None:
    from simulator.project.project import Scenario
    from simulator.project.token import token_of

    what_if = Withdrawal(Sex.W, "Somebody Else", Event.D500)
    QGuiApplication.clipboard().setText(token_of(Scenario("x", (what_if,))))
    program.window.actions_.paste_scenario.trigger()
    assert program.session.project.scenarios == ()
    (report,) = program.window.findChildren(ReportDialog)
    assert "Somebody Else" in report.lines.toPlainText()


def test_the_choice_of_a_run_goes_when_another_skater_brings_another_event(
    program: Program, dialog: WhatIfDialog
) -> None:
    dialog.runs.setCurrentIndex(1)
    assert dialog.preview.text() == "Anna One falls · W 500 m, run 1"
    dialog.skaters.setCurrentText("Bea Two")
    assert dialog.events.currentText() == "1000 m"
    assert not dialog.runs.isVisibleTo(dialog)
    assert dialog.preview.text() == "Bea Two falls · W 1000 m"


def test_sentences_of_many_lines_squeeze_no_field(dialog: WhatIfDialog) -> None:
    height = dialog.skaters.height()
    choose(dialog, "added")
    dialog.skaters.setCurrentText("Somebody of a very long name " * 3)
    choose(dialog, "place")
    dialog.values.place.setValue(60)
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    assert dialog.skaters.height() == dialog.kinds.height() == height
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_no_words_beside_a_field_are_cut_off_at_any_zoom(program: Program) -> None:
    program.session.choose_skater("Anna One")
    program.theme.set_zoom(1.5)
    try:
        program.window.actions_.add_what_if.trigger()
        dialog = program.window.findChildren(WhatIfDialog)[-1]
        layout = dialog.layout()
        assert layout is not None
        for index in range(dialog.kinds.count()):
            dialog.kinds.setCurrentIndex(index)
            assert layout.minimumSize().width() <= dialog.width()
    finally:
        program.theme.set_zoom(1.0)


def test_the_lane_costs_nothing_until_somebody_says_so_and_it_is_said_why(
    program: Program, dialog: WhatIfDialog, qtbot: QtBot
) -> None:
    choose(dialog, "lane_cost")
    assert not dialog.skaters.isEnabled()
    assert "Zero at every distance unless you say otherwise" in dialog.advice.text()
    assert "Kamst, Kuper and Sierksma 2010" in dialog.advice.text()
    assert not dialog.add.isEnabled()
    qtbot.keyClick(dialog.values.lane, Qt.Key.Key_Up)
    assert dialog.values.lane.value() == 0.01
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert [one.word for one in program.session.scenario.what_ifs] == ["lane_cost"]


def test_every_field_ends_where_the_others_do(program: Program, dialog: WhatIfDialog, qtbot: QtBot) -> None:
    right = dialog.kinds.mapTo(dialog, dialog.kinds.rect().topRight()).x()
    for kind, field in (("beats", dialog.values.rival), ("pairs", dialog.values.pairs)):
        choose(dialog, kind)
        qtbot.waitUntil(lambda one=field: one.isVisible())  # type: ignore[misc]
        QApplication.processEvents()
        assert field.mapTo(dialog, field.rect().topRight()).x() == right, kind


def test_an_example_of_a_time_is_written_as_the_language_does(dialog: WhatIfDialog) -> None:
    assert dialog.values.time.placeholderText() == "1:13.38"
    numbers.use_language("nl")
    fields = ValueFields()
    numbers.use_language("en")
    assert fields.time.placeholderText() == "1.13,38"


def test_a_time_that_nobody_has_ridden_is_doubted_and_can_be_added(dialog: WhatIfDialog) -> None:
    choose(dialog, "time")
    dialog.values.time.setText("30.00")
    assert "30.00 is too fast for the 500 m" in dialog.advice.text()
    assert dialog.advice.property("tone") == "doubt"
    assert dialog.add.isEnabled()
    dialog.values.time.setText("37.00")
    assert "too fast" not in dialog.advice.text()
