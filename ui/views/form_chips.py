"""Who is in the picture of the view Form: a button for each skater."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.charts.form_marks import shape
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_button import ElidedButton
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import caption, plain_tip


class SkaterChips(QWidget):
    """A button for each skater in the picture, and one beside it that takes the skater out.

    Signals
    -------
    chosen, removed
        The skater to be in the foreground, or to leave the picture.
    """

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._names: tuple[str, ...] = ()
        self._main = ""
        self.chips: dict[str, QPushButton] = {}
        self.closers: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_skaters(self, names: Sequence[str], main: str) -> None:
        """Show who is in the picture, and who in the foreground."""
        if (tuple(names), main) == (self._names, self._main):
            return
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()
        self._main = main
        for name, chip in self.chips.items():
            chip.setChecked(name == main)
        self.retheme(self._palette)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self._row.setSpacing(palette.px(4))
        for number, (name, chip) in enumerate(self.chips.items()):
            main = name == self._main
            chip.setFont(font(12, 600 if main else 500, False, zoom=palette.zoom))
            chip.setIcon(_mark(palette, number, main=main))
            tint = palette.tint if main else palette.control
            edge = palette.accent if main else palette.control_border
            chip.setStyleSheet(
                f"QPushButton {{ background: {tint}; border: 1px solid {edge}; color: {palette.text};"
                f" border-radius: {palette.px(12)}px; padding: 0 {palette.px(9)}px; }}"
                f" QPushButton:focus {{ border: 2px solid {palette.link}; }}"
            )
            chip.setFixedHeight(palette.px(26))
            chip.setMinimumWidth(palette.px(58))
            self.closers[name].setFixedSize(palette.px(18), palette.px(22))
            self.closers[name].setIcon(icon("close", palette, on=palette.text2))

    def _fill(self) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips, self.closers = {}, {}
        short = numbers.short_names(self._names)
        for at, name in enumerate(self._names):
            chip, closer = ElidedButton(around=self._palette.px(30)), QToolButton()
            chip.setText(caption(short[name]))
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            chip.setAccessibleName(name)
            chip.setToolTip(plain_tip(self.tr("{skater} in the foreground").format(skater=name)))
            closer.setProperty("kind", "flat")
            words = self.tr("Take {skater} out of the picture").format(skater=name)
            closer.setAccessibleName(words)
            closer.setToolTip(plain_tip(words))
            closer.setVisible(len(self._names) > 1)
            chip.clicked.connect(self._on_clicked)
            closer.clicked.connect(self._on_closed)
            closer.setProperty("room", "none")
            self.chips[name], self.closers[name] = chip, closer
            self._row.insertWidget(2 * at, chip)
            self._row.insertWidget(2 * at + 1, closer)

    @Slot()
    def _on_clicked(self) -> None:
        name = next(name for name, chip in self.chips.items() if chip is self.sender())
        for other, chip in self.chips.items():
            chip.setChecked(other == self._main)
        self.chosen.emit(name)

    @Slot()
    def _on_closed(self) -> None:
        self.removed.emit(next(name for name, one in self.closers.items() if one is self.sender()))


def _mark(palette: Palette, number: int, *, main: bool) -> QIcon:
    """Return the mark of a skater as an icon."""
    size, ratio = palette.px(12), 2
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent if main else palette.text3))
    painter.drawPath(shape(number, palette.px(4)).translated(size / 2, size / 2))
    painter.end()
    return QIcon(pixmap)
