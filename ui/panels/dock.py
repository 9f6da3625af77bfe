"""A dock with a title bar in the look of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.icons import icon
from ui.look.theme import Theme
from ui.words.plain import PlainLabel, plain_tip

GAP = 5
"""Pixels between the docks and the edges of the window."""


class Dock(QDockWidget):
    """A panel at the side of the window that can be closed, moved and floated.

    Parameters
    ----------
    name
        Under which its place is remembered.
    title
        Shown in the title bar.
    content
        The panel.
    """

    def __init__(self, name: str, title: str, content: QWidget, theme: Theme) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._label = PlainLabel(title)
        self._float = self._button(self.tr("Float “{dock}”").format(dock=title))
        self._close = self._button(self.tr("Close “{dock}”").format(dock=title))
        self._float.clicked.connect(self._toggle_floating)
        self._close.clicked.connect(self.close)
        self._band, self._frame = QFrame(), QFrame()
        self._band.setProperty("kind", "head")
        self._frame.setProperty("kind", "surface")
        self._above, self._around = _framed(self._band), _framed(self._frame)
        self._row = QHBoxLayout(self._band)
        self._row.setSpacing(2)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._float)
        self._row.addWidget(self._close)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(content)
        self.setTitleBarWidget(self._above)
        self.setWidget(self._around)
        self.dockLocationChanged.connect(self._keep_gap)
        self.topLevelChanged.connect(self._keep_gap)
        self.retheme(theme)

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip)
        button.setProperty("room", "none")
        return button

    @Slot()
    def _toggle_floating(self) -> None:
        self.setFloating(not self.isFloating())

    @Slot()
    def _keep_gap(self) -> None:
        """Keep away from the edges of the window, on whichever side the dock stands."""
        window = self.parentWidget()
        area = window.dockWidgetArea(self) if isinstance(window, QMainWindow) else None
        gap = 0 if self.isFloating() else GAP
        left = gap if area is Qt.DockWidgetArea.LeftDockWidgetArea else 0
        right = gap if area is Qt.DockWidgetArea.RightDockWidgetArea else 0
        for widget, top, bottom in ((self._above, gap, 0), (self._around, 0, gap)):
            layout = widget.layout()
            if layout is not None:
                layout.setContentsMargins(left, top, right, bottom)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        palette = theme.palette
        self._band.setFixedHeight(palette.px(30))
        self._row.setContentsMargins(palette.px(12), 0, palette.px(6), 0)
        self._label.setFont(theme.font(12, 600))
        for button in (self._float, self._close):
            button.setFixedSize(palette.px(24), palette.px(24))
        self._float.setIcon(icon("float", palette, on=palette.text2))
        self._close.setIcon(icon("close", palette, on=palette.text2))


def _framed(inner: QFrame) -> QWidget:
    outer = QWidget()
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inner)
    return outer
