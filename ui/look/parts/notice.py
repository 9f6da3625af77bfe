"""What stands where there is nothing to show: why, what to do about it, and a button that does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.theme import face
from ui.words.plain import PlainLabel, caption

PATIENCE_MS = 300
"""So long nothing is said of an answer that is on its way: what comes sooner must not blink."""

_WIDE = 520


class NoticeKind(Enum):
    """Why there is nothing to show; the icon."""

    EMPTY = "info"
    WAITING = "clock"
    TROUBLE = "warning"


@dataclass(frozen=True)
class Notice:
    """What is said in the place of a picture.

    Attributes
    ----------
    headline
        Why there is nothing, in a sentence.
    more
        What it means and what can be done, in further sentences.
    way_on
        Words of the button that does it; empty where there is none.
    """

    headline: str
    more: str = ""
    kind: NoticeKind = NoticeKind.EMPTY
    way_on: str = ""


class NoticePage(QWidget):
    """An icon, a sentence, what to do, and a button, in the upper middle of the room there is."""

    way_on_wanted = Signal()
    """The user wants what the button says."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice("")
        self.sign, self.headline, self.more = _Sign(palette), PlainLabel(), PlainLabel()
        self.button = QPushButton()
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.way_on_wanted)
        for label in (self.headline, self.more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.more.setProperty("tone", "text2")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.sign, self.headline, self.more, self.button):
            centred = part in (self.sign, self.button)
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag(0))
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self._inside, 1000)
        across.addStretch(1)
        self._around = QVBoxLayout(self)
        self._around.addStretch(2)
        self._around.addLayout(across)
        self._around.addStretch(3)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self._on_late)
        self.retheme(palette)

    def show_notice(self, notice: Notice) -> None:
        """Show another notice: of an answer on its way only when it is late."""
        if notice == self.notice:
            return
        self.notice = notice
        self.headline.setText(notice.headline)
        self.more.setText(notice.more)
        self.more.setVisible(bool(notice.more))
        self._even_out()
        self.button.setText(caption(notice.way_on))
        self.button.setVisible(bool(notice.way_on))
        self.sign.show_kind(notice.kind)
        waits = notice.kind is NoticeKind.WAITING
        self._inside.setVisible(bool(notice.headline) and not waits)
        if waits:
            self._late.start()
        else:
            self._late.stop()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        px = palette.px
        self.headline.setFont(face("heading", palette))
        self.more.setFont(face("lead", palette))
        self.button.setFont(face("small", palette))
        self.sign.retheme(palette)
        self._inside.setMaximumWidth(px(_WIDE))
        self._even_out()
        self._column.setSpacing(px(8))
        self._around.setContentsMargins(px(18), px(18), px(18), px(18))

    def _even_out(self) -> None:
        """Make a text of several lines no wider than they need: a last line of one word looks lost."""
        label, wide = self.more, self._inside.maximumWidth()
        label.setContentsMargins(0, 0, 0, 0)
        high = label.heightForWidth(wide)
        several = high > label.heightForWidth(10 * wide)
        widths = range(wide // 2, wide, max(1, wide // 64)) if several else ()
        least = next((one for one in widths if label.heightForWidth(one) <= high), wide)
        label.setContentsMargins((wide - least) // 2, 0, (wide - least) // 2, 0)

    @Slot()
    def _on_late(self) -> None:
        self._inside.show()


class _Sign(QWidget):
    """The icon of a notice on a round ground; it does not move."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette, self._kind = palette, NoticeKind.EMPTY

    def show_kind(self, kind: NoticeKind) -> None:
        """Show the icon of another kind."""
        self._kind = kind
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the round ground."""
        return QSize(self._palette.px(44), self._palette.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the icon: in the colours of a doubt where something is wrong."""
        palette, trouble = self._palette, self._kind is NoticeKind.TROUBLE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.doubt_tint if trouble else palette.tint))
        painter.drawEllipse(QRectF(self.rect()))
        size = palette.px(20)
        drawn = icon(self._kind.value, palette, on=palette.doubt if trouble else palette.text2)
        at = (self.width() - size) // 2
        drawn.paint(painter, at, at, size, size)
        painter.end()
