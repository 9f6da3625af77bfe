"""The popover Export: the true picture, its words, its size and form, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
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
from ui.look.parts.segmented import Segmented
from ui.look.theme import font
from ui.window.export.preview import Preview, Sizes
from ui.window.export.wish import Wish
from ui.words import numbers
from ui.words.plain import PlainLabel, caption, plain_tip

_WORDS = 116
"""Width of the words of what may be left out, pixels before the zoom."""

SETTLE_MS = 120
"""So long after the last change the picture is drawn anew."""


class ExportPopover(QDialog):
    """Shows what will be in the file and lets the user change it; it writes nothing itself."""

    wish_changed = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    old_wanted = Signal()
    """The numbers at hand are to be taken although a run goes on."""

    def __init__(self, palette: Palette, heading: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("export")
        self.setWindowTitle(heading)
        self._palette = palette
        self.wish = Wish()
        self._filling = False
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
        self._make_fields()
        self._put_together(heading, about)
        self._connect()

    # Building ------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.title, self.line, self.source = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setLocale(QLocale())
        self.day.setDisplayFormat("d MMMM yyyy")
        self.seed = QCheckBox(self.tr("show the seed"))
        self.rows = QSpinBox()
        self.rows.setRange(0, 0)
        self.rows.setSpecialValueText(self.tr("all that fit"))
        self.theme = Segmented(((False, self.tr("Light")), (True, self.tr("Dark"))), self.tr("Theme"))
        self.form = Segmented([(form, form.value.upper()) for form in FileForm], self.tr("Format"))
        self.pixels = Segmented(((1, "1×"), (2, "2×")), self.tr("Pixels"))
        self.weight = PlainLabel("")
        self.weight.setProperty("tone", "text2")
        self.note = PlainLabel("")
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "text2")
        self.file, self.fault = ElidedLabel(), PlainLabel("")
        self.fault.setWordWrap(True)
        self.fault.setProperty("tone", "down")
        self.fault.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.copy = QPushButton(self.tr("&Copy"))
        self.old = QPushButton(self.tr("Take the old result"))
        self.old.setProperty("kind", "link")
        self.old.hide()
        self.save = QPushButton()
        for button in (self.cancel, self.copy, self.old):
            button.setAutoDefault(False)
        self.save.setDefault(True)
        self._choices: dict[str, QCheckBox] = {}
        self._boxes = QGridLayout()

    def _put_together(self, heading: str, about: str) -> None:
        px, palette = self._palette.px, self._palette
        head, foot = QFrame(), QFrame()
        for band in (head, foot):
            band.setProperty("kind", "band")
        title = PlainLabel(heading)
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
        for button in (self.old, self.cancel, self.copy, self.save):
            below.addWidget(button)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(self._left(), 1)
        side = LowRoom(self._right())
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
        above.addWidget(self._heading(self.tr("Preview")))
        above.addWidget(self.table)
        above.addStretch(1)
        above.addWidget(self.about)
        left = QVBoxLayout()
        left.setContentsMargins(px(18), px(10), px(18), px(12))
        left.setSpacing(px(6))
        left.addLayout(above)
        left.addWidget(self.preview, 1)
        left.addWidget(self._heading(self.tr("Size")))
        left.addWidget(self.sizes)
        return left

    def _right(self) -> QWidget:
        px = self._palette.px
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(px(18), px(12), px(18), px(12))
        column.setSpacing(px(4))
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Line below"), self.line),
            (self.tr("Source line"), self.source),
        ):
            column.addWidget(self._heading(words, field))
            column.addWidget(field)
        column.addWidget(self._heading(self.tr("Date"), self.day))
        column.addLayout(_line(self.day, self.seed))
        column.addSpacing(px(6))
        self._shown = self._heading(self.tr("Shown"))
        column.addWidget(self._shown)
        column.addLayout(self._boxes)
        self._rows_label = self._heading(self.tr("Rows"), self.rows)
        column.addLayout(_line(self._rows_label, self.rows, self._heading(self.tr("Theme")), self.theme))
        column.addSpacing(px(6))
        column.addWidget(self._heading(self.tr("Format")))
        column.addWidget(self.form)
        column.addLayout(_line(self.pixels, self.weight))
        column.addWidget(self.note)
        column.addStretch(1)
        return side

    def _heading(self, words: str, buddy: QWidget | None = None) -> QLabel:
        label = PlainLabel(words)
        label.setFont(font(11, 600, False, zoom=self._palette.zoom))
        label.setProperty("tone", "text2")
        if buddy is not None:
            label.setBuddy(buddy)
            buddy.setAccessibleName(words)
        return label

    def _connect(self) -> None:
        for field in (self.title, self.line, self.source):
            field.textEdited.connect(self._on_edited)
        self.day.dateChanged.connect(self._on_edited)
        self.seed.toggled.connect(self._on_edited)
        self.rows.valueChanged.connect(self._on_edited)
        self.theme.chosen.connect(lambda dark: self._change(replace(self.wish, dark=bool(dark))))
        self.form.chosen.connect(lambda form: self._change(replace(self.wish, form=form)))
        self.pixels.chosen.connect(lambda scale: self._change(replace(self.wish, scale=scale)))
        self.sizes.chosen.connect(lambda size: self._change(replace(self.wish, size=size)))
        self.table.activated.connect(lambda at: self._change(replace(self.wish, table=at)))
        self.preview.resized.connect(self._tell_size)
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.reject)
        self.copy.clicked.connect(self.copy_wanted)
        self.old.clicked.connect(self.old_wanted)
        self.save.clicked.connect(self.save_wanted)

    # What is shown -------------------------------------------------------------------------

    def show_wish(
        self, wish: Wish, words: tuple[str, str, str], day: date, choices: dict[str, str], rows: int
    ) -> None:
        """Fill the fields: what is wished, else the words of the view."""
        self._filling = True
        self.wish = wish
        for field, own, given in zip(
            (self.title, self.line, self.source), (wish.title, wish.line, wish.source), words, strict=True
        ):
            text = given if own is None else own
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        shown = wish.day or day
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.seed.setChecked(wish.seed)
        self.seed.setEnabled(wish.source is None)
        self.rows.setMaximum(rows)
        self.rows.setValue(wish.most_rows or 0)
        self.theme.choose(wish.dark)
        self.form.choose(wish.form)
        self.pixels.choose(wish.scale)
        self._offer_choices(choices)
        self._enable(rows)
        self._filling = False

    def _offer_choices(self, choices: dict[str, str]) -> None:
        if list(self._choices) != list(choices):
            for box in self._choices.values():
                self._boxes.removeWidget(box)
                box.deleteLater()
            self._choices = {}
            for number, (name, words) in enumerate(choices.items()):
                metrics, room = self.fontMetrics(), self._palette.px(_WORDS)
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                box = self._choices[name] = QCheckBox(caption(shown))
                box.setToolTip(plain_tip(words if shown != words else ""))
                box.setAccessibleName(words)
                box.toggled.connect(self._on_edited)
                self._boxes.addWidget(box, number // 2, number % 2)
        for name, box in self._choices.items():
            box.setChecked(name not in self.wish.without)
        self._shown.setVisible(bool(choices))

    def _enable(self, rows: int) -> None:
        """Let only what has an effect be changed."""
        wish = self.wish
        picture, screen = wish.form.is_picture, wish.size is SheetSize.SCREEN
        self.sizes.setEnabled(picture)
        for field in (self.title, self.line, self.source, self.day, self.theme):
            field.setEnabled(picture)
        self.seed.setEnabled(picture and wish.source is None)
        for box in self._choices.values():
            box.setEnabled(picture and not screen)
        self.rows.setEnabled(picture and not screen and rows > 0)
        self.pixels.setEnabled(wish.form is FileForm.PNG)
        self.table.setVisible(not picture and self.table.count() > 1)

    def choice(self, name: str) -> QCheckBox:
        """Return the box of what may be left out."""
        return self._choices[name]

    def show_picture(self, image: QImage, told: str, sheet: QSize) -> None:
        """Show the picture as it will be."""
        self.preview.show_image(image, told)
        self._sheet, self._image = sheet, image
        self._tell_size()

    def show_left_out(self, names: Sequence[str]) -> None:
        """Say for which parts there was no room."""
        told = self.tr("No room in this size for: {parts}.").format(parts=", ".join(names)) if names else ""
        always = self.tr("CSV and XLSX hold all numbers, unrounded.")
        self.note.setText(f"{told} {always}".strip())

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show the first rows of the table chosen."""
        if [self.table.itemText(at) for at in range(self.table.count())] != [one.name for one in tables]:
            self.table.clear()
            self.table.addItems([one.name for one in tables])
        at = min(self.wish.table, len(tables) - 1)
        self.table.setCurrentIndex(at)
        self.table.setVisible(len(tables) > 1)
        self.preview.show_table(tables[at])
        size = len(table_content(tables[at:], self.wish.form, ())())
        self.about.setText("")
        self.weight.setText(_bytes(size))

    @Slot()
    def _tell_size(self) -> None:
        """Say how large the picture is, here and in the file."""
        if not self.wish.form.is_picture or not hasattr(self, "_sheet"):
            return
        wide, high = self._sheet.width(), self._sheet.height()
        told = self.tr("{width} × {height} px, shown at {share}").format(
            width=wide, height=high, share=f"{self.preview.share:.0%}".replace("%", f"{numbers.THIN}%")
        )
        self.about.setText(told)
        if self.wish.form is FileForm.PNG:
            scale = self.wish.scale
            size = _bytes(png_size(self._image, scale))
            about = self.tr("{width} × {height}, about {size}")
            self.weight.setText(about.format(width=wide * scale, height=high * scale, size=size))
        else:
            self.weight.setText(self.tr("any size: text and lines"))

    def show_file(self, name: str, folder: str) -> None:
        """Say what the file will be called, and where it goes."""
        self.file.show_text(f"{name} · {folder}" if folder else name)

    def show_state(self, words: str, *, can_save: bool, has_old: bool) -> None:
        """Say what the main button does."""
        self.save.setText(words)
        self.save.setEnabled(can_save)
        self.old.setVisible(has_old)

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was written; the popover stays."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    # What the user does --------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        if self._filling:
            return
        wish = self.wish
        fields = (self.title, wish.title), (self.line, wish.line), (self.source, wish.source)
        title, line, source = (one.text() if one.isModified() else before for one, before in fields)
        picked = self.day.date()
        day = date(picked.year(), picked.month(), picked.day())
        without = frozenset(name for name, box in self._choices.items() if not box.isChecked())
        self._change(
            replace(
                wish,
                title=title,
                line=line,
                source=source,
                day=day if self.sender() is self.day else wish.day,
                seed=self.seed.isChecked(),
                most_rows=self.rows.value() or None,
                without=without,
            )
        )

    def _change(self, wish: Wish) -> None:
        if wish != self.wish:
            self.wish = wish
            self.show_fault("")
            self._timer.start()


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def _bytes(size: float) -> str:
    """Write the size of a file: ``410 kB``, ``1.3 MB``."""
    kb = max(1, round(size / 1000))
    return f"{numbers.count(kb)} kB" if kb < 1000 else f"{numbers.number(size / 1e6, 1)} MB"
