"""Tooltips for the keyboard: the one of where the focus is, then those of the rest of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6 import QtGui
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QToolTip, QWidget

from ui.look.parts.announcing import announce
from ui.words.plain import plain_tip

TIP_KEYS = "Shift+F1"


@dataclass(frozen=True)
class Tip:
    """A tooltip, and where it belongs.

    Attributes
    ----------
    at
        In pixels of the widget.
    """

    widget: QWidget
    at: QPoint
    text: str


class Tips(QObject):
    """Shows one tooltip of a window after the other."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focus: QWidget | None = None
        self._shown = -1

    @Slot()
    def show_next(self) -> None:
        """Show the tooltip of where the focus is; asked again there, the next one of the window."""
        focus = self._window.focusWidget()
        tips = tips_of(self._window)
        if not tips:
            return
        self._shown = self._shown + 1 if focus is self._focus and QToolTip.isVisible() else 0
        self._focus = focus
        tip = tips[self._shown % len(tips)]
        QToolTip.showText(tip.widget.mapToGlobal(tip.at), tip.text, tip.widget)
        announce(tip.widget, plain(tip.text))


def plain(text: str) -> str:
    """Return a tooltip without its markup."""
    if QtGui.Qt.mightBeRichText(text):
        return QTextDocumentFragment.fromHtml(text).toPlainText()
    return text


def tips_of(window: QWidget) -> list[Tip]:
    """Return the tooltips that are in sight: that of the focus first, then from the top left."""
    focus = window.focusWidget()
    first = _at_focus(focus) if focus is not None else []
    found: list[Tip] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not widget.visibleRegion().isEmpty():
            found += _of_header(widget) if isinstance(widget, QHeaderView) else _of_widget(widget)
    found.sort(key=lambda tip: _place(tip, window))
    known = {tip.text for tip in first}
    return first + [tip for tip in found if tip.text not in known]


def _place(tip: Tip, window: QWidget) -> tuple[int, int]:
    at = tip.widget.mapTo(window, tip.at)
    return at.y(), at.x()


def _of_widget(widget: QWidget) -> list[Tip]:
    return [Tip(widget, widget.rect().center(), widget.toolTip())] if widget.toolTip() else []


def _of_header(header: QHeaderView) -> list[Tip]:
    model, found = header.model(), []
    for section in range(header.count() if model is not None else 0):
        text = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if text:
            at = QPoint(header.sectionViewportPosition(section) + 8, header.height())
            found.append(Tip(header, at, str(text)))
    return found


def _at_focus(focus: QWidget) -> list[Tip]:
    """Return the tooltip of the item the keyboard is at, else that of the widget or what it is in."""
    item = _of_item(focus)
    if item is not None:
        return [item]
    widget: QWidget | None = focus
    while widget is not None and not widget.isWindow():
        if widget.toolTip():
            return _of_widget(widget)
        widget = widget.parentWidget()
    return []


def _of_item(focus: QWidget) -> Tip | None:
    for drawn in (focus, focus.parentWidget()):
        own = getattr(drawn, "keyboard_tip", None)
        if drawn is not None and own is not None:  # drawn rows know their words themselves
            at, text = own()
            return Tip(drawn, at, plain_tip(text)) if text else None
    if isinstance(focus, QAbstractItemView) and focus.currentIndex().isValid():
        index = focus.currentIndex()
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        return Tip(focus.viewport(), focus.visualRect(index).center(), str(text)) if text else None
    return None
