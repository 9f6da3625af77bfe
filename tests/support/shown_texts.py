"""The texts of a window as drawn: what, where, with which letters, in which colour, on which ground."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.charts.rows_heard import RowsTable
from ui.program.program import Program
from ui.tour.dialogs import dialogs
from ui.tour.pages import pages

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly

SHARPNESS = 2
"""Pixels of a picture to one of the window: the strokes of small letters reach their full colour."""

_FEWEST = 6
"""Pixels of a text: fewer in a colour are an edge between two others."""


@dataclass(frozen=True)
class Shown:
    """A text on a window.

    Attributes
    ----------
    text
        As it is drawn.
    box
        Where, in the window.
    letters
        The font.
    colour
        Of the pen, where the program draws the text itself; None where Qt does.
    by
        Class of the widget, for messages.
    """

    text: str
    box: QRect
    letters: QFont
    colour: QColor | None
    by: str


@contextmanager
def noting() -> Iterator[list[tuple[QWidget, Shown]]]:
    """Note down each text the program draws with its own hands, with the widget it is drawn on."""
    noted: list[tuple[QWidget, Shown]] = []
    draw = QPainter.drawText

    def note(painter: QPainter, *args: object) -> object:
        box, text, on = args[0], args[-1], painter.device()
        if isinstance(on, QWidget) and isinstance(box, (QRect, QRectF)) and isinstance(text, str):
            at = painter.boundingRect(QRectF(box), int(args[1]), text)  # type: ignore[call-overload]
            where = painter.worldTransform().mapRect(QRectF(at)).toAlignedRect()
            colour = QColor(painter.pen().color())
            colour.setAlphaF(colour.alphaF() * painter.opacity())
            if text.strip():
                noted.append((on, Shown(text, where, QFont(painter.font()), colour, type(on).__name__)))
        return draw(painter, *args)  # type: ignore[call-overload]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", note)
        yield noted


def windows(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Show each page of each view, then each dialog."""
    for name in pages(program):
        assert not program.session.run.stale
        yield name, program.window
    yield from dialogs(program)


def picture_and_texts(window: QWidget) -> tuple[NDArray[np.uint8], list[Shown]]:
    """Return a sharp picture of a window as (rows, columns, 3), and the texts on it, but those of what
    cannot be used and those of which only a sliver shows at an edge."""
    size = window.size() * SHARPNESS
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    with noting() as noted:
        window.render(image)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(size.height(), size.width(), 4)
    texts = [_moved(one, on, window) for on, one in noted if on is window or window.isAncestorOf(on)]
    whole = [one for one in (*texts, *_of_widgets(window)) if one.box.height() >= one.letters.pixelSize()]
    return pixels[:, :, 2::-1].copy(), whole


def ground_of(pixels: NDArray[np.uint8], box: QRect) -> tuple[QColor, list[QColor]]:
    """Return what most of a box is filled with, and the other colours that cover some of it."""
    part = pixels[
        max(0, box.top()) * SHARPNESS : (box.bottom() + 1) * SHARPNESS,
        max(0, box.left()) * SHARPNESS : (box.right() + 1) * SHARPNESS,
    ].reshape(-1, 3)
    colours, counts = np.unique(part @ np.array([65536, 256, 1], np.int64), return_counts=True)
    often = np.argsort(-counts)
    seen = [QColor(int(colours[one])) for one in often if counts[one] >= _FEWEST]
    return seen[0], seen[1:]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def drawn_contrast(pixels: NDArray[np.uint8], shown: Shown) -> float:
    """Return how well a text stands out from what lies under it."""
    ground, others = ground_of(pixels, shown.box)
    if shown.colour is None:
        return max((contrast(ground, one) for one in others), default=1.0)
    part = shown.colour.alphaF()
    mixed = [
        round(part * pen + (1 - part) * under)
        for pen, under in zip(shown.colour.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return contrast(QColor(*mixed), ground)


def is_tabular(letters: QFont) -> bool:
    """Whether all digits are equally wide, and with them the hyphen."""
    tag = QFont.Tag("tnum")
    return letters.isFeatureSet(tag) and letters.featureValue(tag) == 1


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _moved(one: Shown, on: QWidget, window: QWidget) -> Shown:
    """Return a text in the places of the window, as far as its widget lets it be seen."""
    box = one.box.intersected(on.visibleRegion().boundingRect())
    return Shown(one.text, box.translated(on.mapTo(window, QPoint(0, 0))), one.letters, one.colour, one.by)


def _of_widgets(window: QWidget) -> Iterator[Shown]:
    """Return the texts that Qt draws: of labels, buttons, fields, tabs, and cells not painted here."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        for text, box, letters in _parts(widget):
            seen = box.intersected(widget.visibleRegion().boundingRect())
            if text.strip() and seen.width() > 2 and seen.height() > 2:
                seen.translate(widget.mapTo(window, QPoint(0, 0)))
                yield Shown(text, seen, letters, None, type(widget).__name__)


def _parts(widget: QWidget) -> Iterator[tuple[str, QRect, QFont]]:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is ICON_ONLY:
        return
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text().replace("&", ""), widget.rect(), widget.font()
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), widget.rect(), widget.font()
    elif isinstance(widget, (QLineEdit, QAbstractSpinBox)):
        yield widget.text(), widget.rect(), widget.font()
    elif isinstance(widget, QTabBar):
        for number in range(widget.count()):
            if widget.isTabEnabled(number):
                yield widget.tabText(number), widget.tabRect(number), widget.font()
    elif isinstance(widget.parentWidget(), QAbstractItemView):
        view = widget.parentWidget()
        if view.viewport() is widget:  # type: ignore[union-attr]
            yield from _cells(view)  # type: ignore[arg-type]


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect, QFont]]:
    model, delegate = view.model(), view.itemDelegate()
    if model is None or type(delegate).__module__.startswith("ui."):
        return  # those draw their texts themselves
    if isinstance(view, RowsTable):  # it is heard, and draws nothing
        return
    for row in range(model.rowCount(QModelIndex())):
        for column in range(1 if isinstance(view, QListView) else model.columnCount(QModelIndex())):
            index = model.index(row, column)
            if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
                continue
            letters = index.data(Qt.ItemDataRole.FontRole)
            yield (
                str(index.data() or ""),
                view.visualRect(index),
                letters if isinstance(letters, QFont) else view.font(),
            )


def width_of(shown: Shown) -> float:
    """Return how wide a text wants to be."""
    return QFontMetricsF(shown.letters).horizontalAdvance(shown.text)
