"""Part of the editor of the selection order: the rows of one sex, to be dragged, added and removed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.selection.draft import Draft, TypedRule, compared
from simulator.selection.rows import row_of
from simulator.selection.rule_checks import RuleFault
from simulator.selection.rule_set import RuleSet
from ui.dialogs.draft_stack import DraftStack
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.theme import set_tone
from ui.tables.draft_rows_model import NOTE, NUMBER, PLACE, DraftRowsModel
from ui.tables.draft_rows_table import DraftRowsTable
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told


class OrderRowsEditor(QWidget):
    """The rows of one sex, with the published order beside them when asked for.

    Parameters
    ----------
    drafts
        Gets the edits.
    published
        The rule set that is compared with.
    """

    def __init__(
        self, drafts: DraftStack[Draft], published: RuleSet, palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._published, self._palette = drafts, published, palette
        self._sex = Sex.W
        self._faults: tuple[RuleFault, ...] = ()
        self.rows, self.table = DraftRowsModel(movable=True, parent=self), DraftRowsTable()
        self.published, self.published_table = DraftRowsModel(movable=False, parent=self), QTableView()
        self.add = QPushButton(self.tr("Add row"))
        self.written = QLineEdit()
        self.remove = QPushButton(self.tr("Remove"))
        self.up = self._arrow("chevron-up", self.tr("Move up"))
        self.down = self._arrow("chevron-down", self.tr("Move down"))
        self.compare = QCheckBox(self.tr("Compare with the published order"))
        self.heading = PlainLabel(self.tr("Under edit"))
        self.published_heading = ElidedLabel()
        self.published_heading.show_text(self.tr("Published: {name}").format(name=told(published.title)))
        self.beside = QWidget()
        self._build()
        self._connect()

    def show_sex(self, sex: Sex) -> None:
        """Show the rows of one sex."""
        self._sex = sex
        self.refresh(self._faults)

    def refresh(self, faults: tuple[RuleFault, ...]) -> None:
        """Show the rows of the present draft, with those at fault marked."""
        self._faults = faults
        chosen, sex = self.chosen(), self._sex
        at = self.table.verticalScrollBar().value()
        before, now = compared(self._published.order.get(sex, ()), self._drafts.draft.rows(sex))
        faulty = frozenset(
            fault.row for fault in faults if fault.sex is sex and fault.row is not None and not fault.doubt
        )
        marked = self.compare.isChecked()
        self.rows.show_rows(now, faulty, marked=marked)
        self.published.show_rows(before, frozenset(), marked=True)
        for widget in (self.beside, self.heading):
            widget.setVisible(marked)
        self.choose([row for row in chosen if row < self.rows.rowCount()])
        self.table.verticalScrollBar().setValue(at)
        self._fill_menu()
        self._enable()

    def chosen(self) -> list[int]:
        """Return the indices of the chosen rows, from the top."""
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def choose(self, rows: list[int]) -> None:
        """Choose rows by their indices."""
        selection = QItemSelection()
        for row in rows:
            index = self.rows.index(row, NUMBER)
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().select(selection, flags)
        if rows:
            current = self.rows.index(rows[-1], NUMBER)
            self.table.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.table.scrollTo(current)

    # What the user does --------------------------------------------------------------------

    @Slot(list, int)
    def _on_moved(self, rows: list[int], before: int) -> None:
        draft = self._drafts.draft.moved(self._sex, rows, before)
        self._drafts.edit(self.tr("move rows"), draft)
        first = before - sum(row < before for row in rows)
        self.choose(list(range(first, first + len(rows))))

    @Slot()
    def _move_up(self) -> None:
        rows = self.chosen()
        if rows and rows[0] > 0:
            self._on_moved(rows, rows[0] - 1)

    @Slot()
    def _move_down(self) -> None:
        rows = self.chosen()
        if rows and rows[-1] + 1 < self.rows.rowCount():
            self._on_moved(rows, rows[-1] + 2)

    @Slot()
    def _remove(self) -> None:
        rows = self.chosen()
        if rows:
            self._drafts.edit(self.tr("remove rows"), self._drafts.draft.removed(self._sex, rows))
            self.choose([min(rows[0], self.rows.rowCount() - 1)] if self.rows.rowCount() else [])

    def _add(self, event: Event, place: int | None, _checked: bool = False) -> None:
        chosen = self.chosen()
        at = chosen[-1] + 1 if chosen else self.rows.rowCount()
        self._drafts.edit(self.tr("add a row"), self._drafts.draft.added(self._sex, event, place, at))
        self.choose([at])

    @Slot()
    def _on_compare(self) -> None:
        self.refresh(self._faults)

    @Slot()
    def _enable(self) -> None:
        rows = self.chosen()
        self.remove.setEnabled(bool(rows))
        self.up.setEnabled(bool(rows) and rows[0] > 0)
        self.down.setEnabled(bool(rows) and rows[-1] + 1 < self.rows.rowCount())
        one = self._row_chosen()
        typed = self._drafts.draft.typed_at("order", self._sex, row=one)
        text = one if typed is None else typed
        if not self.written.hasFocus() or self.written.text() != text:
            self.written.setText(text)
            self.written.setCursorPosition(0)
        self._read()

    def _row_chosen(self) -> str:
        """Return the text of the row chosen; empty for none or several."""
        rows = self.chosen()
        return self._drafts.draft.rows(self._sex)[rows[0]].text if len(rows) == 1 else ""

    @Slot()
    def _read(self) -> None:
        """Say whether what is written can be a row."""
        bad = bool(self.written.text().strip()) and row_of(self.written.text()) is None
        set_tone(self.written, "down" if bad else "text")

    @Slot()
    def _leave(self) -> None:
        """Take over what is written when the line is left; what can be no row is kept as it is."""
        text = self.written.text()
        if row_of(text) is None:
            self._drafts.edit(self.tr("write a row"), self._with_typed(text))
        else:
            self._write()

    def _with_typed(self, text: str) -> Draft:
        return self._drafts.draft.with_typed(TypedRule("order", self._sex, text, row=self._row_chosen()))

    @Slot()
    def _write(self) -> None:
        """Take over the row that was written: in the place of the one chosen, else as one more."""
        row, chosen = row_of(self.written.text()), self.chosen()
        if row is None:
            return
        at = chosen[0] if len(chosen) == 1 else self.rows.rowCount()
        old = self._drafts.draft.rows(self._sex)[at] if len(chosen) == 1 else None
        draft = self._with_typed("")
        if old is not None and old.text == row.text:
            self._drafts.edit(self.tr("write a row"), draft)
            return
        step = self.tr("add a row") if old is None else self.tr("change a row")
        row = row if old is None else replace(row, certain=old.certain)
        self._drafts.edit(step, draft.with_row(self._sex, row, at, instead=old is not None))
        self.choose([at])

    @Slot()
    def _write_new(self) -> None:
        self.choose([])
        self.written.clear()
        self.written.setFocus()

    def _fill_menu(self) -> None:
        menu = self.add.menu()
        menu.clear()
        for event, place in self._drafts.draft.free_rows(self._sex):
            action = menu.addAction(numbers.place_name(event, place))
            action.triggered.connect(partial(self._add, event, place))
        if not menu.actions():
            menu.addAction(
                self.tr("Every start place has its row. Raise the start places first.")
            ).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Write it")).triggered.connect(self._write_new)

    # Building ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.rows.rows_moved.connect(self._on_moved)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.written.textEdited.connect(self._read)
        self.written.returnPressed.connect(self._write)
        self.written.editingFinished.connect(self._leave)
        self.remove.clicked.connect(self._remove)
        self.compare.toggled.connect(self._on_compare)
        for keys, slot in (
            ("Ctrl+Up", self._move_up),
            ("Ctrl+Down", self._move_down),
            (QKeySequence(QKeySequence.StandardKey.Delete), self._remove),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _arrow(self, name: str, label: str) -> QPushButton:
        button = QPushButton()
        button.setIcon(icon(name, self._palette))
        button.setAccessibleName(label)
        button.setToolTip(plain_tip(label))
        return button

    def _build(self) -> None:
        self.add.setMenu(QMenu(self))
        self.add.setIcon(icon("plus", self._palette))
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
        self._shape(self.table, self.rows)
        self._shape(self.published_table, self.published)
        table = self.table
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setDragEnabled(True)
        table.setAcceptDrops(True)
        table.setDropIndicatorShown(True)
        table.setDragDropOverwriteMode(False)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        table.setDefaultDropAction(Qt.DropAction.MoveAction)
        table.setAccessibleName(self.tr("Rows of the order"))
        self.published_table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.published_table.setTabKeyNavigation(False)
        self.published_table.setAccessibleName(self.tr("Published order"))
        self.written.setAccessibleName(self.tr("The row as it is written in files"))
        self.written.setPlaceholderText("500.2-1 if 34.51")
        self.written.setToolTip(
            plain_tip(
                self.tr(
                    "The row chosen as it is written in files; Enter takes it over.\n"
                    "1000-3: the third of the 1000 m\n"
                    "500.2-1: the first of the second race\n"
                    "sprint-1: the first of the classification\n"
                    "500-1 if 34.51: nobody where that time is not met\n"
                    "sprint-1 among 500-3: the first of those among the first three of the 500 m"
                )
            )
        )
        tables = QHBoxLayout()
        tables.setSpacing(18)
        tables.addLayout(_column(QVBoxLayout(), self.heading, table), 1)
        tables.addWidget(self.beside, 1)
        _column(QVBoxLayout(self.beside), self.published_heading, self.published_table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tables, 1)
        layout.addWidget(self.written)
        layout.addLayout(buttons)
        layout.addWidget(self.compare)

    def _shape(self, table: QTableView, model: DraftRowsModel) -> None:
        palette = self._palette
        header = PlainHeader(palette, parent=table)
        table.setHorizontalHeader(header)
        table.setModel(model)
        table.setItemDelegate(PlainDelegate(palette, 13, table))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(palette.px(26))
        header.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(NUMBER, palette.px(46))
        header.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)


def _column(layout: QVBoxLayout, heading: QLabel, table: QTableView) -> QVBoxLayout:
    """Put a quiet heading above a table."""
    heading.setTextFormat(Qt.TextFormat.PlainText)
    heading.setProperty("tone", "text2")
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(heading)
    layout.addWidget(table, 1)
    return layout
