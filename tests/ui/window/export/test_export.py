"""Export: every view into every form, what is seen is what is saved, words kept, runs waited for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.chances.outcome import PICK
from simulator.event import Event, Sex
from simulator.project.file import peek_project, save_project
from simulator.project.pictures import PictureWords
from simulator.project.project import Project
from simulator.what_if.entry import Withdrawal
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_scrolled import ScrolledRows
from ui.figures.content import Described, FileForm, image_of
from ui.figures.figure import PictureSheet
from ui.figures.picture import SheetSize, Target
from ui.figures.recorded import Recording, WrittenText
from ui.look.palette import DARK, LIGHT
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.order_table import OrderTable
from ui.views.registry import VIEWS
from ui.views.tickets import TicketsView
from ui.views.view import View
from ui.window.export.popover import ExportPopover
from ui.window.export.wish import Wish
from ui.words.language import Language

Shown = tuple[Program, View]
KINDS = {kind.name: kind for kind in VIEWS}
NAMES = [*KINDS]
PIXELS = {SheetSize.SLIDE: (1920, 1080), SheetSize.COLUMN: (1080, 1440), SheetSize.SQUARE: (1080, 1080)}


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


def _svg_texts(content: bytes) -> list[str]:
    root = ElementTree.fromstring(content)  # noqa: S314 - written by the program
    return [one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text")]


def _pdf_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert not re.search("[\ue000-\uf8ff]", text)  # no sign of no meaning
    # Inter draws both with one glyph, of which Qt tells the other sign.
    return str(text).replace("\N{MODIFIER LETTER APOSTROPHE}", "\N{RIGHT SINGLE QUOTATION MARK}")


# Every view, every form ------------------------------------------------------------------------


@pytest.fixture
def window_of(shared_program: Program, qtbot: QtBot) -> Callable[[str], Shown]:
    """Bring a view of a window for all of them into sight, with numbers."""
    program, session = shared_program, shared_program.session
    program.window.resize(1440, 900)

    def bring(name: str) -> Shown:
        qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
        if not session.project.scenarios:
            session.scenarios.add_what_if(Withdrawal(Sex.W, "Bea Two", Event.D1000))
            session.choose_skater("Anna One")
            qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
        view = program.window.tabs.of(KINDS[name].load())
        program.window.tabs.setCurrentWidget(view)
        qtbot.waitUntil(lambda: not view.is_asked and not view.is_empty, timeout=20_000)
        return program, view

    return bring


@pytest.mark.parametrize("name", NAMES)
def test_every_view_is_saved_in_every_form(
    window_of: Callable[[str], Shown], tmp_path: Path, name: str
) -> None:
    program, view = window_of(name)
    title, table = view.title.whole, view.tables()[0]
    for form in FileForm:
        content = program.window.asking_export.maker.content(view, Wish(form=form, scale=1))
        (tmp_path / f"picture.{form}").write_bytes(content())
    image = QImage(str(tmp_path / "picture.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    assert image.text("Title") == title
    assert view.subtitle.whole[:40] in image.text("Description")
    drawn = (tmp_path / "picture.svg").read_bytes()
    assert {title, *_names(view)} <= {text.strip("…") for text in _svg_texts(drawn)}
    root = ElementTree.fromstring(drawn)  # noqa: S314 - written by the program
    assert root.findtext("{http://www.w3.org/2000/svg}title") == title
    assert view.subtitle.whole[:40] in (root.findtext("{http://www.w3.org/2000/svg}desc") or "")
    assert b"<image" not in drawn  # all of it is text and lines
    page = (tmp_path / "picture.pdf").read_bytes()
    read = " ".join(_pdf_text(page).split())
    assert title in read
    assert all(" ".join(one.split()) in read for one in _names(view))
    assert pypdfium2.PdfDocument(page).get_metadata_dict()["Title"] == title
    lines = (tmp_path / "picture.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(table.rows)
    assert lines[0].startswith(table.columns[0].heading)
    sheets = openpyxl.load_workbook(tmp_path / "picture.xlsx").worksheets
    assert len(sheets) == len(view.tables()) + 1
    assert sheets[0].max_row == 1 + len(table.rows)


def _names(view: View) -> set[str]:
    """Return names that are written into the picture of a view."""
    chart = getattr(view, "chart", None)
    return {chart.named(0)} if isinstance(chart, RowsChart) else set()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_saved_as_on_the_screen_is_what_is_seen(window_of: Callable[[str], Shown], name: str) -> None:
    program, view = window_of(name)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # its frame is none of the picture
    picture = view.picture()
    assert picture is not None
    figure = PictureSheet(picture, Target(SheetSize.SCREEN, program.theme.palette))
    image = image_of(figure, 1, Described("", ""))
    assert picture.plates
    for plate in picture.plates:
        if isinstance(plate.like, ScrolledRows):
            assert not plate.like.scroll_bar.isVisible()
        saved = image.copy(figure.boxes[plate.name].toRect())
        there = plate.like.grab().toImage().convertToFormat(image.format())
        assert _apart(saved, there) < 0.002, plate.name


def _apart(one: QImage, other: QImage) -> float:
    """Return the share of the pixels of two pictures that differ by more than the edges of letters may."""
    assert one.size() == other.size()
    pixels = []
    for image in (one, other):
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        pixels.append(rows[:, : 4 * image.width()].astype(int).reshape(image.height(), -1, 4)[..., :3])
    return float((np.abs(pixels[0] - pixels[1]).max(axis=2) > 48).mean())


@pytest.mark.parametrize("name", NAMES)
def test_a_fixed_size_has_its_pixels_and_no_small_letters(
    window_of: Callable[[str], Shown], name: str
) -> None:
    _, view = window_of(name)
    picture = view.picture()
    assert picture is not None
    picture = replace(picture, source="Source", date="Day")
    for size, palette in zip(PIXELS, (LIGHT, DARK, LIGHT), strict=True):
        figure = PictureSheet(picture, Target(size, palette))
        assert (figure.size.width(), figure.size.height()) == PIXELS[size]
        words = [
            one for one in Recording.of(figure.size, figure.paint).painted if isinstance(one, WrittenText)
        ]
        assert {"Source", "Day"} <= {one.text for one in words}
        assert min(one.font.pixelSize() for one in words) >= 22
        sheet = QRect(0, 0, figure.size.width(), figure.size.height())
        assert all(sheet.contains(box.toRect()) for box in figure.boxes.values())


# What stands in the files ------------------------------------------------------------------------


def test_numbers_and_names_can_be_read_out_of_svg_and_pdf(
    program: Program, qtbot: QtBot, shown: Callable[[str], View], tmp_path: Path
) -> None:
    view = shown("tickets")
    row = view.chart.series.rows[0]  # type: ignore[attr-defined]
    for form in (FileForm.SVG, FileForm.PDF):
        _save(program, qtbot, Wish(form=form), tmp_path / f"a.{form}")
    texts = _svg_texts((tmp_path / "a.svg").read_bytes())
    assert row.skater in texts
    assert row.value in texts
    read = _pdf_text((tmp_path / "a.pdf").read_bytes()).replace("\xa0", " ")
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
    assert evil in _svg_texts(content)


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
    asked("tickets")
    _save(program, qtbot, Wish(SheetSize.SQUARE, FileForm.SVG), tmp_path / "a.svg")
    popover = asked("tickets")
    assert (popover.wish.size, popover.wish.form) == (SheetSize.SQUARE, FileForm.SVG)
    assert str(tmp_path) == memory.value("export/folder")


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


def test_while_a_run_goes_on_saving_waits_or_takes_what_is_there(
    program: Program, qtbot: QtBot, asked: Callable[[str], ExportPopover]
) -> None:
    popover, core = asked("tickets"), program.session.core
    core.held = True  # type: ignore[attr-defined]
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: "after this run" in popover.save.text())
    assert not popover.old.isHidden()
    popover.save.click()
    assert not popover.save.isEnabled()
    popover.old.click()
    assert popover.save.isEnabled()
    assert "after" not in popover.save.text()
    core.held = False  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)


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
