"""What is copied: what was chosen in a view, as plain text, and what lies on the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView

from ui.words.numbers import MINUS, THIN

_PLAIN = str.maketrans({"\t": " ", "\n": " ", "\r": " ", THIN: " ", "\N{NO-BREAK SPACE}": " ", MINUS: "-"})


def lines(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as text that a spreadsheet takes: signs and spaces as a keyboard has them."""
    return "\n".join("\t".join(cell.translate(_PLAIN).strip() for cell in row) for row in rows)


def on_clipboard() -> tuple[str, str]:
    """Return what is on the clipboard as text and as a page; empty where a system hands out nothing."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if mime is None:  # null, as Qt has it, while another program holds the clipboard, or was ended over it
        return "", ""
    return mime.text(), mime.html() if mime.hasHtml() else ""


def chosen_text(view: QAbstractItemView, *, everything: bool = False) -> str:
    """Return what is selected in a view, with its headings; everything where nothing can be selected."""
    indexes = list(_all(view)) if everything else _chosen(view)
    if not isinstance(view, QTableView):
        return lines([_spoken(index)] for index in indexes)
    columns = sorted({index.column() for index in indexes if not view.isColumnHidden(index.column())})
    cells = {(index.row(), index.column()): _shown(index) for index in indexes}
    rows = [[cells.get((row, column), "") for column in columns] for row in sorted({row for row, _ in cells})]
    headed = len(columns) > 1 and not view.horizontalHeader().isHidden()
    return lines([_headings(view, columns), *rows] if headed else rows)


def _headings(view: QTableView, columns: Sequence[int]) -> list[str]:
    model = view.model()
    return [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns]


def _chosen(view: QAbstractItemView) -> list[QModelIndex]:
    everything = list(_all(view))
    if view.selectionMode() is QAbstractItemView.SelectionMode.NoSelection:
        return everything
    selection = view.selectionModel()
    return [index for index in everything if selection is not None and selection.isSelected(index)]


def _all(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Go through the items in the order in which they are shown."""
    model = view.model()
    if model is None:
        return
    if isinstance(view, QTreeView):
        index = model.index(0, 0)
        while index.isValid():
            yield index
            index = view.indexBelow(index)
        return
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            yield model.index(row, column)


def _shown(index: QModelIndex) -> str:
    """Return the text of a cell, or what is said of it where it is only drawn."""
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return str(text if text not in (None, "") else index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def _spoken(index: QModelIndex) -> str:
    """Return what is said of an item: more than its name, where its state is drawn beside it."""
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")
