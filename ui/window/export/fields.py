"""The fields of the popover Export: words, what is shown, theme, format, pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.figures.content import FileForm
from ui.figures.picture import SheetSize
from ui.look.palette import Palette
from ui.look.parts.segmented import Segmented
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import font
from ui.window.export.wish import Wish
from ui.words.plain import PlainLabel, caption, plain_tip

_WORDS, _BOX = 116, 30
"""Width of the words of what may be left out, pixels before the zoom."""


class ExportFields(QWidget):
    """Shows a wish, and tells the one that the user makes of it."""

    edited = Signal(object)
    """The `Wish` that holds now."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette, self._filling = palette, False
        self._wish = Wish()
        self.title, self.line, self.source = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setLocale(QLocale())
        self.day.setDisplayFormat("d MMMM yyyy")
        self.seed = QCheckBox(self.tr("Show the seed"))
        self.rows = WholeBox()
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
        self._choices: dict[str, QCheckBox] = {}
        self._boxes = QGridLayout()
        self._lay_out()
        for field in (self.title, self.line, self.source):
            field.textEdited.connect(self._on_edited)
        self.day.dateChanged.connect(self._on_edited)
        self.seed.toggled.connect(self._on_edited)
        self.rows.valueChanged.connect(self._on_edited)
        self.theme.chosen.connect(lambda dark: self._change(replace(self._wish, dark=bool(dark))))
        self.form.chosen.connect(lambda form: self._change(replace(self._wish, form=form)))
        self.pixels.chosen.connect(lambda scale: self._change(replace(self._wish, scale=scale)))

    def _lay_out(self) -> None:
        px = self._palette.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), px(12))
        column.setSpacing(px(4))
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Line below"), self.line),
            (self.tr("Source line"), self.source),
        ):
            column.addWidget(heading(self._palette, words, field))
            column.addWidget(field)
        column.addWidget(heading(self._palette, self.tr("Date"), self.day))
        column.addLayout(_line(self.day, self.seed))
        column.addSpacing(px(6))
        self._shown = heading(self._palette, self.tr("Shown"))
        column.addWidget(self._shown)
        column.addLayout(self._boxes)
        self._rows_label = heading(self._palette, self.tr("Rows"), self.rows)
        column.addLayout(
            _line(self._rows_label, self.rows, heading(self._palette, self.tr("Theme")), self.theme)
        )
        column.addSpacing(px(6))
        column.addWidget(heading(self._palette, self.tr("Format")))
        column.addWidget(self.form)
        column.addLayout(_line(self.pixels, self.weight))
        column.addWidget(self.note)
        column.addStretch(1)

    def show_wish(
        self, wish: Wish, words: tuple[str, str, str], day: date, choices: Mapping[str, str], rows: int
    ) -> None:
        """Fill the fields: what is wished, else the words of the view."""
        self._filling = True
        self._wish = wish
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

    def _offer_choices(self, choices: Mapping[str, str]) -> None:
        if list(self._choices) != list(choices):
            for box in self._choices.values():
                self._boxes.removeWidget(box)
                box.deleteLater()
            self._choices = {}
            metrics, room = self.fontMetrics(), self._palette.px(_WORDS)
            across = 2 if all(metrics.horizontalAdvance(words) <= room for words in choices.values()) else 1
            room = room if across == 2 else self._palette.px(2 * _WORDS + _BOX)
            for number, (name, words) in enumerate(choices.items()):
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room + 1)  # it was rounded
                box = self._choices[name] = QCheckBox(caption(shown))
                box.setToolTip(plain_tip(words if shown != words else ""))
                box.setAccessibleName(words)
                box.toggled.connect(self._on_edited)
                self._boxes.addWidget(box, number // across, number % across)
        for name, box in self._choices.items():
            box.setChecked(name not in self._wish.without)
        self._shown.setVisible(bool(choices))

    def _enable(self, rows: int) -> None:
        """Let only what has an effect be changed."""
        wish = self._wish
        picture, screen = wish.form.is_picture, wish.size is SheetSize.SCREEN
        for field in (self.title, self.line, self.source, self.day, self.theme):
            field.setEnabled(picture)
        self.seed.setEnabled(picture and wish.source is None)
        for box in self._choices.values():
            box.setEnabled(picture and not screen)
        self.rows.setEnabled(picture and not screen and rows > 0)
        self.pixels.setEnabled(wish.form is FileForm.PNG)

    def choice(self, name: str) -> QCheckBox:
        """Return the box of what may be left out."""
        return self._choices[name]

    @Slot()
    def _on_edited(self) -> None:
        if self._filling:
            return
        wish = self._wish
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
        if wish != self._wish:
            self._wish = wish
            self.edited.emit(wish)


def heading(palette: Palette, words: str, buddy: QWidget | None = None) -> QLabel:
    """Return a small heading above a field."""
    label = PlainLabel(words)
    label.setFont(font(11, 600, False, zoom=palette.zoom))
    label.setProperty("tone", "text2")
    if buddy is not None:
        label.setBuddy(buddy)
        buddy.setAccessibleName(words)
    return label


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line
