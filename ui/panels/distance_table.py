"""A skater's chances in each event, as a small table of labels."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.look.theme import Theme, set_tone
from ui.panels.skater_card import PLACES_SHOWN, DistanceLine, short_event_name
from ui.words.numbers import EN_DASH, share, time_text
from ui.words.plain import PlainLabel

_HEADERS = 5


class DistanceTable(QWidget):
    """Olympic start, first three places and expected time for each event of the sex."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.palette.px(8))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._headers = [
            PlainLabel(text)
            for text in (
                self.tr("Distance"),
                self.tr("Start"),
                self.tr("1st"),
                self.tr("2nd"),
                self.tr("3rd"),
                self.tr("Expected"),
            )
        ]
        self.tell_anew()
        self._headers[5].setToolTip(self.tr("Median of the simulated times"))
        for column, label in enumerate(self._headers):
            label.setProperty("tone", "text3")
            self._grid.addWidget(label, 0, 0 if column == 0 else column + 1, 1, 2 if column == 0 else 1)
            label.setAlignment(_left() if column == 0 else _right())
        self._rows: list[_Row] = []
        self._lines: tuple[DistanceLine, ...] = ()
        self.retheme(theme)

    def tell_anew(self) -> None:
        """Say what a start is; it is asked again when what is won is something else."""
        self._headers[1].setToolTip(self.tr("Chance of an Olympic start in the event, %"))

    def show_lines(self, lines: tuple[DistanceLine, ...]) -> None:
        """Show the events of a skater."""
        self._lines = lines
        while len(self._rows) < len(lines):
            self._rows.append(_Row(self._grid, 2 * len(self._rows) + 1, self._theme))
        for index, row in enumerate(self._rows):
            row.show_line(lines[index] if index < len(lines) else None, self._theme)

    def texts(self) -> list[list[str]]:
        """Return what stands in the rows, for tests and for those who hear the window."""
        return [row.texts() for row in self._rows[: len(self._lines)]]

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._theme = theme
        for label in self._headers:
            label.setFont(theme.font(11, 600))
            label.setFixedHeight(theme.palette.px(24))
        self.show_lines(self._lines)


class _Row:
    """Labels of one event, with a line above."""

    def __init__(self, grid: QGridLayout, at: int, theme: Theme) -> None:
        self.line = QFrame()
        self.line.setProperty("kind", "line")
        self.line.setFixedHeight(1)
        grid.addWidget(self.line, at, 0, 1, _HEADERS + 2)
        self.swatch = QFrame()
        self.swatch.setFixedSize(theme.palette.px(9), theme.palette.px(9))
        grid.addWidget(self.swatch, at + 1, 0, Qt.AlignmentFlag.AlignVCenter)
        self.labels = [PlainLabel() for _ in range(_HEADERS + 1)]
        for column, label in enumerate(self.labels):
            label.setAlignment(_left() if column == 0 else _right())
            label.setFixedHeight(theme.palette.px(24))
            grid.addWidget(label, at + 1, column + 1)
        self.assumed = PlainLabel()
        self.assumed.setProperty("tone", "what_if")
        self.assumed.setAlignment(_right())
        self.assumed.hide()
        grid.addWidget(self.assumed, at + 1, 2, 1, _HEADERS)

    def show_line(self, line: DistanceLine | None, theme: Theme) -> None:
        """Show an event, or hide the row."""
        for widget in (self.line, self.swatch, *self.labels):
            widget.setVisible(line is not None)
        self.assumed.setVisible(line is not None and bool(line.assumed))
        if line is None:
            return
        self.assumed.setText(line.assumed)
        self.assumed.setFont(theme.font(12, 600))
        colour = theme.palette.route(line.event).fill
        opacity = "ff" if line.entered else "59"
        self.swatch.setStyleSheet(f"background: #{opacity}{colour[1:]};")
        for label, text in zip(self.labels, _texts(line), strict=True):
            label.setText(text)
            set_tone(label, "" if line.entered else "text3")
            label.setFont(theme.font(13, 500, tabular=True))
        self.labels[1].setFont(theme.font(13, 600 if line.entered else 500, tabular=True))

    def texts(self) -> list[str]:
        """Return what stands in the row."""
        return [label.text() for label in self.labels]


def _texts(line: DistanceLine) -> list[str]:
    name = short_event_name(line.event)
    if line.assumed:
        return [name, *[""] * _HEADERS]  # the words of the what-if stand over these columns
    if not line.entered:
        return [name, *[EN_DASH] * _HEADERS]
    places = [share(place) for place in line.places]
    places += [EN_DASH] * (PLACES_SHOWN - len(places))
    time = EN_DASH if line.median_time_s is None else time_text(line.median_time_s)
    return [name, share(line.start_place), *places, time]


def _left() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
