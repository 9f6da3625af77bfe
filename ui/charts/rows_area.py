"""Rows that are shown, faded, chosen by mouse or keyboard, pointed at, copied and heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import ClassVar, Self

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.rows_heard import RowsTable
from ui.charts.rows_scrolled import ScrolledRows
from ui.look.palette import Palette
from ui.look.parts.heard_model import none_text
from ui.words.basis import from_nothing_text
from ui.words.copying import lines
from ui.words.numbers import EN_DASH
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
    NAMED: ClassVar[int] = 0
    """Which of the `cells` names the row: it is heard first, and without its heading."""
    UNIT: ClassVar[str] = ""
    """What values are heard with that stand in cells without it."""

    row_chosen = Signal(str)
    """Key of the row the user chose."""
    row_activated = Signal(str)
    """Key of the row the user chose and pressed Enter on."""
    pointed_at = Signal(object)
    """Where the pointer is, in pixels of the viewport; None when it left."""
    cell_reached = Signal(int)
    """The keyboard is at another cell of the chosen row: its number, 0 for the whole row."""

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        self.selected: str | None = None
        self.hovered: str | None = None
        self.faded = False
        """Whether the numbers are not the last word: the run goes on."""
        self.marked: frozenset[str] = frozenset()
        """Keys of skaters who are forecast from nothing."""
        self.all_chosen = False
        """Whether all rows are chosen, to be copied."""
        self.column = 0
        """Which cell of the chosen row the keyboard is at: 0 for its name, which stands for all of it."""
        self._shown: object = None
        self._is_sized = False
        self._table: RowsTable | None = None
        super().__init__(palette, parent)
        self.viewport().setMouseTracking(True)
        self._table = RowsTable(self, self)
        self._table.focus_changed.connect(self.redraw)
        self._table.moved.connect(self._on_heard)
        self.setFocusProxy(self._table)
        self._place()
        self.setAccessibleName(name)

    # Words of the rows ---------------------------------------------------------------------

    def tip(self, index: int) -> str:
        """Words of a row: its tooltip."""
        return self.keys[index]

    def hint(self) -> str:
        """Words for a screen reader while no row is chosen."""
        return self.tr("{count} rows; the arrow keys choose one.").format(count=len(self.keys))

    def headings(self) -> Sequence[str]:
        """Headings of what is copied of a row."""
        return ()

    def cells(self, index: int) -> Sequence[str]:
        """What is copied of a row."""
        return (self.told(index).replace("\n", "; "),)

    # Heard ---------------------------------------------------------------------------------

    def heard_headings(self) -> tuple[str, ...]:
        """Return the headings of what is heard of a row, the one of the names first."""
        headings = list(self.headings() or ("",))
        return headings.pop(self.NAMED), *headings

    def heard(self, index: int, column: int) -> str:
        """Return how a cell is heard: a name as it is, a value with its heading."""
        if not index < len(self.keys):
            return ""
        cells = list(self.cells(index))
        name = cells.pop(self.NAMED)
        if column == 0:
            return f"{name}; {from_nothing_text()}" if self.keys[index] in self.marked else name
        heading = self.heard_headings()[column]
        told = cells[column - 1]
        return f"{heading}: {self.nothing() if told in ('', EN_DASH) else told + self.UNIT}"

    def heard_row(self, index: int) -> str:
        """Return how a whole row is heard."""
        return ". ".join(self.heard(index, column) for column in range(len(self.heard_headings())))

    def nothing(self) -> str:
        """Words for a cell in which there is nothing."""
        return none_text()

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a cell is drawn, in pixels of the viewport: all of its row unless it has a place."""
        if not index < len(self.keys):
            return QRect()
        return QRect(0, self.top_of(index) - self.scrolled, self.width_, self.row)

    def setAccessibleName(self, name: str, /) -> None:
        """Name the rows: the table is what has a name, not the area around it."""
        if self._table is not None:
            self._table.setAccessibleName(name)

    def accessibleName(self) -> str:
        """Return what the rows show."""
        return "" if self._table is None else self._table.accessibleName()

    @property
    def table(self) -> RowsTable:
        """The rows as those get them who hear them."""
        assert self._table is not None  # noqa: S101 - it is there as soon as the chart is
        return self._table

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
                if not faded:
                    self.table.tell_anew()
            return
        self.keys, self._shown, self.faded, self.lines = tuple(keys), shown, faded, among or {}
        if self.hovered not in self.keys:
            self.hovered = None
        self.relayout()
        self._describe()
        if not faded:
            self.table.tell_anew()

    def select(self, key: str | None) -> None:
        """Mark a row and bring it into sight; sends no signal."""
        if key != self.selected or self.all_chosen:
            self.all_chosen, self.selected = False, key
            self._describe()
            self._show_choice()
            self.redraw()
            if self.column:
                self.cell_reached.emit(self.column)

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
        """Have the table for screen readers be where the chart is."""
        self.table.setAccessibleDescription(self.hint())
        self.column = min(self.column, len(self.heard_headings()) - 1)
        self.table.take(len(self.keys), self.index_of(self.selected), self.column)

    @Slot(int, int)
    def _on_heard(self, row: int, column: int) -> None:
        """Follow a screen reader to another cell."""
        self._go_to(column)
        self._choose(self.keys[row])

    def _go_to(self, column: int) -> None:
        """Go to another cell of the chosen row."""
        if column != self.column:
            self.column = column
            self.table.show_at(self.index_of(self.selected), column)
            self.redraw()
            self.cell_reached.emit(column)

    def _place(self) -> None:
        """Lay the table for screen readers over the rows."""
        super()._place()
        if self._table is not None:
            self._table.setGeometry(self.viewport().geometry())

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
        """Move the choice, from cell to cell too, activate a row with Enter; other keys go to the window."""
        now, last = self.index_of(self.selected), len(self.keys) - 1
        page = max(1, self.viewport().height() // self.row - 1)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
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
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and now is not None and not held:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self._go_to(min(max(self.column + step, 0), len(self.heard_headings()) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and now is not None:
            self.row_activated.emit(self.keys[now])
        else:
            event.ignore()

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
