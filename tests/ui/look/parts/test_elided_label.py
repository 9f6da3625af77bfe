"""Lines that give way: broken at words first, then with an ellipsis, and never more than they may be."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.look.parts.elided_label import ElidedLabel
from ui.look.theme import Theme

SENTENCE = "The team is worth 6.5 individual medals, 2.9 of them gold, from Games to Games."


def label(qtbot: QtBot, lines: int, share: float) -> ElidedLabel:
    result = ElidedLabel(lines=lines)
    qtbot.addWidget(result)
    result.show_text(SENTENCE)
    result.resize(round(result.sizeHint().width() * share), 60)
    result.show()
    return result


@pytest.mark.parametrize(("lines", "share", "broken"), [(1, 1.1, 1), (2, 1.1, 1), (2, 0.7, 2), (3, 0.4, 3)])
def test_a_text_with_room_is_whole(lines: int, share: float, broken: int, qtbot: QtBot, theme: Theme) -> None:
    one = label(qtbot, lines, share)
    assert one.text().replace("\n", " ") == SENTENCE
    assert len(one.text().split("\n")) == broken
    assert not one.toolTip()
    assert one.whole == SENTENCE


@pytest.mark.parametrize(("lines", "share"), [(1, 0.7), (2, 0.3), (2, 0.05)])
def test_a_text_without_room_is_cut_in_its_last_line(
    lines: int, share: float, qtbot: QtBot, theme: Theme
) -> None:
    one = label(qtbot, lines, share)
    shown = one.text().split("\n")
    assert shown[-1].endswith("…")
    assert len(shown) <= lines
    assert all(one.fontMetrics().horizontalAdvance(line) <= one.width() for line in shown)
    assert one.toolTip() == SENTENCE
    assert one.accessibleName() == SENTENCE


def test_two_lines_are_as_high_as_two(qtbot: QtBot, theme: Theme) -> None:
    assert label(qtbot, 2, 0.7).sizeHint().height() > 1.7 * label(qtbot, 2, 1.1).sizeHint().height()
