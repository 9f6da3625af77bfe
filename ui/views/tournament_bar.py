"""The bar above one tournament: step to another, or find one in which a skater is in or out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.beside import Beside
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip


class TournamentBar(QWidget):
    """Previous, number, next; a skater, in or out, find.

    Parameters
    ----------
    palette
        The theme.
    """

    number_wanted = Signal(int)
    """Show the tournament of this number, from 1."""

    find_wanted = Signal(str, bool)
    """Find the next tournament in which a skater has a ticket, or has none."""

    stop_wanted = Signal()
    """Stop looking."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous, self.next = QPushButton(), QPushButton()
        for button in (self.previous, self.next):
            button.setProperty("room", "none")
        self.number = WholeBox()
        self.number.setRange(1, 1)
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Number of the tournament"))
        self.total, self.caption = PlainLabel(), PlainLabel(self.tr("Tournament"))
        self.find_caption = PlainLabel(self.tr("Show one in which"))
        self.skater, self.fate = NamedCombo(), NamedCombo()
        self.skater.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.skater.setMinimumWidth(palette.px(110))
        self.skater.setMaximumWidth(palette.px(240))
        self.skater.setAccessibleName(self.tr("Skater to find"))
        self.fate.addItem(self.tr("is out"), False)
        self.fate.addItem(self.tr("is in"), True)
        self.fate.setAccessibleName(self.tr("In or out"))
        self.find_button = QPushButton(self.tr("Find next"))
        self._searching = False
        for label in (self.total, self.caption, self.find_caption):
            label.setProperty("tone", "text2")
        self._build()
        self.retheme(palette)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.number.valueChanged.connect(self._on_number)
        self.find_button.clicked.connect(self._on_find)

    def show_number(self, number: int, total: int) -> None:
        """Show which tournament of how many is shown; tells nobody."""
        self.number.blockSignals(True)
        self.number.setRange(1, max(1, total))
        self.number.setValue(number)
        self.number.blockSignals(False)
        self.total.setText(self.tr("of {total}").format(total=numbers.count(total)))
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < total)

    def show_skaters(self, skaters: Sequence[str]) -> None:
        """Offer the skaters of a sex, keeping the chosen one."""
        if list(skaters) != [self.skater.itemText(at) for at in range(self.skater.count())]:
            chosen = self.skater.currentText()
            self.skater.clear()
            self.skater.addItems(list(skaters))
            self.select(chosen)
        self.find_button.setEnabled(bool(skaters))

    def select(self, skater: str | None) -> None:
        """Choose a skater to find."""
        at = self.skater.findText(skater) if skater else -1
        if at >= 0:
            self.skater.setCurrentIndex(at)

    def show_searching(self, searching: bool) -> None:
        """Let the button find, or stop what it began."""
        self._searching = searching
        self.find_button.setText(self.tr("Stop") if searching else self.tr("Find next"))

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, palette))
            button.setFixedWidth(palette.px(30))
        self.number.setFixedWidth(palette.px(104))
        for widget in (self.caption, self.total, self.find_caption, self.find_button, self.skater, self.fate):
            widget.setFont(font(12, 500, zoom=palette.zoom))
        self._line.set_spacing(palette.px(8), palette.px(10))

    def _build(self) -> None:
        for button, label in (
            (self.previous, self.tr("Previous tournament")),
            (self.next, self.tr("Next tournament")),
        ):
            button.setAccessibleName(label)
            button.setToolTip(plain_tip(label))
        self._line = Beside(
            (self.caption, self.previous, self.number, self.next, self.total),
            (self.find_caption, self.skater, self.fate, self.find_button),
            grows=self.skater,
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._line)

    @Slot()
    def _on_previous(self) -> None:
        self.number.setValue(self.number.value() - 1)

    @Slot()
    def _on_next(self) -> None:
        self.number.setValue(self.number.value() + 1)

    @Slot(int)
    def _on_number(self, number: int) -> None:
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < self.number.maximum())
        self.number_wanted.emit(number)

    @Slot()
    def _on_find(self) -> None:
        if self._searching:
            self.stop_wanted.emit()
        else:
            self.find_wanted.emit(self.skater.currentText(), bool(self.fate.currentData()))
