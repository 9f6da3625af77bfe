"""The last line of a view's head: what forecasts rest on, and the list behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.ask.leverage.comparison import Change, Comparison
from simulator.chances.basis import Basis, SkaterBasis, SourceBasis
from simulator.chances.outcome import Outcome
from simulator.event import Event, Sex
from simulator.what_if.entered_result import EnteredResult
from ui.dialogs.report import ReportDialog
from ui.look.palette import DARK
from ui.look.theme import Theme
from ui.program.program import Program
from ui.views.basis_line import BasisLine
from ui.views.compare import CompareView
from ui.views.decides import DecidesView
from ui.views.selection_order import SelectionOrderView
from ui.views.tickets import TicketsView
from ui.words.basis import aged_text, basis_dialog, basis_line

FIRST_DAY = date(2025, 12, 26)
SHIPPED = SourceBasis("", 1231, 1230, undated=1, newest=date(2025, 12, 14))
OWN = SourceBasis("late.csv", 20, 9, unread=2, repeated=4, late=5, newest=date(2025, 12, 12))
SKATERS = (SkaterBasis(Sex.W, "Skater A", 12, 1), SkaterBasis(Sex.W, "Skater D", 0, 0),
           SkaterBasis(Sex.M, "Skater E", 0, 2))  # fmt: skip
BASIS = Basis("KNSB, Games of 2026", FIRST_DAY, (SHIPPED, OWN), SKATERS)
LATE = Basis("KNSB", FIRST_DAY, (SourceBasis("late.csv", 184, 0, late=184),), SKATERS[1:])


def test_the_line_says_how_many_results_up_to_when_and_which_order() -> None:
    assert basis_line(BASIS) == "1,239 results up to 14 December 2025 · KNSB, Games of 2026"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (LATE.sources, "none of 184 is from before 26 December 2025"),
        ((SHIPPED,), "none of 1,230 is a time of an entrant"),
        ((), "the form data hold none"),
    ],
)
def test_data_that_leave_nothing_are_said_to(source: tuple[SourceBasis, ...], told: str) -> None:
    line = basis_line(Basis("KNSB", FIRST_DAY, source, SKATERS[1:]))
    assert line == f"Forecast without results: {told}"


def test_the_list_has_every_row_left_out_and_who_is_forecast_from_nothing() -> None:
    lines = basis_dialog(BASIS).lines.splitlines()
    for told in (
        "Results shipped with the program: 1,230 of 1,231 rows used",
        "  Left out, without a day that shows they are earlier: 1",
        "late.csv: 9 of 20 rows used",
        "  Newest result: 12 December 2025",
        "  Left out, of the first day of the meet or later: 5",
        "  Left out, told before: 4",
        "  Left out, not understood: 2",
        "Personal bests used: 3",
        "Entrants forecast from nothing (°): 1",
        "  Skater D, Women",
    ):
        assert told in lines
    nothing, _, missing = "\n".join(lines).partition("Entrants without a result")
    assert "Skater E" not in nothing
    assert "Skater E: no result at all" in missing


def test_a_key_or_a_click_opens_the_list(qtbot: QtBot, theme: Theme) -> None:
    line = BasisLine(theme.palette)
    qtbot.addWidget(line)
    line.show_basis(BASIS)
    line.show()
    assert line.button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(line.list_wanted):
        qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    line.button.setFocus()
    with qtbot.waitSignal(line.list_wanted):
        qtbot.keyClick(line.button, Qt.Key.Key_Space)


def test_data_that_leave_nothing_stand_out_as_long_as_they_last(qtbot: QtBot, theme: Theme) -> None:
    line = BasisLine(theme.palette)
    qtbot.addWidget(line)
    line.show_basis(LATE)
    line.retheme(DARK)
    assert f"color: {DARK.down}" in line.button.styleSheet()
    line.show_basis(BASIS)
    assert f"color: {DARK.down}" not in line.button.styleSheet()
    line.show_basis(None)
    assert line.button.isHidden()


def test_the_line_and_the_remark_on_entries_share_the_room(qtbot: QtBot, theme: Theme) -> None:
    line = BasisLine(theme.palette)
    qtbot.addWidget(line)
    line.show_basis(BASIS)
    line.show_events({Event.D3000})
    line.resize(900, 24)
    line.show()
    assert line.button.shown_text() == line.button.text()
    line.resize(200, 24)
    assert line.button.shown_text().endswith("…")
    assert BASIS.order in line.button.toolTip()


def test_who_is_forecast_from_nothing_carries_a_mark_and_a_sentence(
    qtbot: QtBot, theme: Theme, outcome: Outcome
) -> None:
    view = TicketsView(theme.palette)
    qtbot.addWidget(view)
    view.resize(860, 640)
    view.show_outcome(outcome, Sex.W, running=False)
    view.set_basis(BASIS, Sex.W)
    chart = view.chart
    assert chart.name_in(chart.keys.index("Skater D"), 200) == "Skater D °"
    assert chart.name_in(chart.keys.index("Skater A"), 200) == "Skater A"
    assert "Forecast from nothing" in chart.heard_row(chart.keys.index("Skater D"))
    assert "Forecast from nothing" not in chart.heard_row(chart.keys.index("Skater A"))
    view.set_basis(BASIS, Sex.M)
    assert chart.name_in(chart.keys.index("Skater D"), 200) == "Skater D"


def test_the_mark_stands_in_compare_too(qtbot: QtBot, theme: Theme) -> None:
    view = CompareView(theme.palette)
    qtbot.addWidget(view)
    changes = tuple(Change(name, Sex.W, 0.5, 0.6, 0.1, 0.01) for name in ("Skater A", "Skater D"))
    view.show_comparisons([Comparison(100, changes, {})], Sex.W)
    view.set_basis(BASIS, Sex.W)
    assert view.chart.named(view.chart.keys.index("Skater D")) == "Skater D °"
    assert view.chart.named(view.chart.keys.index("Skater A")) == "Skater A"


def test_every_view_of_the_window_has_the_line_and_the_dock_says_who_has_nothing(
    program: Program, qtbot: QtBot
) -> None:
    tabs, session = program.window.tabs, program.session
    session.basis = Basis("KNSB", FIRST_DAY, (SHIPPED,), (SkaterBasis(Sex.W, "Anna One", 0, 0),))
    tabs.show_all()
    for view in (
        tabs.of(TicketsView),
        tabs.of(SelectionOrderView),
        tabs.of(DecidesView),
        tabs.of(CompareView),
    ):
        assert "of 1,230" in view.basis.button.text()
    session.choose_skater("Anna One")
    assert program.window.skater.origin.text().startswith("° Forecast from nothing")
    tabs.of(DecidesView).basis.button.click()
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "Anna One" in dialog.lines.toPlainText()


def test_the_list_tells_results_of_seasons_ago_and_a_team_that_is_not_known() -> None:
    old = SkaterBasis(Sex.W, "Skater O", 3, 0, newest=date(2022, 12, 30))
    basis = Basis("KNSB", FIRST_DAY, (SHIPPED,), (*SKATERS, old), date(2025, 12, 20), team_known=False)
    assert basis_line(basis) == "1,230 results up to 14 December 2025, as known on 20 December 2025 · KNSB"
    text = basis_dialog(basis).lines
    assert "The World Cup team of this season is not known" in text
    assert "since before last season: 1\n  Skater O: 30 December 2022" in text
    assert "30 December 2022" in aged_text(basis, old)
    assert aged_text(basis, SKATERS[0]) == ""


def test_what_stands_above_the_line_is_heard_with_it(program: Program) -> None:
    view = program.window.tabs.of(TicketsView)
    view.set_basis(BASIS, Sex.W)
    view.set_partly_known([Event.D3000])
    view.tell("One leads.", "Two follows.")
    heard = view.basis.button.accessibleDescription().splitlines()
    assert heard[:3] == [view.title.whole, "One leads.", "Two follows."]
    assert heard[3] == view.basis.note.whole != ""
    view.set_empty("Nothing yet.")
    assert "Nothing yet." in view.basis.button.accessibleDescription().splitlines()
    assert "One leads." not in view.basis.button.accessibleDescription()


def test_results_of_the_meet_are_named_beside_those_before_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, line = program.session, program.window.tabs.of(TicketsView).basis
    monkeypatch.setattr(session, "basis", BASIS)

    def told(*results: EnteredResult) -> str:
        session.edit("enter", replace(session.project, results=results))
        program.window.tabs.of(TicketsView).show_plan()
        return line.button.text()

    anna = EnteredResult(Sex.W, Event.D1000, "Anna One", time_ms=75_000)
    one, two = (replace(anna, event=Event.D500, run=run, time_ms=38_000) for run in (1, 2))
    assert told() == basis_line(BASIS)
    assert told(anna) == ("1,239 results up to 14 December 2025 · one result of 26 Dec · KNSB, Games of 2026")
    assert "2 results of 26 Dec to 27 Dec" in told(anna, two)
    assert "3 results of " in told(anna, one, two)
    assert told(replace(anna, sex=Sex.M, event=Event.D1500, skater="Dirk Four")) == basis_line(BASIS)
