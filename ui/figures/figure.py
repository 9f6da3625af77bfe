"""A picture of a view on a sheet of any size: title, line, legend, charts, source and date.

The charts are twins of those on the screen: the same class, given the same numbers, at another size and
in other colours. So a file is drawn by the code that draws the screen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.figures.picture import SIZES, ZOOM, HasRows, Picture, Plate, SheetSize, Stills, Target
from ui.look.parts.legend import Legend
from ui.look.theme import face, font

_MARGIN, _APART, _SIDE = 28, 14, 18
_BESIDE = 700
"""Width from which columns stand beside each other, pixels before the zoom."""

_SOURCE = 0.72
"""Share of the lowest line that the source has; the rest is for the date."""

_BETWEEN_WORDS = re.compile(r" (?!(?:m|s|pp|%)(?!\w))")
"""Where a line may end: not between a number and its unit."""

_ALL = 100_000
"""Height in which any rows have room."""

_PLAIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class PictureSheet:
    """A picture laid out for a target; it can be painted again and again.

    Attributes
    ----------
    size
        Of the sheet, in pixels.
    boxes
        Where the parts lie, in pixels of the sheet, by their names.
    left_out
        Names of the parts for which there was no room.
    """

    def __init__(self, picture: Picture, target: Target) -> None:
        self._picture, self._target = picture, target
        # Qt takes the twins away with the sheet; Python would do so some time later, part by part.
        self._room = QWidget()
        self._words: list[tuple[QRectF, str, QFont, str, Qt.AlignmentFlag]] = []
        self._parts: list[tuple[QWidget, QPoint]] = []
        self._rules: list[QRectF] = []
        self._cut: list[tuple[int, int]] = []
        self.boxes: dict[str, QRectF] = {}
        self.left_out: tuple[str, ...] = ()
        if target.size is SheetSize.SCREEN:
            self._palette = target.palette
            self.size = self._lay_out_as_on_screen()
        else:
            self._palette = target.palette.zoomed(ZOOM)
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
        """Fit what has room into a sheet of a fixed size."""
        px, wide, high = self._palette.px, self.size.width(), self.size.height()
        margin, gap = px(_MARGIN), px(_APART)
        letters = font(26, 600, False, zoom=ZOOM), font(15, 500, False, zoom=ZOOM)
        top = self._head(QRectF(margin, px(20), wide - 2 * margin, 0), letters)
        bottom = self._foot(margin, wide - 2 * margin, high - px(16))
        columns = self._arranged()
        # As wide beside each other as they are on the screen.
        shares = [float(max(1, *(plate.like.width() for plate in column))) for column in columns]
        room = (wide - 2 * margin - gap * (len(columns) - 1)) / max(1.0, sum(shares))
        left = float(margin)
        for column, share in zip(columns, shares, strict=True):
            self._stack(column, QRectF(left, top, room * share, bottom - top - px(18)))
            left += room * share + gap
        self._tell_cut(margin, bottom)

    def _arranged(self) -> tuple[tuple[Plate, ...], ...]:
        """Return columns side by side where there is room for them, else one below the other."""
        columns = self._picture.columns
        beside = len(columns) < 2 or self.size.width() >= self._palette.px(_BESIDE)
        return columns if beside else (self._picture.plates,)

    def _lay_out_as_on_screen(self) -> QSize:
        """Let every part be as large as on the screen, and return the size of the sheet they need."""
        px, columns, side = self._palette.px, self._picture.columns, self._palette.px(_SIDE)
        if not _are_beside(columns):
            columns = (self._picture.plates,)
        widths = [max(self._width_on_screen(plate) for plate in column) for column in columns]
        wide = max(sum(widths), px(360))
        letters = face("title", self._palette), face("lead", self._palette)
        top = self._head(QRectF(side, px(12), wide - 2 * side, 0), letters)
        left, lowest = 0, top
        for column, width in zip(columns, widths, strict=True):
            y = top
            for plate in column:
                inside = QRectF(left + side, y, width - 2 * side, 0)
                y = self._above(plate, inside)
                twin = self._twin(plate, plate.like.size())
                self._place(
                    plate, twin, QPoint(left + side - self._inset(plate), round(y)), plate.like.size()
                )
                if isinstance(twin, Stills):
                    twin.stand_as(plate.like)
                y = self._below(plate, QRectF(inside.left(), y + plate.like.height(), inside.width(), 0))
                y += px(8)
            left, lowest = left + width, max(lowest, y)
        size = QSize(wide, round(lowest) + side + self._foot_height(wide - 2 * side))
        self._foot(side, wide - 2 * side, size.height() - px(8))
        return size

    def _width_on_screen(self, plate: Plate) -> int:
        return plate.like.width() + 2 * (self._palette.px(_SIDE) - self._inset(plate))

    def _inset(self, plate: Plate) -> int:
        """Return what a part leaves free at its sides by itself, in pixels."""
        return self._palette.px(plate.inset) if plate.inset else 0

    # Parts below each other ----------------------------------------------------------------

    def _stack(self, plates: Sequence[Plate], room: QRectF) -> None:
        """Lay out parts below each other: each what it asks for, the others share what is left."""
        px, gap = self._palette.px, self._palette.px(10)
        insets = [self._inset(plate) for plate in plates]
        wides = [round(room.width()) + 2 * inset for inset in insets]
        fair = max(px(60), round(room.height() / len(plates)))
        twins = [self._twin(plate, QSize(wide, fair)) for plate, wide in zip(plates, wides, strict=True)]
        asked = [0 if plate.grows else _asked(twin) for plate, twin in zip(plates, twins, strict=True)]
        words = [self._words_height(plate, room.width()) for plate in plates]
        needed = [
            one + (two or px(plate.least)) for one, two, plate in zip(words, asked, plates, strict=True)
        ]
        kept = len(plates)
        while kept > 1 and sum(needed[:kept]) + gap * (kept - 1) > room.height():
            kept -= 1
        self.left_out += tuple(plate.name for plate in plates[kept:])
        free = room.height() - sum(words[:kept]) - sum(asked[:kept]) - gap * (kept - 1)
        heights = self._shared_out(plates[:kept], twins, asked, free)
        y = room.top()
        for at in range(kept):
            y = self._above(plates[at], QRectF(room.left(), y, room.width(), 0))
            corner = QPoint(round(room.left()) - insets[at], round(y))
            self._place(plates[at], twins[at], corner, QSize(wides[at], heights[at]))
            y = self._below(plates[at], QRectF(room.left(), y + heights[at], room.width(), 0)) + gap

    def _shared_out(
        self, plates: Sequence[Plate], twins: Sequence[QWidget], asked: Sequence[int], free: float
    ) -> list[int]:
        """Return the heights of parts: those that grow share what is free, and what rows leave over."""
        heights = list(asked)
        growing = [at for at, plate in enumerate(plates) if plate.grows]
        growing.sort(key=lambda at: not isinstance(twins[at], HasRows))  # rows first: they leave some over
        for number, at in enumerate(growing):
            rest = sum(plates[one].grows for one in growing[number:])
            share, twin = max(self._palette.px(60), round(free * plates[at].grows / rest)), twins[at]
            twin.resize(twin.width(), share)
            if isinstance(twin, HasRows):
                share, shown, among = twin.fit_rows(share, self._target.most_rows)
                if shown < among:
                    self._cut.append((shown, among))
            heights[at] = share
            free -= share
        return heights

    def _twin(self, plate: Plate, size: QSize) -> QWidget:
        twin = plate.make(self._palette, size)
        twin.setParent(self._room)
        twin.resize(size)
        if isinstance(twin, Stills):
            twin.stand_as(None)
        return twin

    def _place(self, plate: Plate, twin: QWidget, at: QPoint, size: QSize) -> None:
        twin.setFixedSize(size)
        self._parts.append((twin, at))
        self.boxes[plate.name] = QRectF(at.x(), at.y(), size.width(), size.height())

    def _words_height(self, plate: Plate, wide: float) -> float:
        kept = len(self._words), len(self._parts)
        end = self._below(plate, QRectF(0, self._above(plate, QRectF(0, 0, wide, 0)), wide, 0))
        del self._words[kept[0] :], self._parts[kept[1] :]
        return end

    # Words ---------------------------------------------------------------------------------

    def _head(self, room: QRectF, letters: tuple[QFont, QFont]) -> float:
        """Lay out title, lines and legend; return where they end."""
        picture, px, left, wide = self._picture, self._palette.px, room.left(), room.width()
        most = 2 if wide >= px(_BESIDE) else 4
        y = self._write(picture.title, room, letters[0], "text", 2)
        for line in picture.lines:
            y = self._write(line, QRectF(left, y + px(2), wide, 0), letters[1], "text2", most)
        if picture.legend is not None:
            y = self._explain(picture.legend, QRectF(left, y + px(4), wide, 0))
        return y + px(6)

    def _foot_height(self, wide: int) -> int:
        metrics = QFontMetricsF(face("small", self._palette))
        lines = _broken(self._picture.source, metrics, wide * _SOURCE, 2)
        return round(len(lines) * metrics.lineSpacing()) + self._palette.px(12)

    def _foot(self, left: int, wide: int, bottom: int) -> int:
        """Lay out source and date above the lower edge; return where what stands above must end."""
        picture, letters, px = self._picture, face("small", self._palette), self._palette.px
        if not picture.source and not picture.date:
            return bottom
        top = bottom - self._foot_height(wide)
        self._rules.append(QRectF(left, top, wide, 1))
        line = top + px(8)
        self._write(picture.source, QRectF(left, line, wide * _SOURCE, 0), letters, "text2", 2)
        high = QFontMetricsF(letters).height() + 1
        day = QRectF(left + wide * _SOURCE, line, wide * (1 - _SOURCE), high)
        self._words.append((day, picture.date, letters, "text2", _AT_RIGHT))
        return top - px(6)

    def _tell_cut(self, left: int, bottom: int) -> None:
        """Say how many rows there was room for, where that is not all."""
        if self._cut:
            shown, among = min(self._cut)
            letters = face("small", self._palette)
            high = QFontMetricsF(letters).height()
            words = self._target.shown_as.format(shown=shown, all=among)
            box = QRectF(left, bottom - high, self.size.width() - 2 * left, high)
            self._words.append((box, words, letters, "text3", _PLAIN))

    def _above(self, plate: Plate, box: QRectF) -> float:
        """Lay out what stands above a part; return where it ends."""
        px, y, small = self._palette.px, box.top(), face("small", self._palette)
        if plate.heading:
            y = self._write(plate.heading, box, face("heading", self._palette), "text", 2) + px(2)
        for line in plate.lines:
            y = self._write(line, QRectF(box.left(), y, box.width(), 0), small, "text2", 2)
        if plate.legend is not None:
            y = self._explain(plate.legend, QRectF(box.left(), y, box.width(), 0))
        return y + (px(4) if plate.heading or plate.lines else 0)

    def _below(self, plate: Plate, box: QRectF) -> float:
        at = QRectF(box.left(), box.top() + self._palette.px(4), box.width(), 0)
        end = self._write(plate.below, at, face("small", self._palette), "text2", 3)
        return end if plate.below else box.top()

    def _explain(self, legend: Legend, box: QRectF) -> float:
        twin = legend.twin(self._palette)
        twin.setParent(self._room)
        twin.resize(round(box.width()), twin.height())
        self._parts.append((twin, box.topLeft().toPoint()))
        return box.top() + twin.height()

    def _write(self, text: str, box: QRectF, letters: QFont, tone: str, most: int) -> float:
        """Lay out a text in a width, in at most so many lines; return where it ends."""
        if not text:
            return box.top()
        metrics = QFontMetricsF(letters)
        lines, high = _broken(text, metrics, box.width(), most), metrics.lineSpacing()
        for number, line in enumerate(lines):
            where = QRectF(box.left(), box.top() + number * high, box.width() + 2, high)
            self._words.append((where, line, letters, tone, _PLAIN))
        return box.top() + len(lines) * high


def _are_beside(columns: Sequence[Sequence[Plate]]) -> bool:
    """Whether columns stand beside each other on the screen, not below each other."""
    if len(columns) < 2:
        return True
    first, second = (column[0].like for column in columns[:2])
    lefts = [part.mapTo(part.window(), QPoint(0, 0)).x() for part in (first, second)]
    return lefts[1] >= lefts[0] + first.width() // 2


def _asked(twin: QWidget) -> int:
    """Return the height that a part asks for, which rows know when they are all shown."""
    if isinstance(twin, HasRows):
        return twin.fit_rows(_ALL, None)[0]
    return max(twin.minimumHeight(), twin.sizeHint().height())


def _broken(text: str, metrics: QFontMetricsF, wide: float, most: int) -> list[str]:
    """Return a text as lines that fit a width; the last of so many at most ends in an ellipsis."""
    lines = list[str]()
    for paragraph in text.splitlines():
        line = ""
        for word in _BETWEEN_WORDS.split(paragraph):
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
