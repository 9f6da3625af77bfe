"""A chart of equally high rows that draws each row itself, in whole pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.charts.rows_area import RowsArea
from ui.charts.rows_state import RowsState
from ui.look.palette import Palette
from ui.look.theme import font


class _Rows(QGraphicsItem):
    """Paints the rows in sight of a chart."""

    def __init__(self, chart: RowsChart) -> None:
        super().__init__()
        self._chart = chart

    def boundingRect(self) -> QRectF:
        """Area of the item: the whole canvas."""
        return QRectF(0, 0, self._chart.canvas.width(), self._chart.canvas.height())

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw everything."""
        self._chart.paint_rows(painter)

    def resized(self) -> None:
        """Take note that the canvas has another size."""
        self.prepareGeometryChange()
        self.update()


class RowsChart(RowsArea):
    """Equally high rows under a line of headings.

    A subclass sets `HEADER` and `ROW`, and draws with `paint_header`, `paint_grid` and
    `paint_row`; it names its rows with `set_rows` and words them with `tip`.

    Parameters
    ----------
    palette
        The theme.
    name
        What the chart shows, for those who hear the window.
    """

    ROW: ClassVar[int] = 41

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        super().__init__(RowsState(palette), name, parent)
        self._keys: tuple[str, ...] = ()
        self._rows = _Rows(self)
        self.canvas.addItem(self._rows)
        self.retheme(palette)

    # What a subclass draws -----------------------------------------------------------------

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw what lies below the rows, down to the lower edge of the last one."""

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw one row."""

    # What it needs for it ------------------------------------------------------------------

    @property
    def palette_(self) -> Palette:
        """The theme."""
        return self._shared.palette

    @property
    def selected(self) -> str | None:
        """Key of the chosen row."""
        return self._shared.selected

    @property
    def faded(self) -> bool:
        """Whether the numbers are not the last word."""
        return self._shared.faded

    @property
    def width_(self) -> int:
        """Width of the rows, in pixels."""
        return int(self.canvas.width())

    def font_(self, px: float, weight: int, *, tabular: bool = True) -> QFont:
        """Return a font at the zoom of the theme."""
        return font(px, weight, tabular, zoom=self.palette_.zoom)

    # Rows ----------------------------------------------------------------------------------

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the rows, from top to bottom."""
        return self._keys

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        return self.palette_.px(self.ROW)

    def set_rows(self, keys: Sequence[str], *, faded: bool = False) -> None:
        """Show other rows; faded ones belong to a run that goes on."""
        self._keys = tuple(keys)
        self.rows_changed(faded=faded)

    def relayout(self) -> None:
        """Fit the scroll bar to the rows, and draw all anew."""
        super().relayout()
        self._rows.resized()

    def paint_rows(self, painter: QPainter) -> None:
        """Draw backgrounds, grid and rows in sight."""
        state, palette, row = self._shared, self.palette_, self.row
        width, scroll = state.width, state.scroll
        sight = range(scroll // row, min(len(self.keys), (scroll + state.height) // row + 1))
        for index in sight:
            chosen = state.is_chosen(self.keys[index])
            if chosen or self.keys[index] == state.hovered:
                tone = palette.tint if chosen else palette.hover
                painter.fillRect(0, self.top_of(index) - scroll, width, row, QColor(tone))
        self.paint_grid(painter, min(state.height, self.total_height - scroll))
        for index in sight:
            top = self.top_of(index) - scroll
            painter.fillRect(0, top + row - 1, width, 1, QColor(palette.grid))
            if self.keys[index] == state.selected:
                self._mark(painter, top)
            painter.save()
            self.paint_row(painter, index, top)
            painter.restore()

    def _mark(self, painter: QPainter, top: int) -> None:
        palette, width = self.palette_, self._shared.width
        painter.fillRect(0, top, palette.px(3), self.row, QColor(palette.accent))
        if self._shared.focused:
            painter.setPen(QPen(QColor(palette.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, top + 1, width - 2, self.row - 2))
