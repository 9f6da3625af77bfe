"""The dialog that fills start places from World Cup results, and the way from the editor of the order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from world_cup_files import race, skater, write

from simulator.event import Event, Sex
from simulator.quota.filled import EarnedPlaces
from simulator.selection.draft import Draft
from simulator.selection.rule_file import load_rule_set
from ui.dialogs.order_editor import OrderEditor
from ui.dialogs.quota import QuotaDialog
from ui.drafts.drafts import DraftKind, Drafts
from ui.drafts.kept_draft import KeptDraft
from ui.look.theme import Theme
from ui.program.program import Program
from ui.views.games import GamesView

RULES = load_rule_set("knsb-2026")
KEY = (Sex.W, Event.D1000)


@pytest.fixture
def cups(tmp_path: Path) -> Path:
    """A 1000 m in which three of NED and one more ride, and a 1500 m in which NED has one place."""
    return write(
        tmp_path / "cups.csv",
        race("2025-11-14", numbers=range(16)),
        race("2025-11-15", 1500, numbers=[5, 0, 6]),
        race("2025-11-14", division="B", numbers=range(20, 40)),
    )


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[QuotaDialog]:
    made = QuotaDialog(RULES, Sex.W, "", theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.reading.stop()


def lines(dialog: QuotaDialog, column: int) -> list[str]:
    return [dialog.places.index(row, column).data() for row in range(dialog.places.rowCount())]


def test_without_results_it_says_what_is_wanted_and_takes_it(
    dialog: QuotaDialog, cups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    monkeypatch.setattr(QFileDialog, "open", lambda files: asked.append(files.windowTitle()))
    assert dialog.nothing.isVisible()
    assert not dialog.places_table.isVisible()
    dialog.nothing.button.click()
    assert asked == ["Add World Cup results"]
    dialog.add_files([str(cups)])
    assert dialog.places_table.isVisible()
    dialog.clear.click()
    assert dialog.nothing.isVisible()


def test_nothing_can_be_taken_over_before_results_are_read(dialog: QuotaDialog, cups: Path) -> None:
    assert not dialog.ok.isEnabled()
    assert dialog.filled_places() == EarnedPlaces({})
    dialog.add_files([str(cups)])
    assert dialog.ok.isEnabled()
    assert dialog.sources.text() == "cups.csv"


def test_what_is_wrong_is_heard_when_it_is_shown(
    dialog: QuotaDialog, cups: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.dialogs.quota.announce", lambda _widget, text: said.append(text))
    dialog.add_files([str(write(tmp_path / "late.csv", race("2026-11-14")))])
    qtbot.waitUntil(lambda: "no result of Division A or B" in dialog.notes.text())
    assert said == [dialog.notes.text()]
    dialog.clear.click()
    dialog.add_files([str(cups)])
    said.clear()
    dialog.country.setText("XYZ")
    dialog.country.editingFinished.emit()
    dialog.country.editingFinished.emit()
    assert said == [dialog.notes.text()]
    assert said[0].startswith('Country: nobody of "XYZ" is in the results')


def test_earned_places_stand_beside_those_of_the_rules(dialog: QuotaDialog, cups: Path) -> None:
    dialog.add_files([str(cups)])
    assert lines(dialog, 0) == ["Women, 1000 m", "Women, 1500 m"]
    assert lines(dialog, 1) == ["3", "3"]
    assert lines(dialog, 2) == ["3", "1"]
    dialog.mass_start.setValue(1)
    assert lines(dialog, 2) == ["3", "1", "1", "1"]
    dialog.country.setText("canada")
    dialog.country.editingFinished.emit()
    assert lines(dialog, 2)[0] == "2"
    assert "7 tickets" in dialog.team.text()


def test_the_lists_of_an_event_can_be_looked_at(dialog: QuotaDialog, cups: Path) -> None:
    dialog.add_files([str(cups)])
    dialog.lists_of.setCurrentText("Women, 1000 m")
    first = [dialog.list.index(0, column).data() for column in range(7)]
    assert first == ["1", skater(0), "NED", "60", "60", "1:14.00", "by points"]
    over = [row for row in range(dialog.list.rowCount()) if "over" in dialog.list.index(row, 6).data()]
    assert skater(3) in [dialog.list.index(row, 1).data() for row in over]


def test_a_field_that_is_not_whole_and_a_country_that_nobody_rides_for_are_told(
    dialog: QuotaDialog, cups: Path
) -> None:
    dialog.add_files([str(cups)])
    assert "Women, 1500 m: the field is not whole. 1 of 4 races are in the results" in dialog.notes.text()
    dialog.country.setText("XYZ")
    dialog.country.editingFinished.emit()
    assert dialog.notes.text().startswith('Country: nobody of "XYZ" is in the results')
    assert not dialog.ok.isEnabled()


def test_files_that_cannot_be_used_are_told_and_can_be_cleared(dialog: QuotaDialog, tmp_path: Path) -> None:
    dialog.add_files([str(write(tmp_path / "old.csv", race("2020-11-14")))])
    assert "no result of Division A or B from 14 Nov 2025 to" in dialog.notes.text()
    assert not dialog.ok.isEnabled()
    dialog.clear.click()
    assert not dialog.notes.isVisible()
    assert not dialog.clear.isEnabled()


def test_another_rule_reads_the_files_again(dialog: QuotaDialog, cups: Path) -> None:
    dialog.add_files([str(cups)])
    dialog.rule.setCurrentIndex(dialog.rule.findData("isu-2022"))
    assert "no result of Division A or B from 12 Nov 2021 to" in dialog.notes.text()
    dialog.rule.setCurrentIndex(dialog.rule.findData("isu-2026"))
    assert dialog.ok.isEnabled()


def test_files_are_asked_for_and_their_folder_is_told(dialog: QuotaDialog, cups: Path, qtbot: QtBot) -> None:
    dialog.add.click()
    (asked,) = dialog.findChildren(QFileDialog)
    with qtbot.waitSignal(dialog.folder_used) as told:
        asked.filesSelected.emit([str(cups)])
    assert told.args == [str(cups.parent)]
    asked.close()


def test_what_is_taken_over_fills_places_and_rows_in_one_step_that_can_be_undone(
    dialog: QuotaDialog, cups: Path, qtbot: QtBot, theme: Theme
) -> None:
    draft = Draft(RULES)
    editor = OrderEditor(draft, draft, {}, {}, Sex.W, theme.palette)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.quota_wanted) as wanted:
        editor.places.from_quota.click()
    assert wanted.args == [RULES]
    dialog.filled.connect(editor.fill)
    dialog.add_files([str(cups)])
    dialog.accept()
    rules = editor.drafts.draft.rules
    assert rules.start_places[Sex.W][Event.D1500] == 1
    assert rules.start_places[Sex.W][Event.D500] == 3, "nothing is known of it"
    assert [row.okt_place for row in rules.order[Sex.W] if row.event is Event.D1500] == [1]
    assert rules.cap == RULES.cap, "not every event is known"
    assert not any(not fault.doubt for fault in editor.faults)
    editor.undo.click()
    assert editor.drafts.draft.rules == RULES


def test_the_likeliest_places_are_shown_when_the_races_to_come_are_simulated(
    dialog: QuotaDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.quota.TOURNAMENTS", 200)
    file = write(
        tmp_path / "cups.csv",
        race("2025-11-14", numbers=range(20)),
        race("2025-11-14", division="B", numbers=range(20, 45)),
    )
    dialog.add_files([str(file)])
    assert lines(dialog, 3) == [""]
    dialog.rink.setText("Hamar")
    dialog.rink.editingFinished.emit()
    chances = dialog.chances
    assert chances is not None
    assert lines(dialog, 2) == [str(chances.likeliest("NED")[KEY])]
    assert lines(dialog, 3)[0].endswith("%")
    assert dialog.filled_places().places[KEY] == chances.likeliest("NED")[KEY]
    assert "no results are known" not in dialog.notes.text()
    dialog.rink.setText("Hammar")
    dialog.rink.editingFinished.emit()
    assert dialog.notes.text().startswith('rink: no results are known on the rink "Hammar".')
    dialog.rink.clear()
    dialog.rink.editingFinished.emit()
    assert dialog.chances is None


def test_nothing_is_told_of_a_dialog_that_is_cancelled(dialog: QuotaDialog, cups: Path, qtbot: QtBot) -> None:
    dialog.add_files([str(cups)])
    assert dialog.ok.isEnabled()
    with qtbot.assertNotEmitted(dialog.filled):
        dialog.reject()
    assert not dialog.isVisible()


def test_places_of_all_countries_are_taken_over_for_the_games(
    program: Program, cups: Path, qtbot: QtBot
) -> None:
    window, session = program.window, program.session
    window.tabs.of(GamesView).places.click()
    (dialog,) = window.findChildren(QuotaDialog)
    assert not dialog.as_shipped.isEnabled()
    assert dialog.mass_start.isHidden()
    dialog.add_files([str(cups)])
    qtbot.waitUntil(dialog.ok.isEnabled)
    counted = dialog.places_of_countries()
    assert counted[KEY]["NED"] == 3
    assert len(counted[KEY]) > 1
    dialog.ok.click()
    assert {(one.sex, one.event): dict(one.places) for one in session.project.games_places} == counted
    qtbot.waitUntil(lambda: not window.findChildren(QuotaDialog))
    window.tabs.of(GamesView).places.click()
    (again,) = window.findChildren(QuotaDialog)
    again.as_shipped.click()
    assert session.project.games_places == ()
    session.document.stack.undo()
    assert len(session.project.games_places) == len(counted)


def test_a_long_account_of_what_is_missing_leaves_the_tables_their_room(
    dialog: QuotaDialog, cups: Path
) -> None:
    dialog.add_files([str(cups)])
    before = dialog.list_table.height()
    dialog._say("\n".join(f"Women, {number} m: the field is not whole" for number in range(40)))
    dialog.layout().activate()
    assert dialog.notes.isVisible()
    assert dialog.list_table.height() >= min(before, 150)


def test_files_and_fields_are_there_again_when_it_was_closed(qtbot: QtBot, theme: Theme, cups: Path) -> None:
    drafts = Drafts()

    def opened() -> QuotaDialog:
        made = QuotaDialog(RULES, Sex.W, "", theme, kept=KeptDraft(drafts, DraftKind.QUOTA))
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        return made

    opened().reject()
    assert drafts.all() == ()
    first = opened()
    first.add_files([str(cups)])
    qtbot.waitUntil(lambda: first.answer is not None)
    first.country.setText("NEDX")
    first.country.editingFinished.emit()
    told = first.notes.text()
    assert "NEDX" in told
    first.pursuit.setChecked(False)
    first.reject()
    kept = Drafts()
    assert kept.take_over(drafts.text())  # what a crash leaves
    again = opened()
    qtbot.waitUntil(lambda: again.notes.text() == told)
    assert again.kept.isVisibleTo(again)
    assert (again.country.text(), again.pursuit.isChecked(), again.ok.isEnabled()) == ("NEDX", False, False)
    again.country.setText("NED")
    again.country.editingFinished.emit()
    assert again.ok.isEnabled()
    again.kept.discard.click()
    assert (again.country.text(), again.pursuit.isChecked()) == ("NED", True)
    assert again.nothing.isVisibleTo(again)
    assert drafts.all() == ()
    drafts.keep(DraftKind.QUOTA, "", {"files": [7], "rule": 1})
    assert not opened().kept.isVisible()
    assert drafts.all() == ()
