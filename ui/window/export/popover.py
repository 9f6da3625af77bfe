"""The popover Export: the true picture, its words, its size and form, and where it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.tables.table import Table
from ui.figures.content import FileForm, png_size, table_content
from ui.figures.picture import SheetSize
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.low import LowRoom
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.theme import font
from ui.window.export.fields import ExportFields, heading
from ui.window.export.preview import Preview, Sizes
from ui.window.export.wish import Wish
from ui.words import numbers
from ui.words.plain import PlainLabel

SETTLE_MS = 120
"""So long after the last change the picture is drawn anew."""


class ExportPopover(QDialog):
    """Shows what will be in the file and lets the user change it; it writes nothing itself."""

    wish_changed = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, palette: Palette, name: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("export")
        self.setWindowTitle(name)
        self._palette = palette
        self.wish = Wish()
        self._sheet: QSize | None = None
        self.fields = ExportFields(palette)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.wish_changed)
        self.preview = Preview(palette)
        self.about = PlainLabel("")
        self.about.setProperty("tone", "text2")
        self.table = PrefixCombo(self.tr("Table"), palette)
        self.sizes = Sizes(
            (
                (SheetSize.SLIDE, self.tr("Slide 16:9")),
                (SheetSize.COLUMN, self.tr("Column")),
                (SheetSize.SQUARE, self.tr("Square")),
                (SheetSize.SCREEN, self.tr("As on screen")),
            ),
            palette,
        )
        self._make_buttons()
        self._put_together(name, about)
        self._connect()

    # Building ------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.file, self.fault = ElidedLabel(), PlainLabel("")
        self.fault.setWordWrap(True)
        self.fault.setProperty("tone", "down")
        self.fault.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.copy = QPushButton(self.tr("&Copy"))
        self.save = QPushButton()
        for button in (self.cancel, self.copy):
            button.setAutoDefault(False)
        self.save.setDefault(True)

    def _put_together(self, name: str, about: str) -> None:
        px, palette = self._palette.px, self._palette
        head, foot = QFrame(), QFrame()
        for band in (head, foot):
            band.setProperty("kind", "band")
        title = PlainLabel(name)
        title.setFont(font(14, 600, False, zoom=palette.zoom))
        what = ElidedLabel()
        what.show_text(about)
        what.setProperty("tone", "text2")
        self.close_button = QToolButton()
        self.close_button.setProperty("kind", "flat")
        self.close_button.setIcon(icon("close", palette))
        self.close_button.setAccessibleName(self.tr("Close"))
        above = QHBoxLayout(head)
        above.setContentsMargins(px(18), px(8), px(10), px(8))
        above.addWidget(title)
        above.addWidget(what, 1)
        above.addWidget(self.close_button)
        below = QHBoxLayout(foot)
        below.setContentsMargins(px(18), px(10), px(18), px(10))
        words = QVBoxLayout()
        words.addWidget(self.file)
        words.addWidget(self.fault)
        below.addLayout(words, 1)
        for button in (self.cancel, self.copy, self.save):
            below.addWidget(button)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(self._left(), 1)
        side = LowRoom(self.fields)
        side.setMinimumWidth(px(330))
        middle.addWidget(side)
        self.setStyleSheet(f"QDialog#export {{ border: 1px solid {palette.strong}; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(foot)

    def _left(self) -> QVBoxLayout:
        px = self._palette.px
        above = QHBoxLayout()
        above.addWidget(heading(self._palette, self.tr("Preview")))
        above.addWidget(self.table)
        above.addStretch(1)
        above.addWidget(self.about)
        left = QVBoxLayout()
        left.setContentsMargins(px(18), px(10), px(18), px(12))
        left.setSpacing(px(6))
        left.addLayout(above)
        left.addWidget(self.preview, 1)
        left.addWidget(heading(self._palette, self.tr("Size")))
        left.addWidget(self.sizes)
        return left

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        self.sizes.chosen.connect(lambda size: self._on_edited(replace(self.wish, size=size)))
        self.table.activated.connect(lambda at: self._on_edited(replace(self.wish, table=at)))
        self.preview.resized.connect(self._tell_share)
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.reject)
        self.copy.clicked.connect(self.copy_wanted)
        self.save.clicked.connect(self.save_wanted)

    # What is shown -------------------------------------------------------------------------

    def show_wish(
        self, wish: Wish, words: tuple[str, str, str], day: date, choices: Mapping[str, str], rows: int
    ) -> None:
        """Fill the fields: what is wished, else the words of the view."""
        self.wish = wish
        self.fields.show_wish(wish, words, day, choices, rows)
        self.sizes.setEnabled(wish.form.is_picture)
        self.table.setVisible(not wish.form.is_picture and self.table.count() > 1)

    def show_picture(self, image: QImage, told: str) -> None:
        """Show the picture as it will be, and how large it is in the file."""
        self.preview.show_image(image, told)
        self._sheet = image.size()
        self._tell_share()
        scale, weight = self.wish.scale, self.tr("any size: text and lines")
        if self.wish.form is FileForm.PNG:
            weight = self.tr("{width} × {height}, about {size}").format(
                width=image.width() * scale,
                height=image.height() * scale,
                size=_bytes(png_size(image, scale)),
            )
        self.fields.weight.setText(weight)

    def show_left_out(self, names: Sequence[str]) -> None:
        """Say for which parts there was no room."""
        told = self.tr("No room in this size for: {parts}.").format(parts=", ".join(names)) if names else ""
        always = self.tr("CSV and XLSX hold all numbers, unrounded.")
        self.fields.note.setText(f"{told} {always}".strip())

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show the first rows of the table chosen."""
        if [self.table.itemText(at) for at in range(self.table.count())] != [one.name for one in tables]:
            self.table.clear()
            self.table.addItems([one.name for one in tables])
        at = min(self.wish.table, len(tables) - 1)
        self.table.setCurrentIndex(at)
        self.table.setVisible(len(tables) > 1)
        self.preview.show_table(tables[at])
        size = len(
            table_content(tables[at:] if self.wish.form is FileForm.CSV else tables, self.wish.form, ())()
        )
        self.about.setText("")
        self.fields.weight.setText(_bytes(size))

    @Slot()
    def _tell_share(self) -> None:
        """Say how large the picture is, and how large it is shown."""
        if self.wish.form.is_picture and self._sheet is not None:
            told = self.tr("{width} × {height} px, shown at {share}").format(
                width=self._sheet.width(),
                height=self._sheet.height(),
                share=f"{self.preview.share * 100:.0f}{numbers.THIN}%",
            )
            self.about.setText(told)

    def show_file(self, name: str, folder: str) -> None:
        """Say what the file will be called, and where it goes."""
        self.file.show_text(f"{name} · {folder}" if folder else name)

    def show_waiting(self) -> None:
        """Say that there is nothing to be seen yet: numbers of something else would stand under its words."""
        self.preview.show_words(self.tr("Waiting for the run…"))
        self._sheet = None
        self.about.setText("")
        self.fields.weight.setText("")

    def show_state(self, words: str, *, can_save: bool, can_copy: bool) -> None:
        """Say what the main button does."""
        self.save.setText(words)
        self.save.setEnabled(can_save)
        self.copy.setEnabled(can_copy)

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was written; the popover stays."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    @Slot(object)
    def _on_edited(self, wish: Wish) -> None:
        if wish != self.wish:
            self.wish = wish
            self.show_fault("")
            self._timer.start()


def _bytes(size: float) -> str:
    """Write the size of a file: ``410 kB``, ``1.3 MB``."""
    kb = max(1, round(size / 1000))
    return f"{numbers.count(kb)} kB" if kb < 1000 else f"{numbers.number(size / 1e6, 1)} MB"
