"""The last line of a view's head: what the forecasts rest on, and which entries are not known."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from simulator.chances.basis import Basis
from simulator.event import Event
from ui.look.palette import Palette
from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.elided_label import KnownEntriesNote
from ui.look.theme import dress, font
from ui.words.basis import basis_line
from ui.words.plain import plain_tip

_AROUND = 4
"""Pixels beside the text of the button."""


class _TextButton(ElidedButton):
    """A button as wide as its text, narrower where there is no room."""

    def sizeHint(self) -> QSize:
        """Room for the whole text and no more."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _AROUND
        return QSize(width, super().sizeHint().height())


class BasisLine(QWidget):
    """A small line that opens the list behind it by click, Space or Enter; hidden without a basis."""

    list_wanted = Signal()
    """The user wants to see the list behind the line."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._basis: Basis | None = None
        self._above: tuple[str, ...] = ()
        self.button, self.note = _TextButton(around=_AROUND), KnownEntriesNote()
        self.button.setProperty("kind", "basis")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setAutoDefault(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setMinimumWidth(80)
        self.button.clicked.connect(self.list_wanted)
        self.button.hide()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(self.note, 1)
        self.retheme(palette)

    def show_basis(self, basis: Basis | None, entered: str = "") -> None:
        """Show what the forecasts rest on; None when they were not made from form data.

        Parameters
        ----------
        entered
            Which results of the meet are entered, in words.
        """
        self._basis = basis
        self.button.setVisible(basis is not None)
        if basis is not None:
            text = basis_line(basis, entered)
            self.button.setText(text)
            self.button.setToolTip(plain_tip(f"{text}\n{self._more()}"))
        self._describe()
        self._colour()
        self._arrange()

    def say_above(self, words: Sequence[str]) -> None:
        """Take over what stands above the line: no key leads there, so it is heard with the button."""
        self._above = tuple(words)
        self._describe()

    def _describe(self) -> None:
        told = (*self._above, self.note.whole, self._more())
        self.button.setAccessibleDescription("\n".join(filter(None, told)))

    def _more(self) -> str:
        return self.tr("Show what the forecasts rest on")

    def show_events(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.note.show_events(events)
        self._describe()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below where it has no room beside the line."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = self.button.sizeHint().width() + self._palette.px(12) + self.note.sizeHint().width()
        beside = self.note.isHidden() or self.button.isHidden() or wanted <= self.width()
        ways = QBoxLayout.Direction
        way, apart = (ways.LeftToRight, self._palette.px(12)) if beside else (ways.TopToBottom, 0)
        if (self._line.direction(), self._line.spacing()) != (way, apart):  # set again it is laid out again
            self._line.setDirection(way)
            self._line.setSpacing(apart)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        letters = font(12, 500, False, zoom=palette.zoom)
        for part in (self.button, self.note):
            part.setFont(letters)
        self.note.setStyleSheet(f"color: {palette.text2};")
        self._colour()
        self._arrange()

    def _colour(self) -> None:
        """Let the line stand out where there is nothing to forecast from, or only what is old."""
        palette = self._palette
        basis = self._basis
        alarming = basis is not None and (basis.nothing is not None or basis.stale is not None)
        colour = palette.down if alarming else palette.text2
        height = palette.px(20)
        dress(
            self.button,
            f"QPushButton {{ background: transparent; border: none; color: {colour}; padding: 0;"
            f" text-align: left; min-height: {height}px; max-height: {height}px; }}"
            f"QPushButton:hover {{ color: {palette.link}; text-decoration: underline; }}"
            f"QPushButton:focus {{ color: {palette.link}; border-bottom: 2px solid {palette.link}; }}",
        )
