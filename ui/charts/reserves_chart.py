"""Who is next: the first reserves of a team, and the rows that would name them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import LEFT, RIGHT, ChartColumn, elided
from ui.charts.teams_series import Reserve
from ui.look.palette import Palette
from ui.words import numbers


class ReservesChart(RowsChart):
    """Who would be next: a bar a skater, and the row that brings the name."""

    ROW, HEADER, SMALLEST = 24, 1, (170, 50)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[Reserve, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("First reserve"))

    def show_reserves(self, rows: Sequence[Reserve], *, faded: bool) -> None:
        """Draw them."""
        self.rows = tuple(rows)
        self.set_rows([row.skater for row in rows], faded=faded, shown=self.rows)

    def show_in(self, other: ReservesChart) -> None:
        """Have another chart show what this one shows."""
        other.show_reserves(self.rows, faded=self.faded)

    def tip(self, index: int) -> str:
        """The chance with its interval and the row."""
        row = self.rows[index]
        return self.tr("{skater}: next in {chance} (95 %: {interval}), mostly by {row}").format(
            skater=row.skater,
            chance=numbers.percent_exact(row.share),
            interval=numbers.interval(row.low, row.high),
            row=_row_name(row),
        )

    def headings(self) -> list[str]:
        """Skater, share and row."""
        return [self.tr("Skater"), self.tr("First reserve, %"), self.tr("Mostly by")]

    def cells(self, index: int) -> list[str]:
        """One decimal."""
        row = self.rows[index]
        return [row.skater, numbers.number(row.share * 100, 1), _row_name(row)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Name, bar with number, row of the order."""
        px = self.palette_.px
        name = min(round(self.longest_label()) + px(22), width * 42 // 100)
        by = width * 28 // 100
        return [
            ChartColumn(px(8), name - px(4), self.paint_name, fades=False),
            ChartColumn(name, width - by, self._paint_bar),
            ChartColumn(width - by, width - px(12), self._paint_by),
        ]

    def _paint_bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        palette, share = self.palette_, self.rows[index].share
        number = palette.px(46)
        bar = box.adjusted(0, box.height() * 0.28, -number, -box.height() * 0.28)
        bar.setWidth(max(1.0, bar.width() * share / max(self.rows[0].share, 1e-9)))
        painter.fillRect(bar, QColor(palette.ridge_fill))
        beside = QRectF(bar.right() + palette.px(4), box.top(), number, box.height())
        self.paint_text(painter, beside, numbers.percent_exact(share), (12, 600, palette.text), LEFT)

    def _paint_by(self, painter: QPainter, index: int, box: QRectF) -> None:
        painter.setFont(self.font_(11, 500, tabular=False))
        painter.setPen(QColor(self.palette_.text2))
        painter.drawText(box, RIGHT, elided(painter, _row_name(self.rows[index]), box.width()))


def _row_name(row: Reserve) -> str:
    return "" if row.event is None else numbers.place_name(row.event, row.place)
