"""A picture of a view on a sheet of any size: title, line, legend, charts, source and date, in letters to match.

The charts are twins of those on the screen: the same class, given the same numbers, at another size and in other
colours. So a file is drawn by the code that draws the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.look.palette import Palette
from ui.look.parts.legend import Legend
from ui.look.theme import face, font

Make = Callable[[Palette, QSize], QWidget]
"""Makes the twin of a part in a theme, for a room in pixels; what it shows may depend on the room."""


class SheetSize(StrEnum):
    """Sizes of a picture."""

    SLIDE = "slide"
    COLUMN = "column"
    SQUARE = "square"
    SCREEN = "screen"


SIZES: Mapping[SheetSize, QSize] = {
    SheetSize.SLIDE: QSize(1920, 1080),
    SheetSize.COLUMN: QSize(1080, 1440),
    SheetSize.SQUARE: QSize(1080, 1080),
}
"""In pixels; that as on the screen depends on the window."""

ZOOM, LEAST_ZOOM = 2.0, 1.5
"""Of a picture in a fixed size: letters of 11 have 22 pixels; less only where not all parts have room."""

_MARGIN, _APART = 28, 14
_BESIDE = 700
"""Width from which columns stand beside each other, pixels before the zoom."""


@runtime_checkable
class HasRows(Protocol):
    """A part made of rows, of which it may show fewer."""

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Take at most a height; return the one taken, the rows shown, and all rows."""


@runtime_checkable
class Stills(Protocol):
    """A part that can stand as another one does, without what is only of use to a hand."""

    def stand_as(self, other: QWidget | None) -> None:
        """Scroll as far as another one, or not at all, and show no scroll bars."""


@dataclass(frozen=True)
class Plate:
    """A part of a view.

    Attributes
    ----------
    name
        What it is called where it may be left out.
    make
        Makes its twin.
    like
        The part on the screen.
    heading, lines, below
        Words above and below it.
    legend
        Explains it, above it.
    inset
        Pixels before the zoom that it leaves free at both sides by itself.
    grows
        Share of the height left over; 0 for one as high as it asks for.
    least
        Height below which it is of no use, pixels before the zoom.
    """

    name: str
    make: Make
    like: QWidget
    heading: str = ""
    lines: tuple[str, ...] = ()
    below: str = ""
    legend: Legend | None = None
    inset: int = 0
    grows: int = 1
    least: int = 120


@dataclass(frozen=True)
class Picture:
    """What is on the sheet.

    Attributes
    ----------
    columns
        Parts below each other, and columns of them beside each other.
    legend
        Of the whole.
    spoken
        What is said to one who does not see it.
    """

    columns: tuple[tuple[Plate, ...], ...]
    legend: Legend | None = None
    title: str = ""
    lines: tuple[str, ...] = ()
    source: str = ""
    date: str = ""
    spoken: str = ""

    @property
    def plates(self) -> tuple[Plate, ...]:
        """All parts."""
        return tuple(plate for column in self.columns for plate in column)

    def without(self, names: frozenset[str]) -> Picture:
        """Return the picture without some of its parts."""
        columns = (tuple(one for one in column if one.name not in names) for column in self.columns)
        return replace(self, columns=tuple(column for column in columns if column))


@dataclass(frozen=True)
class Target:
    """Where a picture goes.

    Attributes
    ----------
    palette
        Colours, and the zoom of the window for a picture as on the screen.
    most_rows
        Rows of a part at most; None for as many as there is room for.
    shown_as
        Pattern that tells how many rows are shown: ``{shown} of {all} rows``.
    """

    size: SheetSize
    palette: Palette
    most_rows: int | None = None
    shown_as: str = "{shown} / {all}"


class Figure:
    """A picture laid out for a target; it can be painted again and again.

    Attributes
    ----------
    size
        Of the sheet, in pixels.
    """

    def __init__(self, picture: Picture, target: Target) -> None:
        self._picture, self._target = picture, target
        self._on_screen = target.size is SheetSize.SCREEN
        self._words: list[tuple[QRectF, str, QFont, str, Qt.AlignmentFlag]] = []
        self._parts: list[tuple[QWidget, QPoint]] = []
        self._rules: list[QRectF] = []
        self._cut: list[tuple[int, int]] = []
        self.boxes: dict[str, QRectF] = {}
        """Where the parts lie, in pixels of the sheet, by their names."""
        if self._on_screen:
            self._lay_out_as_on_screen()
        else:
            self.size = SIZES[target.size]
            self._lay_out()

    def paint(self, painter: QPainter) -> None:
        """Draw all of it, from the upper left corner."""
        palette = self._palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(palette.surface))
        for box, text, letters, tone, where in self._words:
            painter.setFont(letters)
            painter.setPen(QColor(getattr(palette, tone)))
            painter.drawText(box, where, text)
        for rule in self._rules:
            painter.fillRect(rule, QColor(palette.border))
        for part, at in self._parts:
            painter.save()
            painter.translate(at)
            part.render(painter, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
            painter.restore()

    # Laying out ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Fit all into a sheet of a fixed size, in the largest letters in which every part has its least room."""
        zoom = ZOOM
        while zoom > LEAST_ZOOM and not self._fits(zoom):
            zoom -= 0.25
        self._palette = self._target.palette.zoomed(zoom)
        px, wide, high = self._palette.px, self.size.width(), self.size.height()
        margin = px(_MARGIN)
        top = self._head(
            margin,
            wide - 2 * margin,
            px(20),
            (font(26, 600, False, zoom=zoom), font(15, 500, False, zoom=zoom)),
        )
        bottom = self._foot(margin, wide - 2 * margin, high - px(16))
        columns = self._arranged(zoom)
        gap = px(_APART)
        room = (wide - 2 * margin - gap * (len(columns) - 1)) / sum(self._shares(columns))
        left = float(margin)
        for column, share in zip(columns, self._shares(columns), strict=True):
            self._stack(column, QRectF(left, top, room * share, bottom - top))
            left += room * share + gap
        self._tell_cut(margin, bottom)

    def _lay_out_as_on_screen(self) -> None:
        """Let every part be as large as on the screen, and the sheet as large as they need."""
        self._palette = palette = self._target.palette
        px, columns = palette.px, self._picture.columns
        widths = [
            max(plate.like.width() + 2 * px(18 - plate.inset) for plate in column) for column in columns
        ]
        wide = max(sum(widths), px(360))
        top = self._head(px(18), wide - 2 * px(18), px(12), (face("title", palette), face("lead", palette)))
        left, lowest = 0, top
        for column, width in zip(columns, widths, strict=True):
            y = top
            for plate in column:
                box = QRectF(left + px(18), y, width - 2 * px(18), 0)
                y = self._above(plate, box)
                self._put(plate, QPoint(left + px(18 - plate.inset), round(y)), plate.like.size())
                y = self._below(plate, QRectF(box.left(), y + plate.like.height(), box.width(), 0)) + px(8)
            left, lowest = left + width, max(lowest, y)
        room = px(18) + self._foot_height(wide - 2 * px(18))
        self.size = QSize(wide, round(lowest) + room)
        self._foot(px(18), wide - 2 * px(18), self.size.height() - px(8))

    def _arranged(self, zoom: float) -> tuple[tuple[Plate, ...], ...]:
        """Return columns side by side where there is room for them, else one below the other."""
        columns = self._picture.columns
        beside = self.size.width() / zoom >= _BESIDE
        return columns if beside or len(columns) < 2 else (self._picture.plates,)

    @staticmethod
    def _shares(columns: Sequence[Sequence[Plate]]) -> list[float]:
        """Return how wide columns are, as they are on the screen."""
        return [float(max(max(plate.like.width() for plate in column), 1)) for column in columns]

    def _fits(self, zoom: float) -> bool:
        palette = self._target.palette.zoomed(zoom)
        free = self.size.height() - palette.px(190)
        for column in self._arranged(zoom):
            needed = 0
            for plate in column:
                lines = (
                    bool(plate.heading) + len(plate.lines) + bool(plate.below) + (plate.legend is not None)
                )
                needed += palette.px(24) * lines + palette.px(plate.least)
            if needed > free:
                return False
        return True

    def _head(self, left: int, wide: int, top: int, letters: tuple[QFont, QFont]) -> float:
        """Lay out title, lines and legend; return where they end."""
        picture, y, px = self._picture, float(top), self._palette.px
        y = self._write(picture.title, QRectF(left, y, wide, 0), letters[0], "text", 2)
        for line in picture.lines:
            y = self._write(line, QRectF(left, y + px(2), wide, 0), letters[1], "text2", 2)
        if picture.legend is not None:
            y = self._explain(picture.legend, QRectF(left, y + px(4), wide, 0))
        return y + px(6)

    def _foot_height(self, wide: int) -> int:
        letters = face("small", self._palette)
        room = wide * 0.72
        high = QFontMetricsF(letters).boundingRect(QRectF(0, 0, room, 1e4), _WRAPPED, self._picture.source)
        return round(min(high.height(), 2.2 * QFontMetricsF(letters).height())) + self._palette.px(12)

    def _foot(self, left: int, wide: int, bottom: int) -> int:
        """Lay out source and date above the lower edge; return where what stands above must end."""
        picture, letters = self._picture, face("small", self._palette)
        if not picture.source and not picture.date:
            return bottom
        high = self._foot_height(wide)
        top = bottom - high
        self._rules.append(QRectF(left, top, wide, 1))
        line = top + self._palette.px(8)
        self._write(picture.source, QRectF(left, line, wide * 0.72, 0), letters, "text2", 2)
        day = QRectF(left + wide * 0.72, line, wide * 0.28, QFontMetricsF(letters).height() + 1)
        self._words.append((day, picture.date, letters, "text2", _AT_RIGHT))
        return top - self._palette.px(6)

    def _tell_cut(self, left: int, bottom: int) -> None:
        """Say how many rows there was room for, where that is not all."""
        if self._cut:
            shown, among = min(self._cut)
            letters = face("small", self._palette)
            high = QFontMetricsF(letters).height()
            words = self._target.shown_as.format(shown=shown, all=among)
            self._words.append(
                (
                    QRectF(left, bottom - high, self.size.width() - 2 * left, high),
                    words,
                    letters,
                    "text3",
                    _PLAIN,
                )
            )

    def _stack(self, plates: Sequence[Plate], room: QRectF) -> None:
        """Lay out parts below each other: each what it asks for, the others share what is left."""
        px, palette = self._palette.px, self._palette
        words = [self._words_height(plate, room.width()) for plate in plates]
        room = QRectF(room.left(), room.top(), room.width(), room.height() - px(18))  # how many rows, below
        free = room.height() - sum(words) - px(8) * (len(plates) - 1)
        twins, heights = [], []
        for plate in plates:
            wide = round(room.width()) + 2 * palette.px(plate.inset) if plate.inset else round(room.width())
            twin = plate.make(palette, QSize(wide, max(px(60), round(free))))
            twin.resize(wide, max(px(60), round(free)))
            twins.append((twin, wide))
            heights.append(0 if plate.grows else twin.sizeHint().height())
        free -= sum(heights)
        self._share_out(plates, twins, heights, free)
        y = room.top()
        for plate, (twin, wide), high in zip(plates, twins, heights, strict=True):
            y = self._above(plate, QRectF(room.left(), y, room.width(), 0))
            at = QPoint(round(room.left()) - (px(plate.inset) if plate.inset else 0), round(y))
            self._place(plate, twin, at, QSize(wide, high))
            y = self._below(plate, QRectF(room.left(), y + high, room.width(), 0)) + px(8)

    def _share_out(
        self, plates: Sequence[Plate], twins: Sequence[tuple[QWidget, int]], heights: list[int], free: float
    ) -> None:
        """Give each part that grows its share; what rows leave over goes to the others."""
        growing = [at for at, plate in enumerate(plates) if plate.grows]
        growing.sort(key=lambda at: not isinstance(twins[at][0], HasRows))  # rows first: they leave some over
        for at in growing:
            rest = sum(plates[one].grows for one in growing[growing.index(at) :])
            share = max(self._palette.px(60), round(free * plates[at].grows / rest))
            twin, wide = twins[at]
            if isinstance(twin, HasRows):
                twin.resize(wide, share)
                share, shown, among = twin.fit_rows(share, self._target.most_rows)
                if shown < among:
                    self._cut.append((shown, among))
            heights[at] = share
            free -= share

    def _words_height(self, plate: Plate, wide: float) -> float:
        kept = len(self._words), len(self._parts)
        end = self._below(plate, QRectF(0, self._above(plate, QRectF(0, 0, wide, 0)), wide, 0))
        del self._words[kept[0] :], self._parts[kept[1] :]
        return end

    def _above(self, plate: Plate, box: QRectF) -> float:
        """Lay out what stands above a part; return where it ends."""
        px, y = self._palette.px, box.top()
        if plate.heading:
            y = self._write(plate.heading, box, face("heading", self._palette), "text", 2) + px(2)
        for line in plate.lines:
            y = self._write(
                line, QRectF(box.left(), y, box.width(), 0), face("small", self._palette), "text2", 2
            )
        if plate.legend is not None:
            y = self._explain(plate.legend, QRectF(box.left(), y, box.width(), 0))
        return y + (px(4) if plate.heading or plate.lines else 0)

    def _below(self, plate: Plate, box: QRectF) -> float:
        if not plate.below:
            return box.top()
        at = QRectF(box.left(), box.top() + self._palette.px(4), box.width(), 0)
        return self._write(plate.below, at, face("small", self._palette), "text2", 4)

    def _explain(self, legend: Legend, box: QRectF) -> float:
        twin = legend.twin(self._palette)
        size = QSize(round(box.width()), twin.height())
        twin.resize(size)
        self._parts.append((twin, box.topLeft().toPoint()))
        return box.top() + size.height()

    def _put(self, plate: Plate, at: QPoint, size: QSize) -> None:
        """Put a part where it is as large as on the screen, and scrolled as far."""
        twin = plate.make(self._palette, size)
        twin.resize(size)
        self._place(plate, twin, at, size)
        if isinstance(twin, Stills):
            twin.stand_as(plate.like)

    def _place(self, plate: Plate, twin: QWidget, at: QPoint, size: QSize) -> None:
        if isinstance(twin, Stills):
            twin.stand_as(None)
        twin.setFixedSize(size)
        self._parts.append((twin, at))
        self.boxes[plate.name] = QRectF(at.x(), at.y(), size.width(), size.height())

    def _write(self, text: str, box: QRectF, letters: QFont, tone: str, most: int) -> float:
        """Lay out a text in a width, in at most so many lines; return where it ends."""
        if not text:
            return box.top()
        metrics = QFontMetricsF(letters)
        lines = _broken(text, metrics, box.width(), most)
        high = metrics.lineSpacing()
        for number, line in enumerate(lines):
            where = QRectF(box.left(), box.top() + number * high, box.width() + 2, high)
            self._words.append((where, line, letters, tone, _PLAIN))
        return box.top() + len(lines) * high


_PLAIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


def _broken(text: str, metrics: QFontMetricsF, wide: float, most: int) -> list[str]:
    """Return a text as lines that fit a width; the last of so many at most ends in an ellipsis."""
    lines = list[str]()
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and metrics.horizontalAdvance(longer) > wide:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, wide) for line in lines]
