"""Who raced when: a row for each skater, a column for each week, a dot as large as the races in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.event import Sex
from ui.charts.rows_heard import RowsTable
from ui.look.palette import LIGHT, Palette
from ui.look.parts.heard_model import none_text
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip

if TYPE_CHECKING:
    from simulator.project.form_account import Weeks

_ROW, _HEAD, _COUNT, _EDGE = 20, 24, 44, 8
_LARGEST = 5.5
"""Radius of the largest dot before the zoom."""


class WeeksChart(QWidget):
    """The dots of one sex; clicking a row tells the skater."""

    skater_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette: Palette = LIGHT
        self._weeks: Weeks | None = None
        self._sex = Sex.W
        self._chosen = ""
        self._longest = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table = RowsTable(self, self)
        """The skaters with their weeks, for those who hear the window; it has the focus."""
        self.table.setAccessibleName(self.tr("Who raced when"))
        self.table.focus_changed.connect(self.update)
        self.table.moved.connect(self._on_heard)
        self.setFocusProxy(self.table)

    def show_weeks(self, weeks: Weeks, sex: Sex, palette: Palette) -> None:
        """Show the races of one sex."""
        self._weeks, self._sex, self._palette = weeks, sex, palette
        letters = QFontMetricsF(font(12, 500, False, zoom=palette.zoom))
        names = (letters.horizontalAdvance(weeks.skaters[row][1]) for row in self.rows)
        self._longest = max(names, default=0.0) + 2 * palette.px(_EDGE)
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self._follow()
        self.update()

    @property
    def rows(self) -> list[int]:
        """Rows of the table of weeks that are shown."""
        if self._weeks is None:
            return []
        return [row for row, (sex, _) in enumerate(self._weeks.skaters) if sex is self._sex]

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        px = self._palette.px
        return QSize(px(480), px(_HEAD) + len(self.rows) * px(_ROW) + px(_EDGE))

    # Drawing -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw headings, rows and dots."""
        weeks, palette = self._weeks, self._palette
        if weeks is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = palette.px
        self._draw_heading(painter, weeks)
        painter.setFont(font(12, 500, False, zoom=palette.zoom))
        for at, row in enumerate(self.rows):
            box = QRect(0, px(_HEAD) + at * px(_ROW), self.width(), px(_ROW))
            name = weeks.skaters[row][1]
            if name == self._chosen:
                painter.fillRect(box, QColor(palette.tint))
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(palette.grid))
            painter.setPen(QColor(palette.text))
            elided = QFontMetricsF(painter.font()).elidedText(
                name, Qt.TextElideMode.ElideRight, round(self._names) - px(_EDGE)
            )
            painter.drawText(box.adjusted(px(_EDGE // 2), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, elided)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(palette.text2))
            painter.drawText(
                box.adjusted(0, 0, -px(_EDGE), 0), right, numbers.count(int(weeks.races[row].sum()))
            )
            for column in range(len(weeks.mondays)):
                self._draw_dot(
                    painter, box, column, int(weeks.races[row, column]), int(weeks.lost[row, column])
                )
            if name == self._chosen and self.hasFocus():
                painter.setPen(QPen(QColor(palette.link), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.end()

    def _draw_heading(self, painter: QPainter, weeks: Weeks) -> None:
        palette, px = self._palette, self._palette.px
        painter.setFont(font(11, 600, False, zoom=palette.zoom))
        painter.setPen(QColor(palette.text3))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, self.width() - px(_EDGE), px(_HEAD)), right, self.tr("races"))
        last = -1.0
        for column, monday in enumerate(weeks.mondays):
            left = self._column(column)
            before = weeks.mondays[column - 1] if column else None
            month = QLocale().toString(monday, "MMM")  # type: ignore[call-overload]
            room = QFontMetricsF(painter.font()).horizontalAdvance(month) + px(4)
            if (before is None or before.month != monday.month) and left > last and left + room < self._end:
                painter.setPen(QColor(palette.text3))
                painter.drawText(QPointF(left - px(4), px(_HEAD) - px(7)), month)
                last = left + room
            if before is not None and (monday - before).days > 60:  # a summer
                gap = self._column(column) - self._step / 2
                painter.setPen(QPen(QColor(palette.grid2), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(gap, px(_HEAD)), QPointF(gap, self.height()))
            if weeks.in_doubt[column]:
                frame = QRectF(
                    left - self._step / 2, px(_HEAD) - 1, max(self._step, px(9)), self.height() - px(_HEAD)
                )
                painter.setPen(QPen(QColor(palette.doubt_border), 2))
                painter.drawRoundedRect(frame, px(3), px(3))

    def _draw_dot(self, painter: QPainter, box: QRect, column: int, races: int, lost: int) -> None:
        if not races:
            return
        palette = self._palette
        largest = min(palette.zoom * _LARGEST, max(2.0, self._step * 0.55))
        radius = min(largest, max(1.6, largest * (0.4 + 0.2 * races)))
        middle = QPointF(self._column(column), box.center().y())
        colour = QColor(palette.accent)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(QColor(palette.surface) if lost else colour)
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    @property
    def _names(self) -> float:
        """Width of the names; very long ones give way to the dots."""
        return min(self._longest, self.width() * 0.4)

    @property
    def _end(self) -> float:
        return self.width() - self._palette.px(_COUNT)

    @property
    def _step(self) -> float:
        weeks = len(self._weeks.mondays) if self._weeks is not None else 1
        return (self._end - self._names) / max(weeks, 1)

    def _column(self, column: int) -> float:
        return self._names + (column + 0.5) * self._step

    # Heard ---------------------------------------------------------------------------------

    def heard_headings(self) -> tuple[str, ...]:
        """Return the headings of what is heard: of the names, the number of races, and when."""
        return self.tr("Skater"), self.tr("Races"), self.tr("Weeks")

    def heard(self, index: int, column: int) -> str:
        """Return the words of a cell."""
        weeks, rows = self._weeks, self.rows
        if weeks is None or not index < len(rows):
            return ""
        row = rows[index]
        if column == 0:
            return str(weeks.skaters[row][1])
        days = [
            QLocale().toString(monday, "d MMM yyyy")  # type: ignore[call-overload]
            for monday, races in zip(weeks.mondays, weeks.races[row], strict=True)
            if races
        ]
        told = numbers.count(int(weeks.races[row].sum())) if column == 1 else ", ".join(days)
        return f"{self.heard_headings()[column]}: {told or none_text()}"

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a row is drawn."""
        high = self._palette.px(_ROW)
        return QRect(0, self._palette.px(_HEAD) + index * high, self.width(), high)

    def _follow(self) -> None:
        """Have the table be at the skater who is chosen."""
        if self._weeks is None:
            return
        names = [self._weeks.skaters[row][1] for row in self.rows]
        self.table.take(len(names), names.index(self._chosen) if self._chosen in names else None, 0)

    @Slot(int, int)
    def _on_heard(self, row: int, _column: int) -> None:
        """Choose the skater to whom a screen reader went."""
        if self.heard(row, 0) != self._chosen:
            self._choose(self.rows[row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the table for screen readers over the picture."""
        super().resizeEvent(event)
        self.table.setGeometry(self.rect())

    # Pointing ------------------------------------------------------------------------------

    def _row_at(self, y: float) -> int | None:
        at = int((y - self._palette.px(_HEAD)) // self._palette.px(_ROW))
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def words_at(self, place: QPointF) -> str:
        """Return what is said of the dot at a place; empty where there is none."""
        row = self._row_at(place.y())
        if self._weeks is None or row is None:
            return ""
        column = int((place.x() - self._names) // self._step)
        name = self._weeks.skaters[row][1]
        if not 0 <= column < len(self._weeks.mondays) or not self._weeks.races[row, column]:
            return name
        races, lost = int(self._weeks.races[row, column]), int(self._weeks.lost[row, column])
        week = QLocale().toString(self._weeks.mondays[column], "d MMM yyyy")  # type: ignore[call-overload]
        text = self.tr("{skater}, week of {day}: races {races}, lost {lost}")
        return text.format(skater=name, day=week, races=races, lost=lost)

    def event(self, event: QEvent) -> bool:
        """Say what a dot is where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the skater of the row."""
        row = self._row_at(event.position().y())
        if row is not None:
            self._choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = self.rows
        if step is None or self._weeks is None or not rows:
            super().keyPressEvent(event)
            return
        names = [self._weeks.skaters[row][1] for row in rows]
        at = names.index(self._chosen) + step if self._chosen in names else 0
        self._choose(rows[min(max(at, 0), len(rows) - 1)])

    def _choose(self, row: int) -> None:
        if self._weeks is not None:
            name = self._weeks.skaters[row][1]
            self._chosen = "" if name == self._chosen else name
            self._follow()
            self.update()
            self.skater_chosen.emit(self._chosen)
