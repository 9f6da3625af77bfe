"""Says something at once to those who hear the window instead of seeing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.look.parts.heard_model import SAID_ROLE


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text about a widget, without moving the focus.

    Some readers take the announcement; Orca of 2022 knows none, and says a new description of what
    has the focus: of the item in a table or list, else of the widget. It stays until the focus leaves.
    """
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
    focus = QApplication.focusWidget()
    if focus is None or not text:
        return
    for before in focus.findChildren(_Said):
        before.take_back()
    _Said(focus, text)


class _Said(QObject):
    """What was said, as the description of what has the focus, until the focus is elsewhere."""

    _focus: QWidget | None = None
    """None once it is taken back; the focus may leave twice before that is done."""

    _in_items = False

    def __init__(self, focus: QWidget, text: str) -> None:
        super().__init__(focus)
        self._focus, self._text = focus, text
        self._own = focus.accessibleDescription()
        self._in_items = isinstance(focus, QAbstractItemView) and self._on_item(focus, text)
        if not self._in_items:
            focus.setAccessibleDescription(text)
        focus.installEventFilter(self)

    @staticmethod
    def _on_item(view: QAbstractItemView, text: str) -> bool:
        index, model = view.currentIndex(), view.model()
        return index.isValid() and model is not None and model.setData(index, text, SAID_ROLE)

    def take_back(self) -> None:
        """Describe the widget or the item as before, unless it has been described anew since."""
        focus, self._focus = self._focus, None
        if focus is None:
            return
        focus.removeEventFilter(self)
        self.setParent(None)
        self.deleteLater()
        if self._in_items and isinstance(focus, QAbstractItemView):
            self._on_item(focus, "")
        elif focus.accessibleDescription() == self._text:
            focus.setAccessibleDescription(self._own)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the focus leaves, or goes on to another item."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and self._in_items:
            self.take_back()
        elif kind == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.take_back)  # once the reader is where the focus went
        return False
