"""Following results in the window: only on request, each reading one step, chances at once."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from results_service import Service, answer, results_service, row

from simulator.event import Event, Sex, Status
from simulator.meet.meet import Entry
from simulator.project.project import Project
from ui.dialogs.follow import FollowDialog
from ui.dialogs.paste import PasteDialog
from ui.dialogs.results import ResultsDialog
from ui.program.program import Program
from ui.session.news import Phase

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with results_service() as one:
        yield one


@pytest.fixture
def dialog(program: Program) -> FollowDialog:
    program.window.actions_.follow.trigger()
    return program.window.findChildren(FollowDialog)[0]


def choose_1000(dialog: FollowDialog) -> None:
    dialog.race.setCurrentIndex(dialog.race.findText("Women 1000 m"))


def start(dialog: FollowDialog, where: str, qtbot: QtBot) -> None:
    choose_1000(dialog)
    dialog.where.setText(where)
    qtbot.mouseClick(dialog.start, LEFT)


def test_nothing_is_opened_before_somebody_starts_it(
    program: Program, service: Service, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket, "create_connection", lambda *where, **_more: opened.append(where))
    window = program.window
    window.actions_.follow.trigger()
    dialog = window.findChildren(FollowDialog)[0]
    dialog.where.setText(service.address)
    choose_1000(dialog)
    dialog.close()
    assert window.asking_follow.follower is None
    assert not window.asking_follow.light.isVisible()
    assert opened == []
    assert service.asked == []


def test_who_is_entered_after_the_result_was_told_has_it_at_once(
    program: Program, dialog: FollowDialog, service: Service, qtbot: QtBot
) -> None:
    session = program.session
    service.body = answer(row("Anna One", "1:14.592", 1), row("Nina Nieuw", "1:15.10", 2))
    start(dialog, service.address, qtbot)
    qtbot.waitUntil(lambda: [own.skater for own in session.project.results] == ["Anna One"])
    assert "Nina Nieuw is not entered in the women's 1000 m" in dialog.log.toPlainText()
    session.add_entrant(Entry(Sex.W, Event.D1000, "Nina Nieuw"))
    qtbot.waitUntil(lambda: len(session.project.results) == 2, timeout=15_000)
    assert session.project.results[1].time_ms == 75_100


def test_a_result_from_an_address_is_in_the_chances_and_its_step_can_be_undone(
    program: Program, dialog: FollowDialog, service: Service, qtbot: QtBot
) -> None:
    window, session = program.window, program.session
    service.body = answer(row("Anna One", "1:14.592", 1, official=False), row("Bea Two", None))
    start(dialog, service.address, qtbot)
    qtbot.waitUntil(lambda: bool(session.project.results))
    (entered,) = session.project.results
    assert (entered.skater, entered.time_ms) == ("Anna One", 74_592)
    assert session.project.still_on == ((Sex.W, Event.D1000),)
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not session.run.stale)
    assert session.plan is not None
    assert [one.time_ms for one in session.plan.fixed[Sex.W, Event.D1000]] == [74_592]
    assert "New, not official yet: Anna One skated 1:14.592" in dialog.log.toPlainText()
    assert window.asking_follow.light.isVisible()
    assert window.asking_follow.light.text().startswith("● Following results")
    assert "follow results" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    assert session.project.results == ()
    assert window.asking_follow.follower is not None
    qtbot.mouseClick(dialog.start, LEFT)
    assert window.asking_follow.follower is None
    assert not window.asking_follow.light.isVisible()
    assert len(service.asked) == 1


def test_every_reading_of_a_growing_file_is_a_step_of_its_own(
    program: Program, dialog: FollowDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file, session = tmp_path / "list.csv", program.session
    file.write_text("Rank,Name,Time,Status\n1,Anna One,1:14.592,\n")
    program.window._asking_results.remember_chances()
    qtbot.waitUntil(lambda: program.window._asking_results._known is not None)
    start(dialog, str(file), qtbot)
    qtbot.waitUntil(lambda: len(session.project.results) == 1)
    assert [kept.label for kept in session.project.history] == ["before day 1"]
    file.write_text("Rank,Name,Time,Status\n1,Anna One,1:14.592,\n2,Bea Two,1:15.20,\n")
    qtbot.waitUntil(lambda: len(session.project.results) == 2)
    assert session.project.still_on == ()
    file.write_text("Rank,Name,Time,Status\n1,Bea Two,1:15.20,\n,Anna One,,disqualified\n")
    qtbot.waitUntil(lambda: session.project.results[0].status is Status.DQ)
    undo = program.window.actions_.undo
    undo.trigger()
    assert session.project.results[0].time_ms == 74_592
    undo.trigger()
    assert [own.skater for own in session.project.results] == ["Anna One"]
    undo.trigger()
    assert session.project.results == ()


def test_a_source_that_cannot_be_used_is_told_in_the_dialog(
    program: Program, dialog: FollowDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    start(dialog, str(tmp_path / "nothing.csv"), qtbot)
    assert dialog.state.text() == (
        "source: there is no such file or folder. Choose a file or folder, or give an address."
    )
    assert program.window.asking_follow.follower is None
    bad = tmp_path / "bad-list.csv"
    bad.write_text("Rank,Name,Time\n1,Nobody Known,1:14.592\n")
    start(dialog, str(bad), qtbot)
    qtbot.waitUntil(lambda: "Nobody Known is not entered" in dialog.state.text())
    assert program.window.asking_follow.light.text().startswith("▲")
    assert program.session.project.results == ()


def test_steps_wait_while_results_are_entered_by_hand(
    program: Program, dialog: FollowDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file, session = tmp_path / "list.csv", program.session
    file.write_text("Rank,Name,Time\n1,Anna One,1:14.592\n")
    program.window.actions_.enter_results.trigger()
    by_hand = program.window.findChildren(ResultsDialog)[0]
    asking = program.window.asking_follow
    asking.start(str(file), {"sex": "W", "distance_m": "1000", "run": "1"})
    qtbot.waitUntil(lambda: asking._waiting is not None)
    assert session.project.results == ()
    by_hand.reject()
    qtbot.waitUntil(lambda: bool(session.project.results))


def test_another_project_ends_the_following(
    program: Program, dialog: FollowDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file, session = tmp_path / "list.csv", program.session
    file.write_text("Rank,Name,Time\n1,Anna One,1:14.592\n")
    start(dialog, str(file), qtbot)
    qtbot.waitUntil(lambda: bool(session.project.results))
    assert program.window.asking_follow.follower is not None
    session.open_project(Project(tournaments=session.project.tournaments), None)
    qtbot.waitUntil(lambda: session.project.results == ())
    assert program.window.asking_follow.follower is None


def test_a_window_that_is_built_anew_ends_the_following(
    program: Program, dialog: FollowDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Rank,Name,Time\n1,Anna One,1:14.592\n")
    start(dialog, str(file), qtbot)
    follower = program.window.asking_follow.follower
    assert follower is not None
    assert not follower._end.is_set()
    program.speak("nl")
    qtbot.waitUntil(follower._end.is_set)


def test_form_data_take_the_results_at_an_address_once(
    program: Program, service: Service, qtbot: QtBot
) -> None:
    program.window.actions_.paste_form.trigger()
    dialog = program.window.findChildren(PasteDialog)[0]
    service.body = answer(row("Anna One", "1:14.592", 1), row("Bea Two", "1:15.855", None, status=2))
    dialog.address.setText(service.address)
    assert service.asked == []
    qtbot.mouseClick(dialog.get, LEFT)
    qtbot.waitUntil(lambda: "Anna" in dialog.text.toPlainText())
    assert len(service.asked) == 1
    dialog.distances.setCurrentIndex(dialog.distances.findData("1000"))
    dialog.day.setText("2025-11-01")
    told: list[object] = []
    dialog.pasted.connect(told.append)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(told) or dialog.faults.isVisible())
    if not told:  # what is left out is shown once
        dialog.accept()
        qtbot.waitUntil(lambda: bool(told))
    assert len(service.asked) == 1


def test_an_address_without_results_is_told_below_the_list(
    program: Program, service: Service, qtbot: QtBot
) -> None:
    program.window.actions_.paste_form.trigger()
    dialog = program.window.findChildren(PasteDialog)[0]
    service.body = b"<html></html>"
    dialog.address.setText(service.address)
    qtbot.mouseClick(dialog.get, LEFT)
    qtbot.waitUntil(dialog.faults.isVisible)
    assert "gives no JSON of results" in dialog.faults.text()
