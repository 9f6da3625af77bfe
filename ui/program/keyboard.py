"""Keys that work alike in every window of the program: copy what is chosen, show the tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from ui.charts.rows_area import RowsArea
from ui.charts.rows_heard import RowsTable
from ui.look.parts.tips import TIP_KEYS, Tips
from ui.words.copying import chosen_text, lines


@runtime_checkable
class Copied(Protocol):
    """A picture that says in lines what of it is copied."""

    def copied(self) -> Sequence[Sequence[str]]:
        """Return the lines, cell by cell."""


class Keyboard(QObject):
    """Equips tables, charts and dialogs with their keys when they first get the focus."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies = _Copies(self)
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        # Keys of the table over a chart of rows go on to the chart, which knows what is copied.
        what = now.parentWidget() if isinstance(now, RowsTable) else now
        if isinstance(what, (QAbstractItemView, RowsArea, Copied)) and not what.property("copies"):
            what.setProperty("copies", True)
            what.installEventFilter(self._copies)
        window = now.window()
        if isinstance(window, QDialog) and not window.property("tips"):
            window.setProperty("tips", True)
            QShortcut(QKeySequence(TIP_KEYS), window, Tips(window).show_next)


_ALL = "all_chosen"
"""Property of a table in which one line can be chosen: whether all of it is to be copied next."""


def _choose_all(watched: QObject) -> bool:
    """Choose all of a chart or table, to be copied; False where Qt itself can choose more than one line."""
    if isinstance(watched, RowsArea):
        watched.select_all()
        return True
    single = QAbstractItemView.SelectionMode.SingleSelection
    if isinstance(watched, QAbstractItemView) and watched.selectionMode() is single:
        watched.setProperty(_ALL, True)
        return True
    return False


class _Copies(QObject):
    """Puts what is chosen on the clipboard; Qt itself copies the cell under the cursor alone."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return _choose_all(watched)
        if not event.matches(QKeySequence.StandardKey.Copy):
            return False
        copied = QMimeData()
        if isinstance(watched, QAbstractItemView):
            copied.setText(chosen_text(watched, everything=bool(watched.property(_ALL))))
            watched.setProperty(_ALL, False)
        elif isinstance(watched, RowsArea):
            copied.setText(watched.chosen_text())
            copied.setImageData(watched.grab().toImage())  # slides take the picture, sheets the table
        elif isinstance(watched, Copied) and isinstance(watched, QWidget):
            copied.setText(lines(watched.copied()))
            copied.setImageData(watched.grab().toImage())
        if copied.text():
            QGuiApplication.clipboard().setMimeData(copied)
        return True
