"""Export: what stands in the files, words kept, runs waited for, forms remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from picture_files import pdf_text, svg_texts
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.chances.outcome import PICK
from simulator.event import Event, Sex
from simulator.project.file import peek_project, save_project
from simulator.project.pictures import PictureWords
from simulator.project.project import Project
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.figures.content import FileForm
from ui.figures.figure import PictureSheet, _broken
from ui.figures.picture import SheetSize, Target
from ui.figures.recorded import Recording, WrittenText
from ui.look.palette import LIGHT
from ui.look.theme import font
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.order_table import OrderTable
from ui.views.registry import VIEWS
from ui.views.tickets import TicketsView
from ui.views.view import View
from ui.window.export.popover import ExportPopover
from ui.window.export.wish import Wish
from ui.words.language import Language

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
KINDS = {kind.name: kind for kind in VIEWS}


@pytest.fixture
def shown(program: Program, qtbot: QtBot) -> Callable[[str], View]:
    """Bring a view into sight and wait until it shows numbers."""

    def bring(name: str) -> View:
        program.session.choose_skater("Anna One")
        view = program.window.tabs.of(KINDS[name].load())
        program.window.tabs.setCurrentWidget(view)
        qtbot.waitUntil(lambda: not view.is_asked and program.session.run.phase is Phase.UP_TO_DATE)
        qtbot.waitUntil(lambda: not view.is_empty)
        return view

    return bring


@pytest.fixture
def asked(program: Program, shown: Callable[[str], View]) -> Iterator[Callable[[str], ExportPopover]]:
    """Open the popover for a view."""

    def ask(name: str) -> ExportPopover:
        shown(name)
        program.window.actions_.export.trigger()
        popover = program.window.asking_export.popover
        assert popover is not None
        return popover

    yield ask
    popover = program.window.asking_export.popover
    if popover is not None:
        popover.reject()


def _save(program: Program, qtbot: QtBot, wish: Wish, file: Path) -> None:
    asking = program.window.asking_export
    if asking.popover is None:
        asking.ask()
    assert asking.popover is not None
    asking.popover.wish = wish
    asking.write_to(file)
    qtbot.waitUntil(lambda: asking.popover is None)


# What stands in the files ------------------------------------------------------------------------


def test_numbers_and_names_can_be_read_out_of_svg_and_pdf(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], tmp_path: Path
) -> None:
    view = shown("tickets")
    row = view.chart.series.rows[0]  # type: ignore[attr-defined]
    for form in (FileForm.SVG, FileForm.PDF):
        _save(program, qtbot, Wish(form=form), tmp_path / f"a.{form}")
    texts = svg_texts((tmp_path / "a.svg").read_bytes())
    assert row.skater in texts
    assert row.value in texts
    read = pdf_text((tmp_path / "a.pdf").read_bytes()).replace("\xa0", " ")
    assert row.skater in read
    assert row.value.replace("\u202f", " ") in read


def test_weights_stay_weights(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], tmp_path: Path
) -> None:
    shown("tickets")
    _save(program, qtbot, Wish(form=FileForm.SVG), tmp_path / "a.svg")
    root = ElementTree.fromstring((tmp_path / "a.svg").read_bytes())  # noqa: S314 - written by the program
    weights = {one.get("font-weight") for one in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"500", "600"} <= weights


def test_the_words_of_a_stranger_are_no_markup(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], tmp_path: Path
) -> None:
    shown("tickets")
    evil = '<script>alert("&")</script>'
    _save(program, qtbot, Wish(form=FileForm.SVG, title=evil), tmp_path / "a.svg")
    content = (tmp_path / "a.svg").read_bytes()
    assert b"<script" not in content
    assert evil in svg_texts(content)


def test_a_png_may_have_twice_as_many_pixels(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], tmp_path: Path
) -> None:
    shown("tickets")
    _save(program, qtbot, Wish(scale=2), tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (3840, 2160)


# The popover -------------------------------------------------------------------------------------


def test_the_popover_begins_with_the_words_of_the_view(asked: Callable[[str], ExportPopover]) -> None:
    popover = asked("tickets")
    assert popover.fields.title.text() == "Ticket probability, women"
    assert popover.fields.source.text().startswith("Source: OKT Simulator, ")
    assert popover.preview.accessibleDescription()
    assert re.match(r"tickets-women-\d{4}-\d\d-\d\d\.png", popover.file.whole)


def test_pictures_before_and_after_a_result_have_another_source_and_file_name(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover]
) -> None:
    session, popover = program.session, asked("tickets")
    source, file = popover.fields.source.text(), popover.file.whole
    result = EnteredResult(Sex.W, Event.D1000, "Anna One", time_ms=75_000)
    session.edit("enter", replace(session.project, results=(result,)))
    qtbot.waitUntil(lambda: popover.fields.source.text() != source)
    assert popover.fields.source.text() == f"{source}; one result of 26 Dec"
    assert popover.file.whole == file.replace("women-", "women-one-result-of-26-dec-", 1)
    told = dict(program.window.asking_export.maker._inputs())
    assert told["Results entered"] == 1


def test_escape_closes_and_return_saves(asked: Callable[[str], ExportPopover], qtbot: QtBot) -> None:
    popover = asked("tickets")
    qtbot.keyClick(popover.fields.title, Qt.Key.Key_Return)
    dialog = popover.findChild(QFileDialog, "export-file")
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    with qtbot.waitSignal(popover.finished):
        qtbot.keyClick(popover, Qt.Key.Key_Escape)


def test_words_are_kept_in_the_project_and_can_be_undone(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    popover = asked("tickets")
    popover.fields.title.clear()
    qtbot.keyClicks(popover.fields.title, "Who goes to Milan?")
    wish = replace(popover.wish, day=date(2025, 12, 15), scale=1)
    runs = len(program.session.core.runs)  # type: ignore[attr-defined]
    _save(program, qtbot, wish, tmp_path / "a.png")
    kept = PictureWords("tickets", "Who goes to Milan?", day=date(2025, 12, 15))
    assert program.session.project.pictures == (kept,)
    assert len(program.session.core.runs) == runs  # type: ignore[attr-defined] - no number depends on it
    save_project(program.session.project, tmp_path / "a.okt")
    assert peek_project(tmp_path / "a.okt").pictures == (kept,)
    assert asked("tickets").fields.title.text() == "Who goes to Milan?"
    program.session.document.stack.undo()
    assert program.session.project.pictures == ()


STRANGE = (" ", "two  spaces ", "a\u00a0b", "\u202eabc", "x" * 299 + " y", "a \U0003ffff b", "e\u0301")


@pytest.mark.parametrize("words", STRANGE)
def test_whatever_words_a_picture_has_the_project_can_be_saved(
    words: str, program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    wish = replace(asked("tickets").wish, title="Title", line=words, source=words, scale=1)
    _save(program, qtbot, wish, tmp_path / "a.png")
    project = program.session.project
    assert project.pictures
    save_project(project, tmp_path / "a.okt")
    assert peek_project(tmp_path / "a.okt").pictures == project.pictures


def test_an_older_project_file_has_no_words_of_pictures(tmp_path: Path) -> None:
    save_project(Project(), tmp_path / "a.okt")
    assert "picture" not in (tmp_path / "a.okt").read_text()
    assert peek_project(tmp_path / "a.okt").pictures == ()


def test_for_numbers_the_preview_shows_the_first_rows(
    asked: Callable[[str], ExportPopover], qtbot: QtBot
) -> None:
    popover = asked("tickets")
    popover.fields.form.button(FileForm.CSV).click()
    qtbot.waitUntil(lambda: not popover.sizes.isEnabled())
    assert not popover.fields.theme.isEnabled()
    assert not popover.fields.title.isEnabled()
    assert "kB" in popover.fields.weight.text()


def test_size_and_form_are_remembered(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path, memory: QSettings
) -> None:
    assert "folder" not in asked("tickets").file.whole  # nothing was saved yet
    _save(program, qtbot, Wish(SheetSize.SQUARE, FileForm.SVG), tmp_path / "a.svg")
    popover = asked("tickets")
    assert (popover.wish.size, popover.wish.form) == (SheetSize.SQUARE, FileForm.SVG)
    assert str(tmp_path) == memory.value("export/folder")
    assert popover.file.whole.endswith(f"last folder: {tmp_path.name}")


def test_what_cannot_be_written_is_said_and_the_popover_stays(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    popover = asked("tickets")
    (tmp_path / "a.png").mkdir()
    program.window.asking_export.write_to(tmp_path / "a.png")
    qtbot.waitUntil(lambda: bool(popover.fault.text()))
    assert "a.png" in popover.fault.text()
    assert popover.isVisible()
    assert popover.save.isEnabled()
    assert [one.name for one in tmp_path.iterdir() if one.name != "window.ini"] == [
        "a.png"
    ]  # nothing half-written


def test_a_file_of_the_project_is_not_written_over(
    program: Program, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    popover = asked("tickets")
    file = tmp_path / "mine.csv"
    file.write_text("kept")
    program.session.document.file = file
    program.window.asking_export.write_to(file)
    assert "mine.csv" in popover.fault.text()
    assert file.read_text() == "kept"


def test_the_ending_that_is_typed_says_the_form(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    asked("tickets")
    _save(program, qtbot, Wish(), tmp_path / "a.svg")
    assert (tmp_path / "a.svg").read_bytes().startswith(b"<?xml")
    _save(program, qtbot, Wish(), tmp_path / "b.txt")
    assert (tmp_path / "b.txt.png").read_bytes().startswith(b"\x89PNG")


def test_while_a_run_goes_on_nothing_can_be_taken_but_saving_can_wait(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], tmp_path: Path
) -> None:
    popover, core = asked("tickets"), program.session.core
    core.held = True  # type: ignore[attr-defined]
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: "after this run" in popover.save.text())
    assert not popover.copy.isEnabled()
    assert popover.preview.accessibleDescription() == "Waiting for the run…"
    program.window.asking_export.write_to(tmp_path / "a.png")  # named before, and another run has begun since
    assert not popover.save.isEnabled()
    assert not (tmp_path / "a.png").exists()
    core.held = False  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: popover.findChild(QFileDialog, "export-file") is not None)
    popover.findChild(QFileDialog, "export-file").reject()  # type: ignore[union-attr]
    assert popover.copy.isEnabled()


def test_what_a_stopped_run_has_counted_can_be_saved(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover]
) -> None:
    popover, core = asked("tickets"), program.session.core
    core.held = True  # type: ignore[attr-defined]
    program.session.set_seed(7)
    core.step.release()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not program.session.run.stale)
    program.session.stop_run()
    qtbot.waitUntil(lambda: popover.save.text() == "&Save…" and popover.copy.isEnabled())
    qtbot.waitUntil(lambda: "25,000 tournaments" in popover.fields.source.text())
    assert popover.save.isEnabled()


def test_what_is_copied_at_once_is_of_the_scenario_it_names(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], qapp: QApplication
) -> None:
    shown("tickets")
    core, clipboard = program.session.core, QGuiApplication.clipboard()
    qapp.clipboard().setText("before")
    core.held = True  # type: ignore[attr-defined]
    program.session.scenarios.add_what_if(FALL)
    program.window.actions_.copy_picture.trigger()
    assert clipboard.text() == "before"
    core.held = False  # type: ignore[attr-defined]
    core.step.release(50)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    outcome = program.session.run.outcome
    assert outcome is not None
    anna = next(one for one in outcome.skaters if one.skater == "Anna One")
    line = next(line for line in clipboard.text().splitlines() if "Anna One" in line)
    assert f"{100 * anna.ticket:.1f} %" in line
    qapp.clipboard().clear()


@pytest.mark.parametrize("waits", [False, True])
def test_of_a_scenario_that_cannot_be_simulated_nothing_is_exported_or_copied(
    waits: bool, program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], qapp: QApplication
) -> None:
    popover, session = asked("tickets"), program.session
    qapp.clipboard().setText("before")
    program.session.core.held = waits  # type: ignore[attr-defined]
    with qtbot.waitSignal(popover.finished):
        session.scenarios.set_what_ifs("both", (FALL, replace(FALL, kind=AssumedKind.WINS)))
        popover.save.click()
    assert session.run.refused
    for action in (program.window.actions_.export, program.window.actions_.copy_picture):
        assert not action.isEnabled()
    assert "cannot be simulated" in program.window.actions_.export.toolTip()
    program.window.asking_export.copy_at_once()
    assert qapp.clipboard().text() == "before"
    session.document.stack.undo()
    qtbot.waitUntil(program.window.actions_.export.isEnabled)
    assert qapp.clipboard().text() == "before"  # what was asked for then is not done now
    qapp.clipboard().clear()


def test_saving_goes_on_by_itself_when_the_run_is_over(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover]
) -> None:
    popover, core = asked("tickets"), program.session.core
    core.held = True  # type: ignore[attr-defined]
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: "after this run" in popover.save.text())
    popover.save.click()
    core.held = False  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: popover.findChild(QFileDialog, "export-file") is not None)
    dialog = popover.findChild(QFileDialog, "export-file")
    assert dialog is not None
    dialog.reject()


def test_an_empty_view_has_nothing_to_export_and_says_why(program: Program, qtbot: QtBot) -> None:
    view = program.window.tabs.of(KINDS["compare"].load())
    program.window.tabs.setCurrentWidget(view)
    action = program.window.actions_.export
    qtbot.waitUntil(lambda: not action.isEnabled())
    assert "There is only the baseline" in action.toolTip()
    assert not program.window.actions_.copy_picture.isEnabled()


def test_copying_puts_picture_and_table_on_the_clipboard(
    program: Program, shown: Callable[[str], View], qapp: QApplication
) -> None:
    view = shown("tickets")
    program.window.actions_.copy_picture.trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasImage()
    assert "<table>" in copied.html()
    lines = copied.text().splitlines()
    assert lines[0].split("\t")[:3] == ["Rank", "Skater", "Ticket"]
    assert len(lines) == 1 + len(view.tables()[0].rows)
    qapp.clipboard().clear()


def test_rows_for_which_there_is_no_room_are_counted(shown: Callable[[str], View]) -> None:
    picture = shown("tickets").picture()
    assert picture is not None
    target = Target(SheetSize.SLIDE, LIGHT, most_rows=2, shown_as="{shown} of {all} rows")
    figure = PictureSheet(picture, target)
    texts = [
        one.text for one in Recording.of(figure.size, figure.paint).painted if isinstance(one, WrittenText)
    ]
    assert "2 of 3 rows" in texts


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 640)])
def test_the_popover_fits_a_small_window(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover], width: int, height: int
) -> None:
    program.window.resize(width, height)
    popover = asked("tickets")
    assert popover.width() <= width
    assert popover.height() <= height


def test_a_slide_shows_every_row_of_the_order(shown: Callable[[str], View], program: Program) -> None:
    view = shown("selection-order")
    made = program.window.asking_export.maker.made(view, Wish(size=SheetSize.SLIDE)).figure
    (table,) = [part for part, _ in made._parts if isinstance(part, OrderTable)]
    count = table.model().rowCount()
    assert count == 16
    last = table.visualRect(table.model().index(count - 1, 0))
    assert 0 < last.bottom() + table.horizontalHeader().height() <= made.boxes["rows"].height()
    assert made._cut == []


def test_what_may_be_left_out_is_named_whole(asked: Callable[[str], ExportPopover]) -> None:
    fields = asked("teams").fields
    names = asked("teams").fields._choices
    assert len(names) > 4
    assert [box.text() for box in names.values() if "…" in box.text()] == []
    assert fields.isVisible()


def test_a_file_is_named_in_the_language_of_the_window(
    shown: Callable[[str], View], program: Program, qapp: QApplication
) -> None:
    view = shown("selection-order")
    language = Language(qapp)
    language.speak("nl")
    try:
        name = program.window.asking_export.maker.name(view, Wish())
    finally:
        language.end()
    assert re.fullmatch(r"selectievolgorde-vrouwen-\d{4}-\d\d-\d\d\.png", name)


def test_a_table_says_pick_where_the_chart_does(program: Program, shown: Callable[[str], View]) -> None:
    view = shown("tickets")
    outcome = program.session.run.outcome
    assert outcome is not None
    first, *others = outcome.of_sex(Sex.W)
    picked = replace(first, ticket=1.0, routes={PICK: 1.0}, certain_by=PICK)
    assert isinstance(view, TicketsView)
    view.show_outcome(replace(outcome, skaters=(picked, *others)), Sex.W, running=False)
    copied = program.window.asking_export.maker.copied(view, Wish())
    line = next(line for line in copied.text().splitlines() if first.skater in line)
    assert "pick" in line
    assert "100" not in line.partition("pick")[0]


@pytest.mark.usefixtures("qapp")
def test_no_line_of_a_picture_ends_between_a_number_and_its_unit() -> None:
    metrics = QFontMetricsF(font(12))
    text = "does not start in the 1000 m and is 0.3 s faster"
    lines = _broken(text, metrics, metrics.horizontalAdvance("does not start in the 1000 m") - 1, 9)
    assert lines[0] == "does not start in the"
    assert all(not line.startswith(("m ", "s ")) for line in lines)
    assert " ".join(lines) == text
