"""Tables as they stand in a file: twins of those on the screen, on the same model, at another size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.look.palette import Palette
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader

_ROOM = 2
"""Pixels below the last row, so that it is whole."""


class StillTable(QTableView):
    """The twin of a quiet table; nothing of it can be chosen or scrolled.

    Parameters
    ----------
    like
        The table on the screen, whose cells a `PlainDelegate` draws.
    palette
        The theme.
    """

    def __init__(self, like: QTableView, palette: Palette, zoom: float) -> None:
        super().__init__()
        self._like, self._palette, self._zoom = like, palette, palette.zoom / zoom
        header, delegate = PlainHeader(palette, parent=self), PlainDelegate(palette, 12, self)
        own = like.itemDelegate()
        if isinstance(own, PlainDelegate):
            delegate.left, delegate.wraps, delegate.opacity = own.left, own.wraps, own.opacity
            header.left = own.left
        self.setHorizontalHeader(header)
        self.setItemDelegate(delegate)
        self.setModel(like.model())
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(like.wordWrap())
        self.setTextElideMode(like.textElideMode())
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(
            round(like.verticalHeader().defaultSectionSize() * self._zoom)
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        stand_still(self, palette)

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Show as many whole rows as have room, at most so many."""
        self._divide(self.width())
        return rows_that_fit(self, height, most)

    def stand_as(self, other: QWidget | None) -> None:
        """Divide the width as on the screen, and scroll as far as another one."""
        if isinstance(other, QTableView):
            for column in range(self.model().columnCount()):
                self.setColumnWidth(column, other.columnWidth(column))
            for row in range(self.model().rowCount()):
                self.setRowHeight(row, other.rowHeight(row))
            self.verticalScrollBar().setValue(other.verticalScrollBar().value())
            self.horizontalScrollBar().setValue(other.horizontalScrollBar().value())

    def _divide(self, width: int) -> None:
        """Let columns of words share what the others leave; wrap words where they do on the screen."""
        header, own = self.horizontalHeader(), self._like.horizontalHeader()
        delegate = self.itemDelegate()
        wraps = delegate.wraps if isinstance(delegate, PlainDelegate) else None
        shared, used = list[int](), 0
        for column in range(self.model().columnCount()):
            mode = own.sectionResizeMode(column)
            if column == wraps or mode is QHeaderView.ResizeMode.Stretch:
                shared.append(column)
                continue
            wide = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            self.setColumnWidth(column, wide)
            used += wide
        needs = {column: max(1, self.sizeHintForColumn(column)) for column in shared}
        for column, need in needs.items():
            fair = (width - used) * need // sum(needs.values())
            self.setColumnWidth(column, max(self._palette.px(80), fair))
        if not shared and used > width:
            widest = max(range(self.model().columnCount()), key=self.columnWidth)
            self.setColumnWidth(widest, max(self._palette.px(60), self.columnWidth(widest) - used + width))
        elif not shared:
            name = 1 if self.model().columnCount() > 1 else 0
            self.setColumnWidth(name, self.columnWidth(name) + width - used)
        if wraps is not None:
            self.resizeRowsToContents()


def stand_still(table: QTableView, palette: Palette) -> None:
    """Show a table without scroll bars and edges, in the colours of a theme."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setStyleSheet(f"QTableView, QHeaderView {{ background: {palette.surface}; border: none; }}")


def rows_that_fit(table: QTableView, height: int, most: int | None) -> tuple[int, int, int]:
    """Return the height that the whole rows in a height need, how many they are, and how many there are."""
    count = table.model().rowCount()
    wanted, y, shown = min(count, most or count), table.horizontalHeader().height() + _ROOM, 0
    while shown < wanted and (not shown or y + table.rowHeight(shown) <= height):
        y += table.rowHeight(shown)
        shown += 1
    return y, shown, count
