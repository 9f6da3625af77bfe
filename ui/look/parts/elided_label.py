"""Lines of text that give way: broken or with an ellipsis where they do not fit, the whole as a tooltip."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.event import Event
from ui.words import numbers
from ui.words.plain import PlainLabel, held, plain_tip


class ElidedLabel(PlainLabel):
    """A text that ends in an ellipsis where it does not fit; the tooltip has it all.

    Parameters
    ----------
    lines
        Into how many lines it may be broken before that.
    """

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent=parent)
        self._whole, self._own_tip, self._most = "", "", lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str, tip: str = "") -> None:
        """Show another text; `tip` is said of it instead of the whole text."""
        if text != self._whole:
            self.updateGeometry()
        self._whole, self._own_tip = text, tip
        self._fit()

    @property
    def whole(self) -> str:
        """The text, however much of it has room."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for the whole text, for those who ask whether it fits; layouts take what there is."""
        around = self.contentsMargins().left() + self.contentsMargins().right()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 1 + around
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = "\n".join(_broken(self._whole, self.font(), room, self._most))
        self.setText(shown)
        cut = shown.replace("\n", " ") != self._whole
        self.setAccessibleName(self._whole if shown != self._whole else "")  # heard is all of it
        self.setToolTip(plain_tip(self._own_tip or (self._whole if cut else "")))


def _broken(text: str, letters: QFont, room: int, most: int) -> list[str]:
    """Return a text in so many lines at most; the last one ends in an ellipsis where it does not fit."""
    metrics, lines = QFontMetrics(letters), list[str]()
    while len(lines) < most - 1 and metrics.horizontalAdvance(text) > room:
        spaces = [at for at, letter in enumerate(held(text)) if letter == " "]
        ends = (at for at in reversed(spaces) if metrics.horizontalAdvance(text[:at]) <= room)
        fitting = next(ends, 0)
        if not fitting:
            break
        lines.append(text[:fitting])
        text = text[fitting + 1 :]
    return [*lines, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)]


class KnownEntriesNote(ElidedLabel):
    """Says in which events not all entries are known; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def show_events(self, events: Collection[Event]) -> None:
        """Show the note for these events of one sex."""
        names = ", ".join(numbers.event_name(event) for event in Event if event in events)
        why = self.tr(
            "{events}: the public start lists do not name everyone who was entered. "
            "Skaters who are missing here would take places, so the chances of those "
            "shown are a little too high. Entrants can be added."
        ).format(events=names)
        self.setVisible(bool(names))
        self.show_text(self.tr("Known entries only: {events}").format(events=names), why)
