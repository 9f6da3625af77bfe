"""The Races chart: a row for each skater with the density of the times, and places or duels beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from ui.charts.races_cells import BesideTimes, Kinds
from ui.charts.races_columns import RaceColumns, fit_columns
from ui.charts.races_series import RaceRow, RacesSeries
from ui.charts.races_times import Times
from ui.charts.races_words import cell_texts, headings, row_tip, seat_words
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import FADED, LEFT, RIGHT, ChartColumn, elided
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

    ROW, HEADER, ABOVE = 45, 74, 18
    SMALLEST = (320, 3 * 45)
    LEAST_ROW = 34
    HEADINGS = (42, 18)

    need_moved = Signal(int)
    """The user moved the line of the chosen skater to a time, in ms."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series: RacesSeries | None = None
        self.duels = False
        self.need_ms: int | None = None
        self.times: Times | None = None
        self.beside: BesideTimes | None = None
        self.places = RaceColumns()
        """Where the parts of a row stand."""
        self._short: Mapping[str, str] = {}
        self._levels: Mapping[float, int] = {}
        self._name_room = float("inf")
        self._dragging = False
        self.sideways = QScrollBar(Qt.Orientation.Horizontal)
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Times and places"))
        self.sideways.setParent(self)
        self.sideways.setAccessibleName(self.tr("Other skaters"))
        self.sideways.valueChanged.connect(self._on_sideways)

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
        if series is not self.series:
            self._short = numbers.short_names(row.skater for row in series.rows)
        moved, self.need_ms = need_ms != self.need_ms, need_ms
        self.series, self.duels = series, duels
        chosen = self.chosen
        self._levels = {} if chosen is None else series.levels(chosen)
        self.set_rows([row.skater for row in series.rows], faded=faded, shown=(series, duels))
        if moved:
            self.redraw()

    def show_in(self, other: RacesChart) -> None:
        """Have another chart show what this one shows."""
        if self.series is not None:
            other.show_series(self.series, self.need_ms, duels=self.duels, faded=self.faded)

    def stand_as(self, other: QWidget | None) -> None:
        """Show no scroll bars, and the rows and rivals that another one shows."""
        super().stand_as(other)
        if isinstance(other, RacesChart):
            self.sideways.setValue(other.sideways.value())

    @property
    def chosen(self) -> RaceRow | None:
        """Row of the chosen skater."""
        return None if self.series is None else self.series.row_of(self.selected)

    def label(self, index: int) -> str:
        """Return the name, or the surname where there is no room for it."""
        name = self.keys[index]
        wide = QFontMetricsF(self.name_font(True)).horizontalAdvance(name)
        return name if wide <= self._name_room else self._short[name]

    def second(self, index: int) -> str:
        """Return pair and lane, where they are known."""
        seat = None if self.series is None else self.series.rows[index].seat
        return "" if seat is None else seat_words(seat, short=True)

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

    @property
    def total_height(self) -> int:
        """Pixels of all rows, and of the lower scroll bar below them."""
        low = (
            self.palette_.px(14) if not self._still and self.beside is not None and self.beside.hidden else 0
        )
        return super().total_height + low

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._kinds = Kinds(palette)
        super().retheme(palette)

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Rank, name, times, median, chance of the record, and the cells beside them."""
        series, px = self.series, self.palette_.px
        if series is None:
            return ()
        if len(self.keys) * self.row + px(self.ABOVE) > self.viewport().height():
            width -= px(8)  # the scroll bar lies over the right edge
        self._name_room, record = float("inf"), series.record is not None
        longest = self.longest_label()
        at = self.places = fit_columns(
            width, longest, len(self.keys), self.palette_, record=record, duels=self.duels
        )
        self._name_room = at.name_right - px(36)
        drawn = series, at, self.palette_, self.row
        self.beside = BesideTimes(*drawn, self._kinds, self.duels)
        self.times = Times(*drawn) if at.time_right - at.time_left > px(40) else None
        columns = [
            ChartColumn(px(5), px(29), self._paint_rank, fades=False),
            ChartColumn(px(36), at.name_right, self.paint_name, self.tr("Skater"), fades=False),
        ]
        if self.times is not None:
            columns.append(ChartColumn(at.time_left, at.time_right, self._paint_times))
            median = self.tr("Median")
            columns.append(ChartColumn(at.time_right, at.median_right, self._paint_median, median, RIGHT))
            if record:
                columns.append(ChartColumn(at.median_right, at.record_right, self._paint_record, "%", RIGHT))
        columns.append(ChartColumn(at.cells_left, width, self._paint_beside))
        return columns

    def relayout(self) -> None:
        """Divide the width anew, and fit the lower scroll bar to the duels."""
        super().relayout()
        hidden = 0 if self.beside is None else self.beside.hidden
        high, left = self.palette_.px(10), self.places.cells_left
        self.sideways.setRange(0, hidden)
        self.sideways.setPageStep(max(1, self.places.room))
        self.sideways.setSingleStep(self.places.cell)
        self.sideways.setVisible(hidden > 0 and not self._still)
        self.sideways.setGeometry(
            left, self.height() - high - 2, max(0, self.width() - left - 2 * high), high
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lower scroll bar above the rows."""
        super().resizeEvent(event)
        self.sideways.raise_()

    @Slot()
    def _on_sideways(self) -> None:
        self._header.update()
        self.redraw()

    # Drawing -------------------------------------------------------------------------------

    def paint_header(self, painter: QPainter) -> None:
        """Draw the axis and what stands above the cells, beside the headings of the columns."""
        series, at, px = self.series, self.places, self.palette_.px
        if series is None or self.beside is None:
            return
        super().paint_header(painter)
        top, high = self.HEADINGS
        line = QRectF(0, px(top), self.width(), px(high))
        above = line.translated(0, -px(19))
        if self.times is not None:
            self.times.paint_axis(painter, line, self.tr("Simulated time"))
            if series.record is not None:
                box = QRectF(at.median_right - px(20), above.top(), px(64), above.height())
                self.paint_text(painter, box, self.tr("Record"), (11, 600, self.palette_.text3), RIGHT)
        painter.setFont(self.font_(11, 600))
        if not self.duels:
            error = numbers.sampling_error(series.half_width * 100)
            told = self.tr("Place, % of tournaments ({error})").format(error=error)
            above.setLeft(at.cells_left)
            told = elided(painter, told, above.width() - px(8))
            self.paint_text(painter, above, told, (11, 600, self.palette_.text3), LEFT)
        self.beside.paint_header(painter, line, self.sideways.value())

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw the lines of the axis and of the record."""
        if self.times is not None:
            self.times.paint_grid(painter, bottom)

    def _paint_rank(self, painter: QPainter, index: int, box: QRectF) -> None:
        self.paint_text(painter, box, str(index + 1), (11, 500, self.palette_.text3), RIGHT)

    def _paint_times(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self.series is not None and self.times is not None:
            chosen = self.keys[index] == self.selected
            row = self.series.rows[index]
            self.times.paint(painter, row, round(box.top()), chosen=chosen, need_ms=self.need_ms)
            if row.ended and row.median_ms is None:
                told = elided(painter, row.ended, box.width())
                self.paint_text(painter, box, told, (12, 500, self.palette_.text2), LEFT)

    def _paint_median(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self.series is not None:
            median = self.series.rows[index].median_ms
            text = numbers.EN_DASH if median is None else numbers.race_time(round(median))
            self.paint_text(painter, box, text, (13, 600, self.palette_.text), RIGHT)

    def _paint_record(self, painter: QPainter, index: int, box: QRectF) -> None:
        share = None if self.series is None else self.series.rows[index].under_record
        if self.series is not None and share is not None:
            colour = self.palette_.text3 if share.chance < 0.01 else self.palette_.down
            row = self.series.rows[index]
            text = numbers.share(share.chance, certain=self.series.sure_of_time(row))
            self.paint_text(painter, box, text, (13, 600, colour), RIGHT)

    def _paint_beside(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self.series is not None and self.beside is not None:
            row = self.series.rows[index]
            self.beside.paint(painter, row, round(box.top()), self.sideways.value())

    def paint_rows(self, painter: QPainter) -> None:
        """Draw the rows, and over them the line of a time."""
        super().paint_rows(painter)
        chosen, index = self.chosen, self.index_of(self.selected)
        if chosen is not None and index is not None and self.need_ms is not None and self.times is not None:
            painter.setOpacity(FADED if self.faded else 1.0)
            top = self.top_of(index) - self.scrolled
            self.times.paint_need(painter, chosen, top, self.need_ms, self._levels, self.tr("too few"))

    # What the user does --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the line of the chosen skater where the pointer is, and take hold of it; else choose a row."""
        at, is_left = event.position(), event.button() is Qt.MouseButton.LeftButton
        self._dragging = is_left and self._on_line(at)
        if self._dragging and self.times is not None:
            self._move(self.times.time_at(at.x()))
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line, or show that it can be dragged."""
        at, times = event.position(), self.times
        if times is not None and self._dragging and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(times.time_at(at.x()))
            return
        super().mouseMoveEvent(event)
        if times is not None and self._on_line(at) and abs(at.x() - times.x(self.need_ms or 0)) <= _GRIP:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            self.hovered = None  # so that the row takes its own cursor again

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go."""
        self._dragging = False
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by hundredths with Left and Right, by tenths with Shift."""
        step = {Qt.Key.Key_Left: -10, Qt.Key.Key_Right: 10}.get(Qt.Key(event.key()))
        if step is None or self.need_ms is None or self.times is None:
            super().keyPressEvent(event)
            return
        step *= 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._move(self.times.within(self.need_ms + step))

    def _on_line(self, at: QPointF) -> bool:
        """Whether a point lies on the density of the chosen skater."""
        if self.need_ms is None or self.times is None or self.selected is None:
            return False
        on_axis = self.places.time_left - _GRIP <= at.x() <= self.places.time_right + _GRIP
        return on_axis and self.key_at(at.toPoint()) == self.selected

    def _move(self, time_ms: int) -> None:
        if time_ms != self.need_ms:
            self.need_ms = time_ms
            self.redraw()
            self.need_moved.emit(time_ms)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the words of the cell at the pointer, else those of its row."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_of(self.key_at(event.pos()))
            if self.series is not None and self.beside is not None and index is not None:
                told = self.beside.tip(self.series.rows[index], event.pos().x(), self.sideways.value())
                if told:
                    QToolTip.showText(event.globalPos(), plain_tip(told), self)
                    return True
        return super().viewportEvent(event)
