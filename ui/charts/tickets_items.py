"""What lies below and above the bars of the Tickets chart, drawn in whole pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from simulator.chances.basis import MARK
from ui.charts.rows_state import CENTRE, FADED, LEFT, RIGHT
from ui.charts.tickets_columns import TICKS
from ui.charts.tickets_series import TicketRow
from ui.charts.tickets_state import ChartState
from ui.session.changes import Against

LABEL_FITS = 34
"""Pixels a part of a bar needs for its number."""


class _FullSize(QGraphicsItem):
    """An item over the whole chart, in its pixels."""

    def __init__(self, state: ChartState, z: float) -> None:
        super().__init__()
        self.state = state
        self.setZValue(z)

    def boundingRect(self) -> QRectF:
        """Area of the item: the whole chart."""
        return QRectF(0, 0, self.state.width, self.state.height)

    def resized(self) -> None:
        """Take note that the chart has another size."""
        self.prepareGeometryChange()
        self.update()


class Backdrop(_FullSize):
    """Selected and hovered row, grid, and the line below the last ticket."""

    def __init__(self, state: ChartState) -> None:
        super().__init__(state, z=-10)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw everything that lies below the bars."""
        state, palette = self.state, self.state.palette
        columns = state.columns
        for row in state.visible():
            top = state.top(row)
            chosen = state.is_chosen(row.skater)
            if chosen or row.skater == state.hovered:
                painter.fillRect(
                    0, top, state.width, columns.row, QColor(palette.tint if chosen else palette.hover)
                )
        bottom = min(state.height, state.total_height - state.scroll)
        for per_cent in TICKS:
            colour = QColor(palette.grid if per_cent else palette.grid2)
            painter.fillRect(columns.x(per_cent / 100), 0, 1, bottom, colour)
        for row in state.visible():
            self._edge(painter, row)
        if state.series.line is not None:
            self._line(painter, round((state.series.line + 0.5) * columns.row) - state.scroll)

    def _edge(self, painter: QPainter, row: TicketRow) -> None:
        state, palette = self.state, self.state.palette
        top = state.top(row)
        if state.series.line is None or row.rank != state.series.cap:
            painter.fillRect(0, top + state.columns.row - 1, state.width, 1, QColor(palette.grid))
        if row.skater != state.selected:
            return
        painter.fillRect(0, top, palette.px(3), state.columns.row, QColor(palette.accent))
        if state.focused:
            painter.setPen(QPen(QColor(palette.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, top + 1, state.width - 2, state.columns.row - 2))

    def _line(self, painter: QPainter, y: int) -> None:
        state, palette = self.state, self.state.palette
        pen = QPen(QColor(palette.text3), 1.5)
        pen.setDashPattern([6 / 1.5, 4 / 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y + 0.5), QPointF(state.width, y + 0.5))
        letters = state.font(11, 600)
        painter.setFont(letters)
        left, half = palette.px(18), palette.px(9)
        width = QFontMetricsF(letters).horizontalAdvance(state.line_text)
        patch = QRectF(left - palette.px(6), y - half, width + palette.px(12), 2 * half)
        painter.fillRect(patch, QColor(palette.surface))
        painter.setPen(QColor(palette.text2))
        painter.drawText(patch, CENTRE, state.line_text)


class Lettering(_FullSize):
    """Ranks, names, numbers in the bars, and the ticket column."""

    def __init__(self, state: ChartState) -> None:
        super().__init__(state, z=10)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw everything that lies above the bars."""
        state, palette, columns = self.state, self.state.palette, self.state.columns
        small, names = state.font(12, 500), (state.name_font(False), state.name_font(True))
        number, value = state.font(11, 600), state.font(15, 600)
        opacity = painter.opacity()
        for row in state.visible():
            top, chosen = state.top(row), row.skater == state.selected
            painter.setOpacity(opacity)
            painter.setPen(QColor(palette.text3))
            painter.setFont(small)
            painter.drawText(QRectF(0, top, columns.rank_right, columns.row), RIGHT, str(row.rank))
            painter.setPen(QColor(palette.text))
            painter.setFont(names[chosen])
            name = shown_name(row.skater, state, chosen)
            room = columns.name_right - columns.name_left
            painter.drawText(QRectF(columns.name_left, top, room + 4, columns.row), LEFT, name)
            if state.faded:
                painter.setOpacity(opacity * FADED)
            painter.setFont(value)
            box = QRectF(columns.bars_right, top, columns.value_right - columns.bars_right, columns.row)
            painter.drawText(box, RIGHT, row.value)
            if row.against is not None:
                self._change(painter, row.against, top)
            painter.setFont(number)
            self._numbers(painter, row, top)

    def _change(self, painter: QPainter, against: Against, top: int) -> None:
        """Draw a change with its sign and a triangle; what is within noise is grey and has none."""
        state, palette, columns = self.state, self.state.palette, self.state.columns
        colour = QColor({1: palette.up, -1: palette.down, 0: palette.text3}[against.direction])
        painter.setPen(colour)
        painter.setFont(state.font(13, 600 if against.direction else 500))
        room = QRectF(columns.arrow_left, top, columns.change_right - columns.arrow_left, columns.row)
        painter.drawText(room, RIGHT, against.text)
        if against.direction:
            half = palette.px(4)
            middle = QPointF(columns.arrow_left + half, top + columns.row / 2)
            tip, base = -against.direction * half, against.direction * half * 0.75
            corners = [QPointF(-half, base), QPointF(half, base), QPointF(0, tip)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _numbers(self, painter: QPainter, row: TicketRow, top: int) -> None:
        palette, columns = self.state.palette, self.state.columns
        for segment in row.segments:
            left, right = columns.x(segment.start), columns.x(segment.start + segment.chance)
            if right - left < palette.px(LABEL_FITS):
                continue
            box = QRectF(left, top, right - left, columns.row)
            if _is_covered(row, box.center().x(), columns.x, palette.px(14)):
                continue
            if palette.hatched(segment.route):
                width = QFontMetricsF(painter.font()).horizontalAdvance(segment.label) + palette.px(6)
                patch = QRectF(0, 0, width, palette.px(15))
                patch.moveCenter(box.center())
                painter.fillRect(patch, QColor(palette.route(segment.route).fill))
            painter.setPen(QColor(palette.route(segment.route).label))
            painter.drawText(box, CENTRE, segment.label)


def _is_covered(row: TicketRow, middle: float, x: Callable[[float], int], reach: int) -> bool:
    """Whether the mark of the baseline stands on the number in a bar."""
    against = row.against
    return against is not None and against.is_seen and abs(x(against.baseline) - middle) < reach


def shown_name(skater: str, state: ChartState, chosen: bool) -> str:
    """Return a name as it fits into its column; who is forecast from nothing carries a mark."""
    metrics = QFontMetricsF(state.name_font(chosen))
    mark = f" {MARK}" if skater in state.marked else ""
    room = state.columns.name_right - state.columns.name_left - metrics.horizontalAdvance(mark)
    return metrics.elidedText(skater, Qt.TextElideMode.ElideRight, room) + mark
