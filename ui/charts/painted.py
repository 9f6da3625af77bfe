"""The base of charts that paint themselves as a whole, at any size."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.palette import Palette


class PaintedChart(QWidget):
    """A chart that paints itself in the colours and sizes of a theme.

    Parameters
    ----------
    palette
        Of the theme.
    parent
        Widget it lies in.
    """

    ROOM: ClassVar[tuple[int, int]]
    """Width and height it likes to have, pixels before the zoom."""

    LEAST: ClassVar[tuple[int, int] | None] = None
    """Width and height below which it cannot be read; None where any size will do."""

    GROWS: ClassVar[bool] = False
    """Whether it takes all the height there is."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        down = QSizePolicy.Policy.Expanding if self.GROWS else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, down)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all there usually is."""
        return self._zoomed(*self.ROOM)

    def minimumSizeHint(self) -> QSize:
        """Room in which it can still be read."""
        return self._zoomed(*self.LEAST) if self.LEAST is not None else super().minimumSizeHint()

    def _zoomed(self, width: int, height: int) -> QSize:
        return QSize(self._palette.px(width), self._palette.px(height))
