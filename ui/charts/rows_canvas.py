"""A drawing area for charts made of rows, which tells what the user does on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.charts.plotting import pg

STEP_KEYS = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)
"""Keys that move the selection; all others go on to the window."""


class RowsCanvas(pg.GraphicsView):  # type: ignore[misc]
    """The drawing area; its scene is counted in its own pixels."""

    pressed = Signal(QPoint)
    """Where the left button went down."""
    hovered = Signal(object)
    """Where the pointer is, None when it left."""
    wheeled = Signal(int)
    """Pixels to scroll, positive towards the first row."""
    stepped = Signal(int)
    """One of `STEP_KEYS` was pressed."""
    focus_changed = Signal(bool)
    tip_wanted = Signal(QPoint, QPoint)
    """Where the pointer rests, in pixels of the canvas and of the screen."""
    resized = Signal(QSize)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAntialiasing(True)
        # Rows are cheap to draw, and tracing which parts changed costs more than drawing all.
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep scene and pixels alike, then tell the size."""
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls this itself while it is being built
            self.resized.emit(event.size())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell a press of the left button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position().toPoint())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.hovered.emit(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep pyqtgraph from its own dragging."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep pyqtgraph from its own dragging."""
        event.accept()

    def leaveEvent(self, _event: QEvent) -> None:
        """Tell that the pointer left."""
        self.hovered.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Tell how far to scroll; a notch of a wheel is 41 pixels."""
        self.wheeled.emit(event.pixelDelta().y() or event.angleDelta().y() * 41 // 120)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell keys that move the selection."""
        if event.key() in STEP_KEYS:
            self.stepped.emit(event.key())
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard goes here now."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard goes elsewhere now."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell when a tooltip is wanted."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.tip_wanted.emit(event.pos(), event.globalPos())
            return True
        return bool(super().viewportEvent(event))
