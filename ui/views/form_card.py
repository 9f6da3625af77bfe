"""The card of a race in the view Form, with the button that leaves the race out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from simulator.form.past_race import PastRace
from ui.charts.form_series import Dot
from ui.charts.form_words import card_lines
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words.plain import PlainLabel


class PastRaceCard(QFrame):
    """What is known of one race, beside its point, with the button that leaves it out."""

    toggled = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("race_card")
        self.race: PastRace | None = None
        self.lines = tuple(PlainLabel() for _ in range(4))
        self.exclude = QPushButton()
        self.exclude.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.exclude.clicked.connect(lambda: self.toggled.emit(self.race))
        self._column = QVBoxLayout(self)
        for label in self.lines:
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(label)
        self._column.addWidget(self.exclude, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self.retheme(palette)

    def show_race(self, dot: Dot, rink: str, at: QPoint, room: QRect) -> None:
        """Show a race beside a point, kept inside a room."""
        self.race = dot.race.race
        for label, text in zip(self.lines, card_lines(dot.race, rink, counts=dot.counts), strict=True):
            label.setText(text)
        self.exclude.setText(exclude_words(counts=dot.counts))
        self.setAccessibleName(", ".join(label.text() for label in self.lines))
        self._column.activate()
        self.adjustSize()
        px = self._palette.px
        x = min(max(at.x() - self.width() // 2, room.left()), room.right() - self.width())
        below, above = at.y() + px(16), at.y() - px(16) - self.height()
        fits = below + self.height() <= room.bottom()
        self.move(max(x, room.left()), below if fits or above < room.top() else above)
        self.show()
        self.raise_()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px = palette.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(3))
        for number, label in enumerate(self.lines):
            label.setFont(
                font(13 if number == 0 else 12, 600 if number == 0 else 500, False, zoom=palette.zoom)
            )
            label.setStyleSheet(f"color: {palette.text if number in (0, 2) else palette.text2};")
        self.exclude.setFont(font(12, 600, False, zoom=palette.zoom))
        self.exclude.setIcon(icon("branch", palette, on=palette.what_if))
        self.exclude.setStyleSheet(what_if_style(palette))
        self.setStyleSheet(
            f"#race_card {{ background: {palette.surface}; border: 1px solid {palette.strong};"
            f" border-radius: {px(5)}px; }}"
        )


def exclude_words(*, counts: bool) -> str:
    """Return the words of the button that leaves a race out, or lets it count again."""
    if counts:
        return QCoreApplication.translate("PastRaceCard", "Exclude this race")
    return QCoreApplication.translate("PastRaceCard", "Let this race count")


def what_if_style(palette: Palette) -> str:
    """Return the style of a button that assumes something."""
    return (
        f"QPushButton {{ background: {palette.what_if_tint}; color: {palette.what_if};"
        f" border: 1px solid {palette.what_if_border}; border-radius: {palette.px(5)}px;"
        f" padding: {palette.px(4)}px {palette.px(10)}px; }}"
        f" QPushButton:focus {{ border: 2px solid {palette.link}; }}"
        f" QPushButton:disabled {{ background: {palette.surface}; color: {palette.disabled};"
        f" border-color: {palette.border}; }}"
    )
