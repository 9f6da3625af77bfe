"""Room that scrolls where the window is too low for what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST_HEIGHT = 120
"""Pixels that stay in sight at least, whatever the zoom."""


class LowRoom(QScrollArea):
    """As wide as its content has to be, but only as high as there is room.

    Parameters
    ----------
    content
        What stands in it.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content, and a height that any window has."""
        least = self._content.minimumSizeHint().expandedTo(self._content.minimumSize())
        return QSize(least.width(), min(least.height(), LEAST_HEIGHT))

    def sizeHint(self) -> QSize:
        """Return what the content asks for."""
        return self._content.sizeHint()
