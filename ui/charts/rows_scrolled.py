"""Equally high rows under a line of headings: where they lie, scrolling, and when they are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from ui.look.palette import Palette

GAP = 0.5
"""Room of a line among the rows, in rows."""

NOTCH = 41
"""Pixels that a notch of the wheel scrolls."""


class ScrolledRows(QAbstractScrollArea):
    """Rows with keys, headings above them that stay, and a scroll bar upon them.

    Parameters
    ----------
    palette
        The theme.
    """

    ROW: ClassVar[int] = 41
    """Height of a row; like all sizes in a class, before the zoom."""
    LEAST_ROW: ClassVar[int | None] = None
    """Height to which rows may shrink in a file so that more of them have room; None for not at all."""
    HEADER: ClassVar[int] = 40
    SMALLEST: ClassVar[tuple[int, int]] = (220, 122)
    """Width, and height of the rows, below which the chart is of no use."""
    ABOVE: ClassVar[int] = 0
    """Room above the first row, for what stands out of it."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[str, ...] = ()
        """Keys of the rows, from top to bottom."""
        self.lines: Mapping[int, str] = {}
        """Lines among the rows, each with its words, by the number of the row below it."""
        self._tops: list[int] = []
        self._low: int | None = None  # height of a row that is lower than others, in pixels
        self._still = False  # whether it stands in a file, where nothing is scrolled
        self._header = _Header(self)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.valueChanged.connect(self.redraw)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its own lies upon the rows
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.retheme(palette)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self.palette_ = palette
        header, (width, height) = palette.px(self.HEADER), self.SMALLEST
        self.setViewportMargins(0, header, 0, 0)
        self.setMinimumSize(palette.px(width), header + palette.px(height))
        self._place()
        self.relayout()

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        return self._low or self.palette_.px(self.ROW)

    @property
    def width_(self) -> int:
        """Width of the rows, in pixels."""
        return self.width()

    @property
    def scrolled(self) -> int:
        """Pixels of rows above the upper edge."""
        return self.scroll_bar.value()

    @property
    def total_height(self) -> int:
        """Pixels of all rows together, and of the lines among them."""
        return self._tops[-1] + self.row if self._tops else 0

    def top_of(self, index: int) -> int:
        """Upper edge of a row, in pixels from the upper edge of the first."""
        return self._tops[index]

    def index_at(self, y: int) -> int | None:
        """Return the row at a height in pixels from the upper edge of the first; None for none."""
        index = bisect_right(self._tops, y) - 1
        return index if index >= 0 and y < self._tops[index] + self.row else None

    def key_at(self, point: QPoint) -> str | None:
        """Return what is at a point of the viewport; None for a line among the rows, and for nothing."""
        index = self.index_at(point.y() + self.scrolled)
        return None if index is None else self.keys[index]

    def in_sight(self) -> range:
        """Rows of which at least a part is shown."""
        first = bisect_right(self._tops, self.scrolled) - 1
        return range(max(0, first), bisect_right(self._tops, self.scrolled + self.viewport().height()))

    def relayout(self) -> None:
        """Fit the scroll bar to the rows, and draw all anew."""
        row, gaps, self._tops = self.row, 0, []
        above = self.palette_.px(self.ABOVE) if self.ABOVE else 0
        for index in range(len(self.keys)):
            gaps += index in self.lines
            self._tops.append(above + int((index + gaps * GAP) * row))
        hidden = max(0, self.total_height - self.viewport().height())
        self.scroll_bar.setRange(0, hidden)
        self.scroll_bar.setPageStep(max(1, self.viewport().height()))
        self.scroll_bar.setSingleStep(row)
        self.scroll_bar.setVisible(hidden > 0 and not self._still)
        self._header.update()
        self.redraw()

    def _place(self) -> None:
        """Put the headings above the rows, and the scroll bar at their right edge."""
        header, width = self.palette_.px(self.HEADER), self.palette_.px(10)
        self._header.setGeometry(0, 0, self.width(), header)
        self.scroll_bar.setGeometry(self.width() - width - 2, header, width, max(0, self.height() - header))
        self.scroll_bar.raise_()

    def row_point(self, key: str) -> QPoint:
        """Return the middle of a row in pixels of the viewport, for pointing at it.

        Raises
        ------
        ValueError
            For a row that is not in the chart.
        """
        return QPoint(self.width_ // 2, self.top_of(self.keys.index(key)) - self.scrolled + self.row // 2)

    def show_top(self) -> None:
        """Scroll to the first row."""
        self.scroll_bar.setValue(0)

    def bring_into_sight(self, index: int) -> None:
        """Scroll no further than needed to show all of a row."""
        top = self.top_of(index) - self.scrolled
        below = top + self.row - self.viewport().height()
        if top < 0 or below > 0:
            self.scroll_bar.setValue(self.scrolled + (top if top < 0 else below))

    # In a file -----------------------------------------------------------------------------

    @property
    def least_row(self) -> int | None:
        """Height to which rows may shrink, before the zoom; None for not at all."""
        return self.LEAST_ROW

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Show as many whole rows as have room, at most so many; lower ones where that helps.

        Returns
        -------
        tuple of int
            The height that is needed, the rows shown, and all rows.
        """
        wanted = min(len(self.keys), most or len(self.keys))
        header, px = self.palette_.px(self.HEADER), self.palette_.px
        above = px(self.ABOVE) if self.ABOVE else 0
        if wanted and self.least_row is not None:
            gaps = sum(line < wanted for line in self.lines) * GAP
            fair = int((height - header - above) / (wanted + gaps))
            self._low = None
            self._low = min(self.row, max(px(self.least_row), fair))
            self.relayout()
        ends = [top + self.row for top in self._tops[:wanted]]
        shown = bisect_right(ends, max(height - header, ends[0])) if ends else 0
        return header + (ends[shown - 1] if shown else 0), shown, len(self.keys)

    def stand_as(self, other: QWidget | None) -> None:
        """Show no scroll bar, and the rows that another one shows."""
        self._still = True
        self.relayout()
        if isinstance(other, ScrolledRows):
            self.scroll_bar.setValue(other.scrolled)

    # Drawing -------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Draw the rows anew, where they lie."""
        self.viewport().update()

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings."""
        raise NotImplementedError

    def paint_rows(self, painter: QPainter) -> None:
        """Draw the rows in sight."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.palette_.surface))
        self.paint_rows(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay all out anew."""
        super().resizeEvent(event)
        self._place()
        self.relayout()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by whole notches, or as far as fingers moved."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() * NOTCH // 120
        self.scroll_bar.setValue(self.scrolled - pixels)
        event.accept()


class _Header(QWidget):
    """The headings above the rows, which do not scroll."""

    def __init__(self, chart: ScrolledRows) -> None:
        super().__init__(chart)
        self._chart = chart

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings where there are rows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._chart.palette_.surface))
        if self._chart.keys:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._chart.paint_header(painter)
