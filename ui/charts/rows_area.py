"""Rows that are shown, faded, chosen by mouse or keyboard, pointed at, copied and heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import ClassVar, Self

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.rows_scrolled import ScrolledRows
from ui.look.palette import Palette
from ui.words.basis import from_nothing_text
from ui.words.copying import lines
from ui.words.plain import plain_tip


class RowsArea(ScrolledRows):
    """Equally high rows with keys; what they look like is a `RowsChart`'s.

    Parameters
    ----------
    palette
        The theme.
    name
        What the rows show, for those who hear the window.
    """

    OPENS_AT_CHOICE: ClassVar[bool] = True
    """Whether the chosen row is brought into sight when the chart is first shown."""

    row_chosen = Signal(str)
    """Key of the row the user chose."""
    row_activated = Signal(str)
    """Key of the row the user chose and pressed Enter on."""
    pointed_at = Signal(object)
    """Where the pointer is, in pixels of the viewport; None when it left."""

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        self.selected: str | None = None
        self.hovered: str | None = None
        self.faded = False
        """Whether the numbers are not the last word: the run goes on."""
        self.marked: frozenset[str] = frozenset()
        """Keys of skaters who are forecast from nothing."""
        self.all_chosen = False
        """Whether all rows are chosen, to be copied."""
        self._shown: object = None
        self._is_sized = False
        super().__init__(palette, parent)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(name)

    # Words of the rows ---------------------------------------------------------------------

    def tip(self, index: int) -> str:
        """Words of a row: its tooltip."""
        return self.keys[index]

    def spoken(self, index: int) -> str:
        """Words of the chosen row for a screen reader."""
        return self.told(index).replace("\n", "; ")

    def hint(self) -> str:
        """Words for a screen reader while no row is chosen."""
        return self.tr("{count} rows; the arrow keys choose one.").format(count=len(self.keys))

    def headings(self) -> Sequence[str]:
        """Headings of what is copied of a row."""
        return ()

    def cells(self, index: int) -> Sequence[str]:
        """What is copied of a row."""
        return (self.spoken(index),)

    # What others ask -----------------------------------------------------------------------

    def set_rows(
        self,
        keys: Sequence[str],
        *,
        faded: bool = False,
        shown: object = None,
        among: Mapping[int, str] | None = None,
    ) -> None:
        """Show other rows.

        Parameters
        ----------
        faded
            Whether they belong to a run that goes on.
        shown
            All that is drawn, as a value: told again it only fades, or stops fading.
        among
            Lines among the rows with their words, by the number of the row below them.
        """
        if shown is not None and shown == self._shown and tuple(keys) == self.keys:
            if faded != self.faded:
                self.faded = faded
                self.redraw()
            return
        self.keys, self._shown, self.faded, self.lines = tuple(keys), shown, faded, among or {}
        if self.hovered not in self.keys:
            self.hovered = None
        self._describe()
        self.relayout()

    def select(self, key: str | None) -> None:
        """Mark a row and bring it into sight; sends no signal."""
        if key != self.selected or self.all_chosen:
            self.all_chosen, self.selected = False, key
            self._describe()
            self._show_choice()
            self.redraw()

    def mark(self, keys: Collection[str]) -> None:
        """Mark the skaters who are forecast from nothing."""
        if self.marked != frozenset(keys):
            self.marked = frozenset(keys)
            self._describe()
            self.relayout()

    def twin(self, palette: Palette, *, chosen: bool = True) -> Self:
        """Return another chart that shows the same in a theme, with or without the choice."""
        kind: Callable[[Palette], Self] = type(self)
        other = kind(palette)  # a chart knows its own name
        other.marked, other.selected = self.marked, self.selected if chosen else None
        self.show_in(other)
        return other

    def show_in(self, other: Self) -> None:
        """Have another chart show what this one shows."""
        other.set_rows(self.keys, faded=self.faded, among=self.lines)

    def select_all(self) -> None:
        """Choose all rows, to be copied; the next choice of one ends it."""
        self.all_chosen = True
        self.redraw()

    def chosen_text(self) -> str:
        """Return the chosen row as text under its headings; all of them when all or none is chosen."""
        if not self.keys:
            return ""
        index = None if self.all_chosen else self.index_of(self.selected)
        wanted = range(len(self.keys)) if index is None else (index,)
        headed = [self.headings()] if self.headings() else []
        return lines([*headed, *(self.cells(index) for index in wanted)])

    def index_of(self, key: str | None) -> int | None:
        """Return where a row stands from the top, counted from 0."""
        return self.keys.index(key) if key is not None and key in self.keys else None

    def told(self, index: int) -> str:
        """Words of a row, and that its skater is forecast from nothing where that is so."""
        if self.keys[index] not in self.marked:
            return self.tip(index)
        return f"{self.tip(index)}\n{from_nothing_text()}"

    def keyboard_tip(self) -> tuple[QPoint, str]:
        """Return where the chosen row is and its words, or what the chart is without one."""
        index = self.index_of(self.selected)
        if index is None:
            return self.rect().center(), self.hint()
        return self.row_point(self.keys[index]) + self.viewport().pos(), self.tip(index)

    def _show_choice(self) -> None:
        """Scroll to the selected row, once the height to scroll in is known."""
        index = self.index_of(self.selected)
        if index is not None and self._is_sized:
            self.bring_into_sight(index)

    def _describe(self) -> None:
        """Say the selected row in words, for screen readers."""
        index = self.index_of(self.selected)
        self.setAccessibleDescription(self.hint() if index is None else self.spoken(index))

    # Qt ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay all out anew; the first time the chosen row comes into sight."""
        super().resizeEvent(event)
        if not self._is_sized:
            self._is_sized = True
            if self.OPENS_AT_CHOICE:
                self._show_choice()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row."""
        key = self.key_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and key is not None:
            self._choose(key)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing, and let nobody else do anything."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the row has been chosen."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shade the row at the pointer."""
        self._hover(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice, and activate the chosen row with Enter; other keys go on to the window."""
        now, last = self.index_of(self.selected), len(self.keys) - 1
        page = max(1, self.viewport().height() // self.row - 1)
        steps = {
            Qt.Key.Key_Up: (now or 0) - 1,
            Qt.Key.Key_Down: 0 if now is None else now + 1,
            Qt.Key.Key_PageUp: (now or 0) - page,
            Qt.Key.Key_PageDown: (now or 0) + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in steps:
            if self.keys:
                self._choose(self.keys[min(last, max(0, steps[Qt.Key(event.key())]))])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and now is not None:
            self.row_activated.emit(self.keys[now])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere now."""
        super().focusOutEvent(event)
        self.redraw()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the words of the row at the pointer; notice when it leaves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_of(self.key_at(event.pos()))
            if index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.told(index)), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _choose(self, key: str) -> None:
        new = key != self.selected
        self.select(key)
        if new:
            self.row_chosen.emit(key)

    def _hover(self, point: QPoint | None) -> None:
        self.pointed_at.emit(point)
        hovered = None if point is None else self.key_at(point)
        if hovered != self.hovered:
            self.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.redraw()
