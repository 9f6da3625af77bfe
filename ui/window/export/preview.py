"""The picture as it will be, smaller, and the tiles with its sizes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from simulator.tables.table import Table
from ui.charts.rows_columns import elided
from ui.figures.content import shown_value
from ui.figures.picture import SheetSize
from ui.look.palette import Palette
from ui.look.theme import font

FIRST_ROWS = 10
"""Rows of a table that are shown."""


class Preview(QWidget):
    """Shows a picture as large as there is room, the first rows of a table, or why there is neither."""

    resized = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._image: QImage | None = None
        self._table: Table | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(palette.px(240), palette.px(110))
        self.setAccessibleName(self.tr("Preview"))

    def show_image(self, image: QImage, told: str) -> None:
        """Show a picture; `told` is said to one who does not see it."""
        self._image, self._table = image, None
        self.setAccessibleDescription(told)
        self.update()

    def show_table(self, table: Table) -> None:
        """Show the first rows of a table."""
        self._image, self._table = None, table
        self.setAccessibleDescription(table.title)
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is nothing to be seen."""
        self._image, self._table, self._words = None, None, words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def share(self) -> float:
        """How large the picture is shown, as a share of its size."""
        image = self._image
        if image is None or image.isNull():
            return 1.0
        return min(1.0, self.width() / image.width(), self.height() / image.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the picture is shown in another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture with a thin edge, or the table."""
        painter = QPainter(self)
        if self._table is not None:
            self._paint_table(painter, self._table)
            return
        if self._image is None:
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        share, ratio = self.share, self.devicePixelRatioF()
        wide, high = self._image.width() * share, self._image.height() * share
        box = QRectF(round((self.width() - wide) / 2), round((self.height() - high) / 2), wide, high)
        smooth = Qt.TransformationMode.SmoothTransformation
        size = QSize(round(wide * ratio), round(high * ratio))
        small = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(box, small)
        painter.setPen(QPen(QColor(self._palette.control_border), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_table(self, painter: QPainter, table: Table) -> None:
        palette, px = self._palette, self._palette.px
        painter.fillRect(self.rect(), QColor(palette.surface))
        row = min(px(26), self.height() // (FIRST_ROWS + 2))
        columns = max(1, min(len(table.columns), self.width() // px(84)))
        wide = (self.width() - px(20)) / (columns + 0.8)
        for number in range(columns):
            column = table.columns[number]
            left = px(10) + (wide * (number + 0.8) if number else 0)
            room = QRectF(left, 0, wide * (1 if number else 1.8) - px(8), row)
            self._write(painter, room, column.heading, 600, palette.text3)
            for at, values in enumerate(table.rows[:FIRST_ROWS], start=1):
                words = shown_value(values[number], column.kind)
                self._write(painter, room.translated(0, at * row), words, 500, palette.text)
        rest = len(table.rows) - FIRST_ROWS
        if rest > 0 or columns < len(table.columns):
            told = self.tr("{rows} rows, {columns} columns in all").format(
                rows=len(table.rows), columns=len(table.columns)
            )
            room = QRectF(px(10), (FIRST_ROWS + 1) * row, self.width() - px(20), row)
            self._write(painter, room, told, 500, palette.text2)
        painter.setPen(QColor(palette.control_border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _write(self, painter: QPainter, room: QRectF, words: str, weight: int, colour: str) -> None:
        painter.setFont(font(12, weight, zoom=self._palette.zoom))
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided(painter, words, room.width()))


@dataclass(frozen=True)
class _Wire:
    """A small drawing of what a size looks like: width and height, and how long its bars are."""

    wide: int
    high: int


_WIRES: Mapping[SheetSize, _Wire] = {
    SheetSize.SLIDE: _Wire(56, 32),
    SheetSize.COLUMN: _Wire(30, 40),
    SheetSize.SQUARE: _Wire(36, 36),
    SheetSize.SCREEN: _Wire(46, 38),
}


class _Tile(QAbstractButton):
    """One size: a wire drawing, its name, its pixels."""

    def __init__(self, size: SheetSize, words: str, palette: Palette) -> None:
        super().__init__()
        self._size, self._palette = size, palette
        self.pixels = ""
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for drawing, name and pixels."""
        return QSize(self._palette.px(110), self._palette.px(92))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        palette, px, painter = self._palette, self._palette.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, ready = self.isChecked(), self.isEnabled()
        edge = palette.link if self.hasFocus() else palette.accent if chosen else palette.control_border
        painter.setPen(QPen(QColor(edge), 2 if chosen or self.hasFocus() else 1))
        painter.setBrush(QColor(palette.tint if chosen and ready else palette.control))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))
        wire = _WIRES[self._size]
        box = QRectF(
            (self.width() - px(wire.wide)) / 2, px(30) - px(wire.high) / 2, px(wire.wide), px(wire.high)
        )
        painter.setPen(QPen(QColor(palette.strong), 1))
        painter.setBrush(QColor(palette.surface))
        painter.drawRect(box)
        count = max(3, round(wire.high / 8))
        for number in range(count):
            y = box.top() + px(4) + number * (box.height() - px(7)) / count
            long = (box.width() - px(8)) * (1 - 0.14 * number)
            painter.fillRect(QRectF(box.left() + px(4), y, long, px(2)), QColor(palette.ridge_line))
        for words, weight, tone, top in (
            (self.text(), 600, palette.text, 53), (self.pixels, 500, palette.text2, 70),
        ):  # fmt: skip
            painter.setFont(font(12 if weight == 600 else 11, weight, zoom=palette.zoom))
            painter.setPen(QColor(tone if ready else palette.disabled))
            room = QRectF(px(3), px(top), self.width() - px(6), px(17))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, elided(painter, words, room.width()))


class Sizes(QWidget):
    """The sizes side by side, one of them chosen."""

    chosen = Signal(object)

    def __init__(self, names: Sequence[tuple[SheetSize, str]], palette: Palette) -> None:
        super().__init__()
        self._group, self._tiles = QButtonGroup(self), dict[SheetSize, _Tile]()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(palette.px(10))
        for number, (size, words) in enumerate(names):
            tile = self._tiles[size] = _Tile(size, words, palette)
            self._group.addButton(tile, number)
            layout.addWidget(tile)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_sizes(self, size_of: Callable[[SheetSize], QSize], chosen: SheetSize) -> None:
        """Say how many pixels each has, and which one is chosen."""
        for size, tile in self._tiles.items():
            pixels = size_of(size)
            tile.pixels = f"{pixels.width()} × {pixels.height()}"
            tile.setAccessibleDescription(tile.pixels)
            tile.setChecked(size is chosen)
            tile.update()

    def tile(self, size: SheetSize) -> QAbstractButton:
        """Return the tile of a size."""
        return self._tiles[size]

    @Slot(QAbstractButton)
    def _on_clicked(self, tile: QAbstractButton) -> None:
        self.chosen.emit(next(size for size, own in self._tiles.items() if own is tile))
