from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from ui.look.palette import LIGHT, Palette
from ui.look.parts.legend import Legend, Sign, draw_interval
from ui.look.theme import Theme


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words a legend writes."""
    found: list[str] = []
    write = Legend._write

    def note(self: Legend, painter: QPainter, left: float, text: str, colour: str) -> float:
        right = write(self, painter, left, text, colour)
        assert right <= self.width() + 0.5
        found.append(text)
        return right

    monkeypatch.setattr(Legend, "_write", note)
    return found


def legend(qtbot: QtBot) -> Legend:
    result = Legend(LIGHT)
    qtbot.addWidget(result)
    result.show_signs(
        (
            Sign(("a route",), draw_interval),
            Sign(("what was before", "before"), draw_interval, right=True, needed=False),
            Sign(("a long interval", "interval"), draw_interval, right=True, needed=False),
        ),
        "Route",
    )
    return result


def test_words_become_shorter_then_signs_go_the_last_first(
    qtbot: QtBot, theme: Theme, written: list[str]
) -> None:
    shown = legend(qtbot)
    seen = []
    for width in range(500, 60, -5):
        written.clear()
        shown.resize(width, 26)
        shown.grab()
        if not seen or seen[-1] != written:
            seen.append(list(written))
    assert seen[:4] == [
        ["Route", "a route", "what was before", "a long interval"],
        ["Route", "a route", "before", "interval"],
        ["Route", "a route", "what was before"],
        ["Route", "a route", "before"],
    ]
    assert seen[4] == ["Route", "a route"]


def test_one_who_hears_it_is_told_all_of_it(qtbot: QtBot, theme: Theme) -> None:
    assert legend(qtbot).accessibleName() == "a route, what was before, a long interval"


def test_signs_are_drawn_in_their_boxes_at_any_zoom(qtbot: QtBot, theme: Theme) -> None:
    boxes: list[QRectF] = []

    def draw(_painter: QPainter, box: QRectF, _palette: Palette) -> None:
        boxes.append(box)

    shown = Legend(LIGHT)
    qtbot.addWidget(shown)
    shown.show_signs((Sign(("one",), draw, 20), Sign(("two",), draw, 20, right=True)))
    for zoom in (1.0, 1.5):
        boxes.clear()
        shown.retheme(LIGHT.zoomed(zoom))
        shown.resize(400, shown.height())
        shown.grab()
        first, second = boxes
        assert first.left() == 0
        assert first.width() == second.width() == 20 * zoom
        assert second.left() > 300
