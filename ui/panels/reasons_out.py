"""Why a skater has no ticket: one line a reason, by falling chance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.chances.order import ReasonOut
from ui.charts.story_words import reason_out_words
from ui.look.theme import Theme
from ui.words.numbers import percent
from ui.words.plain import PlainLabel

MOST_LINES = 5
"""Reasons named one by one; the others are added up."""

_LEAST = 0.005


class ReasonsOut(QWidget):
    """Reason and chance, one below the other; together they are the chance of no ticket."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_reasons(self, reasons: Sequence[ReasonOut], certain: bool) -> None:
        """Show why there is no ticket.

        Parameters
        ----------
        certain
            Whether the rules alone decide, so that 100 % may be written.
        """
        shown = [reason for reason in reasons[:MOST_LINES] if reason.chance >= _LEAST]
        lines = [(reason_out_words(reason), reason.chance) for reason in shown]
        rest = sum(reason.chance for reason in reasons) - sum(chance for _, chance in lines)
        if len(shown) < len(reasons) and rest > 0:
            lines.append((self.tr("other reasons"), rest))
        while len(self._rows) < len(lines):
            self._add_row()
        for index, row in enumerate(self._rows):
            for label in row:
                label.setVisible(index < len(lines))
            if index < len(lines):
                text, chance = lines[index]
                row[0].setText(text)
                row[1].setText(percent(chance, certain=certain))

    def texts(self) -> list[tuple[str, str]]:
        """Return reason and chance of the lines shown."""
        return [(text.text(), value.text()) for text, value in self._rows if not text.isHidden()]

    def _add_row(self) -> None:
        text, value = PlainLabel(), PlainLabel()
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setProperty("tone", "text2")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((text, value))
        self.retheme(self._theme)

    def retheme(self, theme: Theme) -> None:
        """Take over the sizes of the theme."""
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.palette.px(10))
        self._grid.setVerticalSpacing(theme.palette.px(4))
        for text, value in self._rows:
            text.setFont(theme.font(12))
            value.setFont(theme.font(12, 600, tabular=True))
