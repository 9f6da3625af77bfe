"""The order derived from form beside the published one, a line for each row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.policy.judgement import DerivedOrder
from ui.charts.painted import PaintedChart
from ui.charts.policy_series import Slope, slopes
from ui.charts.rows_columns import LEFT, RIGHT, elided
from ui.charts.swatch import draw_swatch
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip


class SlopesChart(PaintedChart):
    """The order derived from form at the left, the published one at the right, a line for each row."""

    ROW = 19

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.slopes: tuple[Slope, ...] = ()
        self._derived: DerivedOrder | None = None
        self.setAccessibleName(self.tr("Order by form, and the published one"))

    def show_derived(self, derived: DerivedOrder) -> None:
        """Draw an order beside the published one."""
        self._derived, self.slopes = derived, slopes(derived)
        pattern = self.tr("{row}: {derived} by form, {published} published")
        told = [
            pattern.format(row=numbers.row_name(one.row), derived=one.derived, published=one.published)
            for one in self.slopes
        ]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def twin(self, palette: Palette) -> SlopesChart:
        """Return another one that shows the same, in a theme."""
        other = SlopesChart(palette)
        if self._derived is not None:
            other.show_derived(self._derived)
        return other

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        return self._zoomed(380, self._height)

    def minimumSizeHint(self) -> QSize:
        """As high as the rows are."""
        return self._zoomed(280, self._height)

    @property
    def _height(self) -> int:
        return 24 + self.ROW * max(1, len(self.slopes))

    def _middle(self, number: int) -> float:
        return self._palette.px(24) + (number - 0.5) * self._palette.px(self.ROW)

    def tip_at(self, y: float) -> str:
        """Return the words of the derived row at a height; empty for none."""
        number = int((y - self._palette.px(24)) // self._palette.px(self.ROW)) + 1
        if not 1 <= number <= len(self.slopes):
            return ""
        one = self.slopes[number - 1]
        lines = [numbers.row_name(one.row)]
        if one.worth is None:
            lines.append(self.tr("Nothing in the data values this row; it stays where it is."))
        else:
            lines.append(self.tr("worth {worth}").format(worth=numbers.number(one.worth, 3)))
        if one.sure is not None:
            sure = numbers.percent(one.sure)
            lines.append(self.tr("above the next row in {share} of what form may be").format(share=sure))
        return "\n".join(lines)

    def event(self, event: QEvent) -> bool:
        """Show the words of the row at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos().y())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw worths, both orders, and the lines between them."""
        if not self.slopes:
            return
        painter, palette, px = QPainter(self), self._palette, self._palette.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = font(12, 500, False, zoom=palette.zoom)
        metrics = QFontMetricsF(font(12, 600, False, zoom=palette.zoom))
        name = max(metrics.horizontalAdvance(numbers.row_name(one.row)) for one in self.slopes) + px(2)
        bar, worth, last = px(44), px(36), px(30)
        if self.width() < bar + worth + last + 2 * name + px(70):
            bar = 0
        left = bar + worth + name + px(10)
        right = self.width() - last - name - px(10)
        self._paint_headings(painter, left, right, name)
        most = max((one.worth or 0.0 for one in self.slopes), default=0.0) or 1.0
        for one in self.slopes:
            box = QRectF(0, self._middle(one.derived) - px(9), 0, px(18))
            if one.worth is not None:
                if bar:
                    track = QRectF(0, box.center().y() - px(4), bar, px(8))
                    painter.fillRect(track, QColor(palette.grid))
                    track.setWidth(bar * one.worth / most)
                    painter.fillRect(track, QColor(palette.route(one.row.event).fill))
                painter.setFont(font(11, 500, zoom=palette.zoom))
                painter.setPen(QColor(palette.text2))
                painter.drawText(
                    QRectF(bar, box.top(), worth - px(2), px(18)), RIGHT, numbers.number(one.worth, 2)
                )
            elif bar:
                draw_swatch(
                    painter, QRectF(0, box.center().y() - px(4), px(10), px(8)), one.row.event, palette
                )
            painter.setFont(font(12, 600, False, zoom=palette.zoom) if one.moved else letters)
            painter.setPen(QColor(palette.text if one.moved else palette.text2))
            words = numbers.row_name(one.row)
            painter.drawText(QRectF(left - name - px(8), box.top(), name, px(18)), RIGHT, words)
            other = QRectF(right + px(8), self._middle(one.published) - px(9), name, px(18))
            painter.drawText(other, LEFT, words)
            self._paint_line(painter, one, left, right)
            if one.rises:
                painter.setFont(font(11, 600, zoom=palette.zoom))
                painter.setPen(QColor(self._colour(one)))
                sign = f"+{one.rises}" if one.rises > 0 else f"{numbers.MINUS}{-one.rises}"
                painter.drawText(QRectF(self.width() - last, other.top(), last, px(18)), RIGHT, sign)

    def _paint_headings(self, painter: QPainter, left: float, right: float, name: float) -> None:
        palette, px = self._palette, self._palette.px
        painter.setFont(font(11, 600, False, zoom=palette.zoom))
        painter.setPen(QColor(palette.text3))
        for box, flags, words in (
            (QRectF(0, 0, left - name, px(18)), LEFT, self.tr("Worth")),
            (QRectF(left - name - px(8), 0, name, px(18)), RIGHT, self.tr("By form")),
            (QRectF(right + px(8), 0, name, px(18)), LEFT, self.tr("Published")),
        ):
            painter.drawText(box, flags, elided(painter, words, box.width()))

    def _paint_line(self, painter: QPainter, one: Slope, left: float, right: float) -> None:
        palette = self._palette
        start, end = QPointF(left, self._middle(one.derived)), QPointF(right, self._middle(one.published))
        third = QPointF((right - left) / 3, 0)
        path = QPainterPath(start)
        path.cubicTo(start + third, end - third, end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._colour(one)), (2.0 if one.moved else 1.2) * palette.zoom))
        painter.drawPath(path)
        painter.setBrush(QColor(self._colour(one)))
        for point in (start, end):
            painter.drawEllipse(point, palette.px(2.5), palette.px(2.5))

    def _colour(self, one: Slope) -> str:
        if not one.moved:
            return self._palette.text3
        return self._palette.up if one.rises > 0 else self._palette.down
