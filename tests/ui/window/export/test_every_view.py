"""Export of every view: in every form, as on the screen, in every size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pypdfium2
import pytest
from picture_files import pdf_text, svg_texts
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
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
from ui.views.registry import VIEWS
from ui.views.view import View
from ui.window.export.wish import Wish

Shown = tuple[Program, View]
KINDS = {kind.name: kind for kind in VIEWS}
NAMES = [*KINDS]
PIXELS = {SheetSize.SLIDE: (1920, 1080), SheetSize.COLUMN: (1080, 1440), SheetSize.SQUARE: (1080, 1080)}


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
    assert {title, *_names(view)} <= {text.strip("…") for text in svg_texts(drawn)}
    root = ElementTree.fromstring(drawn)  # noqa: S314 - written by the program
    assert root.findtext("{http://www.w3.org/2000/svg}title") == title
    assert view.subtitle.whole[:40] in (root.findtext("{http://www.w3.org/2000/svg}desc") or "")
    assert b"<image" not in drawn  # all of it is text and lines
    page = (tmp_path / "picture.pdf").read_bytes()
    read = " ".join(pdf_text(page).split())
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
