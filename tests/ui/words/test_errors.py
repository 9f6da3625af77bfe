"""The words of dialogs about faults."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.input.faults import Fault
from simulator.results import read_results
from ui.dialogs.report import ReportDialog
from ui.words.errors import MOST_LINES, DialogText, failure_text, refused_text, warnings_text


def test_every_fault_is_listed_and_the_screen_is_said_to_stand() -> None:
    text = refused_text([Fault("a.csv", "wrong", line=1), Fault("a.csv", "wrong", line=2)])
    assert text.summary.startswith("2 faults were found. Nothing has been changed")
    assert text.lines == "a.csv, line 1: wrong.\na.csv, line 2: wrong."


def test_one_fault_is_not_called_faults() -> None:
    assert refused_text([Fault("a.csv", "wrong")]).summary.startswith("One fault was found.")
    assert "One row is in doubt" in warnings_text(["row"]).summary


def test_nothing_is_opened_of_what_is_refused_on_starting() -> None:
    for faults in ([Fault("a.csv", "wrong")], [Fault("a.csv", "wrong"), Fault("b.csv", "wrong")]):
        assert refused_text(faults, shown=False).summary.endswith("found. Nothing has been opened.")


@pytest.mark.parametrize(
    "rows",
    [
        "sex,distance_m,skater\nW,1000,Anna One\nW,1000,Bea Two\n",
        "sex,distance_m,pair,skater\nW,1000,1,Anna One\nW,1000,1,Bea Two\n",
        "skater,country\nAnna One,NED\nBea Two,NED\n",
    ],
)
def test_a_start_list_given_for_results_is_told_where_it_goes(tmp_path: Path, rows: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(rows)
    lines = refused_text(read_results(file).faults, shown=False).lines
    assert lines.startswith("list.csv: there is no time and no status in any row. It is a ")
    assert "File, New meet…, the step Entries takes it." in lines


def test_a_very_long_list_is_cut_and_says_so() -> None:
    text = warnings_text([f"row {number}" for number in range(MOST_LINES + 25)])
    assert text.lines.splitlines()[-1] == "… and 25 more."
    assert len(text.lines.splitlines()) == MOST_LINES + 1


def test_markup_in_a_file_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    dialog = ReportDialog(failure_text("<b>bold</b>.csv", "details"))
    qtbot.addWidget(dialog)
    assert "<b>bold</b>.csv" in dialog.summary.text()
    assert dialog.summary.textFormat().name == "PlainText"


def _shows_all(dialog: ReportDialog) -> bool:
    return dialog.lines.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("theme")
def test_a_sentence_alone_has_no_empty_field_and_a_small_box(qtbot: QtBot) -> None:
    high = []
    for lines in ("", "One line.", "\n".join(map(str, range(4))), "\n".join(map(str, range(90)))):
        dialog = ReportDialog(DialogText("Title", "A sentence.", lines))
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.lines.isVisible() == bool(lines)
        high.append(dialog.height())
        if lines.count("\n") < 9:
            qtbot.waitUntil(partial(_shows_all, dialog))
    assert high == sorted(set(high))


def test_the_text_can_be_copied(qtbot: QtBot) -> None:
    dialog = ReportDialog(refused_text([Fault("a.csv", "wrong", line=1)]))
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    assert "a.csv, line 1: wrong." in QApplication.clipboard().text()
