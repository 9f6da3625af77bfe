"""What every view gets from the base and the registry, shown by one that is not in the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from simulator.engine.job import Control
from simulator.event import Sex
from ui.dialogs.report import ReportDialog
from ui.look.palette import DARK, LIGHT, Palette
from ui.look.theme import Scheme
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.pictures import pictures
from ui.views.notices import Remedy
from ui.views.registry import VIEWS, ViewEntry
from ui.views.view import Only, View
from ui.words.plain import PlainLabel, caption

if TYPE_CHECKING:
    from conftest import QuickCore


class ToyView(View):
    """A whole view: its words, what it asks, and what it shows."""

    name = "toy"
    asked = 0

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.answer, self.failing = PlainLabel(), False
        self.build(self.answer)

    def refresh(self) -> None:
        """Ask how many entries there are."""
        plan, sex, failing = self.session.plan, self.session.sex, self.failing
        if plan is None:
            return

        def work(_control: Control) -> Iterator[int]:
            ToyView.asked += 1
            if failing:
                raise ValueError("no bricks")
            yield len(plan.meet.skaters(sex))

        self.title.show_text("Toys")
        found = self.ask("skaters", (Only(plan), sex, failing), work)
        if found is not None:
            self.answer.setText(f"{found} skaters")
            self.tell("Counted.", old=self.is_running)
            self.show_body()


@pytest.fixture(autouse=True)
def _registered() -> Iterator[None]:
    toys = ViewEntry("toy", lambda: "Toys & bricks", lambda: ToyView)
    VIEWS.append(toys)
    ToyView.asked = 0
    yield
    VIEWS.pop()


@pytest.fixture
def toy(program: Program, qtbot: QtBot) -> ToyView:
    """The toy in sight, with its answer."""
    view = program.window.tabs.of(ToyView)
    program.window.tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: not program.window.tabs.is_asked and bool(view.answer.text()))
    return view


def test_a_line_in_the_registry_gives_a_view_its_tab_and_its_entry_in_the_menu(program: Program) -> None:
    tabs = program.window.tabs
    at = tabs.count() - 1
    assert tabs.tabText(at) == "Toys && bricks"
    menus = [menu for menu in program.window.menuBar().findChildren(QMenu) if menu.title() == "&View"]
    (entry,) = [action for action in menus[0].actions() if action.text() == "Toys && bricks"]
    entry.trigger()
    assert tabs.currentWidget() is tabs.of(ToyView)
    assert entry.isChecked()
    tabs.setCurrentIndex(0)
    assert not entry.isChecked()
    assert tabs.of(ToyView).accessibleName() == "Toys & bricks"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_tour_draws_it_in_both_themes_and_languages(
    scheme: str,
    language: str,
    qapp: QApplication,
    qtbot: QtBot,
    memory: QSettings,
    core: QuickCore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # After two views of the program; the tour's own test draws all of them.
    monkeypatch.setattr("ui.window.tabs.VIEWS", [*VIEWS[:2], VIEWS[-1]])
    for key, value in (("language", language), ("theme", scheme)):
        memory.setValue(key, value)
    program = Program(qapp, memory, core)
    program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    drawn = []
    for path in pictures(program, tmp_path):
        drawn.append(path.name)
        if path.name.startswith("toy-"):
            toy = program.window.tabs.of(ToyView)
            assert toy.answer.text() == ("3 skaters" if path.name == "toy-women.png" else "2 skaters")
            corner = toy.mapTo(program.window, toy.rect().bottomLeft())
            surface = (LIGHT if scheme == "light" else DARK).surface
            assert QImage(str(path)).pixelColor(corner.x() + 3, corner.y() - 3).name().upper() == surface
        if path.name == "toy-men.png":
            break
    assert {"toy-women.png", "toy-men.png"} <= set(drawn)
    program.close()
    program.window.deleteLater()
    program.theme.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_same_is_asked_once_and_something_else_anew(toy: ToyView, program: Program, qtbot: QtBot) -> None:
    assert (ToyView.asked, toy.answer.text()) == (1, "3 skaters")
    toy.refresh()
    program.window.tabs.setCurrentIndex(0)
    program.session.choose_sex(Sex.M)
    assert ToyView.asked == 1  # out of sight
    program.window.tabs.setCurrentWidget(toy)
    qtbot.waitUntil(lambda: toy.answer.text() == "2 skaters")
    assert ToyView.asked == 2


def test_nothing_is_asked_while_a_run_goes_on(
    toy: ToyView, program: Program, core: QuickCore, qtbot: QtBot
) -> None:
    core.held = True
    program.session.set_seed(5)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.RUNNING)
    toy.refresh()
    assert toy.answer.text() == "3 skaters"
    assert LIGHT.disabled in toy.subtitle.styleSheet()  # as old as its numbers
    assert ToyView.asked == 1
    core.held = False
    core.step.release(50)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    qtbot.waitUntil(lambda: LIGHT.text2 in toy.subtitle.styleSheet())


@pytest.mark.parametrize("entry", VIEWS, ids=lambda entry: entry.name)
def test_where_there_is_nothing_to_show_no_sentence_of_before_stays(
    entry: ViewEntry, program: Program
) -> None:
    tabs = program.window.tabs
    view = tabs.of(entry.load())
    tabs.setCurrentWidget(view)
    lines = [view.subtitle, *view._lines]
    view.tell(*(f"Sentence {number}" for number in range(len(lines))))
    assert all("Sentence" in line.text() for line in lines)
    view.set_empty("Nothing.")
    assert [line.text() for line in lines] == [""] * len(lines)
    assert not any(line.isVisible() for line in lines[1:])


def test_what_goes_wrong_is_said_in_the_place_of_the_picture_and_not_asked_again(
    toy: ToyView, qtbot: QtBot
) -> None:
    toy.failing = True
    toy.refresh()
    qtbot.waitUntil(lambda: "no bricks" in toy.notice.more.text())
    assert toy.message.text() == "This view could not be worked out."
    assert toy.message.isVisible()
    assert not toy.answer.isVisible()
    assert ToyView.asked == 2
    toy.failing = False
    toy.answer.setText("")
    toy.notice.button.click()
    qtbot.waitUntil(lambda: toy.answer.text() == "3 skaters")
    assert toy.answer.isVisible()


def test_a_view_whose_run_was_stopped_or_failed_says_so_and_runs_it_on(
    toy: ToyView, program: Program, core: QuickCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    core.held = True
    program.session.set_seed(5)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.RUNNING)
    toy.set_waiting("Counting…")
    assert (toy.message.text(), toy.notice.button.isVisible()) == ("Counting…", False)
    assert not toy.message.isVisible()  # what comes soon does not blink
    qtbot.waitUntil(toy.message.isVisible)
    program.window.actions_.stop.trigger()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.STOPPED)
    toy.set_waiting("Counting…")
    assert toy.message.isVisible()
    assert toy.message.text() == "The simulation was stopped."
    core.held = False
    core.step.release(50)
    toy.notice.button.click()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)

    def broken(*_args: object) -> Iterator[object]:
        raise RuntimeError("the ice melted")

    monkeypatch.setattr(core, "simulate", broken)
    program.session.set_seed(6)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.FAILED)
    toy.set_waiting("Counting…")
    assert toy.message.text() == "The simulation failed."
    assert program.window.status.state.text() == "The simulation failed"
    (report,) = program.window.findChildren(ReportDialog)
    assert "the ice melted" in report.text.lines
    report.reject()
    assert toy.notice.button.text() == Remedy.RUN.words


@pytest.mark.parametrize("remedy", Remedy)
def test_each_remedy_is_an_action_of_the_menus(
    remedy: Remedy, toy: ToyView, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = list[str]()
    monkeypatch.setattr(QAction, "trigger", lambda action: done.append(action.text().replace("&", "")))
    toy.set_empty("Nothing.", remedy)
    assert toy.notice.button.isVisible()
    assert toy.notice.button.text() == remedy.words
    toy.notice.button.click()
    assert len(done) == 1
    assert done[0].startswith(remedy.words)  # undo says what
    toy.set_empty("Nothing.")
    assert not toy.notice.button.isVisible()


def test_a_tab_that_comes_up_is_made_once(
    toy: ToyView, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabs, made = program.window.tabs, list[str]()
    tabs.setCurrentIndex(0)
    refresh = ToyView.refresh

    def counted(view: ToyView) -> None:
        made.append(view.name)
        refresh(view)

    monkeypatch.setattr(ToyView, "refresh", counted)
    tabs.setCurrentWidget(toy)
    assert made == ["toy"]
    qtbot.waitUntil(lambda: not toy.is_asked)
    assert made == ["toy"]  # the answer was there from before


def test_a_view_is_made_when_its_tab_is_first_opened_and_knows_what_the_others_were_told(
    program: Program, qtbot: QtBot
) -> None:
    tabs, session = program.window.tabs, program.session
    assert [tabs.tabText(at) for at in range(tabs.count())] == [caption(entry.label()) for entry in VIEWS]
    assert list(tabs._made) == ["tickets"]
    chosen = next(row.skater for row in session.run.outcome.of_sex(Sex.W))
    session.choose_skater(chosen)
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert list(tabs._made) == ["tickets", "selection-order"]
    assert tabs.currentWidget() is program.window.order
    assert program.window.order.isVisible()
    assert program.window.order.chances.table.delegate.selected == chosen
    assert tabs.count() == len(VIEWS)
    tabs.setCurrentIndex(0)
    tabs.setCurrentIndex(1)
    assert tabs.currentWidget() is program.window.order  # the same as before


def test_a_view_never_opened_takes_over_the_theme_when_it_is(program: Program) -> None:
    program.theme.set_scheme(Scheme.DARK)
    toy = program.window.tabs.of(ToyView)
    assert toy._palette.dark


def test_nothing_flashes_up_as_a_window_of_its_own_while_views_are_made(
    qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    class Shown(QObject):
        windows: ClassVar[list[str]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt calls
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.windows.append(type(watched).__name__)
            return False

    shown = Shown()
    qapp.installEventFilter(shown)
    program: Program = request.getfixturevalue("program")
    assert len(program.window.tabs.views) == len(VIEWS)
    qapp.removeEventFilter(shown)
    assert shown.windows == ["MainWindow"]


class SlowView(ToyView):
    """A view whose answer comes in two parts, the second not before it is let go on."""

    held = True
    begun = 0

    def refresh(self) -> None:
        """Ask for both parts."""

        def work(control: Control) -> Iterator[int]:
            SlowView.begun += 1
            yield 1
            while SlowView.held and not control.cancelled():
                pass
            if not control.cancelled():
                yield 2

        found = self.ask("parts", (Only(self.session.plan),), work)
        self.answer.setText("" if found is None else f"{found} of 2")


@pytest.fixture
def slow(_registered: None, request: pytest.FixtureRequest, qtbot: QtBot) -> SlowView:
    """The slow view in sight, with the first part of its answer."""
    VIEWS[-1] = ViewEntry("toy", lambda: "Toys & bricks", lambda: SlowView)
    program: Program = request.getfixturevalue("program")
    SlowView.held, SlowView.begun = True, 0
    view = program.window.tabs.of(SlowView)
    program.window.tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: view.answer.text() == "1 of 2")
    return view


def test_an_answer_broken_off_is_asked_for_again_in_full(
    slow: SlowView, program: Program, qtbot: QtBot
) -> None:
    seed = program.session.settings.seed
    program.session.set_seed(5)
    program.session.set_seed(seed)  # known, and of the plan of before: its first part is there already
    assert program.session.run.phase is Phase.UP_TO_DATE
    SlowView.held = False
    qtbot.waitUntil(lambda: slow.answer.text() == "2 of 2")
    assert SlowView.begun == 2


def test_what_nobody_looks_at_is_waited_for_by_no_other_view(
    slow: SlowView, program: Program, qtbot: QtBot
) -> None:
    assert slow.is_asked
    program.window.tabs.setCurrentIndex(0)
    assert not slow.is_asked
    SlowView.held = False
    program.window.tabs.setCurrentWidget(slow)
    qtbot.waitUntil(lambda: slow.answer.text() == "2 of 2")


def test_where_nothing_newer_comes_no_answer_of_another_run_is_shown(
    toy: ToyView, program: Program, core: QuickCore, qtbot: QtBot
) -> None:
    core.held = True
    program.session.set_seed(5)
    core.step.release()
    qtbot.waitUntil(lambda: not program.session.run.stale)
    assert toy.ask("skaters", "another", iter) == 3  # faded, until the run is complete
    program.session.stop_run()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.STOPPED)
    assert toy.ask("skaters", "another", iter) is None
    core.held = False
    core.step.release(50)
