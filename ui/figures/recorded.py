"""A device that keeps what is painted on it: shapes, words and small images, to be written as SVG or PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRegion,
    QTransform,
)


@dataclass(frozen=True)
class Look:
    """How something was painted: where its own origin lies, how solid it is, and what it must not leave.

    Attributes
    ----------
    transform
        From its own coordinates to those of the device.
    clip
        In coordinates of the device; None where nothing is cut off.
    """

    transform: QTransform
    opacity: float
    clip: QPainterPath | None


@dataclass(frozen=True)
class Shape:
    """A path with its edge and its filling."""

    look: Look
    path: QPainterPath
    pen: QPen
    brush: QBrush


@dataclass(frozen=True)
class WrittenText:
    """A text on one line; `at` is the left end of its base line, `width` its own."""

    look: Look
    at: QPointF
    text: str
    font: QFont
    pen: QPen
    width: float


@dataclass(frozen=True)
class Image:
    """A small image in a box."""

    look: Look
    box: QRectF
    image: QImage


Painted = Shape | WrittenText | Image

_CLIP_CHANGED = QPaintEngine.DirtyFlag.DirtyClipPath | QPaintEngine.DirtyFlag.DirtyClipRegion


class _Engine(QPaintEngine):
    """Takes what a painter draws and notes it."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.painted: list[Painted] = []
        self._pen, self._brush = QPen(), QBrush()
        self._transform, self._opacity = QTransform(), 1.0
        self._clip: QPainterPath | None = None

    def begin(self, device: QPaintDevice, /) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState, /) -> None:
        changed = state.state()
        self._pen, self._brush = QPen(state.pen()), QBrush(state.brush())
        self._transform, self._opacity = QTransform(state.transform()), state.opacity()
        if changed & _CLIP_CHANGED:
            by_path = bool(changed & QPaintEngine.DirtyFlag.DirtyClipPath)
            self._take_clip(state, state.clipPath() if by_path else _outline(state.clipRegion()))

    def _take_clip(self, state: QPaintEngineState, path: QPainterPath) -> None:
        operation = state.clipOperation()
        if operation is Qt.ClipOperation.NoClip:
            self._clip = None
            return
        path = state.transform().map(path)
        if operation is Qt.ClipOperation.IntersectClip and self._clip is not None:
            path = self._clip.intersected(path)
        self._clip = path

    # What is drawn: PySide6 hands over lists where its own stubs say one thing and a count. ---

    def drawPath(self, path: QPainterPath, /) -> None:
        self._note(path, QPainterPath(path), edge=True)

    def drawRects(self, *given: Any) -> None:
        for rect in given[0]:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self._note(path, path, edge=True)

    def drawLines(self, *given: Any) -> None:
        for line in given[0]:
            path = QPainterPath(QPointF(line.p1()))
            path.lineTo(QPointF(line.p2()))
            self._note(path, path, filled=False)

    def drawEllipse(self, rect: QRectF | QRect, /) -> None:
        path = QPainterPath()
        path.addEllipse(QRectF(rect))
        self._note(path, path)

    def drawPolygon(self, *given: Any) -> None:
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in given[0]]))
        is_line = given[-1] is QPaintEngine.PolygonDrawMode.PolylineMode
        if not is_line:
            path.closeSubpath()
        self._note(path, path, filled=not is_line)

    def drawPoints(self, *given: Any) -> None:
        for point in given[0]:
            path = QPainterPath()
            path.addEllipse(QPointF(point), self._pen.widthF() / 2, self._pen.widthF() / 2)
            look = self._look(path.boundingRect(), 0.0)
            if look is not None:
                self.painted.append(Shape(look, path, QPen(Qt.PenStyle.NoPen), QBrush(self._pen.color())))

    def drawTextItem(self, *given: Any) -> None:
        at, item = QPointF(given[0]), given[1]
        top = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        look = self._look(top, 0.0)
        if look is not None and item.text().strip():
            text = WrittenText(look, at, item.text(), QFont(item.font()), self._pen, item.width())
            self.painted.append(text)

    def drawPixmap(self, box: QRectF | QRect, pixmap: QPixmap | QImage, part: QRectF | QRect, /) -> None:
        image = pixmap.toImage() if isinstance(pixmap, QPixmap) else pixmap
        self.drawImage(box, image, part)

    def drawImage(self, box: QRectF | QRect, image: QImage, part: QRectF | QRect, /, *_flags: Any) -> None:
        look = self._look(QRectF(box), 0.0)
        if look is not None:
            self.painted.append(Image(look, QRectF(box), image.copy(QRectF(part).toRect())))

    def _note(self, _path: object, path: QPainterPath, *, edge: bool = True, filled: bool = True) -> None:
        pen = self._pen if edge else QPen(Qt.PenStyle.NoPen)
        look = self._look(path.boundingRect(), 0.0 if pen.style() is Qt.PenStyle.NoPen else pen.widthF())
        if look is not None:
            self.painted.append(Shape(look, path, pen, self._brush if filled else QBrush()))

    def _look(self, box: QRectF, edge: float) -> Look | None:
        """Return how something in a box is painted; None where nothing of it can be seen."""
        reach = max(edge, 1.0)
        shown = self._transform.mapRect(box.adjusted(-reach, -reach, reach, reach))
        clip = self._clip
        limits = self.systemClip()
        if not limits.isEmpty():
            if not QRectF(limits.boundingRect()).intersects(shown):
                return None
            if limits.rectCount() > 1 or not QRectF(limits.boundingRect()).contains(shown):
                own = _outline(limits)
                clip = own if clip is None else clip.intersected(own)
        if clip is not None:
            inside = clip.boundingRect()
            if not inside.intersects(shown):
                return None
            if clip is self._clip and _is_box(clip) and inside.contains(shown):
                clip = None
        return Look(self._transform, self._opacity, clip)


def _outline(region: QRegion) -> QPainterPath:
    path = QPainterPath()
    path.addRegion(region)
    return path.simplified()


def _is_box(path: QPainterPath) -> bool:
    return path.elementCount() == 5 and path.controlPointRect() == path.boundingRect()


class Recording(QPaintDevice):
    """A sheet of so many pixels that keeps what is painted on it."""

    DPI = 96

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.size = size
        self._engine = _Engine()

    @classmethod
    def of(cls, size: QSize, paint: Callable[[QPainter], None]) -> Recording:
        """Return what `paint` paints on a sheet."""
        sheet = cls(size)
        painter = QPainter(sheet)
        try:
            paint(painter)
        finally:
            painter.end()
        return sheet

    @property
    def painted(self) -> Sequence[Painted]:
        """What was painted, the lowest first."""
        return self._engine.painted

    def paintEngine(self) -> QPaintEngine:
        """Return what takes the drawing of a painter."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric, /) -> int:
        """Return what Qt asks of a device: its size, and 96 pixels an inch."""
        kind = QPaintDevice.PaintDeviceMetric
        inch_mm = 25.4
        known = {
            kind.PdmWidth: self.size.width(),
            kind.PdmHeight: self.size.height(),
            kind.PdmWidthMM: round(self.size.width() / self.DPI * inch_mm),
            kind.PdmHeightMM: round(self.size.height() / self.DPI * inch_mm),
            kind.PdmNumColors: 1 << 24,
            kind.PdmDepth: 32,
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: 1 << 16,
        }
        return known.get(metric, self.DPI)
