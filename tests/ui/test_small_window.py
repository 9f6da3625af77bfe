"""The window on a small screen: it fits, and no words lie upon other words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, Qt
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
from ui.views.registry import VIEWS
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


def worded(window: QWidget) -> list[tuple[QRectF, str]]:
    """Return where the parts of a window are that show words, with those."""
    found = []
    for kind in WORDS:
        for widget in window.findChildren(kind):
            text = widget.text() if not isinstance(widget, QComboBox) else widget.currentText()
            inside = any(isinstance(above, WORDS) for above in _above(widget, window))
            shown = not widget.visibleRegion().isEmpty()
            if shown and widget.isVisible() and text and not inside:
                seen = widget.visibleRegion().boundingRect()
                found.append((QRectF(seen.translated(widget.mapTo(window, QPoint(0, 0)))), text))
    return found


def _above(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None and above is not window:
        yield above
        above = above.parentWidget()


def upon_each_other(texts: list[tuple[QRectF, str]]) -> Iterator[tuple[str, str]]:
    """Return the texts whose boxes share more than an edge."""
    for (box, text), (other_box, other) in combinations(texts, 2):
        shared = box.intersected(other_box)
        if shared.width() > 1.5 and shared.height() > 1.5:
            yield text, other


@dataclass
class Drawn:
    """Where words are drawn, widget by widget, and those that are wider than the room they are drawn in."""

    texts: dict[int, list[tuple[QRectF, str]]] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)


@contextmanager
def noting() -> Iterator[Drawn]:
    """Note down what words are drawn by the program's own hands."""
    noted = Drawn()
    draw = QPainter.drawText

    def note(painter: QPainter, *args: object) -> object:
        box, flags, text = args[0], args[1], args[-1]
        if isinstance(box, (QRect, QRectF)) and isinstance(text, str) and text.strip():
            at = painter.boundingRect(QRectF(box), int(flags), text)  # type: ignore[call-overload]
            where = painter.combinedTransform().mapRect(QRectF(at))
            noted.texts.setdefault(id(painter.device()), []).append((where, text))
            wraps = int(flags) & Qt.TextFlag.TextWordWrap.value  # type: ignore[call-overload]
            if at.width() > QRectF(box).width() + 1.5 and not wraps:
                noted.cut.append(text)
        return draw(painter, *args)  # type: ignore[call-overload]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", note)
        yield noted


@dataclass(frozen=True)
class Seen:
    """What is seen of a view: the size of the window, its parts with words, words drawn, words cut."""

    name: str
    size: tuple[int, int]
    parts: list[tuple[QRectF, str]]
    drawn: list[list[tuple[QRectF, str]]]
    cut: list[str]


@pytest.fixture(scope="module")
def seen(small: Program) -> list[Seen]:
    """All views of the small window, each looked at once."""
    found = []
    for name in views(small):
        parts = worded(small.window)
        with noting() as noted:
            small.window.grab()
        size = small.window.size().toTuple()
        found.append(Seen(name, size, parts, [*noted.texts.values()], noted.cut))  # type: ignore[arg-type]
    return found


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


def test_the_window_can_be_as_small_as_it_has_to_be(seen: list[Seen]) -> None:
    assert len(seen) == len(VIEWS) + 1
    assert {one.name: one.size for one in seen if one.size != SMALL} == {}


def test_the_first_window_can_be_as_small_as_a_small_screen_wants_it(small: Program) -> None:
    least = small.window.minimumSizeHint()
    for screen in (QRect(0, 0, 1280, 720), QRect(0, 0, 1366, 768), QRect(0, 0, 1280, 680)):
        wanted = first_size(screen.size())
        assert least.width() <= wanted.width()
        assert least.height() <= wanted.height()


def test_no_part_of_the_window_lies_upon_another(seen: list[Seen]) -> None:
    for one in seen:
        assert len(one.parts) > 30, one.name
        assert list(upon_each_other(one.parts)) == [], one.name


def test_no_words_drawn_lie_upon_others_or_are_cut_off(seen: list[Seen]) -> None:
    for one in seen:
        assert sum(map(len, one.drawn)) > 40, one.name
        assert one.cut == [], one.name
        assert [told for texts in one.drawn for told in upon_each_other(texts)] == [], one.name
