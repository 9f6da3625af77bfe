"""The window on a small screen: it fits, and no words lie upon other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSettings
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.ask.core import Core
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.scenario import assume_something
from ui.views.selection_order import SelectionOrderView
from ui.window.standing import first_size

SMALL = (1024, 640)
WORDS = (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox)


@pytest.fixture(scope="module", params=["en", "nl"])
def small(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Program]:
    """A window with the shipped meet, a scenario and a skater, as small as it has to work."""
    memory = QSettings(str(tmp_path_factory.mktemp("small") / "w.ini"), QSettings.Format.IniFormat)
    for key, value in (("language", request.param), ("theme", "light"), ("tournaments", 10_000)):
        memory.setValue(key, value)
    program = Program(qapp, memory, Core())
    program.start()
    wait(program)
    session = program.session
    assert session.run.outcome is not None
    assume_something(session)
    program.window.resize(*SMALL)
    program.window.lay_out_docks()
    wait(program)
    yield program
    program.close()
    program.window.deleteLater()
    program.theme.deleteLater()


def wait(program: Program) -> None:
    """Let all that was asked be answered."""
    QtBot(None).waitUntil(  # type: ignore[arg-type]
        lambda: (
            program.session.run.phase is Phase.UP_TO_DATE
            and not program.session.run.stale
            and not program.window.tabs.is_asked
        ),
        timeout=60_000,
    )


def worded(window: QWidget) -> list[tuple[QWidget, QRect]]:
    """Return the parts of a window that show words, with where they are in it."""
    found = []
    for kind in WORDS:
        for widget in window.findChildren(kind):
            text = widget.text() if not isinstance(widget, QComboBox) else widget.currentText()
            inside = any(isinstance(above, WORDS) for above in _above(widget, window))
            shown = not widget.visibleRegion().isEmpty()
            if shown and widget.isVisible() and text and not inside:
                seen = widget.visibleRegion().boundingRect()
                found.append((widget, seen.translated(widget.mapTo(window, QPoint(0, 0)))))
    return found


def _above(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None and above is not window:
        yield above
        above = above.parentWidget()


def upon(one: QRectF, other: QRectF) -> bool:
    """Whether two boxes share more than an edge."""
    shared = one.intersected(other)
    return shared.width() > 1.5 and shared.height() > 1.5


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> dict[int, list[tuple[QRectF, str]]]:
    """Note down where words are drawn by the program's own hands, widget by widget."""
    noted: dict[int, list[tuple[QRectF, str]]] = {}
    draw = QPainter.drawText

    def note(painter: QPainter, *args: object) -> object:
        box, flags, text = args[0], args[1], args[-1]
        if isinstance(box, (QRect, QRectF)) and isinstance(text, str) and text.strip():
            at = painter.boundingRect(QRectF(box), int(flags), text)  # type: ignore[call-overload]
            where = painter.combinedTransform().mapRect(QRectF(at))
            noted.setdefault(id(painter.device()), []).append((where, text))
        return draw(painter, *args)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", note)
    return noted


def views(program: Program) -> Iterator[str]:
    """Show one view after the other, women and men."""
    tabs = program.window.tabs
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        for one in (False, True) if tabs.widget(number) is tabs.of(SelectionOrderView) else (False,):
            tabs.of(SelectionOrderView).show_one(one)
            wait(program)
            QApplication.processEvents()
            yield f"{tabs.tabText(number)}{' (one tournament)' if one else ''}"
    tabs.of(SelectionOrderView).show_one(False)
    tabs.setCurrentIndex(0)


def test_the_window_can_be_as_small_as_it_has_to_be(small: Program) -> None:
    for name in views(small):
        assert (small.window.width(), small.window.height()) == SMALL, name


def test_the_first_window_can_be_as_small_as_a_small_screen_wants_it(small: Program) -> None:
    least = small.window.minimumSizeHint()
    for screen in (QRect(0, 0, 1280, 720), QRect(0, 0, 1366, 768), QRect(0, 0, 1280, 680)):
        wanted = first_size(screen.size())
        assert least.width() <= wanted.width()
        assert least.height() <= wanted.height()


def test_no_part_of_the_window_lies_upon_another(small: Program) -> None:
    for name in views(small):
        parts = worded(small.window)
        assert len(parts) > 30, name
        for (one, box), (other, other_box) in combinations(parts, 2):
            assert not upon(QRectF(box), QRectF(other_box)), (name, one.text(), other.text())


def test_no_words_drawn_lie_upon_others(small: Program, drawn: dict[int, list[tuple[QRectF, str]]]) -> None:
    for name in views(small):
        drawn.clear()
        small.window.grab()
        assert sum(len(texts) for texts in drawn.values()) > 40, name
        for texts in drawn.values():
            for (box, text), (other_box, other) in combinations(texts, 2):
                assert not upon(box, other_box), (name, text, box, other, other_box)
