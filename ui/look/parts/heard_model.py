"""Tables that are heard: each cell with its heading, and what is said while the keyboard is on one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from ui.words.numbers import EN_DASH

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Index = QModelIndex | QPersistentModelIndex

SAID_ROLE = Qt.ItemDataRole.AccessibleDescriptionRole


def none_text() -> str:
    """Return how a dash is heard that stands for nothing."""
    return translate("HeardModel", "none")


class HeardModel(QAbstractTableModel):
    """What every table has for those who hear it.

    A table of this kind hands roles that it does not know itself on to `data` here. A cell is heard as
    `spoken` words it; screen readers that read descriptions alone also hear what `announce` leaves on it.
    """

    _said: tuple[QPersistentModelIndex, str] | None = None

    def spoken(self, index: Index) -> str:
        """Return how a cell is heard: its heading, then what it shows; nothing where it shows nothing."""
        heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
        shown = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        told = none_text() if shown == EN_DASH else shown
        return f"{heading}: {told}" if heading and told else told

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell, and what was said last while the keyboard is on it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if role == SAID_ROLE and self._said is not None and self._said[0] == index:
            return self._said[1]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Leave what is said on a cell; nothing takes it away."""
        if role != SAID_ROLE or not index.isValid():
            return False
        self._said = (QPersistentModelIndex(index), str(value)) if value else None
        self.dataChanged.emit(index, index, [SAID_ROLE])
        return True
