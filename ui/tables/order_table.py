"""The table of the Selection order view: rows with strips, and the line below the median row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from ui.charts.order_series import (
    OrderLine,
    OrderSeries,
    StripSegment,
    half_text,
    headings,
    place_text,
    segment_tip,
)
from ui.look.palette import Palette
from ui.look.parts.announcing import announce
from ui.look.parts.heard_model import Index
from ui.look.theme import font
from ui.tables.order_columns import ROW_LEAST, ROW_STILL, OrderColumns
from ui.tables.order_delegate import OrderDelegate
from ui.tables.order_model import OrderColumn, OrderModel
from ui.tables.plain_header import PlainHeader
from ui.tables.still import rows_that_fit, stand_still
from ui.words.plain import plain_tip

QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""


class OrderTable(QTableView):
    """Rows of the selection order; a click on a part of a strip chooses its skater.

    The up and down keys go from row to row, left and right from part to part.
    """

    skater_selected = Signal(str)
    """The skater whose part the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._by_keys = False  # whether the keyboard was used last
        self._lies: object = None  # how all lies now
        self._free = 0  # pixels at the right edge that stay free
        self._least_row = ROW_LEAST
        self.rows = OrderModel(self)
        self.delegate = OrderDelegate(self.rows, palette, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.heading = PlainHeader(palette, OrderColumn.NUMBER, self)
        self.setHorizontalHeader(self.heading)
        self.heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.heading.setSectionsClickable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(OrderColumn.NUMBER, Qt.SortOrder.AscendingOrder)
        self.setAccessibleName(self.tr("Selection order"))
        self.rows.layoutChanged.connect(self._lay_out)
        self.rows.modelReset.connect(self._on_reset)
        self.retheme(palette)

    def show_series(self, series: OrderSeries, *, faded: bool) -> None:
        """Show other numbers; faded ones belong to a run that goes on."""
        if faded != self.delegate.faded:
            self.delegate.faded = faded
            self.viewport().update()
        self.rows.show_series(series)
        self._lay_out()

    def select(self, skater: str | None) -> None:
        """Mark the parts of a skater; sends no signal."""
        self.delegate.selected = skater
        self.viewport().update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.delegate.retheme(palette)
        self.heading.retheme(palette)
        self._lay_out()

    # In a file -----------------------------------------------------------------------------

    def twin(self, palette: Palette, *, chosen: bool = True) -> OrderTable:
        """Return another table that shows the same in a theme."""
        other = OrderTable(palette)
        other._least_row = ROW_STILL
        header = self.horizontalHeader()
        other.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder())
        other.show_series(self.rows.series, faded=self.delegate.faded)
        other.select(self.delegate.selected if chosen else None)
        stand_still(other, palette)
        return other

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Show as many whole rows as have room, at most so many."""
        self._lay_out()
        return rows_that_fit(self, height, most)

    def stand_as(self, other: QWidget | None) -> None:
        """Scroll as far as another one, and leave the room of its scroll bar free."""
        if isinstance(other, OrderTable):
            self._free = other.width() - other.viewport().width()
        self._lay_out()
        if isinstance(other, OrderTable):
            self.verticalScrollBar().setValue(other.verticalScrollBar().value())

    def segment_point(self, row: int, skater: str | None) -> QPoint:
        """Return the middle of a skater's part in a row, in pixels of the viewport.

        Raises
        ------
        KeyError
            When the row shows no part of the skater.
        """
        line = self.rows.line(row)
        segment = next((one for one in line.segments if one.skater == skater), None) if line else None
        if segment is None:
            raise KeyError(skater)
        left, width = self._strip()
        box = self.visualRect(self.rows.index(row, OrderColumn.WHO))
        middle = left + round((segment.start + segment.takes / 2) * width)
        return QPoint(middle, box.top() + self.delegate.columns.row // 2)

    def keyboard_tip(self) -> tuple[QPoint, str]:
        """Return where the chosen skater's part of the present row is, and its words."""
        row = max(0, self.currentIndex().row())
        line, chosen = self.rows.line(row), self.delegate.selected
        segment = next((one for one in line.segments if one.skater == chosen), None) if line else None
        if line is None or segment is None:
            index = self.rows.index(row, OrderColumn.PLACE)
            return self.visualRect(index).center(), str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        return self.segment_point(row, chosen), segment_tip(line, segment)

    # What the user does --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the skater of the part under the pointer."""
        self._by_keys = False
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            _line, segment = self._part_at(event.position().toPoint())
            if segment is not None and segment.skater is not None:
                self._choose(segment.skater)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be chosen."""
        super().mouseMoveEvent(event)
        _line, segment = self._part_at(event.position().toPoint())
        can = segment is not None and segment.skater is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part with the left and right keys."""
        self._by_keys = True
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        line = self.rows.line(self.currentIndex().row())
        if event.key() not in steps or line is None:
            super().keyPressEvent(event)
            return
        names = [one.skater for one in line.segments if one.skater is not None]
        at = names.index(self.delegate.selected) if self.delegate.selected in names else None
        step = steps[Qt.Key(event.key())]
        wanted = (0 if step > 0 else len(names) - 1) if at is None else min(max(at + step, 0), len(names) - 1)
        if names:
            self._choose(names[wanted])
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of a part whose it is, and with one decimal."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line, segment = self._part_at(event.pos())
            if line is not None and segment is not None:
                QToolTip.showText(event.globalPos(), plain_tip(segment_tip(line, segment)), self.viewport())
                return True
        return super().viewportEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Mark the row the keyboard is at."""
        super().currentChanged(current, previous)
        self._mark_row(current.row() if self._by_keys else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark no row once the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._mark_row(-1)

    def _mark_row(self, row: int) -> None:
        self.delegate.current_row = row
        self.viewport().update()

    def _choose(self, skater: str) -> None:
        if skater != self.delegate.selected:
            self.select(skater)
            self.skater_selected.emit(skater)
            if self._by_keys:
                announce(self, self.keyboard_tip()[1].replace("\n", "; "))

    def _part_at(self, point: QPoint) -> tuple[OrderLine | None, StripSegment | None]:
        index = self.indexAt(point)
        line = self.rows.line(index.row()) if index.isValid() else None
        if line is None or index.column() != OrderColumn.WHO:
            return line, None
        if point.y() - self.visualRect(index).top() >= self.delegate.columns.row:
            return line, None
        left, width = self._strip()
        return line, line.segment_at((point.x() - left) / width)

    def _strip(self) -> tuple[int, int]:
        return self.delegate.columns.strip(self.columnViewportPosition(OrderColumn.WHO))

    # Layout and the line -------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Divide the room anew: what was shown meanwhile may have another number of rows."""
        super().showEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, then the line below the median row."""
        super().paintEvent(event)
        text, row = half_text(self.rows.series), self._half_row()
        if row is None:
            return
        box = self.visualRect(self.rows.index(row, 0))
        columns = self.delegate.columns
        middle = box.top() + columns.row + columns.gap // 2
        painter = QPainter(self.viewport())
        pen = QPen(QColor(self._palette.text3), 1.5)
        pen.setDashPattern([6 / 1.5, 4 / 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        right = self.viewport().width() - self._free
        painter.drawLine(QPointF(0, middle + 0.5), QPointF(right, middle + 0.5))
        letters = font(11, 600, zoom=self._palette.zoom)
        painter.setFont(letters)
        wide = QFontMetricsF(letters).horizontalAdvance(text) + self._palette.px(12)
        left = min(self._strip()[0], right - round(wide))
        patch = QRectF(max(0, left), middle - columns.gap // 2 + 1, wide, columns.gap - 1)
        painter.fillRect(patch, QColor(self._palette.surface))
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, text)

    def _half_row(self) -> int | None:
        """Return which row of the table is the median row; None when they stand in another order."""
        half = self.rows.series.half
        return half.row.number - 1 if half is not None and self.rows.in_order else None

    @Slot()
    def _on_reset(self) -> None:
        """Know that other rows lie as Qt lays them."""
        self._lies = None

    @Slot()
    def _lay_out(self) -> None:
        palette, zoom = self._palette, self._palette.zoom
        places = QFontMetricsF(font(13, 600, zoom=zoom))
        names = [place_text(line.row) for line in self.rows.series.lines]
        place_width = max((places.horizontalAdvance(name) for name in names), default=80.0 * zoom)
        letters = QFontMetricsF(font(11, 600, zoom=zoom))
        texts = headings(self.rows.series.cap)
        reached, adds, last = (letters.horizontalAdvance(texts[at]) + palette.px(8) for at in (2, 3, 5))
        columns = OrderColumns.fit(
            (self.viewport().width() if self.isVisible() else self.width()) - self._free,
            self.height() - self.heading.height(),
            max(1, self.rows.rowCount()),
            place_width,
            (reached, adds, last),
            palette,
            self._least_row,
            worth=self.rows.series.has_worth,
        )
        half, last_row = self._half_row(), self.rows.rowCount() - 1
        lies = columns, half, last_row, palette, self.heading.height()
        if lies == self._lies:  # each of the words below has Qt lay out and draw all anew
            return
        self._lies = lies
        self.delegate.columns = columns
        for column, width in enumerate(columns.widths):
            self.setColumnWidth(column, width)
        most = OrderColumns.most_height(self.rows.rowCount(), palette) + self.heading.height()
        self.setMaximumHeight(most if last_row >= 0 else QWIDGETSIZE_MAX)
        self.clearSpans()
        for row in range(last_row + 1):
            self.setRowHeight(row, columns.row + (columns.gap if row == half else 0))
        if last_row >= 0:
            self.setSpan(last_row, OrderColumn.PLACE, 1, OrderColumn.LAST - OrderColumn.PLACE)
