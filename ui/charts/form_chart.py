"""The picture of form: races over time, the level with its bands, one race at the right edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.form.past_race import PastRace
from ui.charts.form_frame import FormFrame
from ui.charts.form_marks import draw_race
from ui.charts.form_painting import paint_axes, paint_bests, paint_level, paint_note, paint_reference
from ui.charts.form_race import paint_race
from ui.charts.form_series import Dot, FormLine, FormPicture
from ui.charts.form_words import card_lines
from ui.charts.rows_columns import FADED
from ui.charts.rows_heard import RowsTable
from ui.look.palette import Palette
from ui.words import numbers

_NEAR = 14
"""Pixels from a race within which the pointer means it."""

Dots = tuple[tuple[QPointF, Dot, FormLine], ...]


class FormChart(QWidget):
    """Races as points over time; pointing at one, a click or the arrow keys tell which.

    Signals
    -------
    pointed
        The race under the pointer, None for none.
    race_chosen, race_activated
        The race that was clicked or stepped to; with Enter.
    """

    pointed = Signal(object)
    race_chosen = Signal(object)
    race_activated = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self.faded = palette, False
        self.picture: FormPicture | None = None
        self.note = self._rink = ""
        self.hovered: PastRace | None = None
        self.chosen: PastRace | None = None
        self._dots: Dots = ()
        self._kept: QPixmap | None = None
        self.keeps = True
        """Whether what is painted is kept as a picture of pixels, until it changes."""
        self._frame: FormFrame | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.table = RowsTable(self, self)
        """The races of the skater in the foreground, for those who hear the window; it has the focus."""
        self.table.setAccessibleName(self.tr("Form over time"))
        self.table.focus_changed.connect(self.update)
        self.table.moved.connect(self._on_heard)
        self.setFocusProxy(self.table)
        self.retheme(palette)

    # What is shown -------------------------------------------------------------------------

    def show_picture(self, picture: FormPicture, *, note: str, spoken: str, rink: str, faded: bool) -> None:
        """Show other races.

        Parameters
        ----------
        note
            What stands in the picture where races are missing.
        spoken
            The picture in words, for those who do not see it.
        rink
            Where the meet is, in words.
        """
        self.picture, self.note, self._rink, self.faded = picture, note, rink, faded
        self.table.setAccessibleDescription(spoken)
        self._place()
        self._follow()
        self.update()

    def twin(self, palette: Palette, *, chosen: bool = True) -> FormChart:
        """Return another one that shows the same in a theme, painted without a picture of it being kept."""
        other = FormChart(palette)
        other.keeps = False
        if self.picture is not None:
            spoken = self.table.accessibleDescription()
            other.show_picture(self.picture, note=self.note, spoken=spoken, rink=self._rink, faded=self.faded)
        other.mark(None, self.chosen if chosen else None)
        return other

    def mark(self, hovered: PastRace | None, chosen: PastRace | None) -> None:
        """RaceMark the race pointed at and the one chosen."""
        if (hovered, chosen) != (self.hovered, self.chosen):
            self.hovered, self.chosen = hovered, chosen
            self._follow()
            self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setMinimumSize(palette.px(220), palette.px(250))
        self._place()
        self.update()

    def point_of(self, race: PastRace) -> QPoint | None:
        """Return where a race lies on the canvas."""
        return next((at.toPoint() for at, dot, _ in self._dots if dot.race.race == race), None)

    def sizeHint(self) -> QSize:
        """Room for a picture of some height."""
        return QSize(self._palette.px(620), self._palette.px(340))

    # Heard ---------------------------------------------------------------------------------

    @property
    def _own(self) -> tuple[Dot, ...]:
        """Races of the skater in the foreground."""
        return () if self.picture is None else tuple(self.picture.chosen.dots)

    def heard_headings(self) -> tuple[str, ...]:
        """Return the one heading of what is heard."""
        return (self.tr("Race"),)

    def heard(self, index: int, column: int) -> str:
        """Return the words of a race: its card."""
        if self.picture is None or not index < len(self._own):
            return ""
        dot = self._own[index]
        return ", ".join(filter(None, card_lines(dot.race, self._rink, counts=dot.counts)))

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a race lies."""
        at = self.point_of(self._own[index].race.race) if index < len(self._own) else None
        return QRect() if at is None else QRect(at - QPoint(_NEAR, _NEAR), at + QPoint(_NEAR, _NEAR))

    def _follow(self) -> None:
        """Have the table be at the race that is chosen."""
        races = [dot.race.race for dot in self._own]
        self.table.take(len(races), races.index(self.chosen) if self.chosen in races else None, 0)

    @Slot(int, int)
    def _on_heard(self, row: int, _column: int) -> None:
        """Choose the race to which a screen reader went."""
        self.race_chosen.emit(self._own[row].race.race)

    # Where things lie ----------------------------------------------------------------------

    @property
    def plot(self) -> QRectF:
        """Where races lie, in pixels of the canvas."""
        return QRectF() if self._frame is None else self._frame.plot

    def _place(self) -> None:
        """Find where the races lie: those without a place on the scale at the slow edge."""
        self._kept = None
        if self.picture is None:
            return
        frame = self._frame = FormFrame(self.picture, self._palette, self.size())
        edge = frame.plot.bottom() + self._palette.px(13)
        self._dots = tuple(
            (QPointF(frame.x(dot.race.day), edge if dot.at_s is None else frame.y(dot.at_s)), dot, line)
            for line in self.picture.lines
            for dot in line.dots
        )

    # What the user does --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out where everything lies now."""
        super().resizeEvent(event)
        self.table.setGeometry(self.rect())
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which race the pointer is over."""
        self._point_at(self._near(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        """Tell that the pointer is over none."""
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the race that was clicked, or none."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.race_chosen.emit(self._near(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose an earlier or a later race of the skater in the foreground; Enter means the one chosen."""
        own = [dot.race.race for dot in self._own]
        now = own.index(self.chosen) if self.chosen in own else len(own)
        steps = {
            Qt.Key.Key_Up: now - 1,
            Qt.Key.Key_Left: now - 1,
            Qt.Key.Key_Down: now + 1,
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_PageUp: now - 5,
            Qt.Key.Key_PageDown: now + 5,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(own),
        }
        key = Qt.Key(event.key())
        if own and key in steps:
            self.race_chosen.emit(own[min(max(steps[key], 0), len(own) - 1)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.race_activated.emit(self.chosen)
        else:
            event.ignore()

    def _point_at(self, race: PastRace | None) -> None:
        if race != self.hovered:
            self.mark(race, self.chosen)
            self.pointed.emit(race)

    def _near(self, at: QPointF) -> PastRace | None:
        """Return the race nearest to a pixel, those of the skater in the foreground first."""
        best, found = float(self._palette.px(_NEAR)), None
        for where, dot, _ in self._dots:
            away = QLineF(where, at).length()
            if away <= best:
                best, found = away, dot.race.race
        return found

    # Drawing -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart, which is kept as a picture until it changes, and what is pointed at."""
        painter = QPainter(self)
        if self._frame is None:
            painter.fillRect(self.rect(), QColor(self._palette.surface))
            return
        if not self.keeps:
            painter.save()
            self._paint_all(painter, self._frame)
            painter.restore()
        else:
            self._paint_kept(painter, self._frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(FADED if self.faded else 1.0)
        self._frame.draw_words(painter)
        painter.setOpacity(1.0)
        self._paint_rings(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self.width() - 2, self.height() - 2))

    def _paint_kept(self, painter: QPainter, frame: FormFrame) -> None:
        """Draw what is kept, after painting it where it is not."""
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(self.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self._palette.surface))
            inside = QPainter(self._kept)
            self._paint_all(inside, frame)
            inside.end()
        painter.drawPixmap(0, 0, self._kept)

    def _paint_all(self, painter: QPainter, frame: FormFrame) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame.words.clear()
        paint_axes(painter, frame)
        painter.setOpacity(FADED if self.faded else 1.0)
        painter.save()
        painter.setClipRect(frame.plot.adjusted(-1, 0, 1, 0))
        for line in frame.picture.lines:
            paint_level(painter, frame, line)
        dots = [at for at, _, _ in self._dots]
        paint_bests(painter, frame, dots)
        painter.restore()
        paint_reference(painter, frame, dots)
        for at, dot, line in self._dots:
            draw_race(painter, at, self._palette, dot, line.number, chosen=line is frame.picture.chosen)
        if frame.has_race:
            paint_race(painter, frame)
        if self.note:
            paint_note(painter, frame, self.note)

    def _paint_rings(self, painter: QPainter) -> None:
        palette = self._palette
        for race, colour in ((self.chosen, palette.accent), (self.hovered, palette.link)):
            at = next((at for at, dot, _ in self._dots if dot.race.race == race), None)
            if race is not None and at is not None:
                painter.setPen(QPen(QColor(colour), palette.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(at, palette.px(10), palette.px(10))

    def copied(self) -> Sequence[Sequence[str]]:
        """Return the races of everybody in the picture as rows of cells, with their headings."""
        rows = [
            [self.tr("Skater"), self.tr("Day"), self.tr("Competition"), self.tr("Time"), self.tr("Weight")]
        ]
        for line in self.picture.lines if self.picture is not None else ():
            for dot in line.dots:
                time = "" if dot.at_s is None else numbers.time_text(dot.at_s)
                weight = numbers.number(100 * dot.race.weight, 1)
                rows.append([line.skater, dot.race.day.isoformat(), dot.race.race.competition, time, weight])
        return rows
