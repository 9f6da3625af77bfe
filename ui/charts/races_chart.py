"""The Races chart: a row for each skater with the density of the times, and places or duels beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from ui.charts.races_cells import BesideTimes, Kinds
from ui.charts.races_columns import RaceColumns, fit_columns
from ui.charts.races_series import RaceRow, RacesSeries
from ui.charts.races_times import Times
from ui.charts.races_words import cell_texts, headings, row_tip
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_state import FADED, LEFT, RIGHT
from ui.look.palette import Palette
from ui.words import numbers
from ui.words.plain import plain_tip

_GRIP = 7
"""Pixels beside the line of a time within which it can be taken hold of."""


class RacesChart(RowsChart):
    """Densities with marks; the line of a time on that of the chosen skater can be dragged.

    Parameters
    ----------
    palette
        The theme.
    """

    ROW = 45
    HEADER = 62
    SMALLEST = (320, 3 * 45)

    need_moved = Signal(int)
    """The user moved the line of the chosen skater to a time, in ms."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series: RacesSeries | None = None
        self.duels = False
        self.need_ms: int | None = None
        self.times: Times | None = None
        self.beside: BesideTimes | None = None
        self.columns = RaceColumns()
        self._short: dict[str, str] = {}
        self._levels: dict[float, int] = {}
        self._dragging = False
        self._for_sideways = 0
        self.sideways = QScrollBar(Qt.Orientation.Horizontal)
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("Times and places"))
        self.sideways.setParent(self)
        self.sideways.setAccessibleName(self.tr("Other skaters"))
        self.sideways.valueChanged.connect(self._on_sideways)
        self.canvas.viewport().installEventFilter(self)

    # What is shown -------------------------------------------------------------------------

    def show_series(self, series: RacesSeries, need_ms: int | None, *, duels: bool, faded: bool) -> None:
        """Draw another event, or the same with other numbers.

        Parameters
        ----------
        need_ms
            Time of the line on the density of the chosen skater.
        duels
            Whether to show who beats whom instead of the places.
        """
        self.series, self.duels, self.need_ms = series, duels, need_ms
        self._short = numbers.short_names(row.skater for row in series.rows)
        chosen = self.chosen
        self._levels = {} if chosen is None else series.levels(chosen)
        self.set_rows([row.skater for row in series.rows], faded=faded)

    @property
    def chosen(self) -> RaceRow | None:
        """Row of the chosen skater."""
        return None if self.series is None else self.series.row_of(self.selected)

    # Rows ----------------------------------------------------------------------------------

    def top_of(self, index: int) -> int:
        """Upper edge of a row; above the first there is room for what stands out of it."""
        return super().top_of(index) + self._above

    def index_at(self, y: int) -> int | None:
        """Return the row at a height; None above the first."""
        return super().index_at(y - self._above)

    @property
    def total_height(self) -> int:
        """Pixels of all rows, and of what lies above the first and below the last."""
        return super().total_height + self._above + self._for_sideways

    @property
    def _above(self) -> int:
        return self.palette_.px(18)

    def tip(self, index: int) -> str:
        """All that is known of a skater in the event."""
        return "" if self.series is None else row_tip(self.series, self.series.rows[index])

    def headings(self) -> list[str]:
        """Skater, times, and the places or the rivals."""
        return [] if self.series is None else headings(self.series, duels=self.duels)

    def cells(self, index: int) -> list[str]:
        """The numbers of a row with one decimal."""
        if self.series is None:
            return []
        return cell_texts(self.series, self.series.rows[index], duels=self.duels)

    # Where things stand --------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._kinds = Kinds(palette)
        super().retheme(palette)

    def relayout(self) -> None:
        """Divide the width among the columns, and draw all anew."""
        metrics = QFontMetricsF(self.font_(13, 600, tabular=False))
        longest = max((metrics.horizontalAdvance(self.named(key)) for key in self.keys), default=0.0)
        series, width = self.series, self.width_
        if len(self.keys) * self.row + self._above > self._shared.height:
            width -= self.palette_.px(8)  # the scroll bar lies over the right edge
        record = series is not None and series.record is not None
        self.columns = fit_columns(
            width, longest, len(self.keys), self.palette_, record=record, duels=self.duels
        )
        self.times = self.beside = None
        if series is not None:
            drawn = series, self.columns, self.palette_, self.row
            self.beside = BesideTimes(*drawn, self._kinds, self.duels)
            if self.columns.time_right - self.columns.time_left > self.palette_.px(40):
                self.times = Times(*drawn)
        hidden = 0 if self.beside is None else self.beside.hidden
        self._for_sideways = self.palette_.px(14) if hidden else 0
        self.sideways.setRange(0, hidden)
        self.sideways.setPageStep(max(1, self.columns.room))
        self.sideways.setSingleStep(self.columns.cell)
        self.sideways.setVisible(hidden > 0)
        self._place_sideways()
        super().relayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lower scroll bar below the duels."""
        super().resizeEvent(event)
        self._place_sideways()

    def _place_sideways(self) -> None:
        high, left = self.palette_.px(10), self.columns.cells_left
        self.sideways.setGeometry(
            left, self.height() - high - 2, max(0, self.width() - left - 2 * high), high
        )
        self.sideways.raise_()

    # Drawing -------------------------------------------------------------------------------

    def paint_header(self, painter: QPainter) -> None:
        """Draw the axis, the headings of the columns and what stands above the cells."""
        series, columns, palette, px = self.series, self.columns, self.palette_, self.palette_.px
        if series is None or self.beside is None:
            return
        line = QRectF(0, px(self.HEADER) - px(20), self.width(), px(18))

        def put(left: float, right: float, where: Qt.AlignmentFlag, text: str, *, up: bool = False) -> None:
            box = QRectF(left, line.top() - (px(19) if up else 0), right - left, line.height())
            shown = QFontMetricsF(painter.font()).elidedText(
                text, Qt.TextElideMode.ElideRight, box.width() + 1
            )
            painter.drawText(box, where, shown)

        if self.times is not None:
            self.times.paint_axis(painter, line, self.tr("Simulated time"))
        painter.setPen(QColor(palette.text3))
        painter.setFont(self.font_(11, 600))
        put(px(12), columns.name_right, LEFT, self.tr("Skater"))
        if self.times is not None:
            put(columns.time_right, columns.median_right, RIGHT, self.tr("Median"))
            if series.record is not None:
                put(columns.median_right, columns.record_right, RIGHT, self.tr("Record"), up=True)
                put(columns.median_right, columns.record_right, RIGHT, "%")
        if not self.duels:
            error = numbers.sampling_error(series.half_width * 100)
            told = self.tr("Place, % of tournaments ({error})").format(error=error)
            put(columns.cells_left, self.width() - px(8), LEFT, told, up=True)
        self.beside.paint_header(painter, line, self.sideways.value())

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw the lines of the axis and of the record."""
        if self.times is not None:
            self.times.paint_grid(painter, bottom)

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw rank and name, density, marks, numbers and cells."""
        series, px, columns = self.series, self.palette_.px, self.columns
        if series is None:
            return
        row, text3 = series.rows[index], QColor(self.palette_.text3)
        chosen = row.skater == self.selected
        painter.setFont(self.font_(11, 500))
        painter.setPen(text3)
        painter.drawText(QRectF(px(5), top, px(24), self.row), RIGHT, str(index + 1))
        letters = self.font_(13, 600 if chosen else 500, tabular=False)
        metrics, name = QFontMetricsF(letters), self.named(row.skater)
        if metrics.horizontalAdvance(name) > columns.name_right - px(36):
            name = name.replace(row.skater, self._short[row.skater])
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, columns.name_right - px(36))
        painter.setFont(letters)
        painter.setPen(QColor(self.palette_.text))
        painter.drawText(QRectF(px(36), top, columns.name_right - px(34), self.row), LEFT, name)
        if self.faded:
            painter.setOpacity(FADED)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.times is not None:
            self.times.paint(painter, row, top, chosen=chosen, need_ms=self.need_ms)
            self._paint_numbers(painter, row, top)
        if self.beside is not None:
            self.beside.paint(painter, row, top, self.sideways.value())

    def _paint_numbers(self, painter: QPainter, row: RaceRow, top: int) -> None:
        columns, palette, share = self.columns, self.palette_, row.under_record
        painter.setFont(self.font_(13, 600))
        painter.setPen(QColor(palette.text))
        text = numbers.EN_DASH if row.median_ms is None else numbers.race_time(round(row.median_ms))
        box = QRectF(columns.time_right, top, columns.median_right - columns.time_right, self.row)
        painter.drawText(box, RIGHT, text)
        if share is not None:
            painter.setPen(QColor(palette.text3 if share.chance < 0.01 else palette.down))
            box = QRectF(columns.median_right, top, columns.record_right - columns.median_right, self.row)
            certain = self.series is not None and self.series.certain
            painter.drawText(box, RIGHT, numbers.share(share.chance, certain=certain))

    def paint_rows(self, painter: QPainter) -> None:
        """Draw the rows, and over them the line of a time."""
        super().paint_rows(painter)
        chosen = self.chosen
        if chosen is not None and self.need_ms is not None and self.times is not None:
            top = self.top_of(self.keys.index(chosen.skater)) - self._shared.scroll
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(FADED if self.faded else 1.0)
            self.times.paint_need(painter, chosen, top, self.need_ms, self._levels, self.tr("too few"))

    # What the user does --------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drag the line, and show the tooltip of a cell; all else is for the rows."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self._cell_tip(event.pos().x(), event.pos().y())
            if told:
                QToolTip.showText(event.globalPos(), plain_tip(told), self.canvas)
                return True
        if isinstance(event, QMouseEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QMouseEvent) -> bool:
        """Whether a press or a move is for the line."""
        at, left = event.position(), Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._dragging = False
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() is left:
            self._dragging = self._on_line(at)
            if self._dragging and self.times is not None:
                self.canvas.setFocus()
                self._move(self.times.time_at(at.x()))
                return True
        elif event.type() == QEvent.Type.MouseMove and self.times is not None:
            if self._dragging and event.buttons() & left:
                self._move(self.times.time_at(at.x()))
                return True
            if self._on_line(at) and abs(at.x() - self.times.x(self.need_ms or 0)) <= _GRIP:
                self.canvas.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
                self._shared.hovered = None  # so that the row takes its own cursor again
                return True
        return False

    def _on_line(self, at: QPointF) -> bool:
        """Whether a point lies on the density of the chosen skater."""
        columns = self.columns
        if self.need_ms is None or not columns.time_left - _GRIP <= at.x() <= columns.time_right + _GRIP:
            return False
        index = self.index_at(round(at.y()) + self._shared.scroll)
        return index is not None and self.keys[index] == self.selected and self.times is not None

    def _move(self, time_ms: int) -> None:
        if time_ms != self.need_ms:
            self.need_ms = time_ms
            self.redraw()
            self.need_moved.emit(time_ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by hundredths with Left and Right, by tenths with Shift."""
        step = {Qt.Key.Key_Left: -10, Qt.Key.Key_Right: 10}.get(Qt.Key(event.key()))
        if step is None or self.need_ms is None or self.times is None:
            super().keyPressEvent(event)
            return
        step *= 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._move(self.times.within(self.need_ms + step))

    @Slot(int)
    def _on_sideways(self, _value: int) -> None:
        self.update()
        self.redraw()

    def _cell_tip(self, x: int, y: int) -> str:
        """Words of the cell at a point; empty where there is none."""
        series, index = self.series, self.index_at(y + self._shared.scroll)
        if series is None or self.beside is None or index is None:
            return ""
        return self.beside.tip(series.rows[index], x, self.sideways.value())
