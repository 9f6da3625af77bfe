"""The docks at both sides of the window, one behind the other where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow, QTabWidget

from ui.look.palette import Palette
from ui.panels.dock import Dock

LEFT_WIDTH, RIGHT_WIDTH = 272, 300  # pixels before the zoom, gap at the edge of the window included
NARROW = 1100
"""Width of a window, pixels before the zoom, below which the right dock goes behind the left one."""


class Docks(QObject):
    """Lays both docks out as the width of the window and the zoom allow.

    Parameters
    ----------
    window
        Has the docks already.
    left, right
        The docks; the right one stands at the left too, as a tab, in a narrow window.
    """

    def __init__(self, window: QMainWindow, left: Dock, right: Dock, palette: Palette) -> None:
        super().__init__(window)
        self._window, self._left, self._right, self._palette = window, left, right, palette
        self._folded = False
        # Qt leaves the tabs of both in sight where anything is laid out in the same turn of the event loop.
        self._unfolding = QTimer(self)
        self._unfolding.setSingleShot(True)
        self._unfolding.timeout.connect(self._unfold)
        window.setAnimated(False)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, left)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, right)

    def lay_out(self) -> None:
        """Give the docks the widths they are designed for."""
        px = self._palette.px
        if self._folded:
            self._window.resizeDocks([self._left], [px(RIGHT_WIDTH)], Qt.Orientation.Horizontal)
            return
        widths = [px(LEFT_WIDTH), px(RIGHT_WIDTH)]
        self._window.resizeDocks([self._left, self._right], widths, Qt.Orientation.Horizontal)

    def fit(self, palette: Palette) -> None:
        """Put one dock behind the other, or beside the views again; what the user moved stays."""
        self._palette = palette
        narrow = self._window.width() < palette.px(NARROW)
        if narrow == self._folded:
            return
        both = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        stands = [self._window.dockWidgetArea(dock) for dock in (self._left, self._right)]
        behind = self._right in self._window.tabifiedDockWidgets(self._left)
        floats = self._left.isFloating() or self._right.isFloating()
        hidden = self._right.isHidden()
        if narrow and (behind or (stands == list(both) and not floats)):
            self._window.tabifyDockWidget(self._left, self._right)
        elif not narrow and behind:
            self._unfolding.start()
        self._right.setHidden(hidden)
        self._folded = narrow
        self.lay_out()

    @Slot()
    def _unfold(self) -> None:
        """Put the right dock beside the views again, unless it went behind the left one in the meantime."""
        if not self._folded and self._right in self._window.tabifiedDockWidgets(self._left):
            hidden = self._right.isHidden()
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._right)
            if self._right.isHidden() != hidden:
                self._right.setHidden(hidden)
            self.lay_out()

    @Slot()
    def show_skater(self) -> None:
        """Bring the dock of the skater before the other one."""
        if self._folded and not self._right.isHidden():
            self._right.raise_()
