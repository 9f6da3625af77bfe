"""The strip of a row: who takes the place, each part as wide as the chance."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from simulator.event import Event
from ui.charts.order_series import OrderLine, StripSegment, others_text
from ui.look.palette import Palette
from ui.look.theme import font

TINTS = (0.34, 0.24, 0.17, 0.12, 0.09, 0.07)
"""How much of its colour a part has, by rank."""

_PICK_TINT = 1.6  # grey needs more of itself to be seen
_DARK_TINT = 1.25
_UNDERLINE = 3
_PAD = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def edges(segment: StripSegment, strip: QRect) -> tuple[int, int]:
    """Return left and right edge of a part, in whole pixels; two neighbours share theirs."""
    left = strip.left() + round(segment.start * strip.width())
    return left, strip.left() + round((segment.start + segment.takes) * strip.width())


def colour_of(event: Event, palette: Palette) -> QColor:
    """Return the full colour of a row's strip: that of the event, or the lines of the pick's hatch."""
    return QColor(palette.pick_hatch if palette.hatched(event) else palette.route(event).fill)


def tint_of(event: Event, rank: int, palette: Palette) -> QColor:
    """Return the colour of a part: the event's, mixed with the surface by rank."""
    part = TINTS[min(rank, len(TINTS) - 1)]
    part *= _PICK_TINT if palette.hatched(event) else _DARK_TINT if palette.dark else 1.0
    over, under = colour_of(event, palette), QColor(palette.surface)
    red, green, blue = (
        round(part * top + (1 - part) * low)
        for top, low in zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(red, green, blue)


def draw_strip(
    painter: QPainter, strip: QRect, line: OrderLine, selected: str | None, palette: Palette
) -> None:
    """Draw the parts of a row from left to right, the chosen skater's last and with a frame."""
    painter.fillRect(strip, QColor(palette.alt))
    for segment in line.segments:
        if segment.skater is None:
            _others(painter, strip, segment, palette)
        else:
            _part(painter, strip, line, segment, segment.skater == selected, palette)
    chosen = line.segment_of(selected)
    if chosen is not None:
        left, right = edges(chosen, strip)
        width = palette.px(2)
        painter.setPen(QPen(QColor(palette.accent), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2  # the frame stands around the part, so that its underline is seen whole
        frame = QRectF(left, strip.top(), max(width, right - left - 1), strip.height())
        painter.drawRect(frame.adjusted(-half, -half, half, half))


def _part(
    painter: QPainter, strip: QRect, line: OrderLine, segment: StripSegment, chosen: bool, palette: Palette
) -> None:
    left, right = edges(segment, strip)
    room = QRect(left, strip.top(), max(1, right - left - palette.px(1.5)), strip.height())
    event, rank = line.row.event, 0 if chosen else segment.rank
    painter.fillRect(room, tint_of(event, rank, palette))
    low = palette.px(_UNDERLINE)
    under = QRect(room.left(), room.bottom() + 1 - low, room.width(), low)
    painter.fillRect(under, QColor(palette.grid))
    if segment.takes > 0 and segment.adds > 0:
        under.setWidth(max(1, round(room.width() * min(1.0, segment.adds / segment.takes))))
        painter.fillRect(under, colour_of(event, palette))
    _label(painter, room.adjusted(0, 0, 0, -low), segment, chosen, palette)


def _label(painter: QPainter, room: QRect, segment: StripSegment, chosen: bool, palette: Palette) -> None:
    names, numbers = label_fonts(chosen, palette)
    fits = label_that_fits(segment, room.width(), chosen, palette)
    pad, left = palette.px(_PAD), QRectF(room)
    painter.setPen(QColor(palette.text))  # weight tells names from numbers: a paler one is lost on a tint
    if fits == segment.number:
        painter.setFont(numbers)
        painter.drawText(left, _MIDDLE | Qt.AlignmentFlag.AlignHCenter, fits)
        return
    left.adjust(pad, 0, 0, 0)
    painter.setFont(names)
    if fits:
        painter.drawText(left, _MIDDLE | Qt.AlignmentFlag.AlignLeft, segment.name)
    if fits.endswith(segment.number) and fits != segment.name:
        left.adjust(_wide(segment.name, chosen, palette.zoom) + palette.px(5), 0, 0, 0)
        painter.setFont(numbers)
        painter.drawText(left, _MIDDLE | Qt.AlignmentFlag.AlignLeft, segment.number)


def label_fonts(chosen: bool, palette: Palette) -> tuple[QFont, QFont]:
    """Return the fonts of name and number in a part."""
    return _letters(chosen, palette.zoom), _letters(None, palette.zoom)


def _letters(chosen: bool | None, zoom: float) -> QFont:
    """Return the font of a name, or that of numbers for None."""
    if chosen is None:
        return font(12, 450, zoom=zoom)
    return font(12, 700 if chosen else 550, tabular=False, zoom=zoom)


@lru_cache(4096)
def _wide(text: str, chosen: bool | None, zoom: float) -> float:
    """Return the width of a name or a number; a table has few of them, and measures them in each paint."""
    return QFontMetricsF(_letters(chosen, zoom)).horizontalAdvance(text)


def label_that_fits(segment: StripSegment, width: int, chosen: bool, palette: Palette) -> str:
    """Return what stands in a part: name and number, the name, the number, or nothing."""
    name, number = _wide(segment.name, chosen, palette.zoom), _wide(segment.number, None, palette.zoom)
    room = width - palette.px(_PAD)
    if name + palette.px(5) + number + palette.px(2) <= room:
        return f"{segment.name} {segment.number}"
    if name + palette.px(2) <= room:
        return segment.name
    return segment.number if number + palette.px(4) <= width else ""


def _others(painter: QPainter, strip: QRect, segment: StripSegment, palette: Palette) -> None:
    left, right = edges(segment, strip)
    painter.setFont(_letters(None, palette.zoom))
    painter.setPen(QColor(palette.text3))
    text = others_text(segment)
    if _wide(text, None, palette.zoom) + palette.px(2 * _PAD) > right - left:
        return
    room = QRectF(left, strip.top(), right - left, strip.height() - palette.px(_UNDERLINE))
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignHCenter, text)
