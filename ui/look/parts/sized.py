"""Sizes of dialogs: in the zoom of the application, and no larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from ui.look.theme import ZOOM

_OF_SCREEN = 0.94


def pixels(size: int) -> int:
    """Return a size in pixels at the zoom of the application, for whoever gets no palette."""
    application = QApplication.instance()
    zoom = application.property(ZOOM) if application is not None else None
    return round(size * (zoom or 1.0))


def set_margins(part: QLayout | QWidget, left: int, top: int, right: int, bottom: int) -> None:
    """Keep what is inside away from the edges by so many pixels before the zoom."""
    part.setContentsMargins(*map(pixels, (left, top, right, bottom)))


def give_room(window: QWidget, wide: int, high: int) -> None:
    """Give a window a size, as far as its screen has the room.

    Parameters
    ----------
    wide, high
        Pixels before the zoom.
    """
    window.resize(QSize(pixels(wide), pixels(high)).boundedTo(window.screen().availableSize() * _OF_SCREEN))
