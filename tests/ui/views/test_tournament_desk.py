"""Single tournaments in the window: asked for outside its thread, shown, found, given up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from invented_story import invented_story
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.engine.job import UNHINDERED, Control, Job
from simulator.event import Event, Sex
from simulator.project.project import BASELINE
from simulator.what_if.what_ifs import Withdrawal
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.tournament_desk import NotFound, OneTournament, Search, Told, find

if TYPE_CHECKING:
    from conftest import QuickCore

    from simulator.selection.story import Story

LEFT = Qt.MouseButton.LeftButton
STORY = invented_story()


class Bench:
    """A core that has Anna One out in every hundredth tournament, and always in otherwise."""

    def __init__(self) -> None:
        self.told: list[tuple[int, Sex, int]] = []
        self.searched: list[tuple[int, int]] = []
        self.held = False

    def tournament(self, job: Job) -> Story:
        [sex] = job.sexes
        self.told.append((job.seed, sex, job.tournaments))
        return replace(STORY, sex=sex)

    def find_tournament(
        self, job: Job, skater: str, has_ticket: bool, after: int, control: Control
    ) -> int | None:
        within = job.tournaments
        self.searched.append((after, within))
        while self.held and not control.cancelled():
            pass
        if skater != "Anna One" or control.cancelled():
            return None
        number = after + 1 if has_ticket and (after + 1) % 100 else (after // 100 + 1) * 100
        return number if number <= within else None


@pytest.fixture
def bench(core: QuickCore, monkeypatch: pytest.MonkeyPatch) -> Bench:
    bench = Bench()
    monkeypatch.setattr(core, "tournament", lambda job: bench.tournament(job))
    monkeypatch.setattr(core, "find_tournament", lambda *asked: bench.find_tournament(*asked))
    return bench


@pytest.fixture
def one(bench: Bench, program: Program, qtbot: QtBot) -> Iterator[OneTournament]:
    """The part of a window that shows the first tournament of a run."""
    window = program.window
    assert bench.told == []  # nobody looks at single tournaments yet
    window.tabs.setCurrentWidget(window.order)
    qtbot.mouseClick(window.order.mode.button(True), LEFT)
    qtbot.waitUntil(lambda: window.order.one.walk.rowCount() > 0)
    yield window.order.one_tournament
    bench.held = False


def test_the_first_tournament_is_shown_and_the_next_can_be(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot
) -> None:
    bar = program.window.order.one.bar
    assert bench.told == [(program.session.settings.seed, Sex.W, 1)]
    qtbot.mouseClick(bar.next, LEFT)
    qtbot.waitUntil(lambda: len(bench.told) == 2)
    assert bench.told[-1][2] == 2
    assert one.number == 2


def test_a_tournament_is_found_and_its_skater_chosen(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot
) -> None:
    bar = program.window.order.one.bar
    bar.select("Anna One")
    qtbot.mouseClick(bar.find_button, LEFT)
    qtbot.waitUntil(lambda: one.number == 100)
    assert bar.number.value() == 100
    assert program.session.skater == "Anna One"
    qtbot.waitUntil(lambda: bar.find_button.text() == "Find next")
    qtbot.mouseClick(bar.find_button, LEFT)
    qtbot.waitUntil(lambda: one.number == 200)


def test_who_is_never_out_is_said_to_be(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot
) -> None:
    page = program.window.order.one
    page.bar.select("Bea Two")
    qtbot.mouseClick(page.bar.find_button, LEFT)
    qtbot.waitUntil(lambda: "Bea Two is out" in page.status.text())
    assert page.status.text() == "In none of the tournaments Bea Two is out."
    assert [after for after, _ in bench.searched] == [1, 0]  # once more from the first one
    assert one.number == 1


def test_a_search_can_be_stopped(one: OneTournament, bench: Bench, program: Program, qtbot: QtBot) -> None:
    page = program.window.order.one
    bench.held = True
    qtbot.mouseClick(page.bar.find_button, LEFT)
    qtbot.waitUntil(lambda: bool(bench.searched))
    assert page.bar.find_button.text() == "Stop"
    assert page.status.text() == "Looking…"
    qtbot.mouseClick(page.bar.find_button, LEFT)
    assert page.status.text() == "The search was stopped."
    assert page.bar.find_button.text() == "Find next"
    bench.held = False
    qtbot.mouseClick(page.bar.next, LEFT)  # the thread is free again
    qtbot.waitUntil(lambda: bench.told[-1][2] == 2)


def test_another_sex_or_seed_shows_another_tournament(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot
) -> None:
    program.session.choose_sex(Sex.M)
    qtbot.waitUntil(lambda: bench.told[-1][1] is Sex.M)
    bar = program.window.order.one.bar
    assert [bar.skater.itemText(at) for at in range(bar.skater.count())] == ["Dirk Four", "Evert Five"]
    program.session.set_seed(77)
    qtbot.waitUntil(lambda: bench.told[-1][0] == 77)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)


def test_nothing_is_asked_for_while_the_chances_are_shown(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot
) -> None:
    qtbot.mouseClick(program.window.order.mode.button(False), LEFT)
    told = len(bench.told)
    program.session.choose_sex(Sex.M)
    program.session.set_seed(78)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    assert len(bench.told) == told
    assert program.window.order.chances.isVisible()


def test_an_error_of_the_core_is_told_in_the_page(
    one: OneTournament, bench: Bench, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Story:
        raise RuntimeError("the bench broke")

    monkeypatch.setattr(bench, "tournament", broken)
    page = program.window.order.one
    qtbot.mouseClick(page.bar.next, LEFT)
    qtbot.waitUntil(lambda: page.status.text() == "the bench broke")
    assert page.bar.find_button.text() == "Find next"


def test_a_search_begins_again_at_the_first_tournament(core: QuickCore, bench: Bench) -> None:
    job, search = Job(None, 1000, 1, (Sex.W,)), Search("Anna One", has_ticket=False)  # type: ignore[arg-type]
    (told,) = find(core, job, search, 950, UNHINDERED)
    assert isinstance(told, Told)
    assert told.number == 1000
    (told,) = find(core, job, search, 1000, UNHINDERED)
    assert isinstance(told, Told)
    assert told.number == 100
    job, search = replace(job, tournaments=50), Search("Nobody", has_ticket=True)
    (none,) = find(core, job, search, 5, UNHINDERED)
    assert isinstance(none, NotFound)
    assert list(find(core, job, search, 5, Control(lambda: True))) == []


def test_a_tournament_of_another_scenario_is_pale_until_that_of_the_one_shown_is_there(
    one: OneTournament,
    bench: Bench,
    program: Program,
    core: QuickCore,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, page, told = program.session, program.window.order.one, core.tournament

    def pale() -> set[bool]:
        return {delegate.opacity < 1 for delegate in page._delegates}

    session.scenarios.add_what_if(Withdrawal(Sex.W, "Bea Two", Event.D1000))
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not one.is_asked)
    assert pale() == {False}
    held = [True]

    def slow(job: Job) -> Story:
        while held[0]:
            pass
        return told(job)

    monkeypatch.setattr(core, "tournament", slow)
    try:
        session.scenarios.show(BASELINE)  # known: up to date at once
        assert session.run.phase is Phase.UP_TO_DATE
        assert pale() == {True}
    finally:
        held[0] = False
    qtbot.waitUntil(lambda: not one.is_asked)
    assert pale() == {False}
