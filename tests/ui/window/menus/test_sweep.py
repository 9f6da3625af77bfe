"""The result of a sweep in the window: a table, a map, and a click that shows a scenario in Compare."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from simulator import __version__
from simulator.event import Sex
from simulator.own_meet.recognise import ContentKind, kind_of_file
from simulator.what_if.what_ifs import FormShift
from ui.dialogs.report import ReportDialog
from ui.dialogs.sweep_result import SweepWindow
from ui.look.theme import Scheme
from ui.program.program import Program
from ui.views.compare import CompareView

SKATERS, SHIFTS = ("Anna One", "Bea Two", "Cato <b>Three</b>"), (-0.2, 0.2)
OTHER = {"Anna One": "Bea Two", "Bea Two": "Anna One", "Cato <b>Three</b>": "Anna One"}


def line(skater: str, shift: float, number: int, **other: Any) -> dict[str, Any]:
    gain = -shift * (number + 1) / 2
    changes = {
        skater: {"before": 0.5, "after": 0.5 + gain, "change": gain, "se": 0.01},
        OTHER[skater]: {"before": 0.4, "after": 0.4 - gain / 2, "change": -gain / 2, "se": 0.2},
    }
    what_if = {"what": "form_shift", "sex": "W", "skater": skater, "s_per_1000m": shift}
    return {
        "kind": "okt-sweep",
        "id": f"{number}{shift > 0:d}".rjust(64, "0"),
        "axes": {"meet": "okt-2025", "seed": 2026, "sex": "W", "skater": skater, "s_per_1000m": shift},
        "what_ifs": [what_if],
        "tournaments": 1000,
        "tickets": {"W": {name: own["after"] for name, own in changes.items()}},
        "changes": {"W": changes},
        "inputs_sha256": "0" * 64,
        "version": __version__,
        **other,
    }


def result(folder: Path, lines: list[dict[str, Any]], end: str = "") -> Path:
    path = folder / "a.txt"  # what it is stands in it, not in its name
    path.write_text("".join(json.dumps(one) + "\n" for one in lines) + end, encoding="utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return result(
        tmp_path, [line(name, shift, number) for number, name in enumerate(SKATERS) for shift in SHIFTS]
    )


def shown(program: Program) -> SweepWindow:
    return program.window.asking_sweep.shown[-1]


def column(window: SweepWindow, number: int) -> list[str]:
    model = window.model
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_a_dropped_result_is_known_by_its_content(program: Program, file: Path) -> None:
    assert kind_of_file(file) is ContentKind.SWEEP_RESULT
    program.window.asking_meet.drop([file])
    window = shown(program)
    assert window.isVisible()
    assert not window.isModal()
    assert window.title.text().startswith("6 scenarios of 1,000 tournaments")
    assert "Seed 2026" in window.title.text()


def test_the_file_of_a_sweep_is_not_counted_here(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_text('kind = "okt-sweep"\n')
    assert kind_of_file(path) is ContentKind.SWEEP
    program.window.asking_meet.drop([path])
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "Run okt sweep with it" in str(dialog.text)


def test_what_changes_most_stands_first_and_every_column_sorts(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    window = shown(program)
    heading = [str(window.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(7)]
    assert heading == ["Skater", "s per 1000 m", "Whose chance", "Before", "After", "Change, pp", "SE"]
    assert column(window, 5) == ["+30.0", "+20.0", "+10.0", "−10.0", "−20.0", "−30.0"]
    window.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(window, 0)[::2] == list(SKATERS)
    window.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(window, 1) == ["+0.20"] * 3 + ["−0.20"] * 3


def test_the_chance_of_one_skater_is_looked_at(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    window = shown(program)
    names = [window.whose.itemText(number) for number in range(window.whose.count())]
    assert names == [
        "whoever changes most",
        "Cato <b>Three</b> (Women)",
        "Bea Two (Women)",
        "Anna One (Women)",
    ]
    window.whose.setCurrentIndex(3)
    window.whose.activated.emit(3)
    assert window.table.isColumnHidden(2)
    assert column(window, 5) == ["+15.0", "+10.0", "+10.0", "−10.0", "−10.0", "−15.0"]
    model = window.model
    tones = [model.index(row, 5).data(Qt.ItemDataRole.UserRole + 3) for row in range(model.rowCount())]
    assert tones.count("text") == 2  # the others are within noise


def test_two_axes_stand_against_each_other(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    chart = shown(program).map
    assert chart.headings() == ["", "−0.20", "+0.20"]
    assert [chart.cells(row) for row in range(3)] == [
        ["Anna One", "+10.0", "−10.0"],
        ["Bea Two", "+20.0", "−20.0"],
        ["Cato <b>Three</b>", "+30.0", "−30.0"],
    ]
    window = shown(program)
    window.down.setCurrentIndex(1)
    window.down.activated.emit(1)
    assert window.map.headings() == ["", "−0.20", "+0.20"]
    assert window.map.cells(0)[0] == "−0.20"


def test_a_click_shows_the_scenario_in_compare_once(program: Program, file: Path, qtbot: QtBot) -> None:
    program.window.asking_sweep.open(file)
    window = shown(program)
    window.table.clicked.emit(window.model.index(1, 0))
    session = program.session
    assert session.scenario.what_ifs == (FormShift(Sex.W, "Bea Two", None, -0.2),)
    assert isinstance(program.window.tabs.currentWidget(), CompareView)
    assert "Shown in Compare: Two form −0.20 s." in window.told.text()
    chart = window.map
    left = chart.columns[1].box(0, 1).center().x()
    where = QPoint(round(left), chart.row_point("1").y())
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert [one.name for one in session.project.scenarios] == [session.scenario.name]


def test_a_scenario_of_the_other_sex_is_compared_there(program: Program, file: Path) -> None:
    program.session.choose_sex(Sex.M)
    program.window.asking_sweep.open(file)
    window = shown(program)
    window.table.clicked.emit(window.model.index(1, 0))
    assert program.session.sex is Sex.W


def test_the_keyboard_opens_the_largest_change_of_a_row(program: Program, file: Path, qtbot: QtBot) -> None:
    program.window.asking_sweep.open(file)
    window = shown(program)
    window.map.select("0")
    qtbot.keyClick(window.map, Qt.Key.Key_Return)
    assert program.session.scenario.what_ifs == (FormShift(Sex.W, "Anna One", None, -0.2),)


def test_another_seed_is_told(program: Program, tmp_path: Path) -> None:
    axes = {"meet": "okt-2025", "seed": 7, "sex": "W", "skater": "Anna One", "s_per_1000m": -0.2}
    program.window.asking_sweep.open(result(tmp_path, [line("Anna One", -0.2, 0, axes=axes)]))
    window = shown(program)
    assert window.map.isHidden()  # no two axes to be set against each other
    window.table.clicked.emit(window.model.index(0, 0))
    assert "The seed of the project is 2026, of the sweep 7" in window.told.text()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"axes": {"meet": "okt-2021", "seed": 1}}, "Open that meet first"),
        ({"what_ifs": [{"what": "form_shift"}]}, "this key is missing"),
        ({"what_ifs": [{"what": "withdrawal", "sex": "W", "skater": "Nobody"}]}, "is not entered"),
    ],
)
def test_a_scenario_that_cannot_be_shown_is_told(
    program: Program, tmp_path: Path, change: dict[str, Any], told: str
) -> None:
    program.window.asking_sweep.open(result(tmp_path, [line("Anna One", -0.2, 0, **change)]))
    window = shown(program)
    window.table.clicked.emit(window.model.index(0, 0))
    (dialog,) = program.window.findChildren(ReportDialog)
    assert told in str(dialog.text)
    assert not program.session.project.scenarios


def test_the_baseline_of_a_sweep_is_the_baseline(program: Program, tmp_path: Path) -> None:
    bare = line("Anna One", -0.2, 0, what_ifs=[], changes={"W": {}})
    program.window.asking_sweep.open(result(tmp_path, [bare]))
    window = shown(program)
    assert column(window, 0) == ["nobody's"]
    window.table.clicked.emit(window.model.index(0, 0))
    assert not program.session.scenario.what_ifs


def test_a_damaged_end_is_told_and_rubbish_refused(program: Program, tmp_path: Path) -> None:
    program.window.asking_sweep.open(result(tmp_path, [line("Anna One", -0.2, 0)], end='{"kind": "okt'))
    assert "Line 2 of the file is damaged" in shown(program).told.text()
    rubbish = tmp_path / "rubbish"
    rubbish.write_text("x\ny\n")
    program.window.asking_sweep.open(rubbish)
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "line 1: the line is damaged" in str(dialog.text)


def test_windows_of_sweeps_close_with_the_main_one_or_alone(program: Program, file: Path) -> None:
    asking = program.window.asking_sweep
    for _ in range(3):
        asking.open(file)
    asking.shown[1].close()
    assert len(asking.shown) == 2
    assert not asking.shown[0].testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    program.window.close_now()
    assert not asking.shown


def test_a_sweep_stays_open_in_another_language_and_goes_on_answering(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    before = shown(program)
    program.speak("nl")
    after = shown(program)
    assert after is not before
    assert program.window.asking_sweep.shown == [after]
    after.table.clicked.emit(after.model.index(0, 0))
    assert program.session.scenario.what_ifs


def test_a_theme_is_taken_over(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    before = shown(program).grab().toImage()
    program.theme.set_scheme(Scheme.DARK)
    assert shown(program).grab().toImage() != before


def test_names_are_shown_as_they_are_written(program: Program, file: Path) -> None:
    program.window.asking_sweep.open(file)
    window = shown(program)
    tip = window.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>Three" not in str(tip)
    assert window.model.data(QModelIndex()) is None
